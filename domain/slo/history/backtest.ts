import type { Lint } from '../../model/planItem';

export type Verdict = 'good' | 'bad' | 'missing' | 'excluded';

/** One time slot of a backtest. */
export interface BacktestSlot {
  /** ISO 8601. */
  from: string;
  to: string;
  /** What was measured (percent usage, or tasks running minus wanted); null without data. */
  value: number | null;
  verdict: Verdict;
}

/** An objective evaluated on history. Percent unless said otherwise. */
export interface Backtest {
  /** What the objective would have scored; null without data. */
  value: number | null;
  slots: { total: number; good: number; bad: number; missing: number; excluded: number };
  /** Width of a slot. */
  slotMinutes: number;
  /** Minutes with data ÷ minutes, 0 to 1; maintenance is in neither. */
  coverage: number;
  /** How many of the newest minutes the coverage leaves out, because their data is on its way. */
  newestLeftOut?: number;
  series: BacktestSlot[];
  /** Where the line between good and bad runs in `series[].value`; null when there is none. */
  threshold: number | null;
  /** Days (`2026-11-22`, UTC) at whose end the objective's window was below target. */
  wouldHaveBreachedOn: string[];
  /** Whether each target would have been met in every full week of the history (or day, when it is shorter than a week). */
  suggestedTargets: { target: number; wouldHavePassed: boolean }[];
  lints: Lint[];
}
