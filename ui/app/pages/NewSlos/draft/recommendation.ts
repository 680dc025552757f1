import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import type { Engine } from '../../../../../domain/model/slo';
import { recommendedSet } from '../../../../../domain/slo/templates/recommendedSet';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import type { SloDraft } from './sloDraft';

/** The recommended set of some clusters, as a draft takes it over. */
export interface Recommendation extends Pick<SloDraft, 'templateIds' | 'clusters' | 'services'> {
  /** How many objectives each template makes, in the order of templates. */
  parts: { title: string; count: number; noun: 'cluster' | 'service' }[];
  count: number;
  /** Clusters for which nothing can be recommended. */
  without: number;
}

/** @param countsTasks whether tasks are counted, by the key of a cluster; what is not in it is not known */
export function recommendationFor(
  clusters: readonly Cluster[],
  engine: Engine,
  countsTasks: ReadonlyMap<string, boolean>,
): Recommendation {
  const counts = new Map<string, number>();
  const chosen: string[] = [];
  const services: SloDraft['services'] = {};
  for (const cluster of clusters) {
    const key = clusterKey(cluster);
    const set = recommendedSet(cluster, { engine, countsTasks: countsTasks.get(key) ?? null });
    if (set.length > 0) chosen.push(key);
    for (const id of set) {
      const isOfServices = templateOf(id).targetKind === 'service';
      if (isOfServices) services[key] = cluster.services;
      counts.set(id, (counts.get(id) ?? 0) + (isOfServices ? cluster.services.length : 1));
    }
  }
  const found = [...counts].map(([id, count]) => ({ template: templateOf(id), count }));
  return {
    templateIds: found.map(({ template }) => template.id),
    clusters: chosen,
    services,
    parts: found.map(({ template: { title, targetKind }, count }) => ({ title, count, noun: targetKind })),
    count: found.reduce((sum, { count }) => sum + count, 0),
    without: clusters.length - chosen.length,
  };
}
