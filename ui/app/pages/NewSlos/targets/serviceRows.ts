import { compositeKey, parseCompositeKey } from '../../../../../domain/model/compositeKey';
import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import type { Engine } from '../../../../../domain/model/slo';
import { isWithinButText, type ClusterFilter } from '../../../components/clusters/clusterFilter';
import type { SloDraft } from '../draft/sloDraft';
import { unfitReason } from '../draft/sloRequests';
import type { TemplateChoice } from '../draft/templateChoices';

/** A service of a cluster as a candidate. */
export interface ServiceRow {
  id: string;
  service: string;
  clusterKey: string;
  cluster: Cluster;
  /** In lower case, for the filter. */
  text: string;
  /** Why it cannot be chosen; null when it can. */
  reason: string | null;
}

/** One row per service. Whether it fits depends on its cluster alone, so it is asked once per cluster. */
export function serviceRows(
  clusters: readonly Cluster[],
  choices: readonly TemplateChoice[],
  engine: Engine,
): ServiceRow[] {
  return clusters.flatMap((cluster) => {
    const key = clusterKey(cluster);
    const reason = unfitReason(cluster, choices, engine);
    return cluster.services.map((service) => ({
      id: rowId(key, service),
      service,
      clusterKey: key,
      cluster,
      text: `${service}\n${cluster.name}\n${cluster.entityId ?? ''}`.toLowerCase(),
      reason,
    }));
  });
}

/** Answers whether a service is within the filter; the text is looked for in its name and that of its cluster. */
export function isServiceWithin(filter: ClusterFilter, row: ServiceRow): boolean {
  return isWithinButText(filter, row.cluster) && row.text.includes(filter.text.trim().toLowerCase());
}

const rowId = (key: string, service: string): string => compositeKey(key, service);

function partsOf(id: string): [string, string] {
  const [key = '', service = ''] = parseCompositeKey(id);
  return [key, service];
}

/** The chosen services as the table wants them: by row id. */
export function selectedRows(services: SloDraft['services']): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(services).flatMap(([key, names]) => names.map((name) => [rowId(key, name), true])),
  );
}

/** The chosen services as the draft keeps them. @param ids row ids */
export function servicesOfRows(ids: Iterable<string>): SloDraft['services'] {
  const services: SloDraft['services'] = {};
  for (const id of ids) {
    const [key, service] = partsOf(id);
    (services[key] ??= []).push(service);
  }
  return services;
}
