import type { SloRequest } from '../../../domain/contract/planSlos';
import { clusterKey, type FamilyData, type Target } from '../../../domain/model/cluster';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import { usageKeys } from '../../../domain/slo/lints/silenceLint';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Metrics } from '../../platform/metrics';
import { capacitiesOf, type Capacities } from '../clusters/capacities';
import type { ClusterReader } from '../discovery/clusterReader';
import { familyData } from '../discovery/familyData';
import { capacityOf } from '../discovery/sighting';
import { asFailure } from '../storedSlos/knownSlos';

/** What data tells of the clusters of a plan, by the cluster's key. What is not in it is not known. */
export interface ClusterFacts extends Capacities {
  families: Map<string, FamilyData[]>;
}

const unknown = (): ClusterFacts => ({ capacities: new Map(), silent: new Set(), families: new Map() });

const lookback = 'now-7d';

const keyOf = ({ accountId, region, cluster }: Target): string => clusterKey({ accountId, region, name: cluster });

/** Targets whose utilization is to be measured. */
const measured = (requests: readonly SloRequest[]): Target[] =>
  requests.flatMap(({ templateId, target }) =>
    templateOf(templateId).reads.some((key) => usageKeys.has(key)) ? [target] : [],
  );

/** From the Metrics API, which classic SLOs read. When it cannot be looked up, the payload's word stands. */
export async function classicFacts(
  metrics: Pick<Metrics, 'query'>,
  keys: readonly EcsKeyFacts[] | null,
  requests: readonly SloRequest[],
): Promise<ClusterFacts> {
  const targets = measured(requests);
  if (keys === null || targets.length === 0) return unknown();
  return orUnknown(async () => ({ ...unknown(), ...(await capacitiesOf(metrics, keys, targets)) }));
}

/** From where the platform's SLOs read. A list that is not complete tells of nothing that it is silent. */
export const platformFacts = (clusters: ClusterReader, requests: readonly SloRequest[]): Promise<ClusterFacts> =>
  orUnknown(async () => {
    const read = await clusters(lookback);
    const { sightings } = read;
    const facts = unknown();
    for (const [key, sighting] of sightings) {
      const capacity = capacityOf(sighting);
      if (capacity !== 'unknown') facts.capacities.set(key, capacity);
      facts.families.set(key, familyData(key, sighting, read));
    }
    const isWhole = read.shortenedTo === null && read.remarks.length === 0;
    const silent = measured(requests)
      .map(keyOf)
      .filter((key) => sightings.get(key)?.hasUsage !== true);
    return { ...facts, silent: new Set(isWhole ? silent : []) };
  });

async function orUnknown(look: () => Promise<ClusterFacts>): Promise<ClusterFacts> {
  try {
    return await look();
  } catch (error) {
    asFailure(error);
    return unknown();
  }
}
