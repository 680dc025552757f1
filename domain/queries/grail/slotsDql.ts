import { dqlField, dqlString } from '../dql';
import type { TimeRange } from '../timeRange';
import { utcText } from '../../model/utcText';

/** One metric, slot by slot. */
export interface SlotsAsked {
  key: string;
  /** What stands for a slot: the mean of its data points, or the highest. */
  statistic: 'avg' | 'max';
  /** Dimensions that tell series apart; with none, all series are one. */
  by: readonly string[];
  /** A condition, e.g. by `dqlFilter`; empty for every series. */
  filter: string;
  slotMinutes: number;
  /** True for one series of the highest value that any of them has in a slot. */
  highest?: boolean;
  /** Dimensions among `by` whose series stay apart all the same. */
  within?: readonly string[];
}

/**
 * Slots that one query asks for, at most: a day of minutes. With more than 1,500 Grail takes wider ones without a word
 * (see `maximumSlots`), and whoever reads the answer compares.
 */
export const slotsPerQuery = 1440;

/** The field with the values, an array of one number per slot. */
export const slotValues = 'usage';

/** Stands for a slot without data where nulls are dropped; usage and counts of tasks are never negative. */
export const noValue = -1;

const minuteMs = 60_000;

/**
 * Widths that Grail keeps as they are, minutes; others go to the next one of these.
 * https://docs.dynatrace.com/docs/shortlink/metric-commands ("well-known" intervals, up to a day)
 */
const keptWidths: readonly number[] = [1, 2, 3, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440];

/**
 * Whether Grail has such slots itself: they begin at multiples of their width from midnight (UTC). Others, as a classic SLO has
 * them, are put together from minutes.
 */
export const isOnGrid = ({ from }: TimeRange, slotMinutes: number): boolean =>
  keptWidths.includes(slotMinutes) && from % (slotMinutes * minuteMs) === 0;

/** Longest time that one query reads of slots of at most a day, milliseconds. */
export function longestSpan(span: TimeRange, slotMinutes: number): number {
  const slots = isOnGrid(span, slotMinutes) ? slotsPerQuery : Math.floor(slotsPerQuery / slotMinutes);
  return slots * slotMinutes * minuteMs;
}

/** Width of the slots that Grail is asked for, minutes; it may be compared with the answer's. */
export const askedMinutes = (span: TimeRange, slotMinutes: number): number =>
  isOnGrid(span, slotMinutes) ? slotMinutes : 1;

const instant = (ms: number): string => dqlString(utcText(ms));

/** `interval`, `from`, `to`, `by` and `filter` of a `timeseries`. */
export function slotParameters(
  { by, filter }: Pick<SlotsAsked, 'by' | 'filter'>,
  { from, to }: TimeRange,
  minutes: number,
): string {
  const split = by.length === 0 ? '' : `, by: { ${by.map(dqlField).join(', ')} }`;
  const kept = filter === '' ? '' : `, filter: ${filter}`;
  return `interval: ${minutes}m, from: ${instant(from)}, to: ${instant(to)}${split}${kept}`;
}

/** Keeps of an array by the minute the last element of each slot. */
export const lastOfSlots = (array: string, slotMinutes: number, element: string): string[] => [
  `| fieldsAdd ${array} = iCollectArray(if(iIndex() % ${slotMinutes} == ${slotMinutes - 1}, ${element}))`,
  `| fieldsAdd ${array} = arrayRemoveNulls(${array})`,
];

/**
 * The values of a metric in the slots of a span: records with `timeframe`, `interval`, the dimensions, and `usage`, in which
 * null, or `noValue`, says that nothing was measured.
 *
 * Slots off Grail's grid are put together on the other side, so that an answer holds slots and not minutes. A mean weighs each
 * minute by its data points; should `count` count minutes instead (not documented), they weigh alike.
 * @param span whole slots, no more than `longestSpan`
 */
export function slotsDql(asked: SlotsAsked, span: TimeRange): string {
  const { slotMinutes, highest = false, within = [] } = asked;
  const lines = isOnGrid(span, slotMinutes) ? ownSlots(asked, span) : slotsOfMinutes(asked, span);
  const apart = ['timeframe', 'interval', ...within.map(dqlField)].join(', ');
  if (highest) lines.push(`| summarize ${slotValues} = max(${slotValues}[]), by: { ${apart} }`);
  return lines.join('\n');
}

function ownSlots(asked: SlotsAsked, span: TimeRange): string[] {
  const { key, statistic, slotMinutes } = asked;
  return [`timeseries ${slotValues} = ${statistic}(${dqlField(key)}), ${slotParameters(asked, span, slotMinutes)}`];
}

function slotsOfMinutes(asked: SlotsAsked, span: TimeRange): string[] {
  const { key, statistic, slotMinutes } = asked;
  const field = dqlField(key);
  const columns = `{ each = ${statistic}(${field}, default: 0), points = count(${field}, default: 0) }`;
  const isMean = statistic === 'avg';
  const moving = `arrayMoving${isMean ? 'Sum' : 'Max'}(each, ${slotMinutes})`;
  return [
    `timeseries ${columns}, ${slotParameters(asked, span, 1)}`,
    ...(isMean ? ['| fieldsAdd each = iCollectArray(each[] * points[])'] : []),
    `| fieldsAdd each = ${moving}, points = arrayMovingSum(points, ${slotMinutes})`,
    `| fieldsAdd ${slotValues} = iCollectArray(if(points[] > 0, each[]${isMean ? ' / points[]' : ''}, else: ${noValue}.0))`,
    ...lastOfSlots(slotValues, slotMinutes, `${slotValues}[]`),
    '| fieldsRemove each, points',
  ];
}
