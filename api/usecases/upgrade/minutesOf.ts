import type { Failure } from '../../../domain/failure';
import type { Engine } from '../../../domain/model/slo';
import { keysWith } from '../../../domain/queries/keysRead';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { byTheMinute, type MinuteHistory } from '../../../domain/slo/upgrade/minuteHistory';
import type { Candidate } from '../../../domain/slo/upgrade/candidateOf';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { historyReader } from '../history/historyGround';
import type { HistoryPart } from '../history/historyPart';
import type { HistoryAsked } from '../history/historyReader';
import { minutesTogether, type MinutesPart } from '../history/minutesTogether';
import type { Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { isElsewhere } from '../readers/grailFirst';
import { oneGround } from '../readers/oneGround';
import { asFailure } from '../storedSlos/knownSlos';

export interface MinutesParts {
  grail: Pick<Grail, 'query'>;
  metrics: Pick<Metrics, 'query'>;
}

/** What both engines made their figures of; of the worst service one column for each. */
export interface MinutesWish extends Pick<Candidate, 'meaning' | 'target'> {
  /** Whose way to pick the cluster: classic by its entity, platform by its names. */
  engine: Engine;
  span: TimeRange;
}

/**
 * The minutes of many, in the order asked for: together from Grail, and one by one where it is not there or keeps something back, since
 * what it keeps back of one it may well have of the next. A failure in place of those that could not be read.
 */
export async function minutesOf(
  parts: MinutesParts,
  wishes: readonly MinutesWish[],
  deadline: Deadline,
): Promise<(MinuteHistory | Failure)[]> {
  if (wishes.length === 0) return [];
  try {
    return (await minutesTogether({ grail: parts.grail, deadline }, wishes.map(askedFor))).map(byMinutes);
  } catch (error) {
    const failure = asFailure(error);
    if (!isElsewhere(failure) && failure.code !== 'InvalidInput') return wishes.map(() => failure);
  }
  const found = new Map<MinutesWish, MinuteHistory | Failure>();
  const pacing = { atATime: pace.platformEvaluations, isOver: () => false };
  await inParallel(wishes, pacing, async (wish) => {
    const reader = historyReader(parts, oneGround(), deadline);
    found.set(wish, await reader.slots(askedFor(wish)).then(byMinutes, asFailure));
  });
  return wishes.flatMap((wish) => found.get(wish) ?? []);
}

function askedFor({ meaning, target, engine, span }: MinutesWish): HistoryAsked {
  const { sli, keys } = meaning;
  const perService = sli.kind === 'time' && sli.level === 'worst-service';
  return { sli, engine, target, keys: keysWith(sli, keys), perService, slotMinutes: 1, ...span };
}

function byMinutes({ grid, series, points }: HistoryPart & Pick<MinutesPart, 'points'>): MinuteHistory {
  const weights = points && [...series.keys()].map((name) => points.get(name) ?? []);
  return byTheMinute(grid, [...series.values()], weights);
}
