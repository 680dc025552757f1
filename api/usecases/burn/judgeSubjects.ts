import { burnVerdict, type BurnVerdict } from '../../../domain/slo/burn/burnVerdict';
import { judgeSlots } from '../../../domain/slo/history/judgeSlots';
import { placeOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { slotSpan } from '../history/slotSpan';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { ask, chunked, type Question } from '../scoring/questions';
import { slotsTogether } from '../scoring/slotsTogether';
import type { ValueReaders } from '../values/valueReaders';
import { familyOfSubject, type BurnSubject } from './burnSubjects';

interface Member extends SeriesPlace {
  subject: BurnSubject;
}

const minuteMs = 60_000;

/**
 * The verdict on each objective from the slots of its own window: a query for each way of measuring and a hundred targets. Those
 * that there was no time for are missing.
 * @throws Failure of the reading
 */
export async function judgeSubjects(
  readers: ValueReaders,
  subjects: readonly BurnSubject[],
  now: number,
): Promise<Map<BurnSubject, BurnVerdict>> {
  const groups = new Map<string, Question<Member>>();
  for (const subject of subjects) {
    const { read, slotMinutes, window } = subject;
    const span = slotSpan('platform', { from: now - subject.windowMinutes * minuteMs, to: now }, slotMinutes);
    const alike = { sli: read.sli, keys: read.keys, slotMinutes, span, window };
    ask(groups, alike, { ...placeOf(read), subject });
  }
  const verdicts = new Map<BurnSubject, BurnVerdict>();
  const questions = [...groups.values()].flatMap((group) => chunked(group));
  const { isOver } = readers.reading.deadline;
  await inParallel(questions, { atATime: pace.grailQueries, isOver }, async (question) => {
    const slots = await slotsTogether(readers, question);
    for (const { subject, series } of question.members) {
      const { read, target, noData } = subject;
      const rule = { sli: read.sli, target, excluded: read.excluded, now, family: familyOfSubject(subject) };
      verdicts.set(subject, burnVerdict({ ...subject, noData }, judgeSlots(slots.get(series) ?? [], rule)));
    }
  });
  return verdicts;
}
