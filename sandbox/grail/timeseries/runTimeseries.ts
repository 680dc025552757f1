import { add, emptyStats, hasData, merge, type Stats, valueAt } from '../../dynatrace/frames/stats';
import { eachSample } from '../../metricStore/eachSample';
import { valueOf } from '../expressions/compileExpression';
import { type DqlRecord, type DqlValue, identityOf } from '../values/dqlValue';
import { fieldName } from '../expressions/fieldName';
import type { QueryReport } from '../report/queryReport';
import type { DqlScope } from '../scope/dqlScope';
import type { Node } from '../syntax/dqlTree';
import type { Column, Timeseries } from './readTimeseries';
import { seriesRecord } from './seriesRecord';
import { seriesWhere } from './seriesWhere';
import { type SlotGrid, slotTimes, timeFields } from './slotGrid';
import { metricShelf } from '../../metricStore/metricShelf';
import type { Series } from '../../metricStore/series';

type MetricColumn = Extract<Column, { kind: 'metric' }>;

/** Series with the same values of the `by` fields, with their data added up per metric column. */
interface Group {
  by: readonly DqlValue[];
  stats: Map<MetricColumn, Stats>;
}

/** A sample belongs to the slot that its minute, which ends at `at`, lies in. */
function readSlots(series: Series, { start, width, slots }: SlotGrid, report: QueryReport): Stats {
  const stats = emptyStats(slots);
  eachSample(series, start, start + slots * width, (at, min, max, sum, count) => {
    report.scannedDataPoints += 1;
    add(stats, Math.ceil((at - start) / width) - 1, min, max, sum, count);
  });
  return stats;
}

/**
 * The records of a `timeseries`: one per combination of `by` values with data in the timeframe, for every metric of the
 * query unless `union`. Names are understood before anything is read.
 */
export function runTimeseries(query: Timeseries, scope: DqlScope): () => DqlRecord[] {
  const { grid, shift, columns, by, filter, union, nonempty, hasBucket } = query;
  // Any dimension may be named: one that no series has is null.
  const onSeries = { ...scope, fields: null };
  const keys = by.map(({ node }) => valueOf(node, onSeries));
  const condition = (node: Node | undefined) => (node ? valueOf(node, onSeries) : () => true);
  const common = condition(filter);
  const metrics = columns.filter((column) => column.kind === 'metric');
  const own = new Map(metrics.map((column) => [column, condition(column.filter)]));
  return () => {
    const groups = new Map<string, Group>();
    const read = new Map<Series, Stats>();
    const place = { ...grid, start: grid.start + shift };
    for (const column of hasBucket ? metrics : []) {
      for (const series of seriesWhere(scope.world.shelf(metricShelf).series(column.key), filter)) {
        const dimensions = seriesRecord(series);
        if (unwrap(common(dimensions)) !== true || unwrap(own.get(column)?.(dimensions) ?? null) !== true) continue;
        const slots = read.get(series) ?? readSlots(series, place, scope.report);
        read.set(series, slots);
        if (hasData(slots))
          addTo(
            groups,
            keys.map((key) => key(dimensions)),
            column,
            slots,
          );
      }
    }
    const whole = [...groups.values()].filter(({ stats }) => union || stats.size === metrics.length);
    const shown = whole.length === 0 && nonempty && by.length === 0 ? [{ by: [], stats: new Map() }] : whole;
    return shown.map((group) => recordOf(query, group));
  };
}

/** The value of a condition in braces. */
const unwrap = (value: DqlValue): DqlValue => (Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value);

function addTo(groups: Map<string, Group>, by: DqlValue[], column: MetricColumn, slots: Stats): void {
  const identity = identityOf(by);
  const group = groups.get(identity) ?? { by, stats: new Map<MetricColumn, Stats>() };
  groups.set(identity, group);
  const sum = group.stats.get(column) ?? emptyStats(slots.count.length);
  merge(sum, slots, (slot) => slot);
  group.stats.set(column, sum);
}

const recordOf = ({ grid, columns, by }: Timeseries, group: Group): DqlRecord =>
  new Map<string, DqlValue>([
    ...timeFields(grid),
    ...by.map((item, index) => [fieldName(item), group.by[index] ?? null] as const),
    ...columns.map((column) => [column.field, cell(column, group, grid)] as const),
  ]);

function cell(column: Column, { stats }: Group, grid: SlotGrid): DqlValue {
  if (column.kind === 'time') return slotTimes(grid, column.edge);
  const { width, slots } = grid;
  const found = stats.get(column) ?? emptyStats(slots);
  const { aggregation, fill, rate, scalar } = column;
  const valueIn = (of: Stats, slot: number, span: number): number | null => {
    const value = valueAt(of, slot, aggregation);
    return value === null ? fill : rate === null ? value : (value * rate) / span;
  };
  if (!scalar) return Array.from({ length: slots }, (_, slot) => valueIn(found, slot, width));
  const total = emptyStats(1);
  merge(total, found, () => 0);
  return valueIn(total, 0, slots * width);
}
