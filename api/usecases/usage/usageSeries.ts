import type {
  UsageRemark,
  UsageSeries,
  UsageSeriesPayload,
  UsageSeriesValue,
} from '../../../domain/contract/usageSeries';
import type { MetricFamily, Target } from '../../../domain/model/cluster';
import { largestOf } from '../../../domain/model/manyValues';
import { familyOf, metricFamilies } from '../../../domain/model/metricFamily';
import { usualWidth } from '../../../domain/queries/slotWidth';
import type { HistoryParts } from '../history/historyGround';
import { slotSpan } from '../history/slotSpan';
import { timeframeSpan } from '../history/timeframeSpan';
import { environmentKeys } from './environmentKeys';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { oneGround } from '../readers/oneGround';
import { addedUp, placesOf } from './usageOfPlaces';
import { questionsOf, type Question } from './usageQuestions';
import { classicUsage, grailUsage, type UsageFound } from './usageReader';
import { Failure } from '../../../domain/failure';
import { utcText } from '../../../domain/model/utcText';

export interface UsageSeriesParts extends HistoryParts {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

const usualPoints = 120;
const minuteMs = 60_000;

/**
 * CPU, memory or tasks of many clusters and services over time, for pictures: a question for all targets of a family at one level,
 * never one for each. What was not measured is null, and a remark tells which targets have nothing and why.
 * @throws Failure `InvalidInput` for the timeframe, `MissingScope` where neither ground may be read, `NotSupported` where both are gone
 */
export const usageSeries =
  ({ now, metrics, grail, stopwatch }: UsageSeriesParts) =>
  async ({ targets, metric, points = usualPoints, ...timeframe }: UsageSeriesPayload): Promise<UsageSeriesValue> => {
    const asked = timeframeSpan(timeframe, now());
    const families = [...new Set(targets.map(familyOf))];
    const slotMinutes = widthFor((asked.to - asked.from) / minuteMs, points, families);
    const span = slotSpan('platform', asked, slotMinutes);
    const slots = Math.round((span.to - span.from) / (slotMinutes * minuteMs));

    const ask = oneGround();
    const deadline = deadlineFrom(stopwatch);
    const available = await environmentKeys({ metrics, grail }, ask);
    const questions = questionsOf(targets, metric, available);
    const known = questions.filter(({ isKnown }) => isKnown);
    const found = new Map<Question, UsageFound>();
    const late = await inParallel(known, { atATime: pace.grailQueries, isOver: deadline.isOver }, async (question) => {
      const one = { ...question.asked, slotMinutes };
      const answer = await ask({
        grail: () => grailUsage(grail, deadline.leaves)(one, span),
        classic: () => classicUsage(metrics)(one, span),
      });
      found.set(question, answer);
    });
    if (late.length > 0) throw outOfTime(known.length - late.length, known.length);
    const series = targets.map((target, index) => seriesOf(target, index, metric, { questions, found, slots }));
    return {
      ...{ asOf: utcText(now()), intervalMinutes: slotMinutes, from: utcText(span.from), to: utcText(span.to), series },
      remarks: remarksOn(series, questions, found),
    };
  };

/** The narrowest slots that Grail has, that the family fills, and that are no more than these. */
function widthFor(minutes: number, points: number, families: readonly MetricFamily[]): number {
  const filled = largestOf(families.map((family) => metricFamilies[family].intervalMinutes));
  return usualWidth(Math.max(filled, minutes / points));
}

interface Answered {
  questions: readonly Question[];
  found: ReadonlyMap<Question, UsageFound>;
  slots: number;
}

function seriesOf(
  target: Target,
  index: number,
  metric: UsageSeriesPayload['metric'],
  { questions, found, slots }: Answered,
): UsageSeries {
  const usageOf = (counts: Question['counts']) =>
    questions
      .filter((question) => question.counts === counts && question.targets.includes(index))
      .flatMap((question) => placesOf(target, question.asked.perService, found.get(question)));
  const usage = addedUp(usageOf('usage'), slots);
  const series = { target, ...usage };
  return metric === 'tasks' ? { ...series, desired: addedUp(usageOf('desired'), slots).mean } : series;
}

function remarksOn(
  series: readonly UsageSeries[],
  questions: readonly Question[],
  found: ReadonlyMap<Question, UsageFound>,
): UsageRemark[] {
  const remarks: UsageRemark[] = [];
  for (const { isKnown, asked, targets, why } of questions) {
    if (isKnown) continue;
    const message = `This environment has no metric ${asked.key}, so nothing is known of these. ${why}`;
    remarks.push({ code: 'no-metric', message, series: targets });
  }
  // Of a cut answer what is missing is not known to be absent.
  const cut = questions.filter((question) => (found.get(question)?.truncated.length ?? 0) > 0);
  const unknown = new Set([
    ...remarks.flatMap((remark) => remark.series ?? []),
    ...cut.flatMap(({ targets }) => targets),
  ]);
  const silent = series.flatMap(({ mean }, index) =>
    !unknown.has(index) && mean.every((value) => value === null) ? [index] : [],
  );
  if (silent.length > 0)
    remarks.push({
      code: 'no-data',
      message:
        'Nothing was measured of these in the timeframe: nothing ran, AWS does not report it for their kind (no cluster-level usage on Fargate, no task counts without Container Insights), or you may not read it.',
      series: silent,
    });
  const answers = [...found.values()];
  for (const message of new Set(answers.flatMap(({ truncated }) => truncated)))
    remarks.push({
      code: 'truncated',
      message: `Dynatrace answered only a part, so series may be missing. Ask for fewer at a time. ${message}`.trim(),
    });
  for (const message of new Set(answers.flatMap((answer) => answer.remarks)))
    remarks.push({ code: 'platform', message });
  return remarks;
}

const outOfTime = (done: number, all: number): Failure =>
  new Failure({
    code: 'Timeout',
    message: `Could not read the usage: there was time for ${done} of ${all} questions`,
    whose: 'platform',
    hint: 'Ask for fewer clusters at a time, or for fewer days.',
  });
