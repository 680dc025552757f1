import { instantSchema } from '../../../../domain/contract/instant';
import { isEvaluationWindow, windowMinutes } from '../../../../domain/queries/evaluationWindow';

/** What a page about an SLO looks at: moments as functions take them, `now-7d` or ISO 8601. */
export interface SloTimeframe {
  from: string;
  to: string;
  /** The SLO's own window, whose numbers are those of the list. */
  isOwn: boolean;
}

/** Analyses look back so far at most. Hours. */
const mostHours = 720;

/** The SLO's own window, as far as analyses reach. */
export function ownTimeframe(window: string): SloTimeframe {
  const hours = isEvaluationWindow(window) ? Math.min(mostHours, windowMinutes(window) / 60) : mostHours;
  return { from: hours % 24 === 0 ? `now-${hours / 24}d` : `now-${hours}h`, to: 'now', isOwn: true };
}

/**
 * The timeframe of an address, `from` and `to`; the SLO's own where it names none that can be read. Links of before said
 * `timeframe=7d`, and before that `analyze=7d`.
 */
export function timeframeIn(params: URLSearchParams, window: string): SloTimeframe {
  const span = params.get('timeframe') ?? params.get('analyze');
  const from = params.get('from') ?? (span === null ? null : `now-${span}`);
  const to = params.get('to') ?? 'now';
  const isReadable = from !== null && [from, to].every((moment) => instantSchema.safeParse(moment).success);
  return isReadable ? { from, to, isOwn: false } : ownTimeframe(window);
}
