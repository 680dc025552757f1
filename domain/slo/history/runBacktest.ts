import type { MetricFamily } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import { windowMinutes } from '../../queries/evaluationWindow';
import type { TimeRange } from '../../queries/timeRange';
import type { Backtest, BacktestSlot } from './backtest';
import { backtestLints } from './backtestLints';
import { backtestValue } from './backtestValue';
import { judgeSlots, thresholdOf, type JudgedSlot, type MeasuredSlot } from './judgeSlots';
import type { Lint } from '../../model/planItem';
import { rollingBreaches } from './rollingBreaches';
import { coverageOf, newestLeftOut, slotCounts } from './slotCounts';
import { suggestedTargets } from './suggestedTargets';
import { utcText } from '../../model/utcText';

export interface BacktestInput {
  sli: Sli;
  /** Percent. */
  target: number;
  /** E.g. `-7d`. */
  window: string;
  /** In order of time, none twice. */
  slots: readonly MeasuredSlot[];
  /** Width that was asked for. */
  slotMinutes: number;
  excluded: readonly TimeRange[];
  /** Milliseconds since 1970. */
  now: number;
  /** Whose metrics were measured; without it, the stream's. */
  family?: MetricFamily | undefined;
  /** Remarks of the template. */
  lints: readonly Lint[];
}

/** An objective evaluated on its history. @throws Failure `InvalidInput` for a window that cannot be read */
export function runBacktest(input: BacktestInput): Backtest {
  const { sli, target, window, slots, slotMinutes, excluded, now, lints } = input;
  const family = familyOf(input);
  const judged = judgeSlots(slots, { sli, target, excluded, now, family });
  const noData = sli.kind === 'headroom' ? 'exclude' : sli.noData;
  return {
    value: backtestValue(judged, sli),
    slots: slotCounts(judged),
    slotMinutes,
    coverage: coverageOf(judged, now, family),
    newestLeftOut: newestLeftOut(judged, now, family),
    series: judged.map(shown),
    threshold: thresholdOf({ sli, target }),
    wouldHaveBreachedOn: rollingBreaches(judged, { sli, target, windowMinutes: windowMinutes(window) }),
    suggestedTargets: suggestedTargets(judged, { sli, target }),
    lints: [...lints, ...backtestLints({ slots: judged, sli, noData, slotMinutes, now, family })],
  };
}

/** A month of minutes has 43,200 slots, so each is told in few characters. */
const shown = ({ from, to, value, verdict }: JudgedSlot): BacktestSlot => ({
  from: utcText(from),
  to: utcText(to),
  value: value === null ? null : Math.round(value * 1000) / 1000,
  verdict,
});
