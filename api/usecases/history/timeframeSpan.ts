import { Failure } from '../../../domain/failure';
import type { Span } from './historyPart';

const dayMs = 86_400_000;
const longestDays = 30;
const unitMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: dayMs, w: 7 * dayMs };

/**
 * A timeframe in milliseconds. The future has no data yet: an end in it means now.
 * @param timeframe `now`, `now-7d`, or ISO 8601 in UTC
 * @throws Failure `InvalidInput` naming `from` or `to`
 */
export function timeframeSpan(timeframe: { from: string; to: string }, now: number, mostDays = longestDays): Span {
  const from = instantOf('from', timeframe.from, now);
  const to = Math.min(now, instantOf('to', timeframe.to, now));
  if (from >= to) throw invalid('from', 'must be before "to", and in the past');
  if (to - from > mostDays * dayMs) throw invalid('from', `must be at most ${mostDays} days before "to"`);
  return { from, to };
}

function instantOf(field: 'from' | 'to', text: string, now: number): number {
  const [isRelative, amount, unit] = /^now(?:-(\d+)([mhdw]))?$/.exec(text) ?? [];
  const instant =
    isRelative === undefined ? Date.parse(text) : now - Number(amount ?? 0) * (unitMs[unit ?? 'm'] ?? Number.NaN);
  if (Number.isNaN(instant)) throw invalid(field, `is not an instant: ${JSON.stringify(text)}`);
  return instant;
}

function invalid(field: 'from' | 'to', remark: string): Failure {
  return new Failure({
    code: 'InvalidInput',
    message: `${field}: ${remark}`,
    whose: 'user',
    hint: `Correct "${field}"; nothing was changed.`,
  });
}
