import { Duration } from '../values/dqlValue';
import type { AlignUnit } from '../values/calendar';
import { DqlError } from '../values/dqlError';

const escapes: Record<string, string> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' },
  ...{ '"': '"', "'": "'", '\\': '\\', '/': '/', '`': '`' },
};

/** Which escapes there are beside `\"` is not documented; an unknown one is refused. @throws DqlError */
export function unescaped(image: string, at: number): string {
  return image.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escape: string) => {
    const known = escape.length > 1 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : escapes[escape];
    if (known === undefined) throw new DqlError('PARSE_ERROR', whole, at, 'is not an escape sequence');
    return known;
  });
}

const unitMs: Record<string, number> = {
  ...{ ns: 1e-6, us: 1e-3, ms: 1, s: 1000 },
  ...{ m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 },
};

const unitMonths: Record<string, number> = { M: 1, q: 3, y: 12 };

/** `5m`, `7d`, `1M`. */
export function durationOf(image: string): Duration {
  const [, amount, unit = ''] = /^(\d+)(\w+)$/.exec(image) ?? [];
  const months = unitMonths[unit];
  if (months !== undefined) return new Duration(0, Number(amount) * months);
  return new Duration(Number(amount) * (unitMs[unit] ?? NaN));
}

const factorsOf: Partial<Record<AlignUnit['unit'], number>> = { ns: 1000, us: 1000, ms: 1000, s: 60, m: 60, h: 24 };

/** `@h`, `@15m`, `@w1`: below a day the factor has to divide the next larger unit. @throws DqlError */
export function alignUnitOf(image: string, at: number): AlignUnit {
  const [, amount = '', unit = '', weekday = ''] = /^@(\d*)([a-zA-Z]+)(\d?)$/.exec(image) ?? [];
  const known = unit as AlignUnit['unit'];
  const factor = amount === '' ? 1 : Number(amount);
  const whole = factorsOf[known];
  const fits = whole === undefined ? factor === 1 || (known === 'd' && factor > 0) : factor > 0 && whole % factor === 0;
  if (!fits) throw new DqlError('INVALID_PARAMETER', image, at, 'has a factor that times cannot be aligned to');
  return { factor, unit: known, weekday: weekday === '' ? 1 : Number(weekday) % 7 };
}

export function constantOf(image: string): boolean | null {
  const word = image.toLowerCase();
  return word === 'null' ? null : word === 'true';
}
