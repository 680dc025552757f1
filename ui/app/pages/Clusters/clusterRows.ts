import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterKey, type Cluster } from '../../../../domain/model/cluster';
import { objectivesByCluster, searchTextOf } from '../../components/clusters/objectivesByCluster';
import { standingsOf, worstStanding, type Standing } from '../../components/clusters/standing';
import { partsOfKey } from '../../../../domain/model/sloKey';

/** A cluster as the table shows it. */
export interface ClusterRow extends Cluster {
  key: string;
  /** SLOs of ours about it, those of its services included; null while that is not known. */
  objectives: number | null;
  /** How each of them stands, the worst first. */
  standings: readonly Standing[];
  /** The worst of them. */
  standing: Standing;
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
      standings: standingsOf(mine),
      standing: worstStanding(covered === null ? null : mine),
      serviceObjectives: mine.filter(({ key }) => key !== null && partsOfKey(key).service !== null).length,
      searchText: searchTextOf(cluster, mine),
    };
  });
}
