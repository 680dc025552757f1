import type { BudgetSeries, BudgetSeriesPayload, BudgetSeriesValue } from '../../../domain/contract/budgetSeries';
import { familyOfKey } from '../../../domain/model/metricFamily';
import type { Engine, Slo } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { utcText } from '../../../domain/model/utcText';
import { isEvaluationWindow, slotMinutes, windowMinutes } from '../../../domain/queries/evaluationWindow';
import { readSli, type ReadSli } from '../../../domain/queries/readSli';
import { usualWidth } from '../../../domain/queries/slotWidth';
import { budgetLine } from '../../../domain/slo/history/budgetLine';
import { burnDown } from '../../../domain/slo/history/burnDown';
import { judgeSlots, type MeasuredSlot } from '../../../domain/slo/history/judgeSlots';
import { placeOf, type SeriesPlace } from '../ecs/seriesPlaces';
import type { HistoryParts } from '../history/historyGround';
import { slotSpan } from '../history/slotSpan';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { oneGround } from '../readers/oneGround';
import { byKey, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';
import { ask, chunked, type Question } from './questions';
import { slotsTogether } from './slotsTogether';

export interface BudgetSeriesParts extends HistoryParts, SloStores {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

const minuteMs = 60_000;
/** A point for every third pixel of a sparkline, and its begin. */
const usualPoints = 49;
/** A month in slots of a quarter of an hour; narrower ones are too many for a line of a hundred pixels. */
const mostSlots = 3000;

interface Member extends SeriesPlace {
  index: number;
  read: ReadSli;
  target: number;
}

/**
 * The error budgets of many SLOs going down, each over its own window, as `slo-history` tells of one: a query for each way of measuring and
 * hundred SLOs. An SLO that cannot be told of says why and leaves the others as they are.
 * @throws Failure where the SLOs or the metrics cannot be read
 */
export const budgetSeries =
  ({ now, stopwatch, grail, metrics, ...stores }: BudgetSeriesParts) =>
  async ({ slos, points = usualPoints }: BudgetSeriesPayload): Promise<BudgetSeriesValue> => {
    const stored = await storedAmong(stores, slos);
    // The environment has answered: from here on it is its clock.
    const at = now();
    const empty = { from: utcText(at), to: utcText(at), remaining: [] };
    const series = slos.map((slo): BudgetSeries => ({
      ...slo,
      ...empty,
      why: 'There was no time to read its history.',
    }));
    const say = (index: number, change: Partial<BudgetSeries>) =>
      Object.assign(series[index] ?? {}, change satisfies Partial<BudgetSeries>);
    const groups = new Map<string, Question<Member>>();
    stored.forEach((slo, index) => {
      const why = slo === null ? 'It does not exist any more.' : addTo(groups, slo, index, at);
      if (why !== null) say(index, { why });
    });
    const deadline = deadlineFrom(stopwatch);
    const readers = { metrics, reading: { grail, deadline }, ask: oneGround() };
    const questions = [...groups.values()].flatMap((group) => chunked(group));
    await inParallel(
      questions,
      { atATime: pace.grailQueries, isOver: deadline.isOver },
      async ({ members, ...alike }) => {
        const slots = await slotsTogether(readers, { ...alike, members });
        const span = { from: utcText(alike.span.from), to: utcText(alike.span.to) };
        for (const member of members) {
          const remaining = lineOf(slots.get(member.series) ?? [], member, { now: at, points });
          const why = remaining.length > 0 ? null : 'Nothing was measured in its evaluation window.';
          say(member.index, { ...span, remaining, why });
        }
      },
    );
    return { asOf: utcText(at), series };
  };

interface Stored {
  engine: Engine;
  slo: Slo;
}

async function storedAmong(stores: SloStores, asked: BudgetSeriesPayload['slos']): Promise<(Stored | null)[]> {
  const engines = [...new Set(asked.map(({ engine }) => engine))];
  const found = new Map(
    await Promise.all(engines.map(async (engine) => [engine, byKey(await knownSlos(stores, engine))] as const)),
  );
  return asked.map(({ engine, key }) => {
    const known = found.get(engine)?.get(key);
    return known === undefined ? null : { engine, slo: sloOf(engine, known.value) };
  });
}

/** Adds an SLO to the questions. @returns why it cannot be told of; null where it can */
function addTo(groups: Map<string, Question<Member>>, { engine, slo }: Stored, index: number, now: number) {
  const { target, window } = sloFacts(slo);
  const read = readSli(slo);
  if (read === null || !isEvaluationWindow(window)) return 'Its query is not one that this app writes.';
  if (target >= 100) return 'A target of 100 % leaves no error budget.';
  const width = read.slotMinutes === null ? slotMinutes(window) : usualWidth(read.slotMinutes);
  const minutes = windowMinutes(window);
  if (minutes / width > mostSlots) return 'Its time slices are too many to draw here; its page shows them.';
  const span = slotSpan(engine, { from: now - minutes * minuteMs, to: now }, width);
  const alike = { sli: read.sli, keys: read.keys, slotMinutes: width, span, window };
  ask(groups, alike, { ...placeOf(read), index, read, target });
  return null;
}

function lineOf(
  slots: readonly MeasuredSlot[],
  { read, target }: Member,
  { now, points }: { now: number; points: number },
) {
  const rule = { sli: read.sli, target, excluded: read.excluded, now, family: familyOfKey(read.keys[0] ?? '') };
  return budgetLine(burnDown(judgeSlots(slots, rule), read.sli, target), points);
}
