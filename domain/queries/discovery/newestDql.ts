import { dqlField, dqlString } from '../dql';
import { maximumSlots, usualWidths } from '../slotWidth';

/** Of whom, and how far back, the newest data is asked for. */
export interface NewestAsked {
  /** Metrics that exist. */
  keys: readonly string[];
  /** Dimensions that tell apart who is asked about. */
  by: readonly string[];
  /** One of them that a series must have; null when none need be. */
  needed: string | null;
  /** How far back, and the width of the slots. */
  minutes: number;
  slotMinutes: number;
  /** Metrics whose mean over all of it is wanted as well, by the field that it comes in. */
  means?: Readonly<Record<string, string>>;
  /** Only series whose dimensions have one of these values. */
  only?: Readonly<Record<string, readonly string[]>>;
}

/** The field with the end of the newest slot of a metric, by its number in `keys`. */
export const newestField = (at: number): string => `newest${at}`;

const column = (at: number): string => `key${at}`;
const slotEnds = 'ends';

/**
 * When each of them last had data: records with the dimensions, one field per metric with the end of its newest slot, null where
 * it has none, and the means. Each metric has a field of its own, because what a record has of a metric that it lacks, an array
 * of nulls or none, is not documented. Slots that begin before the timeframe or end after it are read in full.
 */
export function newestDql(asked: NewestAsked): string {
  const { keys, by, minutes, slotMinutes, means = {} } = asked;
  const columns = keys.map((key, at) => `${column(at)} = avg(${dqlField(key)})`);
  const wholes = Object.entries(means).map(([name, key]) => `${dqlField(name)} = avg(${dqlField(key)}, scalar: true)`);
  const newest = keys.map(
    (_, at) => `${newestField(at)} = arrayLast(iCollectArray(if(isNotNull(${column(at)}[]), ${slotEnds}[])))`,
  );
  const told = [...by.map(dqlField), ...keys.map((_, at) => newestField(at)), ...Object.keys(means).map(dqlField)];
  const where = `interval: ${slotMinutes}m, from: now()-${minutes}m, by: { ${by.map(dqlField).join(', ')} }`;
  return [
    `timeseries { ${[...columns, ...wholes, `${slotEnds} = end()`].join(', ')} }, union: true, ${where}${filterOf(asked)}`,
    `| fieldsAdd ${newest.join(', ')}`,
    `| fields ${told.join(', ')}`,
  ].join('\n');
}

function filterOf({ needed, only = {} }: NewestAsked): string {
  const conditions = [
    ...(needed === null ? [] : [`isNotNull(${dqlField(needed)})`]),
    ...Object.entries(only).map(([name, values]) => `in(${dqlField(name)}, { ${values.map(dqlString).join(', ')} })`),
  ];
  return conditions.length === 0 ? '' : `, filter: { ${conditions.join(' and ')} }`;
}

/** The narrowest usual slots, in minutes, that a look so far back may have: one slot may stand out at either end. */
export function narrowestSlot(minutes: number): number {
  const most = maximumSlots - 2;
  return usualWidths.find((width) => minutes / width <= most) ?? Math.ceil(minutes / most);
}
