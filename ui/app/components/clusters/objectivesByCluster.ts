import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterTarget, type Cluster } from '../../../../domain/model/cluster';
import { partsOfKey, placeSubject, subjectsOf } from '../../../../domain/model/sloKey';

/** What an SLO of ours is about, by all that tells: its key, and the cluster that its query picks by name. Empty for SLOs of others. */
function subjectsOfRow({ foreign, key, place }: SloRow): string[] {
  if (foreign || key === null) return [];
  return [partsOfKey(key).subject, ...(place ? [placeSubject(place)] : [])];
}

/** Answers which SLOs of ours are about a cluster, those of its services included, whether they know its entity or its place. */
export function objectivesByCluster(slos: readonly SloRow[]): (cluster: Cluster) => SloRow[] {
  const found = new Map<string, Set<SloRow>>();
  for (const slo of slos) {
    for (const subject of subjectsOfRow(slo)) found.set(subject, (found.get(subject) ?? new Set()).add(slo));
  }
  return (cluster) => [...new Set(subjectsOf(clusterTarget(cluster)).flatMap((name) => [...(found.get(name) ?? [])]))];
}

/** Answers whether an SLO of ours is about a cluster. */
export function isAbout(slo: SloRow, cluster: Cluster): boolean {
  const names = subjectsOf(clusterTarget(cluster));
  return subjectsOfRow(slo).some((subject) => names.includes(subject));
}

/** What to look for in the list so as to find these SLOs of a cluster; all of them, where one text can. */
export function searchTextOf(cluster: Cluster, slos: readonly SloRow[]): string {
  const [place = '', entityId = place] = subjectsOf(clusterTarget(cluster));
  return slos.every((slo) => subjectsOfRow(slo).includes(place)) ? place : entityId;
}
