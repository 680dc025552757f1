import { unknownPlace, type MetricFamily } from '../../../../domain/model/cluster';
import { compositeKey } from '../../../../domain/model/compositeKey';
import { dimensions, heartbeatMetricKey, heartbeatPrefix } from '../../../../domain/model/ecsMetrics';
import { familyOfKey } from '../../../../domain/model/metricFamily';
import { placeSeriesDql, seriesFields } from '../../../../domain/queries/discovery/seriesDql';
import { ecsKeyFacts } from '../../../../domain/queries/ecsKeyFacts';
import type { Grail } from '../../../platform/grail/grail';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import type { PipelineReader } from '../pipelineReader';
import { cutIn, ecsPrefixes, mostRecords, textIn } from './clusterSeries';
import { keysToAsk } from './keysToAsk';
import { newestOfGroups, type Groups } from './newestOfGroups';

export interface GrailPipelineParts {
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const what = 'find out what arrived from AWS';
const dayMinutes = 1440;
const hourMinutes = 60;

/** What arrived, from Grail, in two steps: which series there are, then their newest data, by the minute throughout. */
export const grailPipeline =
  ({ grail, now }: GrailPipelineParts): PipelineReader =>
  async () => {
    const [day, hour] = await Promise.all([listed(grail, dayMinutes), listed(grail, hourMinutes)]);
    const look = { grail, now, minutes: dayMinutes, what, isCut: day.isCut || hour.isCut };
    const [beats, ecs] = await Promise.all([
      newestOfGroups(look, ofStreams(day.records, hour.records)),
      newestOfGroups(look, ofPlaces(day.records, hour.records)),
    ]);
    const carriers = hour.records.filter((one) => isEcs(one) && textIn(one, seriesFields.entity) !== null);
    const placesOf = (family: MetricFamily) =>
      day.records.filter((one) => isEcs(one) && familyOfKey(keyIn(one)) === family).map(placeIn);
    const streamed = new Set(placesOf('stream'));
    const polled = new Set(placesOf('connection').filter((place) => !streamed.has(place)));
    return {
      beats: beats.newest,
      activity: { newest: ecs.newest, withEntities: new Set(carriers.map(placeIn)), polled },
    };
  };

async function listed(grail: Pick<Grail, 'query'>, minutes: number) {
  const { dql, orElse } = placeSeriesDql({ prefixes: [...ecsPrefixes, heartbeatPrefix], minutes });
  const answer = await grail.query(dql, { what, orElse, maxRecords: mostRecords });
  return { records: answer.records, isCut: cutIn(answer).length > 0 };
}

const partsIn = (record: GrailRecord): [string, string] => [
  textIn(record, dimensions.accountId) ?? unknownPlace,
  textIn(record, dimensions.region) ?? unknownPlace,
];
const placeIn = (record: GrailRecord): string => compositeKey(...partsIn(record));
const streamIn = (record: GrailRecord): string =>
  compositeKey(...partsIn(record), textIn(record, dimensions.metricStream) ?? '');

const keyIn = (record: GrailRecord): string => textIn(record, seriesFields.key) ?? '';
const isEcs = (record: GrailRecord): boolean => ecsKeyFacts(keyIn(record), null) !== null;

function ofStreams(day: readonly GrailRecord[], hour: readonly GrailRecord[]): Groups<GrailRecord> {
  const isBeat = (record: GrailRecord) =>
    keyIn(record) === heartbeatMetricKey && textIn(record, dimensions.metricStream) !== null;
  return {
    ...{ all: day.filter(isBeat), recent: hour.filter(isBeat) },
    ...{ ownerOf: streamIn, ownerIn: streamIn, keysOf: (some) => (some.length === 0 ? [] : [heartbeatMetricKey]) },
    ...{ by: [dimensions.accountId, dimensions.region, dimensions.metricStream], needed: dimensions.metricStream },
  };
}

function ofPlaces(day: readonly GrailRecord[], hour: readonly GrailRecord[]): Groups<GrailRecord> {
  return {
    ...{ all: day.filter(isEcs), recent: hour.filter(isEcs), ownerOf: placeIn, ownerIn: placeIn },
    keysOf: (some) =>
      keysToAsk(
        some.flatMap((one) => {
          const facts = ecsKeyFacts(keyIn(one), null);
          return facts === null ? [] : [{ facts, owner: placeIn(one) }];
        }),
      ),
    ...{ by: [dimensions.accountId, dimensions.region], needed: null },
    onlyOf: onlyRegions,
  };
}

/** By region, unless one of them has none. */
function onlyRegions(some: readonly GrailRecord[]): Record<string, readonly string[]> {
  const regions = some.map((one) => textIn(one, dimensions.region));
  const known = regions.filter((region) => region !== null);
  return known.length < regions.length ? {} : { [dimensions.region]: [...new Set(known)].sort() };
}
