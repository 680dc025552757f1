/**
 * How long an API asked to wait, in milliseconds; null when it did not say.
 * `X-RateLimit-Reset` holds microseconds since the epoch
 * (https://docs.dynatrace.com/docs/dynatrace-api/basics/access-limit). `Retry-After` is not documented for Dynatrace;
 * it is honoured when present (RFC 9110 §10.2.3: seconds or a date).
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | null {
  const named = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return fromRetryAfter(named('retry-after'), now) ?? fromReset(named('x-ratelimit-reset'), now);
}

function fromRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function fromReset(value: string | undefined, now: number): number | null {
  if (value === undefined || !/^\d+$/.test(value.trim())) return null;
  return Math.max(0, Number(value) / 1000 - now);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The same as the body of a platform service tells it, `error.retryAfterSeconds`: Grail does so (SDK: `ErrorResponse`). */
export function retryAfterMsIn(body: unknown): number | null {
  const seconds = isRecord(body) && isRecord(body.error) ? body.error.retryAfterSeconds : null;
  return typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : null;
}
