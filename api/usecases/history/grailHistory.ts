import { Failure } from '../../../domain/failure';
import { historyAsked, measuredAsked } from '../../../domain/queries/grail/historyAsked';
import { longestCounted, measuredMinutes, measuredPerSlotDql } from '../../../domain/queries/grail/measuredDql';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { grailSeries, numbersIn, partsOf, readableParts, type GrailReading } from '../readers/grailSeries';
import { slotRecords } from '../readers/grailSlots';
import { historyPart, joinedParts } from './historyPart';
import type { HistoryAsked, HistoryReader } from './historyReader';

const what = 'read the history of the metrics';

/**
 * History by Grail: the same slots, values and gaps as `classicHistory`, in queries of a day of minutes each, several at a time.
 * Where the time of the call runs out it fails as a whole, since half a history is another history.
 */
export const grailHistory = (reading: GrailReading): HistoryReader => ({
  async slots(asked) {
    const { sli, slotMinutes, from, to, perService = false } = asked;
    const metrics = historyAsked(sli, asked, slotMinutes);
    const parts = readableParts({ from, to }, slotMinutes).map((span) => ({ span, answers: metrics.map(() => none) }));
    const queries = parts.flatMap(({ span, answers }) => metrics.map((metric, at) => ({ span, answers, metric, at })));
    await allOf(queries, reading, async ({ span, answers, metric, at }) => {
      answers[at] = await grailSeries(reading, metric, span, what);
    });
    const by = perService ? (metrics[0]?.by[0] ?? null) : null;
    const slotMs = slotMinutes * 60_000;
    const read = parts.map(({ span, answers }) =>
      historyPart(
        answers.map(({ series }) => series),
        by,
        { ...span, slotMs },
      ),
    );
    const warnings = parts.flatMap(({ answers }) => answers.flatMap((answer) => answer.warnings));
    return { ...joinedParts(read), warnings: [...new Set(warnings)] };
  },
  minutes: (asked) => minutesOf(reading, asked),
});

const none: Awaited<ReturnType<typeof grailSeries>> = { series: [], warnings: [] };

/** Counted where the data is: an answer has a number per slot, not one per minute. */
async function minutesOf(reading: GrailReading, asked: HistoryAsked): Promise<number[] | undefined> {
  const { sli, slotMinutes, from, to } = asked;
  if (slotMinutes <= 1) return undefined;
  const slotMs = slotMinutes * 60_000;
  const measured = measuredAsked(sli, asked);
  const minutes = Array.from({ length: Math.round((to - from) / slotMs) }, () => 0);
  const length = Math.floor(longestCounted / slotMs) * slotMs;
  await allOf(partsOf({ from, to }, length), reading, async (span) => {
    const dql = measuredPerSlotDql(measured, slotMinutes, span);
    const { records } = await slotRecords(
      reading.grail,
      { dql, what, spans: [span], slotMinutes: 1 },
      { leaves: reading.deadline.leaves },
    );
    for (const record of records) {
      numbersIn(record[measuredMinutes], (span.to - span.from) / slotMs, what).forEach((count, index) => {
        minutes[(span.from - from) / slotMs + index] = count ?? 0;
      });
    }
  });
  return minutes;
}

/** @throws Failure `Timeout` when there was no time for all of it */
export async function allOf<T extends object>(
  items: readonly T[],
  { deadline }: GrailReading,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const late = await inParallel(items, { atATime: pace.grailQueries, isOver: deadline.isOver }, work);
  if (late.length === 0) return;
  throw new Failure({
    code: 'Timeout',
    message: `Could not ${what}: there was time for ${items.length - late.length} of ${items.length} queries`,
    whose: 'platform',
    hint: 'Take fewer days, or wider time slices.',
  });
}
