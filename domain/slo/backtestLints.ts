import type { NoDataPolicy } from '../model/slo';
import { arrivalMinutes } from '../queries/arrival';
import type { JudgedSlot } from './judgeSlots';
import type { Lint } from './planItem';
import { coverageOf } from './slotCounts';
import { minutesText } from './utilisationWords';

/** Below this share of slots with data a value says little. */
const thinCoverage = 0.9;

export interface HistoryFacts {
  slots: readonly JudgedSlot[];
  noData: NoDataPolicy;
  /** Width that was asked for. */
  slotMinutes: number;
}

/** Remarks on how much a backtest's history can tell. */
export function backtestLints({ slots, noData, slotMinutes }: HistoryFacts): Lint[] {
  if (slots.every(({ value }) => value === null)) return [noHistory];
  return [...coverageLint(slots), ...lateLint(slots, noData), ...widthLint(slots, slotMinutes)];
}

const noHistory: Lint = {
  code: 'no-history',
  severity: 'warning',
  message:
    'Nothing was measured in this time. Either no task ran, or the data goes elsewhere: look at the cluster on the Connect page, or take another target or a longer history.',
};

function coverageLint(slots: readonly JudgedSlot[]): Lint[] {
  const coverage = coverageOf(slots);
  if (coverage >= thinCoverage) return [];
  const begin = slots.find(({ value }) => value !== null)?.from ?? 0;
  const percent = Number((coverage * 100).toFixed(1));
  return [
    {
      code: 'low-coverage',
      severity: 'warning',
      message:
        `Only ${percent} % of the time slots have data; the first is of ${new Date(begin).toISOString().slice(0, 10)}. ` +
        'ECS reports nothing while no task runs, so the value speaks of a part of the time only.',
    },
  ];
}

/** Where silence is bad, the newest slots are neither bad nor good until their data had time to arrive, on the engine as well as here. */
function lateLint(slots: readonly JudgedSlot[], noData: NoDataPolicy): Lint[] {
  const awaited = slots.filter(({ isAwaited, verdict }) => isAwaited && verdict === 'missing').length;
  if (noData !== 'bad' || awaited === 0) return [];
  const which =
    awaited === 1 ? 'The newest slot has no data yet and is' : `The ${awaited} newest slots have no data yet and are`;
  return [
    {
      code: 'newest-slots-not-arrived',
      severity: 'info',
      message: `${which} left out: a metric stream is two to three minutes behind, so silence counts as bad only in slots that ended ${arrivalMinutes} minutes ago or earlier.`,
    },
  ];
}

function widthLint(slots: readonly JudgedSlot[], slotMinutes: number): Lint[] {
  const widest = Math.max(1, ...new Set(slots.map(({ from, to }) => (to - from) / 60_000)));
  if (widest <= slotMinutes) return [];
  return [
    {
      code: 'slots-wider-than-asked',
      severity: 'warning',
      message:
        `Dynatrace answered with slots of up to ${minutesText(widest)} where ${minutesText(slotMinutes)} were asked for: ` +
        'older data may be kept coarser. Short peaks do not show in such slots.',
    },
  ];
}
