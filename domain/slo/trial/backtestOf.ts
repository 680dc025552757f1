import type { Target } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Lint } from '../../model/planItem';
import type { Engine, SloParameters } from '../../model/slo';
import { slotMinutesOf } from '../../queries/slotWidth';
import { excludedSpans } from '../maintenanceWindows/excludedSpans';
import { templateOf } from '../templates/templates';
import type { Backtest } from '../history/backtest';
import type { MeasuredSlot } from '../history/judgeSlots';
import { runBacktest } from '../history/runBacktest';

/** An objective to be tried. */
export interface Tried {
  engine: Engine;
  templateId: string;
  target: Target;
  parameters: SloParameters;
}

export interface TriedOn {
  /** In order of time. */
  slots: readonly MeasuredSlot[];
  slotMinutes: number;
  /** Milliseconds since 1970. */
  now: number;
  /** ECS metric keys that the environment has; null when that is not known. */
  available: ReadonlySet<string> | null;
  /** Remarks besides those of the template and of the history. */
  lints: readonly Lint[];
}

/**
 * What an objective would have scored on what was measured: `backtest-slo` in the function that reads it, and again in a browser that has
 * it already, for other parameters of the same measure (`measureKey`).
 * @throws Failure `InvalidInput` for parameters that no SLO can have
 */
export function backtestOf({ engine, templateId, target, parameters }: Tried, on: TriedOn): Backtest {
  const { slots, slotMinutes, now, available, lints } = on;
  const template = templateOf(templateId);
  const sli = template.sli(parameters);
  const span = { from: slots[0]?.from ?? now, to: slots.at(-1)?.to ?? now };
  const historyDays = daysOf(slots);
  return runBacktest({
    sli,
    target: parameters.target,
    window: parameters.window,
    slots,
    slotMinutes,
    now,
    family: familyOf(target),
    excluded: excludedSpans({ engine, sli, parameters, target }, span),
    lints: [...template.lint(parameters, target, { engine, available, historyDays, now }), ...lints],
  });
}

/** Names what has to be measured to try an objective: two that have the same can be tried on the same history. */
export function measureKey({ engine, templateId, target, parameters }: Tried): string {
  const template = templateOf(templateId);
  const { entityId, accountId, region, cluster, service = null } = target;
  const statistic = template.kind === 'time' ? (parameters.statistic ?? template.defaults.statistic) : null;
  const width = slotMinutesOf(engine, parameters, familyOf(target));
  const place = [familyOf(target), entityId, accountId, region, cluster, service];
  return JSON.stringify([engine, template.id, statistic, width, ...place]);
}

const dayMs = 86_400_000;

/** Days that the data goes back; null when it goes back to the begin of the history, for then it may go further. */
function daysOf(slots: readonly MeasuredSlot[]): number | null {
  const first = slots.findIndex(({ value }) => value !== null);
  if (first === 0) return null;
  const begin = slots[first]?.from;
  return begin === undefined ? 0 : ((slots.at(-1)?.to ?? begin) - begin) / dayMs;
}
