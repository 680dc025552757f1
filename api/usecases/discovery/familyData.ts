import type { FamilyData } from '../../../domain/model/cluster';
import type { ClustersRead } from './clusterReader';
import type { Sighting } from './sighting';

const timeOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** The families of metrics that a cluster has, the stream's first, and when each last had data. @param key the cluster's */
export function familyData(
  key: string,
  { families }: Sighting,
  { newest }: Pick<ClustersRead, 'newest'>,
): FamilyData[] {
  return (['stream', 'connection'] as const)
    .filter((family) => families.has(family))
    .map((family) => ({ family, lastDataAt: timeOf(newest[family].get(key)) }));
}
