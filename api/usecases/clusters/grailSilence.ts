import { clusterKey, unknownPlace, type MetricFamily } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { metricFamilies } from '../../../domain/model/metricFamily';
import { entityOfSubject, type Place } from '../../../domain/model/sloKey';
import { clusterNameOf } from '../../../domain/queries/discovery/seriesDql';
import { ecsKeyFacts, type EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord } from '../../platform/grail/typedRecords';
import { textIn } from '../discovery/grail/clusterSeries';
import { newestByKey, type NewestAnswer } from '../discovery/grail/newestByKey';
import { chunksOf } from '../pacing/chunksOf';
import { asFailure } from '../storedSlos/knownSlos';
import { mostQuestions, namesOf, type SilenceLook, type SilenceReader, type Silent } from './silence';

const what = 'look for the data of clusters that SLOs are about';
const dayMinutes = 1440;
/** So many clusters are asked for at once, by names of at most 255 characters. */
const clustersAtOnce = 100;
/** Metrics in one question. */
const keysAtOnce = 10;

const families = ['stream', 'connection'] as const;

/** What names the series of a group: a dimension, or the three of a cluster's place. */
interface Naming {
  by: readonly string[];
  /** The dimension that must be there, and that is narrowed by. */
  needed: string;
  keys: readonly string[];
}

/**
 * Looks for clusters in Grail, in the metrics of both families: those that had data lately, and those that they have by rule, for a
 * metric of which nothing has come for ten days is in no list.
 * @param recent keys of ECS metrics with data of the last ten days
 */
export function grailSilence(grail: Pick<Grail, 'query'>, recent: readonly string[]): SilenceReader {
  const facts = factsOf([
    ...recent,
    ...families.flatMap((family) => Object.values<string>({ ...metricFamilies[family].keys })),
  ]);
  const lately = factsOf(recent);
  return {
    ...{ keys: lately, by: 'grail' },
    clustersNow: async () => {
      // Slots begin at whole minutes, at or before the time that is asked for: with a minute less none is older than an hour.
      const when = { minutes: 59, slotMinutes: 1 };
      const answers = await Promise.all(
        families.map((family) => newestByKey(grail, { ...byPlace(lately, family), ...when }, what)),
      );
      return namesIn(answers).size;
    },
    silent: (look) => silentInGrail(grail, facts, look),
  };
}

async function silentInGrail(
  grail: Pick<Grail, 'query'>,
  facts: readonly EcsKeyFacts[],
  { missing, candidates, days }: SilenceLook,
): Promise<Silent> {
  const silent: string[] = [];
  let questions = 0;
  let lookedAt = 0;
  for (const some of chunksOf(missing, { maxItems: clustersAtOnce, maxBytes: Infinity, bytesOf: () => 0 })) {
    const named = namesOf(some, candidates);
    const ids = some.filter((id) => entityOfSubject(id) !== null);
    const names = [...new Set([...named.values()].map(({ cluster }) => cluster))].sort();
    const asked = [
      ...families.map((family) => ({ ...byPlace(facts, family), values: names })),
      { ...byEntity(facts), values: ids },
    ].filter(({ values }) => values.length > 0);
    questions += asked.reduce((sum, { keys }) => sum + Math.ceil(keys.length / keysAtOnce), 0);
    if (questions > mostQuestions) return { silent, lookedAt, why: null };
    const seen = await heardOf(grail, asked, days);
    if (seen.heard === null) return { silent, lookedAt, why: seen.why };
    const { heard } = seen;
    for (const id of some) {
      const name = named.get(id);
      // By its entity alone a cluster is heard only through the stream, so silence there is half the proof.
      if (name !== undefined && !heard.has(id) && !heard.has(keyOf(name))) silent.push(id);
    }
    lookedAt += some.length;
  }
  return { silent, lookedAt, why: null };
}

/** Names of clusters that have data; null when one of the answers is missing or cut short, for then nothing is proven. */
async function heardOf(
  grail: Pick<Grail, 'query'>,
  asked: readonly (Naming & { values: readonly string[] })[],
  days: number,
) {
  try {
    const answers = await Promise.all(
      asked.map(({ values, ...naming }) => {
        const when = { minutes: days * dayMinutes, slotMinutes: dayMinutes };
        return newestByKey(grail, { ...naming, ...when, only: { [naming.needed]: values } }, what);
      }),
    );
    const [cut] = answers.flatMap(({ cutBy }) => cutBy);
    return cut === undefined ? { heard: namesIn(answers) } : { heard: null, why: cut };
  } catch (error) {
    const { message, hint } = asFailure(error);
    return { heard: null, why: `${message}. ${hint}` };
  }
}

function byPlace(facts: readonly EcsKeyFacts[], family: MetricFamily): Naming {
  const needed = clusterNameOf[family];
  const keys = facts.filter((one) => one.family === family && one.dimensions.cluster !== undefined);
  return { by: [dimensions.accountId, dimensions.region, needed], needed, keys: keys.map(({ key }) => key) };
}

function byEntity(facts: readonly EcsKeyFacts[]): Naming {
  const needed = dimensions.clusterEntity;
  const keys = facts.filter((one) => one.dimensions.entity !== undefined);
  return { by: [needed], needed, keys: keys.map(({ key }) => key) };
}

/** Entities, and keys of places, that have data. */
const namesIn = (answers: readonly NewestAnswer[]): Set<string> =>
  new Set(answers.flatMap(({ found }) => found.flatMap(({ record, at }) => (at === null ? [] : nameOfRecord(record)))));

function nameOfRecord(record: GrailRecord): string[] {
  const entity = textIn(record, dimensions.clusterEntity);
  const cluster = textIn(record, clusterNameOf.stream) ?? textIn(record, clusterNameOf.connection);
  const accountId = textIn(record, dimensions.accountId) ?? unknownPlace;
  const region = textIn(record, dimensions.region) ?? unknownPlace;
  return [...(entity === null ? [] : [entity]), ...(cluster === null ? [] : [keyOf({ accountId, region, cluster })])];
}

const keyOf = ({ accountId, region, cluster }: Place): string => clusterKey({ accountId, region, name: cluster });

const factsOf = (keys: readonly string[]): EcsKeyFacts[] =>
  [...new Set(keys)].flatMap((key) => ecsKeyFacts(key, null) ?? []);
