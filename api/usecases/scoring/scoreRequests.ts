import type { SloRequest } from '../../../domain/contract/planSlos';
import { familyOf } from '../../../domain/model/metricFamily';
import type { Engine } from '../../../domain/model/slo';
import { windowMinutes } from '../../../domain/queries/evaluationWindow';
import { keysRead } from '../../../domain/queries/keysRead';
import { resolvedKeys } from '../../../domain/queries/resolveMetricKeys';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import { completeParameters } from '../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Tried } from '../../../domain/slo/trial/backtestOf';
import { scoreOf, unscored, type Score } from '../../../domain/slo/trial/planScore';
import { placeOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { slotSpan } from '../history/slotSpan';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import type { ValueReaders } from '../values/valueReaders';
import { ask, chunked, type Question } from './questions';
import { slotsTogether } from './slotsTogether';

interface Scoring {
  engine: Engine;
  requests: readonly SloRequest[];
  /** ECS metric keys that the environment has. */
  available: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** A month in slots of a quarter of an hour; of narrower ones an answer would be too large for a look. */
const mostSlots = 3000;
const minuteMs = 60_000;

interface Member extends SeriesPlace {
  index: number;
  tried: Tried;
}

/**
 * What each request would score now, over its own window: a query for each way of measuring and hundred targets, never one for each
 * target. In the order of the requests; where there is no score it says why.
 * @throws Failure of the reading
 */
export async function scoreRequests(readers: ValueReaders, scoring: Scoring): Promise<Score[]> {
  const scores = scoring.requests.map(() => unscored('There was no time to read its history.'));
  const questions = questionsOf(scoring, (index, why) => {
    scores[index] = unscored(why);
  });
  const { isOver } = readers.reading.deadline;
  await inParallel(questions, { atATime: pace.grailQueries, isOver }, async ({ members, ...alike }) => {
    const slots = await slotsTogether(readers, { ...alike, members });
    for (const { index, tried, series } of members)
      scores[index] = scoreOf(tried, slots.get(series) ?? [], scoring.now);
  });
  return scores;
}

/** As few questions as there are ways of measuring, in chunks of targets. @param without is told what cannot be scored, and why */
function questionsOf(
  { engine, requests, available, now }: Scoring,
  without: (index: number, why: string) => void,
): Question<Member>[] {
  const groups = new Map<string, Question<Member>>();
  requests.forEach(({ templateId, target, parameters: given }, index) => {
    const template = templateOf(templateId);
    const parameters = completeParameters(template, engine, given);
    const sli = template.sli(parameters);
    const named = resolvedKeys(available, familyOf(target));
    const keys = keysRead(sli).map((name) => named[name]);
    const missing = keys.find((key) => !available.has(key));
    if (missing !== undefined) return without(index, `This environment has no metric ${missing}.`);
    if (engine === 'classic' && target.entityId === null) return without(index, 'This cluster has no entity.');
    const slotMinutes = slotMinutesOf(engine, parameters, familyOf(target));
    const minutes = windowMinutes(parameters.window);
    if (minutes / slotMinutes > mostSlots)
      return without(index, 'Its time slices are too many to look at beforehand; try it on history.');
    const { entityId, accountId, region, cluster, service } = target;
    const scope = { entityId: engine === 'classic' ? entityId : null, accountId, region, cluster, keys };
    const place = placeOf(service === undefined ? scope : { ...scope, service });
    const span = slotSpan(engine, { from: now - minutes * minuteMs, to: now }, slotMinutes);
    const member = { ...place, index, tried: { engine, templateId, target, parameters } };
    ask(groups, { sli, keys, slotMinutes, span, window: parameters.window }, member);
  });
  return [...groups.values()].flatMap((group) => chunked(group));
}
