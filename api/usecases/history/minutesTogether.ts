import { compositeKey } from '../../../domain/model/compositeKey';
import { appendTo, largestOf, smallestOf } from '../../../domain/model/manyValues';
import { historyAsked, type SeriesAsked } from '../../../domain/queries/grail/historyAsked';
import { minutePoints, minutesDql } from '../../../domain/queries/grail/minutesDql';
import { longestSpan, slotValues } from '../../../domain/queries/grail/slotsDql';
import type { MetricSeries } from '../../platform/metrics';
import { seriesOf, type GrailReading } from '../readers/grailSeries';
import { mostRecords, timeframeOf, wholeRecords } from '../readers/grailSlots';
import { allOf } from './grailHistory';
import { historyPart, type HistoryPart, type Span } from './historyPart';
import type { HistoryAsked } from './historyReader';

const what = 'read the history of the metrics';
const minuteMs = 60_000;

/**
 * What one query asks for, at most: a series over a day is 1,440 numbers, so an answer stays near a megabyte; and each day is a
 * `timeseries` of its own in it. Ours; Grail's own limits are met by asking for half.
 */
const most = { seriesDays: 60, days: 10 };
/** Taken for the number of services of a cluster, which nobody knows before. */
const usualServices = 10;

/** Series of one metric that are told apart in the same way, so that one query can read them together. */
interface Together {
  metric: Pick<SeriesAsked, 'key' | 'statistic'>;
  by: string[];
  members: Member[];
  series: MetricSeries[];
  /** Data points of each minute, of means only. */
  points: MetricSeries[];
}

/** Minutes as `grailHistory` has them. */
export interface MinutesPart extends HistoryPart {
  /** How many data points each minute's mean was made of, series by series; left out where that does not matter or is not known. */
  points?: HistoryPart['series'];
}

interface Member extends Span {
  where: SeriesAsked['where'];
  weight: number;
}

/**
 * The minutes of many SLIs, the same as `grailHistory` reads them one by one, in queries that ask for many series and several days at
 * once: how many there are follows from the data, not from the number of SLIs. In the order asked for.
 * @throws Failure `Timeout` when there was no time for all of them; `NotSupported` when Grail kept back even of the smallest question
 */
export async function minutesTogether(reading: GrailReading, wanted: readonly HistoryAsked[]): Promise<MinutesPart[]> {
  const groups = new Map<string, Together>();
  const found = wanted.map((asked) => ({
    asked,
    metrics: historyAsked(asked.sli, asked, 1).map((metric) => ({ metric, group: joined(groups, metric, asked) })),
  }));
  await allOf([...groups.values()].flatMap(questionsOf), reading, async (question) => {
    const { series, points } = await answered(reading, question);
    appendTo(question.group.series, series);
    appendTo(question.group.points, points);
  });
  return found.map(({ asked: { from, to }, metrics }) => {
    const by = metrics[0]?.metric.by[0] ?? null;
    const span = { from, to, slotMs: minuteMs };
    const read = (kind: 'series' | 'points') =>
      metrics.map(({ metric: { where }, group }) =>
        group[kind].filter(({ dimensions }) => Object.entries(where).every(([name, of]) => dimensions[name] === of)),
      );
    const part = historyPart(read('series'), by, span);
    const points = read('points');
    const isMean = points.length === 1 && points.every((some) => some.length > 0);
    return isMean ? { ...part, points: historyPart(points, by, span).series } : part;
  });
}

/** Puts what is asked of a metric where it is read together with others. */
function joined(groups: Map<string, Together>, metric: SeriesAsked, { from, to }: Span): Together {
  const { key, statistic, where } = metric;
  const by = [...new Set([...Object.keys(where), ...metric.by])];
  const id = compositeKey(key, statistic, ...by);
  const group = groups.get(id) ?? { metric: { key, statistic }, by, members: [], series: [], points: [] };
  groups.set(id, group);
  const isEvery = metric.by.some((name) => !(name in where));
  group.members.push({ where, from, to, weight: isEvery ? usualServices : 1 });
  return group;
}

interface Question {
  group: Together;
  members: readonly Member[];
  days: readonly Span[];
}

/** Members that are asked for together, and as many days at once as there is room for. */
function questionsOf(group: Together): Question[] {
  const chunks: { members: Member[]; weight: number }[] = [];
  for (const member of group.members) {
    const open = chunks.at(-1);
    if (open === undefined || open.weight + member.weight > most.seriesDays / 2)
      chunks.push({ members: [member], weight: member.weight });
    else {
      open.members.push(member);
      open.weight += member.weight;
    }
  }
  return chunks.flatMap(({ members, weight }) => {
    const days = daysOf(members);
    const atOnce = Math.max(1, Math.min(most.days, Math.floor(most.seriesDays / weight)));
    return Array.from({ length: Math.ceil(days.length / atOnce) }, (_, part) => {
      const some = days.slice(part * atOnce, (part + 1) * atOnce);
      return { group, members: members.filter((one) => some.some((day) => touches(one, day))), days: some };
    });
  });
}

const touches = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;

/** The days (UTC) that any of them needs, cut at the first and the last minute that any needs. */
function daysOf(members: readonly Span[]): Span[] {
  const first = smallestOf(members.map(({ from }) => from));
  const last = largestOf(members.map(({ to }) => to));
  const length = longestSpan({ from: 0, to: 0 }, 1);
  const days: Span[] = [];
  for (let from = Math.floor(first / length) * length; from < last; from += length)
    days.push({ from: Math.max(from, first), to: Math.min(from + length, last) });
  return days.filter((day) => members.some((one) => touches(one, day)));
}

/** The series of a question; in halves where Grail kept something back. */
async function answered(reading: GrailReading, question: Question): Promise<Pick<Together, 'series' | 'points'>> {
  const { group, members, days } = question;
  const { by, metric } = group;
  const wheres = [...new Map(members.map(({ where }) => [JSON.stringify(where), where])).values()];
  const dql = minutesDql({ ...metric, by, wheres }, days);
  const answer = await reading.grail.query(dql, { maxRecords: mostRecords, leaves: reading.deadline.leaves, what });
  if (answer.isPartial && (members.length > 1 || days.length > 1)) {
    const halves: Pick<Together, 'series' | 'points'> = { series: [], points: [] };
    for (const half of halvesOf(question)) {
      const { series, points } = await answered(reading, half);
      appendTo(halves.series, series);
      appendTo(halves.points, points);
    }
    return halves;
  }
  const records = wholeRecords(answer, { what, spans: days, slotMinutes: 1 });
  const of = (field: string) =>
    records.flatMap((record) => {
      const { start } = timeframeOf(record['timeframe']);
      const span = days.find(({ from }) => from === start);
      return span === undefined ? [] : [seriesOf(record, { by, slotMinutes: 1 }, { span, what, field })];
    });
  return { series: of(slotValues), points: metric.statistic === 'avg' ? of(minutePoints) : [] };
}

function halvesOf({ group, members, days }: Question): Question[] {
  const isOfDays = days.length > 1;
  const half = Math.ceil((isOfDays ? days : members).length / 2);
  return [[0, half] as const, [half] as const].map((range) => ({
    group,
    days: isOfDays ? days.slice(...range) : days,
    members: isOfDays ? members : members.slice(...range),
  }));
}
