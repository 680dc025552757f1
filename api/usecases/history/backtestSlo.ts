import type { BacktestSloPayload, BacktestSloValue } from '../../../domain/contract/backtestSlo';
import { familyOf } from '../../../domain/model/metricFamily';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import type { MeasuredSlot } from '../../../domain/slo/history/judgeSlots';
import type { Lint } from '../../../domain/model/planItem';
import { completeParameters, givenLints } from '../../../domain/slo/templates/completeParameters';
import { backtestOf } from '../../../domain/slo/trial/backtestOf';
import { toMeasuredHistory } from '../../../domain/slo/history/measuredHistory';
import { templateOf } from '../../../domain/slo/templates/templates';
import { historyGround, type HistoryParts } from './historyGround';
import type { HistoryPart } from './historyPart';
import { slotSpan } from './slotSpan';

export interface BacktestSloParts extends HistoryParts {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

const dayMs = 86_400_000;

/**
 * An objective evaluated on the metrics of the last days, without creating it. Classic reads slots as wide as a classic SLO
 * with this window has them, that is about a 120th of it; platform slots of the stated width.
 * @throws Failure `InvalidInput` or `NotSupported` for what could not be created either, `NotFound` naming a metric that
 * the environment does not have
 */
export const backtestSlo =
  ({ now, ...parts }: BacktestSloParts) =>
  async (payload: BacktestSloPayload): Promise<BacktestSloValue> => {
    const { engine, templateId, target, parameters: given, days } = payload;
    const template = templateOf(templateId);
    const parameters = completeParameters(template, engine, given);
    const ground = await historyGround(parts, familyOf(target));
    const { keys, available } = ground.found;
    // Refuses what could not be created.
    template.build(parameters, target, { engine, templateId, keys, now: now() });
    const sli = template.sli(parameters);
    const slotMinutes = slotMinutesOf(engine, parameters, familyOf(target));
    const to = now();
    const span = slotSpan(engine, { from: to - days * dayMs, to }, slotMinutes);
    await ground.demand(sli, span);
    const asked = { ...span, engine, sli, target, keys, slotMinutes };
    const history = await ground.slots(asked);
    const minutes = await ground.minutes(asked, history.grid, to);
    const slots = slotsOf(history, minutes, to - days * dayMs);
    const lints = [...givenLints(template, engine, given, templateId), ...history.warnings.map(remark)];
    const tried = { engine, templateId, target, parameters };
    const backtest = backtestOf(tried, { slots, slotMinutes, now: to, available, lints });
    if (payload.measured !== true) return backtest;
    return { ...backtest, series: [], measured: toMeasuredHistory(slots, slotMinutes, to) };
  };

function slotsOf({ grid, series }: HistoryPart, minutes: readonly number[] | undefined, begin: number): MeasuredSlot[] {
  const [values = []] = series.values();
  return grid.map((span, index) => {
    // What of the first slot lies before the history is taken for granted.
    const before = Math.max(0, begin - span.from) / 60_000;
    const value = values[index] ?? null;
    return { ...span, value, ...(minutes === undefined ? {} : { minutes: (minutes[index] ?? 0) + before }) };
  });
}

const remark = (message: string): Lint => ({ code: 'metrics-remark', severity: 'warning', message });
