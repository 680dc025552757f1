import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../../domain/contract/discoverClusters';
import { clusterKey, unknownPlace, type Cluster } from '../../../domain/model/cluster';
import type { EntityName } from '../../platform/entities';
import type { ClusterNode, ClusterReader, ClustersRead } from '../discovery/clusterReader';
import { familyData } from '../discovery/familyData';
import { capacityOf, type Sighting, type Sightings } from '../discovery/sighting';
import { discoveryWarnings } from './discoveryWarnings';

export interface DiscoverClustersParts {
  clusters: ClusterReader;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * ECS clusters that the environment knows from metrics, entities, Smartscape or all of them, with their services. Names, places and
 * usage come from metrics; what cannot be read of the others is a warning.
 * A cluster in only one of them is reported all the same: what is missing is what the person needs to see.
 */
export const discoverClusters =
  ({ clusters: reader, now }: DiscoverClustersParts) =>
  async ({ lookback }: DiscoverClustersPayload): Promise<DiscoverClustersValue> => {
    const read = await reader(lookback);
    const { sightings, entities, nodes } = read;
    const listed = entities.kind === 'listed' ? entities.entities : [];
    const clusters = [
      ...[...sightings].map(([key, sighting]) => measuredCluster(key, sighting, read)),
      ...silentEntities(listed, sightings),
      ...silentNodes(nodes, sightings),
    ].sort(byPlaceAndName);
    const warnings = discoveryWarnings({
      clusters,
      remarks: read.remarks,
      entities,
      shortenedTo: read.shortenedTo,
      withoutUsage: [...sightings.values()].filter(({ hasUsage }) => !hasUsage).map(({ name }) => name),
    });
    return {
      asOf: new Date(now()).toISOString(),
      clusters: withTags(clusters, nodes),
      warnings: [...warnings, ...read.warnings],
    };
  };

function measuredCluster(key: string, sighting: Sighting, read: ClustersRead): Cluster {
  const { entityId, name, accountId, region, services } = sighting;
  const told = familyData(key, sighting, read);
  const servicesNow = read.servicesNow.get(key);
  const times = told.flatMap(({ lastDataAt }) => lastDataAt ?? []);
  return {
    entityId,
    name,
    accountId,
    region,
    capacity: capacityOf(sighting),
    services: [...services].sort(inOrder),
    cpu: read.cpu.get(key) ?? null,
    memory: read.memory.get(key) ?? null,
    ...(servicesNow === undefined ? {} : { servicesNow }),
    lastDataAt: times.sort().at(-1) ?? null,
    families: told,
  };
}

const nothingMeasured = { services: [], cpu: null, memory: null, lastDataAt: null, families: [] };

/** Entities without data in the lookback: no dimension tells where they are. */
function silentEntities(known: readonly EntityName[], sightings: Sightings): Cluster[] {
  const seen = new Set([...sightings.values()].map(({ entityId }) => entityId));
  return known
    .filter(({ entityId }) => !seen.has(entityId))
    .map(({ entityId, name }) => ({
      ...{ entityId, name, accountId: unknownPlace, region: unknownPlace, capacity: 'unknown' },
      ...nothingMeasured,
    }));
}

/** Clusters that Smartscape knows and no data is of. */
const silentNodes = (nodes: readonly ClusterNode[], sightings: Sightings): Cluster[] =>
  nodes
    .filter((node) => !sightings.has(clusterKey(node)))
    .map(({ name, accountId, region }) => ({
      ...{ entityId: null, name, accountId, region, capacity: 'unknown' },
      ...nothingMeasured,
    }));

function withTags(clusters: readonly Cluster[], nodes: readonly ClusterNode[]): Cluster[] {
  const tagsOf = new Map(nodes.map((node) => [clusterKey(node), node.tags]));
  return clusters.map((cluster) => {
    const tags = tagsOf.get(clusterKey(cluster));
    return tags === undefined ? cluster : { ...cluster, tags };
  });
}

/** By code point, so that the order is the same for everyone. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlaceAndName = (a: Cluster, b: Cluster): number =>
  inOrder(a.accountId, b.accountId) ||
  inOrder(a.region, b.region) ||
  inOrder(a.name, b.name) ||
  inOrder(a.entityId ?? '', b.entityId ?? '');
