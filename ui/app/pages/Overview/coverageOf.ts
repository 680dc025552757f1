import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Cluster } from '../../../../domain/model/cluster';
import { partsOfKey } from '../../components/slos/partsOfKey';

export interface Coverage {
  covered: readonly Cluster[];
  uncovered: readonly Cluster[];
  /** Clusters that cannot have an SLO yet: they are no entities. */
  withoutEntity: readonly Cluster[];
}

/** Which clusters have an SLO of this app. Keys are `<templateId>:<entityId>[:<service>]`; SLOs of others have none. */
export function coverageOf(clusters: readonly Cluster[], slos: readonly SloRow[]): Coverage {
  const protectedIds = new Set(slos.map(({ key }) => (key === null ? null : partsOfKey(key).entityId)));
  const isCovered = ({ entityId }: Cluster) => entityId !== null && protectedIds.has(entityId);
  return {
    covered: clusters.filter(isCovered),
    uncovered: clusters.filter((cluster) => cluster.entityId !== null && !isCovered(cluster)),
    withoutEntity: clusters.filter(({ entityId }) => entityId === null),
  };
}
