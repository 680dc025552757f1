import { constantOf, valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import { readTimeframe, timeframeParameters, wrongValue } from '../expressions/readTimeframe';
import { pipedCommands } from '../grammar/commands';
import { binAggregations } from '../grammar/functions';
import type { DqlScope, RecordScope } from '../scope/dqlScope';
import { onAll, type PipeCommand } from '../scope/pipe';
import type { Item } from '../syntax/dqlTree';
import { groupOf, parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { readSlotWish, slotParameters } from '../timeseries/readSlotWish';
import { slotGrid, type SlotGrid, slotTimes, timeFields } from '../timeseries/slotGrid';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, type DqlValue, Duration, isNumeric, Timeframe, Timestamp } from '../values/dqlValue';
import { aggregations } from './aggregations';
import { groupsOf } from './groups';
import { assertItems } from './plainItems';
import { aggregationCall, argumentsOf } from './readAggregation';

type Column = (records: readonly DqlRecord[], grid: SlotGrid) => DqlValue;
/** The slots that a record belongs to, from the first to the last; null for none. */
type Place = (record: DqlRecord, grid: SlotGrid) => readonly [number, number] | null;

const parameters = [...timeframeParameters, ...slotParameters, ...['by', 'time', 'spread', 'nonempty']];
/** `spread:` goes with these alone. */
const spreadable = ['count', 'countIf'];

/** The slot that a time lies in, its begin included. */
function placeByTime(time: (record: DqlRecord) => DqlValue): Place {
  return (record, { start, width, slots }) => {
    const value = time(record);
    const slot = value instanceof Timestamp ? Math.floor((value.ms - start) / width) : -1;
    return slot >= 0 && slot < slots ? [slot, slot] : null;
  };
}

/** Every slot that a timeframe touches. */
function placeBySpread(spread: (record: DqlRecord) => DqlValue): Place {
  return (record, { start, width, slots }) => {
    const value = spread(record);
    if (!(value instanceof Timeframe)) return null;
    const first = Math.max(0, Math.floor((value.start.ms - start) / width));
    const last = Math.min(slots, Math.ceil((value.end.ms - start) / width)) - 1;
    return first <= last ? [first, last] : null;
  };
}

function readPlace(named: ReadonlyMap<string, Item>, scope: RecordScope): Place {
  const [time, spread] = [named.get('time'), named.get('spread')];
  if (spread) return placeBySpread(valueOf(spread.node, scope));
  if (time) return placeByTime(valueOf(time.node, scope));
  // "The default value is timestamp. If the timestamp field doesn't exist, the second default value is start_time."
  return placeByTime((record) => record.get('timestamp') ?? record.get('start_time') ?? null);
}

function readColumn(item: Item, place: Place, isSpread: boolean, scope: RecordScope): Column {
  if (item.node.kind === 'call' && (item.node.name === 'start' || item.node.name === 'end')) {
    const edge = item.node.name;
    return (_, grid) => slotTimes(grid, edge);
  }
  const { call, aggregation } = aggregationCall(item, binAggregations);
  if (isSpread && !spreadable.includes(call.name)) {
    throw new DqlError('INVALID_PARAMETER', call.name, item.at, 'cannot be used with `spread`, only count and countIf');
  }
  const named = parametersOf(call.args, binAggregations.get(call.name), ['default', 'rate', 'scalar']);
  const { fill, rate, scalar } = readOptions(named, scope);
  const [argument, ...constants] = argumentsOf(call, aggregation);
  const options = constants.map((constant) => constantOf(constant, scope));
  const value = argument ? valueOf(argument.node, scope) : () => null;
  const cell = (values: readonly DqlValue[] | undefined, span: number): DqlValue => {
    const found = values && values.length > 0 ? aggregation.of(values, options) : null;
    if (found === null) return fill;
    return rate !== null && isNumeric(found) ? (Number(found) * rate) / span : found;
  };
  return (records, grid) => {
    const slots: DqlValue[][] = Array.from({ length: scalar ? 1 : grid.slots }, () => []);
    for (const record of records) {
      const [first, last] = place(record, grid) ?? [0, -1];
      const one = value(record);
      for (let slot = first; slot <= last; slot += 1) slots[scalar ? 0 : slot]?.push(one);
    }
    return scalar ? cell(slots[0], grid.slots * grid.width) : slots.map((values) => cell(values, grid.width));
  };
}

function readOptions(named: ReadonlyMap<string, Item>, scope: DqlScope) {
  const [fill, rate] = [constantOf(named.get('default'), scope), constantOf(named.get('rate'), scope)];
  if (fill !== null && !isNumeric(fill)) throw wrongValue(named, 'default');
  if (named.has('rate') && !(rate instanceof Duration)) throw wrongValue(named, 'rate');
  return {
    fill,
    rate: rate instanceof Duration ? rate.ms : null,
    scalar: constantOf(named.get('scalar'), scope) === true,
  };
}

/**
 * Records to series by their time, in the query's own timeframe where none is given.
 * @see https://docs.dynatrace.com/docs/shortlink/aggregation-commands
 */
export const makeTimeseries: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const { name, items, at } = command;
  const onRecords = { ...scope, fields: input.fields };
  const named = parametersOf(items, pipedCommands.get(name), parameters);
  const wanted = unwrapped(positionalOf(items));
  if (!wanted.some(({ node }) => node.kind === 'call' && aggregations.has(node.name))) {
    throw new DqlError('MISSING_PARAMETER', name, at, 'needs an aggregation');
  }
  const grid = slotGrid(readTimeframe(named, { ...scope, timeframe: input.timeframe }, at), readSlotWish(named, scope));
  const place = readPlace(named, onRecords);
  const by = groupOf(named, 'by').map((item) => [fieldName(item), valueOf(item.node, onRecords)] as const);
  const columns = wanted.map(
    (item) => [fieldName(item), readColumn(item, place, named.has('spread'), onRecords)] as const,
  );
  const nonempty = constantOf(named.get('nonempty'), scope) === true;
  return {
    fields: new Set(['timeframe', 'interval', ...[...by, ...columns].map(([field]) => field)]),
    run: onAll((records) => {
      const inside = records.filter((record) => place(record, grid) !== null);
      if (inside.length === 0 && !nonempty) return [];
      return groupsOf(
        inside,
        by.map(([, key]) => key),
      ).map(
        (group) =>
          new Map<string, DqlValue>([
            ...timeFields(grid),
            ...by.map(([field], index) => [field, group.by[index] ?? null] as const),
            ...columns.map(([field, column]) => [field, column(group.records, grid)] as const),
          ]),
      );
    }),
  };
};
