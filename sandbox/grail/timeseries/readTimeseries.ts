import { type Aggregation, isAggregation } from '../../dynatrace/frames/stats';
import { constantOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import { readTimeframe, timeframeParameters, wrongValue } from '../expressions/readTimeframe';
import { startingCommands } from '../grammar/commands';
import { metricAggregations } from '../grammar/functions';
import { type MetricUse, reads } from '../report/queryReport';
import type { DqlScope, Span } from '../scope/dqlScope';
import type { Call, Command, Item, Node } from '../syntax/dqlTree';
import { groupOf, parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import { Duration, isNumeric } from '../values/dqlValue';
import { readBuckets } from './readBuckets';
import { readSlotWish, slotParameters } from './readSlotWish';
import { slotGrid, type SlotGrid } from './slotGrid';

/** One aggregated metric, or the times of the slots. */
export type Column =
  | { kind: 'time'; field: string; edge: 'start' | 'end' }
  | {
      kind: 'metric';
      field: string;
      key: string;
      aggregation: Aggregation;
      filter: Node | undefined;
      fill: number | null;
      /** Milliseconds that values are scaled to. */
      rate: number | null;
      scalar: boolean;
    };

export interface Timeseries {
  timeframe: Span;
  grid: SlotGrid;
  /** Milliseconds from the grid to where the data is read. */
  shift: number;
  columns: readonly Column[];
  by: readonly Item[];
  filter: Node | undefined;
  union: boolean;
  nonempty: boolean;
  /** False where `bucket:` names none that holds metrics. */
  hasBucket: boolean;
}

const parameters = [
  ...timeframeParameters,
  ...slotParameters,
  ...['by', 'filter', 'nonempty', 'union', 'shift', 'bucket'],
];

/**
 * @see https://docs.dynatrace.com/docs/shortlink/metric-commands
 * @throws DqlError
 */
export function readTimeseries({ name, items, at }: Command, scope: DqlScope): Timeseries {
  const named = parametersOf(items, startingCommands.get(name), parameters);
  const columns = unwrapped(positionalOf(items)).map((item) => readColumn(item, scope));
  const metrics = columns.filter((column) => column.kind === 'metric');
  if (metrics.length === 0) throw new DqlError('MISSING_PARAMETER', name, at, 'needs an aggregation');
  const timeframe = readTimeframe(named, scope, at);
  const shift = constantOf(named.get('shift'), scope);
  if (named.has('shift') && !(shift instanceof Duration)) throw wrongValue(named, 'shift');
  const isTrue = (parameter: string): boolean => constantOf(named.get(parameter), scope) === true;
  reads(scope.report, 'metrics', at, timeframe);
  for (const column of metrics) scope.report.metrics.push(usageOf(column, named.has('shift')));
  return {
    timeframe,
    grid: slotGrid(timeframe, readSlotWish(named, scope)),
    shift: shift instanceof Duration ? shift.ms : 0,
    columns,
    by: groupOf(named, 'by'),
    filter: named.get('filter')?.node,
    union: isTrue('union'),
    nonempty: isTrue('nonempty'),
    hasBucket: readBuckets(named, scope)('default_metrics'),
  };
}

/** The names of a record's fields, in order. */
export const timeseriesFields = ({ by, columns }: Pick<Timeseries, 'by' | 'columns'>): string[] => [
  ...['timeframe', 'interval'],
  ...by.map(fieldName),
  ...columns.map(({ field }) => field),
];

const usageOf = (
  { key, field, aggregation, rate, scalar }: Extract<Column, { kind: 'metric' }>,
  shifted: boolean,
): MetricUse => ({ key, fieldName: field, aggregation, rate, scalar, rollup: null, shifted });

function readColumn({ field, node, text, at }: Item, scope: DqlScope): Column {
  if (node.kind !== 'call') throw new DqlError('INVALID_PARAMETER', text, at, 'is no aggregation');
  const { name, args } = node;
  if (name === 'start' || name === 'end') return { kind: 'time', field: field ?? text, edge: name };
  if (!isAggregation(name)) {
    if (metricAggregations.has(name)) throw notSupported(`The aggregation ${name} of metrics`, name, node.at);
    throw new DqlError('UNKNOWN_FUNCTION', name, node.at, 'is no aggregation');
  }
  const named = parametersOf(args, metricAggregations.get(name), ['filter', 'default', 'rate', 'scalar']);
  const [fill, rate] = [constantOf(named.get('default'), scope), constantOf(named.get('rate'), scope)];
  if (fill !== null && !isNumeric(fill)) throw wrongValue(named, 'default');
  if (named.has('rate') && !(rate instanceof Duration)) throw wrongValue(named, 'rate');
  return {
    ...{ kind: 'metric', field: field ?? text, key: metricKey(node), aggregation: name },
    filter: named.get('filter')?.node,
    fill: fill === null ? null : Number(fill),
    rate: rate instanceof Duration ? rate.ms : null,
    scalar: constantOf(named.get('scalar'), scope) === true,
  };
}

function metricKey({ name, args, at }: Call): string {
  const [key, surplus] = positionalOf(args);
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes one metric key');
  if (key?.node.kind === 'field') return key.node.name;
  throw new DqlError(
    'MISSING_PARAMETER',
    name,
    key?.at ?? at,
    'needs a metric key; one with - or : stands in backticks',
  );
}
