import { dqlField } from '../dql';
import type { TimeRange } from '../timeRange';
import { lastOfSlots, slotParameters, slotsPerQuery } from './slotsDql';

/** Metrics, all of which have to have data for a minute to count. */
export interface MeasuredAsked {
  /** One or two. */
  keys: readonly string[];
  /** Dimensions that tell series apart; with none, any series will do. */
  by: readonly string[];
  /** A condition, e.g. by `dqlFilter`; empty for every series. */
  filter: string;
}

/** The field with the number of minutes. */
export const measuredMinutes = 'measured';

/** Longest time that one query counts the minutes of, milliseconds. */
export const longestCounted = slotsPerQuery * 60_000;

const columnOf = (at: number): string => `usage${at}`;

/** A minute of a series without data in the span is not there at all: of two metrics both have to have some. */
function minutes({ keys, ...rest }: MeasuredAsked, span: TimeRange): string {
  const columns = keys.map((key, at) => `${columnOf(at)} = avg(${dqlField(key)})`);
  const listed = columns.length === 1 ? columns.join() : `{ ${columns.join(', ')} }`;
  return `timeseries ${listed}, ${slotParameters(rest, span, 1)}`;
}

const isMeasured = ({ keys }: MeasuredAsked): string =>
  keys.map((_, at) => `isNotNull(${columnOf(at)}[])`).join(' and ');

const without = ({ keys }: MeasuredAsked): string => `| fieldsRemove ${keys.map((_, at) => columnOf(at)).join(', ')}`;

/**
 * How many minutes of a span were measured: records with `timeframe`, `interval`, the dimensions and `measured`, a number.
 * Minutes are counted where the data is, whatever number of data points they have. None: no record.
 * @param span whole minutes, no longer than `longestCounted`
 */
export function coverageDql(asked: MeasuredAsked, span: TimeRange): string {
  return [
    minutes(asked, span),
    `| fieldsAdd ${measuredMinutes} = arraySum(iCollectArray(if(${isMeasured(asked)}, 1, else: 0)))`,
    without(asked),
  ].join('\n');
}

/**
 * How many minutes of each slot were measured: records with `timeframe`, `interval`, the dimensions and `measured`, an array of
 * one number per slot. @param span whole slots, no longer than `longestCounted`
 */
export function measuredPerSlotDql(asked: MeasuredAsked, slotMinutes: number, span: TimeRange): string {
  return [
    minutes(asked, span),
    `| fieldsAdd ${measuredMinutes} = iCollectArray(if(${isMeasured(asked)}, 1, else: 0))`,
    `| fieldsAdd ${measuredMinutes} = arrayMovingSum(${measuredMinutes}, ${slotMinutes})`,
    ...lastOfSlots(measuredMinutes, slotMinutes, `${measuredMinutes}[]`),
    without(asked),
  ].join('\n');
}
