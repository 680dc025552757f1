import type { RunStop } from '../../../domain/contract/envelope';
import { Failure } from '../../../domain/failure';
import { burnVerdict, type BurnVerdict } from '../../../domain/slo/burn/burnVerdict';
import { judgeSlots } from '../../../domain/slo/history/judgeSlots';
import { placeOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { slotSpan } from '../history/slotSpan';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { runGuard } from '../pacing/runGuard';
import { ask, chunked, type Question } from '../scoring/questions';
import { slotsTogether } from '../scoring/slotsTogether';
import { asFailure } from '../storedSlos/knownSlos';
import type { ValueReaders } from '../values/valueReaders';
import { familyOfSubject, type BurnSubject } from './burnSubjects';

interface Member extends SeriesPlace {
  subject: BurnSubject;
}

const minuteMs = 60_000;

export interface Judged {
  /** Without those that there was no time for, and those that could not be read. */
  verdicts: Map<BurnSubject, BurnVerdict>;
  /** Of the reading. */
  failures: Failure[];
  /** Why not all was read; null when nothing stood in the way. */
  stop: RunStop | null;
}

/** Reads that fail in a row before it is no use to go on. */
const enoughFailures = 3;

/**
 * The verdict on each objective from the slots of its own window: a query for each way of measuring and a hundred targets. One that
 * fails takes nothing from the others.
 */
export async function judgeSubjects(
  readers: ValueReaders,
  subjects: readonly BurnSubject[],
  now: number,
): Promise<Judged> {
  const groups = new Map<string, Question<Member>>();
  for (const subject of subjects) {
    const { read, slotMinutes, window } = subject;
    const span = slotSpan('platform', { from: now - subject.windowMinutes * minuteMs, to: now }, slotMinutes);
    const alike = { sli: read.sli, keys: read.keys, slotMinutes, span, window };
    ask(groups, alike, { ...placeOf(read), subject });
  }
  const verdicts = new Map<BurnSubject, BurnVerdict>();
  const failures: Failure[] = [];
  const questions = [...groups.values()].flatMap((group) => chunked(group));
  const guard = runGuard(readers.reading.deadline, enoughFailures);
  await inParallel(questions, { atATime: pace.grailQueries, isOver: guard.isOver }, async (question) => {
    const slots = await slotsTogether(readers, question).catch(asFailure);
    guard.met(slots instanceof Failure ? slots : null);
    if (slots instanceof Failure) return void failures.push(slots);
    for (const { subject, series } of question.members) {
      const { read, target, noData } = subject;
      const rule = { sli: read.sli, target, excluded: read.excluded, now, family: familyOfSubject(subject) };
      verdicts.set(subject, burnVerdict({ ...subject, noData }, judgeSlots(slots.get(series) ?? [], rule)));
    }
  });
  return { verdicts, failures, stop: guard.stop() };
}
