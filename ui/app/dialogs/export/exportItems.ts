import type { SloRow } from '../../../../domain/contract/listSlos';
import type { ExportItem } from '../../../../domain/export/exportItem';
import { clusterTarget, isPlaceKnown, type Cluster, type Target } from '../../../../domain/model/cluster';
import { entityOfSubject, partsOfKey } from '../../../../domain/model/sloKey';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';

/** What is exported: the rows that have a definition, with their clusters' names where these are known. */
export function exportItems(rows: readonly SloRow[], clusters: readonly Cluster[]): ExportItem[] {
  const objectivesOf = objectivesByCluster(rows);
  const placed = clusters.filter(isPlaceKnown);
  const clusterOf = new Map(placed.flatMap((cluster) => objectivesOf(cluster).map((row) => [row, cluster] as const)));
  return rows.flatMap((row) => {
    const { key, id, definition } = row;
    if (definition === undefined) return [];
    const cluster = clusterOf.get(row);
    if (key === null || cluster === undefined) return [{ key, id, definition }];
    return [{ key, id, definition, target: targetOf(key, cluster) }];
  });
}

function targetOf(key: string, cluster: Cluster): Target {
  const { subject, service } = partsOfKey(key);
  const { entityId, cluster: name, accountId, region } = clusterTarget(cluster);
  return {
    entityId: entityOfSubject(subject) ?? entityId,
    ...{ cluster: name, accountId, region },
    ...(service === null ? {} : { service }),
  };
}
