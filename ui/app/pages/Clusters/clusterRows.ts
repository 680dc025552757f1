import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterKey, type Cluster } from '../../../../domain/model/cluster';
import { objectivesByCluster, searchTextOf } from '../../components/clusters/objectivesByCluster';
import { partsOfKey } from '../../../../domain/model/sloKey';

/** A cluster as the table shows it. */
export interface ClusterRow extends Cluster {
  key: string;
  /** SLOs of ours about it, those of its services included; null while that is not known. */
  objectives: number | null;
  /** Of those, how many are about a service. */
  serviceObjectives: number;
  /** What finds them in the list of SLOs. */
  searchText: string;
}

/** @param slos null while they are not known: a cluster must not look uncovered because a read failed. */
export function clusterRows(clusters: readonly Cluster[], slos: readonly SloRow[] | null): ClusterRow[] {
  const covered = slos === null ? null : objectivesByCluster(slos);
  return clusters.map((cluster) => {
    const mine = covered?.(cluster) ?? [];
    return {
      ...cluster,
      key: clusterKey(cluster),
      objectives: covered === null ? null : mine.length,
      serviceObjectives: mine.filter(({ key }) => key !== null && partsOfKey(key).service !== null).length,
      searchText: searchTextOf(cluster, mine),
    };
  });
}
