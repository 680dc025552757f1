import { type Aggregation, isAggregation } from '../../dynatrace/frames/stats';
import { valueOf } from '../expressions/compileExpression';
import { DqlError } from '../values/dqlError';
import type { DqlScope } from '../expressions/dqlFunctions';
import { type DqlValue, Duration, isNumeric, Timestamp } from '../values/dqlValue';
import { type MetricUse, reads } from '../report/queryReport';
import type { Call, Command, Item, Node } from '../syntax/dqlTree';
import { slotGrid, type SlotGrid, usualBins } from './slotGrid';

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
  grid: SlotGrid;
  columns: readonly Column[];
  by: readonly Item[];
  filter: Node | undefined;
  union: boolean;
  nonempty: boolean;
}

/** Items of a list in braces, or the one that goes without. */
export const unwrapped = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.node.kind === 'list' && item.field === null ? item.node.items : [item]));

/** Named parameters by name. @throws DqlError for one that does not belong here */
export function parametersOf(items: readonly Item[], owner: string, known: readonly string[]): Map<string, Item> {
  const named = items.filter(({ parameter }) => parameter !== null);
  const stranger = named.find(({ parameter }) => !known.includes(`${parameter}`));
  if (stranger) {
    const problem = `is no parameter of ${owner}, or none that the sandbox supports`;
    throw new DqlError('UNKNOWN_PARAMETER', `${stranger.parameter}`, stranger.at, problem);
  }
  return new Map(named.map((item) => [`${item.parameter}`, item]));
}

const parameters = ['by', 'filter', 'interval', 'bins', 'from', 'to', 'nonempty', 'union'];

/**
 * @see https://docs.dynatrace.com/docs/shortlink/metric-commands
 * @throws DqlError
 */
export function readTimeseries(
  { items, at }: Command,
  timeframe: { from: number; to: number },
  scope: DqlScope,
): Timeseries {
  const named = parametersOf(items, 'timeseries', parameters);
  const columns = unwrapped(items.filter(({ parameter }) => parameter === null)).map((item) => readColumn(item, scope));
  if (columns.length === 0) throw new DqlError('MISSING_PARAMETER', 'timeseries', at, 'needs an aggregation');
  const constant = (name: string): DqlValue => constantOf(named.get(name), scope);
  const [interval, bins] = [constant('interval'), constant('bins')];
  if (named.has('interval') && !(interval instanceof Duration && interval.ms > 0)) throw wrong(named, 'interval');
  if (named.has('bins') && !(typeof bins === 'bigint' && bins > 0n)) throw wrong(named, 'bins');
  const bounds = { from: timeOf('from', timeframe.from), to: timeOf('to', timeframe.to) };
  function timeOf(name: 'from' | 'to', usual: number): number {
    const value = constant(name);
    if (!named.has(name)) return usual;
    if (value instanceof Duration) return scope.now + value.ms;
    if (value instanceof Timestamp) return value.ms;
    const time = typeof value === 'string' ? Date.parse(value) : NaN;
    if (Number.isNaN(time)) throw wrong(named, name);
    return time;
  }
  if (bounds.from >= bounds.to) throw new DqlError('INVALID_PARAMETER', 'from', at, 'must be before `to`');
  const width = interval instanceof Duration ? interval.ms : null;
  reads(scope.report, 'metrics', at, bounds);
  for (const column of columns) if (column.kind === 'metric') scope.report.metrics.push(usageOf(column));
  return {
    grid: slotGrid(bounds, width, typeof bins === 'bigint' ? Number(bins) : usualBins),
    columns,
    by: unwrapped([named.get('by')].filter((item) => item !== undefined)),
    filter: named.get('filter')?.node,
    union: constant('union') === true,
    nonempty: constant('nonempty') === true,
  };
}

const usageOf = ({ key, field, aggregation, rate, scalar }: Extract<Column, { kind: 'metric' }>): MetricUse => ({
  ...{ key, fieldName: field, aggregation, rate, scalar },
  ...{ rollup: null, shifted: false },
});

const wrong = (named: Map<string, Item>, name: string): DqlError =>
  new DqlError('INVALID_PARAMETER', name, named.get(name)?.at ?? 0, 'has a value that does not fit');

const constantOf = (item: Item | undefined, scope: DqlScope): DqlValue =>
  item ? valueOf(item.node, scope)(new Map()) : null;

function readColumn({ field, node, text, at }: Item, scope: DqlScope): Column {
  if (node.kind !== 'call') throw new DqlError('INVALID_PARAMETER', text, at, 'is no aggregation');
  const { name, args } = node;
  if (name === 'start' || name === 'end') return { kind: 'time', field: field ?? text, edge: name };
  if (!isAggregation(name)) {
    throw new DqlError('UNKNOWN_FUNCTION', name, node.at, 'is no aggregation, or none that the sandbox supports');
  }
  const named = parametersOf(args, name, ['filter', 'default', 'rate', 'scalar']);
  const [fill, rate] = [constantOf(named.get('default'), scope), constantOf(named.get('rate'), scope)];
  if (fill !== null && !isNumeric(fill)) throw wrong(named, 'default');
  if (named.has('rate') && !(rate instanceof Duration)) throw wrong(named, 'rate');
  return {
    ...{ kind: 'metric', field: field ?? text, key: metricKey(node), aggregation: name },
    filter: named.get('filter')?.node,
    fill: fill === null ? null : Number(fill),
    rate: rate instanceof Duration ? rate.ms : null,
    scalar: constantOf(named.get('scalar'), scope) === true,
  };
}

function metricKey({ name, args, at }: Call): string {
  const [key, surplus] = args.filter(({ parameter }) => parameter === null);
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes one metric key');
  if (key?.node.kind === 'field') return key.node.name;
  throw new DqlError(
    'MISSING_PARAMETER',
    name,
    key?.at ?? at,
    'needs a metric key; one with - or : stands in backticks',
  );
}
