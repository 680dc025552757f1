import type { SloRow } from '../../../../domain/contract/listSlos';
import { isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';

export interface Coverage {
  covered: readonly Cluster[];
  uncovered: readonly Cluster[];
  /** Clusters that cannot have an SLO yet: they are no entities, and nothing tells where they are. */
  withoutEntity: readonly Cluster[];
}

/** Which clusters have an SLO of this app; SLOs of others do not count. */
export function coverageOf(clusters: readonly Cluster[], slos: readonly SloRow[]): Coverage {
  const objectivesOf = objectivesByCluster(slos);
  const isCovered = (cluster: Cluster) => objectivesOf(cluster).length > 0;
  const canHave = (cluster: Cluster) => cluster.entityId !== null || isPlaceKnown(cluster);
  return {
    covered: clusters.filter(isCovered),
    uncovered: clusters.filter((cluster) => canHave(cluster) && !isCovered(cluster)),
    withoutEntity: clusters.filter((cluster) => !canHave(cluster) && !isCovered(cluster)),
  };
}
