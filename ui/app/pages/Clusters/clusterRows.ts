import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterKey, type Cluster } from '../../../../domain/model/cluster';
import { objectivesByEntity } from '../../components/objectivesByEntity';

/** A cluster as the table shows it. */
export interface ClusterRow extends Cluster {
  key: string;
  /** SLOs of ours about it; null while that is not known. */
  objectives: number | null;
}

/** @param slos null while they are not known: a cluster must not look uncovered because a read failed. */
export function clusterRows(clusters: readonly Cluster[], slos: readonly SloRow[] | null): ClusterRow[] {
  const covered = slos === null ? null : objectivesByEntity(slos);
  return clusters.map((cluster) => ({
    ...cluster,
    key: clusterKey(cluster),
    objectives: covered === null ? null : (cluster.entityId && covered.get(cluster.entityId)?.length) || 0,
  }));
}
