import type { TimeRange } from '../../queries/timeRange';
import type { AlertObjective, AlertRule } from './alertVerdict';
import { breachedWithin } from './breachedAt';
import { minuteSamples, type MinuteHistory } from './minuteSamples';
import { simulateAlert } from './simulateAlert';
import { utcText } from '../../model/utcText';

/** What an alert would have done on the minutes that were measured. Times are ISO 8601. */
export interface AlertSimulation {
  from: string;
  to: string;
  /** Every time that it would have fired. `inBreach`: the objective was missed at some moment while it was open. */
  firings: { at: string; until: string | null; inBreach: boolean }[];
  /** How many of them. */
  inBreach: number;
  /** Measured minutes ÷ all minutes, 0 to 1. */
  coverage: number;
  /** The same, for people. */
  text: string;
}

/** Below it, an objective that leaves gaps out has so few slots that its budget is much smaller than it looks. */
const enoughCoverage = 0.5;

/** An alert played back on history. Headroom has no alert, hence no simulation. */
export function simulationOf(
  rule: AlertRule,
  objective: AlertObjective,
  history: MinuteHistory,
  excluded: readonly TimeRange[],
): AlertSimulation | null {
  const { sli } = objective;
  const { begin, minutes, series } = history;
  if (sli.kind === 'headroom' || minutes === 0) return null;
  const end = begin + minutes * 60_000;
  const breached = breachedWithin(history, { ...objective, sli }, excluded);
  const firings = simulateAlert(minuteSamples(history, rule, sli, excluded), begin, rule, objective.family).map(
    ({ from, to }) => ({
      at: utcText(from),
      until: to === null ? null : utcText(to),
      inBreach: breached(from, to ?? end),
    }),
  );
  const measured = Array.from({ length: minutes }, (_, at) => series.some((column) => (column[at] ?? null) !== null));
  const coverage = measured.filter(Boolean).length / minutes;
  const inBreach = firings.filter((firing) => firing.inBreach).length;
  const few = sli.noData === 'exclude' && coverage < enoughCoverage ? fewWords(coverage) : '';
  const text = `${simulationWords(firings, minutes / 1440)}${few}`;
  return { from: utcText(begin), to: utcText(end), firings, inBreach, coverage, text };
}

const fewWords = (coverage: number): string =>
  ` Only ${Math.round(coverage * 100)} % of the time was measured: the budget is a share of what is measured, so the first bad time slices may spend all of it.`;

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** So many days are named; the rest is counted. */
const mostDays = 6;

/** "In the last 14 days it would have fired on 2026-11-20 (twice) and 2026-11-22, of which 1 in a breach." */
export function simulationWords(firings: readonly { at: string; inBreach: boolean }[], days: number): string {
  const span = `In the last ${days < 1.5 ? `${Math.round(days * 24)} hours` : `${Math.round(days)} days`} it would`;
  if (firings.length === 0) return `${span} not have fired.`;
  const byDay = new Map<string, number>();
  for (const { at } of firings) byDay.set(at.slice(0, 10), (byDay.get(at.slice(0, 10)) ?? 0) + 1);
  const named = [...byDay].map(([day, times]) => (times === 1 ? day : `${day} (${times} times)`));
  const shown = named.slice(-mostDays);
  const more = named.length - shown.length;
  const all = more > 0 ? [`${more} earlier ${more === 1 ? 'day' : 'days'}`, ...shown] : shown;
  const inBreach = firings.filter((firing) => firing.inBreach).length;
  const which =
    firings.length === 1 ? (inBreach === 1 ? 'in a breach' : 'not in a breach') : `of which ${inBreach} in a breach`;
  return `${span} have fired on ${listed(all)}, ${which}.`;
}
