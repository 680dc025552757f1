import { type DqlValue, Duration, isNumeric, Timestamp } from '../values/dqlValue';
import { type DqlFunction, type FunctionTable, one, wholeOf } from './dqlFunction';

/** Longs stay what they are where whole numbers come out. */
const whole = (round: (value: number) => number): DqlFunction =>
  one((value) => (typeof value === 'bigint' ? value : typeof value === 'number' ? round(value) : null));

/** What is no number, as the root of -1, is null; that is not documented. */
const real = (of: (value: number) => number): DqlFunction =>
  one((value) => {
    const result = isNumeric(value) ? of(Number(value)) : NaN;
    return Number.isFinite(result) ? result : null;
  });

function absolute(value: DqlValue): DqlValue {
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  if (typeof value === 'number') return Math.abs(value);
  return value instanceof Duration ? new Duration(Math.abs(value.ms)) : null;
}

/** "To the next long or to the double closest to the provided number of places after the decimal point." */
const round: DqlFunction = {
  ...{ counts: [1, 1], named: ['decimals'] },
  apply: ([value = null, decimals = null]) => {
    if (typeof value === 'bigint') return value;
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    const places = wholeOf(decimals) ?? 0;
    // Half away from zero, as 2.5 and -2.5 to 3 and -3, is not documented.
    const rounded = Math.sign(value) * Number(`${Math.round(Number(`${Math.abs(value)}e${places}`))}e-${places}`);
    return places === 0 ? BigInt(rounded) : rounded;
  },
};

/** The begin of the interval that a value lies in, counted from zero or from 1970. */
const bin: DqlFunction = {
  ...{ counts: [2, 2], named: ['at'] },
  apply: ([value = null, interval = null, at = null]) => {
    if (value instanceof Timestamp && interval instanceof Duration) {
      const offset = at instanceof Timestamp ? at.ms : at instanceof Duration ? at.ms : 0;
      return new Timestamp(Math.floor((value.ms - offset) / interval.ms) * interval.ms + offset);
    }
    if (!isNumeric(value) || !isNumeric(interval)) return null;
    const offset = isNumeric(at) ? Number(at) : 0;
    const begin = Math.floor((Number(value) - offset) / Number(interval)) * Number(interval) + offset;
    return typeof value === 'bigint' && typeof interval === 'bigint' ? BigInt(begin) : begin;
  },
};

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/mathematical-functions */
export const maths: FunctionTable = [
  ['abs', one(absolute)],
  ['ceil', whole(Math.ceil)],
  ['floor', whole(Math.floor)],
  ['round', round],
  ['bin', bin],
  ['sqrt', real(Math.sqrt)],
  ['exp', real(Math.exp)],
  ['log', real(Math.log)],
  ['log10', real(Math.log10)],
  [
    'power',
    {
      counts: [2, 2],
      apply: ([base = null, exponent = null]) =>
        isNumeric(base) && isNumeric(exponent) ? Number(base) ** Number(exponent) : null,
    },
  ],
];
