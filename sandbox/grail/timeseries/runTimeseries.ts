import { metricShelf } from '../../metricStore/metricShelf';
import type { Series } from '../../metricStore/series';
import { valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import type { DqlScope } from '../scope/dqlScope';
import type { Node } from '../syntax/dqlTree';
import { type DqlRecord, type DqlValue, identityOf } from '../values/dqlValue';
import type { Column, Timeseries } from './readTimeseries';
import { seriesRecord } from './seriesRecord';
import { seriesWhere } from './seriesWhere';
import { slotTimes, timeFields } from './slotGrid';
import { SlotStats } from './slotStats';

type MetricColumn = Extract<Column, { kind: 'metric' }>;

/** What is read once, whatever number of columns shows it: a metric under a condition of its own. */
interface Reading {
  key: string;
  condition: (dimensions: DqlRecord) => DqlValue;
  stats: SlotStats;
}

/** Series with the same values of the `by` fields, none of them read yet. */
interface Group {
  by: readonly DqlValue[];
  series: Map<Reading, Series[]>;
}

/**
 * The records of a `timeseries`: one per combination of `by` values with data in the timeframe, for every metric of the
 * query unless `union`. Names are understood before anything is read, and one group is read after the other.
 */
export function runTimeseries(query: Timeseries, scope: DqlScope): () => Iterable<DqlRecord> {
  const { grid, shift, columns, by, filter, union, nonempty, hasBucket } = query;
  // Any dimension may be named: one that no series has is null.
  const onSeries = { ...scope, fields: null };
  const keys = by.map(({ node }) => valueOf(node, onSeries));
  const condition = (node: Node | undefined) => (node ? valueOf(node, onSeries) : () => true);
  const common = condition(filter);
  const place = { ...grid, start: grid.start + shift };
  const readings = new Map<string, Reading>();
  const shown = new Map<MetricColumn, Reading>();
  for (const column of columns) {
    if (column.kind !== 'metric') continue;
    const { key } = column;
    const identity = `${column.filter?.at ?? ''} ${key}`;
    const reading = readings.get(identity) ?? { key, condition: condition(column.filter), stats: new SlotStats(place) };
    readings.set(identity, reading);
    shown.set(column, reading);
  }

  function groups(): Iterable<Group> {
    const found = new Map<string, Group>();
    for (const reading of hasBucket ? readings.values() : []) {
      for (const series of seriesWhere(scope.world.shelf(metricShelf).series(reading.key), filter)) {
        const dimensions = seriesRecord(series);
        if (unwrap(common(dimensions)) !== true || unwrap(reading.condition(dimensions)) !== true) continue;
        const values = keys.map((key) => key(dimensions));
        const identity = identityOf(values);
        const group = found.get(identity) ?? { by: values, series: new Map<Reading, Series[]>() };
        found.set(identity, group);
        const list = group.series.get(reading);
        if (list) list.push(series);
        else group.series.set(reading, [series]);
      }
    }
    return found.values();
  }

  /** Whether a group is to be shown, its data read. */
  function read({ series }: Group): boolean {
    let present = 0;
    for (const reading of readings.values()) {
      reading.stats.clear();
      for (const one of series.get(reading) ?? []) reading.stats.read(one);
      scope.report.scannedDataPoints += reading.stats.samples;
      if (reading.stats.samples > 0) present += 1;
    }
    return union ? present > 0 : present === readings.size;
  }

  const cells = columns.map((column): readonly [string, () => DqlValue] => {
    if (column.kind === 'time') {
      const times = slotTimes(grid, column.edge);
      return [column.field, () => times];
    }
    const reading = shown.get(column);
    return [column.field, reading ? cellOf(column, reading.stats, query) : () => null];
  });
  const fixed = timeFields(grid);
  const names = by.map(fieldName);
  const recordOf = (values: readonly DqlValue[]): DqlRecord =>
    new Map<string, DqlValue>([
      ...fixed,
      ...names.map((name, index) => [name, values[index] ?? null] as const),
      ...cells.map(([field, cell]) => [field, cell()] as const),
    ]);

  return function* () {
    let isEmpty = true;
    for (const group of groups()) {
      if (!read(group)) continue;
      isEmpty = false;
      yield recordOf(group.by);
    }
    if (!isEmpty || !nonempty || by.length > 0) return;
    for (const { stats } of readings.values()) stats.clear();
    yield recordOf([]);
  };
}

/** The value of a condition in braces. */
const unwrap = (value: DqlValue): DqlValue => (Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value);

/** What a column shows of the group that has just been read. */
function cellOf(column: MetricColumn, stats: SlotStats, { grid: { width, slots } }: Timeseries): () => DqlValue {
  const { aggregation, fill, rate, scalar } = column;
  const filled = (value: number | null, span: number): number | null =>
    value === null ? fill : rate === null ? value : (value * rate) / span;
  if (scalar) return () => filled(stats.total(aggregation), slots * width);
  return () => {
    const values = new Array<number | null>(slots);
    for (let slot = 0; slot < slots; slot += 1) values[slot] = filled(stats.valueAt(slot, aggregation), width);
    return values;
  };
}
