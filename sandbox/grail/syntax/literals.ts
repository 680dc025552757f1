import { Duration } from '../values/dqlValue';
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

/** `5m`, `7d`. */
export function durationOf(image: string): Duration {
  const [, amount, unit = ''] = /^(\d+)(\w+)$/.exec(image) ?? [];
  return new Duration(Number(amount) * (unitMs[unit] ?? NaN));
}

export function constantOf(image: string): boolean | null {
  const word = image.toLowerCase();
  return word === 'null' ? null : word === 'true';
}
