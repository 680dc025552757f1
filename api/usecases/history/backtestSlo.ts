import type { BacktestSloPayload, BacktestSloValue } from '../../../domain/contract/backtestSlo';
import { familyOf } from '../../../domain/model/metricFamily';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import type { MeasuredSlot } from '../../../domain/slo/history/judgeSlots';
import type { Lint } from '../../../domain/model/planItem';
import { completeParameters, givenLints } from '../../../domain/slo/templates/completeParameters';
import { runBacktest } from '../../../domain/slo/history/runBacktest';
import { templateOf } from '../../../domain/slo/templates/templates';
import { excludedSpans } from './excludedSpans';
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
  async ({ engine, templateId, target, parameters: given, days }: BacktestSloPayload): Promise<BacktestSloValue> => {
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
    const slots = measuredSlots(history, minutes, to - days * dayMs);
    const historyDays = daysOf(slots);
    const lints = template.lint(parameters, target, { engine, available, historyDays, now: to });
    return runBacktest({
      sli,
      target: parameters.target,
      window: parameters.window,
      slots,
      slotMinutes,
      now: to,
      family: familyOf(target),
      excluded: excludedSpans({ engine, sli, parameters, target }, span),
      lints: [...givenLints(template, engine, given, templateId), ...lints, ...history.warnings.map(remark)],
    });
  };

function measuredSlots(
  { grid, series }: HistoryPart,
  minutes: readonly number[] | undefined,
  begin: number,
): MeasuredSlot[] {
  const [values = []] = series.values();
  return grid.map((span, index) => {
    // What of the first slot lies before the history is taken for granted.
    const before = Math.max(0, begin - span.from) / 60_000;
    const value = values[index] ?? null;
    return { ...span, value, ...(minutes === undefined ? {} : { minutes: (minutes[index] ?? 0) + before }) };
  });
}

/** Days that the data goes back; null when it goes back to the begin of the history, for then it may go further. */
function daysOf(slots: readonly MeasuredSlot[]): number | null {
  const first = slots.findIndex(({ value }) => value !== null);
  if (first === 0) return null;
  const begin = slots[first]?.from;
  return begin === undefined ? 0 : ((slots.at(-1)?.to ?? begin) - begin) / dayMs;
}

const remark = (message: string): Lint => ({ code: 'metrics-remark', severity: 'warning', message });
