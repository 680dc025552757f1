import { largestOf } from '../../model/manyValues';
import type { MetricFamily } from '../../model/cluster';
import type { Sli } from '../../model/sli';
import type { NoDataPolicy } from '../../model/slo';
import { arrivalMinutesOf } from '../../queries/arrival';
import { backtestValue } from './backtestValue';
import type { JudgedSlot } from './judgeSlots';
import type { Lint } from '../../model/planItem';
import { coverageOf } from './slotCounts';
import { minutesText } from '../words/utilisationWords';

/** Below this share of minutes with data a value says little. */
const thinCoverage = 0.9;

export interface HistoryFacts {
  slots: readonly JudgedSlot[];
  sli: Sli;
  noData: NoDataPolicy;
  /** Width that was asked for. */
  slotMinutes: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Whose metrics were measured; without it, the stream's. */
  family?: MetricFamily;
}

/** Remarks on how much a backtest's history can tell. */
export function backtestLints({ slots, sli, noData, slotMinutes, now, family = 'stream' }: HistoryFacts): Lint[] {
  if (slots.every(({ value }) => value === null)) return [noHistory];
  return [
    ...coverageLint(slots, now, family),
    ...hiddenMinutesLint(slots, sli),
    ...lateLint(slots, noData, family),
    ...widthLint(slots, slotMinutes),
  ];
}

const noHistory: Lint = {
  code: 'no-history',
  severity: 'warning',
  message:
    'Nothing was measured in this time. Either no task ran, or the data goes elsewhere: look at the cluster on Pipelines, or take another target or a longer history.',
};

function coverageLint(slots: readonly JudgedSlot[], now: number, family: MetricFamily): Lint[] {
  const coverage = coverageOf(slots, now, family);
  if (coverage >= thinCoverage) return [];
  const begin = slots.find(({ value }) => value !== null)?.from ?? 0;
  const percent = Number((coverage * 100).toFixed(1));
  return [
    {
      code: 'low-coverage',
      severity: 'warning',
      message:
        `Only ${percent} % of the minutes have data; the first is of ${new Date(begin).toISOString().slice(0, 10)}. ` +
        'ECS reports nothing while no task runs, so the value speaks of a part of the time only.',
    },
  ];
}

/**
 * How far the value of the SLO may be above this one: Grail tells the minutes of a slot apart only while each is one data point
 * (see `worthOfGood`), else a slot with any data was measured throughout.
 */
function hiddenMinutesLint(slots: readonly JudgedSlot[], sli: Sli): Lint[] {
  if (sli.kind === 'headroom' || sli.noData !== 'bad') return [];
  const exact = backtestValue(slots, sli);
  const most = backtestValue(
    slots.map((slot) => ({ ...slot, minutes: undefined })),
    sli,
  );
  if (exact === null || most === null || most - exact < 0.005) return [];
  const [value, highest] = [exact, most].map((percent) => `${Number(percent.toFixed(2))} %`);
  return [
    {
      code: 'missing-minutes-in-slots',
      severity: 'info',
      message:
        `Minutes without data count as bad here: ${value}. Dynatrace may show up to ${highest}, because where a minute has several data points ` +
        '(one per task), it cannot see a gap in a time slice that has some data. Narrower slices hide less.',
    },
  ];
}

const behind: Record<MetricFamily, string> = {
  stream: 'a metric stream is two to three minutes',
  connection: 'what the AWS connection polls is up to twelve minutes',
};

/** Where silence is bad, the newest slots are neither bad nor good until their data had time to arrive, on the engine as well as here. */
function lateLint(slots: readonly JudgedSlot[], noData: NoDataPolicy, family: MetricFamily): Lint[] {
  const awaited = slots.filter(({ isAwaited, verdict }) => isAwaited && verdict === 'missing').length;
  if (noData !== 'bad' || awaited === 0) return [];
  const which =
    awaited === 1
      ? 'The newest time slice has no data yet and is'
      : `The ${awaited} newest time slices have no data yet and are`;
  return [
    {
      code: 'newest-slots-not-arrived',
      severity: 'info',
      message: `${which} left out: ${behind[family]} behind, so silence counts as bad only in time slices that ended ${arrivalMinutesOf[family]} minutes ago or earlier.`,
    },
  ];
}

function widthLint(slots: readonly JudgedSlot[], slotMinutes: number): Lint[] {
  const widest = Math.max(1, largestOf(slots.map(({ from, to }) => (to - from) / 60_000)));
  if (widest <= slotMinutes) return [];
  return [
    {
      code: 'slots-wider-than-asked',
      severity: 'warning',
      message:
        `Dynatrace answered with time slices of up to ${minutesText(widest)} where ${minutesText(slotMinutes)} were asked for: ` +
        'older data may be kept coarser. Short peaks do not show in such time slices.',
    },
  ];
}
