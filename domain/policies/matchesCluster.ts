import type { Cluster } from '../model/cluster';
import type { Policy, PolicyMatch } from '../model/policy';
import { nameTest } from './pattern/nameTest';

/** What is known of a cluster; of one that is gone, neither its tags nor where its tasks ran. */
export type MatchedCluster = Pick<Cluster, 'accountId' | 'region' | 'name' | 'tags'> &
  Partial<Pick<Cluster, 'capacity'>>;

/** A policy with its patterns read once. */
export interface Matcher {
  policy: Policy;
  /** Null where that depends on what is not known of the cluster. */
  cluster: (cluster: MatchedCluster) => boolean | null;
  /** Of a cluster that matches. */
  service: (service: string) => boolean;
  /** Whether it is for services only. */
  isForServices: boolean;
}

const any = () => true;

/** @throws Failure `InvalidInput` for a pattern that cannot be read, which a policy that was read has not */
export function matcherOf(policy: Policy): Matcher {
  const { match } = policy;
  const name = match.name === undefined ? any : nameTest(match.name, 'match.name');
  const service = match.service === undefined ? any : nameTest(match.service, 'match.service');
  const tags = Object.entries(match.tags ?? {}).map(
    ([key, value]) => [key, value === '' ? (tag: string) => tag === '' : nameTest(value, `match.tags.${key}`)] as const,
  );
  return {
    policy,
    isForServices: match.service !== undefined,
    service,
    cluster: (cluster) => {
      if (!isPlaced(match, cluster) || !name(cluster.name)) return false;
      if (match.capacity !== undefined && cluster.capacity === undefined) return null;
      if (match.capacity !== undefined && cluster.capacity !== match.capacity) return false;
      if (tags.length > 0 && cluster.capacity === undefined) return null;
      return tags.every(([key, fits]) => {
        // Object.hasOwn: a tag may be called as what every object has.
        const tag = cluster.tags && Object.hasOwn(cluster.tags, key) ? cluster.tags[key] : undefined;
        return tag !== undefined && fits(tag);
      });
    },
  };
}

const isPlaced = ({ accounts, regions }: PolicyMatch, { accountId, region }: MatchedCluster): boolean =>
  (accounts?.includes(accountId) ?? true) && (regions?.includes(region) ?? true);
