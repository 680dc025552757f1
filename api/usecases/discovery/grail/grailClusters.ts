import { clusterKey, type MetricFamily } from '../../../../domain/model/cluster';
import { clusterEntityType } from '../../../../domain/model/ecsMetrics';
import { lookbackMinutes } from '../../../../domain/queries/discovery/lookback';
import { longestListedMinutes } from '../../../../domain/queries/discovery/seriesDql';
import type { Entities } from '../../../platform/entities';
import type { Grail } from '../../../platform/grail/grail';
import type { ClusterReader, ClustersRead } from '../clusterReader';
import { seeIn, sightingIn, type Sightings } from '../sighting';
import { clusterNodes } from './clusterNodes';
import { clusterSeries, ecsPrefixes, serviceSeries, type ClusterSeries, type ServicePlace } from './clusterSeries';
import { newestOfFamily } from './newestOfFamily';
import { runningServices } from './runningServices';
import { grailServiceMeans } from './serviceMeans';
import { servicesNow } from '../servicesNow';

export interface GrailClustersParts {
  grail: Pick<Grail, 'query'>;
  /** By Grail as well. */
  entities: Entities;
  /** For tags, which nobody waits long for. */
  smartscape: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const what = 'find out when the ECS clusters last sent data';
const hourMinutes = 60;

/**
 * Clusters from Grail, in a handful of queries whatever their number and two steps: first which series there are, from the list of
 * series, which costs no data points; then, by what is known to exist, the newest data and the last hour's usage.
 */
export const grailClusters =
  ({ grail, entities, smartscape, now }: GrailClustersParts): ClusterReader =>
  async (lookback) => {
    const wished = lookbackMinutes(lookback);
    const minutes = Math.min(wished, longestListedMinutes);
    // Beside the steps: where entities are gone it takes a second question, for which nothing else has to wait.
    const [measured, known, topology] = await Promise.all([
      measuredClusters({ grail, now }, minutes),
      entities.ofType(clusterEntityType, lookback),
      clusterNodes(smartscape, minutes),
    ]);
    const { isCut, ...read } = measured;
    const [shortest] = isCut ? ['now-1h'] : minutes < wished ? [`now-${minutes / 1440}d`] : [];
    return {
      ...read,
      ...{ entities: known, nodes: topology.nodes, warnings: topology.warnings },
      shortenedTo: shortest ?? null,
    } satisfies ClustersRead;
  };

type Measured = Pick<ClustersRead, 'sightings' | 'cpu' | 'memory' | 'servicesNow' | 'newest' | 'remarks'> & {
  isCut: boolean;
};

/** Both steps: which series there are, and what their newest data is. */
async function measuredClusters(
  { grail, now }: Pick<GrailClustersParts, 'grail' | 'now'>,
  minutes: number,
): Promise<Measured> {
  const [series, services, recent] = await Promise.all([
    clusterSeries(grail, { prefixes: ecsPrefixes, minutes }),
    serviceSeries(grail, { prefixes: ecsPrefixes, minutes }),
    clusterSeries(grail, { prefixes: ecsPrefixes, minutes: Math.min(minutes, hourMinutes) }),
  ]);
  const cutBy = [...series.cutBy, ...services.cutBy, ...recent.cutBy];
  const all = [...recent.found, ...series.found];
  const asked = { grail, now, minutes, what, isCut: cutBy.length > 0 };
  const [stream, connection, others, means] = await Promise.all([
    newestOfFamily(asked, 'stream', of(all, 'stream'), of(recent.found, 'stream')),
    newestOfFamily(asked, 'connection', of(all, 'connection'), of(recent.found, 'connection')),
    cutBy.length > 0 ? runningServices(grail, all) : { found: [], cutBy: [] },
    grailServiceMeans(grail, recent.found),
  ]);
  const sightings = sightingsOf([...all, ...stream.seen, ...connection.seen], [...services.found, ...others.found]);
  return {
    sightings,
    cpu: new Map([...connection.cpu, ...stream.cpu]),
    memory: new Map([...connection.memory, ...stream.memory]),
    servicesNow: servicesNow(means.found),
    newest: { stream: stream.newest, connection: connection.newest },
    remarks: [...cutBy, ...stream.cutBy, ...connection.cutBy, ...others.cutBy, ...means.cutBy],
    isCut: cutBy.length > 0,
  };
}

const of = (series: readonly ClusterSeries[], family: MetricFamily): ClusterSeries[] =>
  series.filter(({ facts }) => facts.family === family);

function sightingsOf(series: readonly ClusterSeries[], services: readonly ServicePlace[]): Sightings {
  const sightings: Sightings = new Map();
  for (const one of series) {
    const sighting = sightingIn(sightings, one);
    seeIn(sighting, one.facts);
    sighting.entityId ??= one.entityId;
  }
  for (const place of services) sightings.get(clusterKey(place))?.services.add(place.service);
  return sightings;
}
