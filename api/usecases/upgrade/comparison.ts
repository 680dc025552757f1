import type { TimeRange } from '../../../domain/queries/timeRange';
import type { SloStatus } from '../../../domain/model/slo';
import { isMet } from '../../../domain/slo/history/backtestValue';
import { compared, isSame, ofOther } from '../../../domain/slo/upgrade/compared';
import type { MinuteHistory } from '../../../domain/slo/upgrade/minuteHistory';
import { classicGrid, platformGrid, wholeSlots } from '../../../domain/slo/upgrade/slotGrid';
import { slotSeries } from '../../../domain/slo/upgrade/slotSeries';
import { parityThroughSteps, type ParityInput, type Steps } from '../../../domain/slo/upgrade/steps';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import type { Grail } from '../../platform/grail/grail';
import type { Deadline } from '../pacing/deadline';
import type { SloValue } from '../values/sloValue';
import { indicatorValue, type IndicatorValue } from './indicatorValue';
import { bareItem, impossibleItem, type UpgradeWork } from './upgradeWork';

/** A comparison of which both figures are known. */
export interface Evaluated {
  work: UpgradeWork;
  classic: SloValue;
  said: IndicatorValue;
}

/**
 * What the platform says beside what classic said; an item where classic cannot evaluate its SLO, so that nothing is to be compared.
 * @throws Failure when the platform does not say
 */
export async function evaluated(
  grail: Pick<Grail, 'query'>,
  { work, classic }: Pick<Evaluated, 'work' | 'classic'>,
  deadline: Deadline,
): Promise<Evaluated | UpgradeItem> {
  if (classic.status === 'ERROR') return unevaluated(work, classic);
  const said = await indicatorValue(grail, work.indicator, work.window, deadline);
  return { work: withWidth(work, said), classic, said };
}

/** Whether both say the same, so that nobody needs the minutes unless to see the curves. */
export function isEasy({ classic, said }: Evaluated): boolean {
  return classic.value !== null && said.value !== null && isSame(said.value - classic.value);
}

/** The minutes that both figures were made of, in whole slots of either engine. */
export const minutesSpan = ({ work: { window, classic, platform } }: Evaluated): TimeRange =>
  together(
    wholeSlots(classicGrid(window, classic.slotMinutes), window),
    wholeSlots(platformGrid(platform.slotMinutes), window),
  );

/** The way from one figure to the other by these minutes, which classic may see fewer of. */
export function explained(
  { work, classic }: Evaluated,
  minutes: Record<'classic' | 'platform', MinuteHistory>,
): Explained {
  const input = {
    ...{ sli: work.candidate.meaning.sli, window: work.window, classicValue: classic.value },
    classic: { ...work.classic, minutes: minutes.classic },
    platform: { ...work.platform, minutes: minutes.platform },
  };
  return { input, steps: parityThroughSteps(input) };
}

/** Whether classic says something else than these minutes make of it: it may pick by the entity, and see fewer. */
export function seesOtherMinutes({ work, classic }: Evaluated, { steps }: Explained): boolean {
  if (work.candidate.meaning.where.entityId === undefined) return false;
  const { value } = classic;
  return steps.classic === null || value === null ? steps.classic !== value : !isSame(steps.classic - value);
}

/** The verdict. @param history null where it needs none */
export function itemOf(
  { work, classic, said }: Evaluated,
  history: Explained | null,
  withSeries: boolean,
): UpgradeItem {
  const { one, item, window, counterpart } = work;
  const values = { classic: classic.value, platform: said.value };
  const found = compared(values, history?.steps ?? nothing, history?.input ?? sidesOf(work));
  const { verdict, reasons, difference } = ofOther(found, work.apart);
  return {
    ...bareItem(one),
    ...{ verdict, reasons, difference, counterpart },
    evaluated: { from: iso(window.from), to: iso(window.to) },
    classic: { value: classic.value, status: classic.status, slotMinutes: work.classic.slotMinutes },
    platform: { value: said.value, status: statusOf(said, one.slo), slotMinutes: work.platform.slotMinutes },
    item: verdict === 'impossible' ? null : item,
    ...(withSeries && history !== null ? curves(history.input, said) : {}),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
const nothing: Steps = { classic: null, platform: null, contributions: [] };
const noMinutes: MinuteHistory = { from: 0, columns: [] };

const sidesOf = ({ classic, platform }: UpgradeWork) => ({
  classic: { ...classic, minutes: noMinutes },
  platform: { ...platform, minutes: noMinutes },
});

/** `interval:` is a suggestion: what counts is how wide the answer's slots are. */
const withWidth = (work: UpgradeWork, { slotMinutes }: IndicatorValue): UpgradeWork =>
  slotMinutes === null ? work : { ...work, platform: { ...work.platform, slotMinutes } };

export interface Explained {
  input: ParityInput;
  steps: Steps;
}

const together = (one: TimeRange, other: TimeRange): TimeRange => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

/** As the platform judges: at the target it is met, at the warning nothing is to be said. */
function statusOf({ value }: IndicatorValue, slo: { targetSuccess: number; targetWarning: number }): SloStatus {
  if (value === null) return 'NO_DATA';
  if (!isMet(value, slo.targetSuccess)) return 'FAILURE';
  return isMet(value, slo.targetWarning) ? 'SUCCESS' : 'WARNING';
}

function unevaluated({ one }: UpgradeWork, { message }: SloValue): UpgradeItem {
  const told = `Dynatrace cannot evaluate the classic SLO: ${message ?? 'it does not say why'}`;
  return impossibleItem(one, { code: 'not-evaluated', message: told, size: null });
}

function curves(input: ParityInput, { slots }: IndicatorValue): Pick<UpgradeItem, 'series' | 'threshold'> {
  const { sli, window, classic, platform } = input;
  return {
    threshold: sli.kind === 'headroom' ? null : sli.kind === 'time' ? sli.threshold : 0,
    series: {
      classic: slotSeries(input, classic, classicGrid(window, classic.slotMinutes)),
      platform: slotSeries({ sli, window }, platform, platformGrid(platform.slotMinutes), slots),
    },
  };
}
