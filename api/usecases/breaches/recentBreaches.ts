import type { Warning } from '../../../domain/contract/envelope';
import type { RecentBreach, RecentBreachesPayload, RecentBreachesValue } from '../../../domain/contract/recentBreaches';
import { Failure } from '../../../domain/failure';
import { largestOf } from '../../../domain/model/manyValues';
import { familyOf, metricFamilies } from '../../../domain/model/metricFamily';
import type { Engine } from '../../../domain/model/slo';
import { utcText } from '../../../domain/model/utcText';
import { badRuns } from '../../../domain/slo/history/badRuns';
import type { HistoryParts } from '../history/historyGround';
import { slotSpan } from '../history/slotSpan';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { oneGround } from '../readers/oneGround';
import { asFailure, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { environmentKeys } from '../usage/environmentKeys';
import { placesOf } from '../usage/usageOfPlaces';
import { classicUsage, grailUsage, type UsageFound, type Values } from '../usage/usageReader';
import { breachQuestions, isByService, type BreachQuestion } from './breachQuestions';
import { watchedSlo, type Unwatched, type WatchedSlo } from './watchedSlos';

export interface RecentBreachesParts extends HistoryParts, SloStores {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

const minuteMs = 60_000;
/** A timeline has room for so many rows, and an answer for a few times as many. */
const mostSlos = 200;
/** Of more clusters wider slices are read: a day of fives of a thousand clusters with their services is too much for one call. */
const fewClusters = 50;

/**
 * When the SLOs of this app were on the bad side of their thresholds lately, all of them in a handful of queries: a question for each metric
 * that they read, never one for each SLO. Slices are of five minutes (quarters of an hour for many clusters), whatever the SLOs' own are, so
 * that a breach is seen where it happened; the SLO's own value stays the reference.
 * @throws Failure `MissingScope` where neither ground may be read, `NotSupported` where both are gone
 */
export const recentBreaches =
  ({ now, metrics, grail, stopwatch, ...stores }: RecentBreachesParts) =>
  async ({ engine, hours = 24, clusters = [] }: RecentBreachesPayload): Promise<RecentBreachesValue> => {
    const deadline = deadlineFrom(stopwatch);
    const places = new Map(clusters.flatMap((one) => (one.entityId === null ? [] : [[one.entityId, one] as const])));
    const { slos: all, warnings } = await storedSlos(stores, engine === undefined ? ['platform', 'classic'] : [engine]);
    const judged = all.map(({ engine, slo }) => watchedSlo(engine, slo, places));
    const isWatched = (one: WatchedSlo | Unwatched): one is WatchedSlo => typeof one !== 'string';
    const watched = judged.filter(isWatched);
    const ask = oneGround();
    const available = watched.length === 0 ? new Set<string>() : await environmentKeys({ metrics, grail }, ask);
    const grainMinutes = grainFor(watched);
    const span = slotSpan('platform', { from: now() - hours * 60 * minuteMs, to: now() }, grainMinutes);
    const questions = breachQuestions(watched, available);
    const found = new Map<BreachQuestion, UsageFound>();
    await inParallel(questions, { atATime: pace.grailQueries, isOver: deadline.isOver }, async (question) => {
      const asked = { ...question.asked, slotMinutes: grainMinutes };
      found.set(
        question,
        await ask({
          grail: () => grailUsage(grail, deadline.leaves)(asked, span),
          classic: () => classicUsage(metrics)(asked, span),
        }),
      );
    });
    const slices = { from: span.from, width: grainMinutes * minuteMs };
    const answers = watched.map((slo, index) => breachOf(slo, index, questions, found, { ...slices, to: span.to }));
    const breaches = answers
      .flatMap((one) => (typeof one === 'string' || one.badMinutes === 0 ? [] : [one]))
      .sort((one, other) => other.badMinutes - one.badMinutes || (one.name < other.name ? -1 : 1));
    const count = (why: string) => [...judged, ...answers].filter((one) => one === why).length;
    return {
      ...{ asOf: utcText(now()), from: utcText(span.from), to: utcText(span.to), grainMinutes },
      ...{ slos: breaches.slice(0, mostSlos), more: Math.max(0, breaches.length - mostSlos) },
      looked: answers.filter((one) => typeof one !== 'string').length,
      notLooked: {
        ...{ headroom: count('headroom'), unreadable: count('unreadable') },
        ...{ unknown: count('unknown'), silent: count('silent'), late: count('late') },
      },
      warnings: [...warnings, ...truncations(found)],
    };
  };

/** SLOs of ours, of each engine that can be read; that one is gone is no remark. @throws when none can */
async function storedSlos(stores: SloStores, engines: readonly Engine[]) {
  const read = await Promise.all(engines.map((engine) => knownSlos(stores, engine).catch(asFailure)));
  const failures = read.filter((one) => one instanceof Failure);
  const worst = failures.find(({ code }) => code !== 'NotSupported') ?? failures[0];
  if (worst && failures.length === engines.length) throw worst;
  const slos = engines.flatMap((engine, at) => {
    const some = read[at];
    return some === undefined || some instanceof Failure
      ? []
      : some.filter(({ key }) => key !== null).map((slo) => ({ engine, slo }));
  });
  const warnings = failures
    .filter(({ code }) => code !== 'NotSupported')
    .map(({ message, hint }): Warning => ({ code: 'slos-not-read', message: `${message}. ${hint}` }));
  return { slos, warnings };
}

function grainFor(slos: readonly WatchedSlo[]): number {
  const clusters = new Set(slos.map(({ target }) => `${target.accountId}/${target.region}/${target.cluster}`));
  const filled = largestOf([1, ...slos.map(({ target }) => metricFamilies[familyOf(target)].intervalMinutes)]);
  return Math.max(filled, clusters.size <= fewClusters ? 5 : 15);
}

/**
 * Its breaches; `late` where a question had no time, `unknown` where the environment does not have its metric, `silent` where nothing was
 * measured: that is no sign of its being well.
 */
function breachOf(
  slo: WatchedSlo,
  index: number,
  questions: readonly BreachQuestion[],
  found: ReadonlyMap<BreachQuestion, UsageFound>,
  { from, to, width }: { from: number; to: number; width: number },
): RecentBreach | 'late' | 'unknown' | 'silent' {
  const mine = slo.read.keys.map((key) =>
    questions.find(({ asked, slos }) => asked.key === key && slos.includes(index)),
  );
  if (mine.some((question) => question === undefined)) return 'unknown';
  if (mine.some((question) => question && !found.has(question))) return 'late';
  const [usage = [], desired = []] = mine.map((question) =>
    placesOf(slo.target, isByService(slo), question && found.get(question)).map((one) =>
      slo.sli.kind === 'time' && slo.sli.statistic === 'max' ? one.max : one.mean,
    ),
  );
  if (usage.every((values) => values.every((value) => value === null))) return 'silent';
  const count = Math.round((to - from) / width);
  const runs = badRuns({ from, width, count }, badIn(slo, usage, desired), slo.read.excluded);
  const { engine, id, name, target } = slo;
  return {
    ...{ engine, id, name, cluster: target.cluster },
    badMinutes: runs.reduce((sum, run) => sum + (run.to - run.from) / minuteMs, 0),
    runs: runs.map((run) => ({ from: utcText(run.from), to: utcText(run.to) })),
  };
}

/** A slice without data is not bad. */
function badIn({ sli }: WatchedSlo, usage: readonly Values[], desired: readonly Values[]): (index: number) => boolean {
  if (sli.kind === 'time') return (index) => usage.some((values) => (values[index] ?? -Infinity) >= sli.threshold);
  return (index) => {
    const [running, wanted] = [usage[0]?.[index] ?? null, desired[0]?.[index] ?? null];
    return running !== null && wanted !== null && running < wanted;
  };
}

const truncations = (found: ReadonlyMap<BreachQuestion, UsageFound>): Warning[] =>
  [...new Set([...found.values()].flatMap(({ truncated }) => truncated))].map((message) => ({
    ...{ code: 'truncated', message: `Dynatrace kept a part back, so breaches may be missing. ${message}`.trim() },
  }));
