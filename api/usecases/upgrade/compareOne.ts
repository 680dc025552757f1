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
import type { Metrics } from '../../platform/metrics';
import { historyReader } from '../history/historyGround';
import type { HistoryReader } from '../history/historyReader';
import type { Deadline } from '../pacing/deadline';
import { oneGround } from '../readers/oneGround';
import type { SloValue } from '../values/sloValue';
import { indicatorValue, type IndicatorValue } from './indicatorValue';
import { minutesOf } from './minutesOf';
import { bareItem, impossibleItem, type UpgradeWork } from './upgradeWork';

export interface CompareParts {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'query'>;
}

interface Wish {
  classic: SloValue;
  withSeries: boolean;
  /** For all that a comparison needs once it has begun. */
  deadline: Deadline;
}

/**
 * One classic SLO against its counterpart: what the platform says, and by the minutes why it says something else. Where both say the
 * same nobody needs the minutes, unless somebody wants to see the curves.
 * @throws Failure when either cannot be found out
 */
export async function compareOne(parts: CompareParts, work: UpgradeWork, wish: Wish): Promise<UpgradeItem> {
  const { one, item, window, counterpart } = work;
  const { classic, withSeries } = wish;
  if (classic.status === 'ERROR') return unevaluated(work, classic);
  const said = await indicatorValue(parts.grail, work.indicator, window, wish.deadline);
  const values = { classic: classic.value, platform: said.value };
  const isEasy = values.classic !== null && values.platform !== null && isSame(values.platform - values.classic);
  // What Grail keeps back of one SLO it may well have of the next, hence a choice of its own for each.
  const reader = historyReader(parts, oneGround(), wish.deadline);
  const history = isEasy && !withSeries ? null : await explained(reader, withWidth(work, said), values.classic);
  const found = compared(values, history?.steps ?? nothing, history?.input ?? sidesOf(work));
  const { verdict, reasons, difference } = ofOther(found, work.apart);
  return {
    ...bareItem(one),
    ...{ verdict, reasons, difference, counterpart },
    evaluated: { from: iso(window.from), to: iso(window.to) },
    classic: { value: classic.value, status: classic.status, slotMinutes: slotMinutesOf(work, 'classic') },
    platform: {
      value: said.value,
      status: statusOf(said, one.slo),
      slotMinutes: slotMinutesOf(work, 'platform', said),
    },
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

interface Explained {
  input: ParityInput;
  steps: Steps;
}

/** The same minutes for both, until they do not give what classic says: then classic may see fewer, because it picks by the entity. */
async function explained(reader: HistoryReader, work: UpgradeWork, classicValue: number | null): Promise<Explained> {
  const { candidate, window, classic, platform } = work;
  const { sli } = candidate.meaning;
  const span = together(
    wholeSlots(classicGrid(window, classic.slotMinutes), window),
    wholeSlots(platformGrid(platform.slotMinutes), window),
  );
  const minutes = await minutesOf(reader, candidate, 'platform', span);
  const input = { sli, window, classicValue, classic: { ...classic, minutes }, platform: { ...platform, minutes } };
  const steps = parityThroughSteps(input);
  const isAsSaid =
    steps.classic === null || classicValue === null
      ? steps.classic === classicValue
      : isSame(steps.classic - classicValue);
  if (isAsSaid || candidate.meaning.where.entityId === undefined) return { input, steps };
  const ofEntity = await minutesOf(reader, candidate, 'classic', span);
  const apart = { ...input, classic: { ...classic, minutes: ofEntity } };
  return { input: apart, steps: parityThroughSteps(apart) };
}

const together = (one: TimeRange, other: TimeRange): TimeRange => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

const slotMinutesOf = (work: UpgradeWork, engine: 'classic' | 'platform', said?: IndicatorValue): number =>
  said?.slotMinutes ?? work[engine].slotMinutes;

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
