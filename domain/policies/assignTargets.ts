import type { Cluster } from '../model/cluster';
import type { Policy } from '../model/policy';
import { matcherOf, type Matcher } from './matchesCluster';

export interface ServiceOf {
  cluster: Cluster;
  service: string;
}

/** What falls under one policy. */
export interface PolicyClaim {
  policy: Policy;
  clusters: Cluster[];
  services: ServiceOf[];
  /** Clusters and services that match it and that an earlier policy took, by the id of that one. */
  taken: Map<string, number>;
}

export interface Assignment {
  /** By policies in their order; those that are off claim nothing. */
  claims: PolicyClaim[];
  /** Under no policy. */
  none: { clusters: Cluster[]; services: ServiceOf[] };
  /** Clusters whose tags nobody knows while a policy asks for some: they count as without. */
  withoutTags: number;
}

/** Says of each cluster and each service which policy it falls under: the first that is on and matches. @param policies in their order */
export function assignTargets(policies: readonly Policy[], clusters: readonly Cluster[]): Assignment {
  const claims = policies.map((policy): PolicyClaim => ({ policy, clusters: [], services: [], taken: new Map() }));
  const open = claims.flatMap((claim) => (claim.policy.enabled ? [{ claim, matcher: matcherOf(claim.policy) }] : []));
  const none: Assignment['none'] = { clusters: [], services: [] };
  for (const cluster of clusters) {
    const fitting = open.filter(({ matcher }) => matcher.cluster(cluster) === true);
    const forClusters = fitting.filter(({ matcher }) => !matcher.isForServices);
    (given(forClusters)?.clusters ?? none.clusters).push(cluster);
    for (const service of cluster.services) {
      const forService = fitting.filter(({ matcher }) => matcher.service(service));
      (given(forService)?.services ?? none.services).push({ cluster, service });
    }
  }
  const asksTags = open.some(({ claim }) => claim.policy.match.tags !== undefined);
  return { claims, none, withoutTags: asksTags ? clusters.filter(({ tags }) => tags === undefined).length : 0 };
}

type Fitting = { claim: PolicyClaim; matcher: Matcher }[];

/** The first gets it; the others remember who. */
function given([first, ...others]: Fitting): PolicyClaim | undefined {
  if (first === undefined) return undefined;
  const { id } = first.claim.policy;
  for (const { claim } of others) claim.taken.set(id, (claim.taken.get(id) ?? 0) + 1);
  return first.claim;
}
