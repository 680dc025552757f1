import { clusterTarget } from '../model/cluster';
import type { Assignment } from './assignTargets';

/** A cluster, or a service in one, by its place. */
export interface NamedTarget {
  cluster: string;
  accountId: string;
  region: string;
  service?: string;
}

/** A fleet without policies would make an answer of little use. */
const mostNamed = 100;

/** What falls under no policy: how many, and the first by name, clusters before services. */
export function underNone({ none: { clusters, services } }: Pick<Assignment, 'none'>) {
  const named: NamedTarget[] = [
    ...clusters.slice(0, mostNamed).map(placeOf),
    ...services.slice(0, mostNamed).map(({ cluster, service }) => ({ ...placeOf(cluster), service })),
  ].slice(0, mostNamed);
  return { clusters: clusters.length, services: services.length, named };
}

function placeOf(one: Parameters<typeof clusterTarget>[0]): NamedTarget {
  const { cluster, accountId, region } = clusterTarget(one);
  return { cluster, accountId, region };
}
