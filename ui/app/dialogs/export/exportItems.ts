import type { SloRow } from '../../../../domain/contract/listSlos';
import type { ExportItem } from '../../../../domain/export/exportItem';
import { isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { partsOfKey } from '../../components/slos/partsOfKey';

/** What is exported: the rows that have a definition, with their clusters' names where these are known. */
export function exportItems(rows: readonly SloRow[], clusters: readonly Cluster[]): ExportItem[] {
  const byEntity = new Map(clusters.map((cluster) => [cluster.entityId, cluster]));
  return rows.flatMap(({ key, id, definition }) => {
    if (definition === undefined) return [];
    const parts = key === null ? null : partsOfKey(key);
    const cluster = parts && byEntity.get(parts.entityId);
    if (!parts || !cluster || !isPlaceKnown(cluster)) return [{ key, id, definition }];
    const { name, accountId, region } = cluster;
    const service = parts.service === null ? {} : { service: parts.service };
    return [
      { key, id, definition, target: { entityId: parts.entityId, cluster: name, accountId, region, ...service } },
    ];
  });
}
