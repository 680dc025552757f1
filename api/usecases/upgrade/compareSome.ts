import { Failure } from '../../../domain/failure';
import type { Engine } from '../../../domain/model/slo';
import type { MinuteHistory } from '../../../domain/slo/upgrade/minuteHistory';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import type { Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { asFailure } from '../storedSlos/knownSlos';
import { evaluated, explained, isEasy, itemOf, minutesSpan, seesOtherMinutes, type Evaluated } from './comparison';
import { minutesOf, type MinutesParts, type MinutesWish } from './minutesOf';
import type { UpgradeWork } from './upgradeWork';

export interface Comparing {
  withSeries: boolean;
  /** For all that a comparison needs once it has begun. */
  deadline: Deadline;
  /** Whether no more comparisons are begun. */
  isOver: () => boolean;
  /** Takes what became of one; not called for those that were not begun. */
  settle: (work: UpgradeWork, outcome: UpgradeItem | Failure) => void;
}

/**
 * Classic SLOs against their counterparts: each indicator is run by itself, and the minutes that explain a difference are read for all
 * together: the same for both engines at first, and once more as classic picks them where these do not give what it says.
 */
export async function compareSome(
  parts: MinutesParts,
  asked: readonly Pick<Evaluated, 'work' | 'classic'>[],
  { withSeries, deadline, isOver, settle }: Comparing,
): Promise<void> {
  const open: Evaluated[] = [];
  await inParallel(asked, { atATime: pace.platformEvaluations, isOver }, async (one) => {
    const answer = await evaluated(parts.grail, one, deadline).catch(asFailure);
    if (!('work' in answer)) settle(one.work, answer);
    else if (isEasy(answer) && !withSeries) settle(one.work, itemOf(answer, null, withSeries));
    else open.push(answer);
  });
  const apart: { one: Evaluated; platform: MinuteHistory }[] = [];
  const minutes = await minutesOf(parts, open.map(wishOf('platform')), deadline);
  open.forEach((one, at) => {
    const platform = minutes[at];
    if (platform === undefined || platform instanceof Failure) return settle(one.work, platform ?? lost());
    const history = explained(one, { classic: platform, platform });
    if (seesOtherMinutes(one, history)) apart.push({ one, platform });
    else settle(one.work, itemOf(one, history, withSeries));
  });
  const own = await minutesOf(parts, apart.map(({ one }) => one).map(wishOf('classic')), deadline);
  apart.forEach(({ one, platform }, at) => {
    const classic = own[at];
    if (classic === undefined || classic instanceof Failure) return settle(one.work, classic ?? lost());
    settle(one.work, itemOf(one, explained(one, { classic, platform }), withSeries));
  });
}

const wishOf =
  (engine: Engine) =>
  (one: Evaluated): MinutesWish => {
    const { meaning, target } = one.work.candidate;
    return { meaning, target, engine, span: minutesSpan(one) };
  };

const lost = () =>
  new Failure({
    code: 'Unexpected',
    message: 'The minutes of an SLO were read and not kept',
    whose: 'us',
    hint: 'Report it with the name of the SLO.',
  });
