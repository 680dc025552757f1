import { isEvaluationWindow, windowMinutes, windowWords } from '../../../../domain/queries/evaluationWindow';

/** The SLO's own window, whose numbers are those of the list. */
export const ownWindow = 'window';

const spans = [
  { value: '1d', text: 'Last day' },
  { value: '7d', text: 'Last 7 days' },
  { value: '14d', text: 'Last 14 days' },
  { value: '30d', text: 'Last 30 days' },
];

/** How far back a page about an SLO can look. */
export const timeframesOf = (window: string) => [
  { value: ownWindow, text: `Its window (${windowWords(window)})` },
  ...spans,
];

export const isTimeframe = (value: string | null): value is string => spans.some((one) => one.value === value);

/** Analyses look back so far at most. Hours. */
const mostHours = 720;

/** The begin of a timeframe as functions take it. */
export function beginOf(timeframe: string, window: string): string {
  if (timeframe !== ownWindow) return `now-${timeframe}`;
  const hours = isEvaluationWindow(window) ? Math.min(mostHours, windowMinutes(window) / 60) : mostHours;
  return hours % 24 === 0 ? `now-${hours / 24}d` : `now-${hours}h`;
}
