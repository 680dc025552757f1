import type { Policy } from '../model/policy';
import type { Place } from '../model/sloKey';
import type { Matcher } from './matchesCluster';

/**
 * The policy that a cluster would fall under which is not there any more: null where none, and where it depends on tags or capacity, which
 * nobody can look up of it. @param matchers of the policies that are on, in their order
 */
export function policyOfGone(matchers: readonly Matcher[], place: Place, service: string | null): Policy | null {
  const cluster = { accountId: place.accountId, region: place.region, name: place.cluster };
  for (const matcher of matchers) {
    const fits = matcher.cluster(cluster);
    if (fits === null) return null;
    if (fits && (service === null ? !matcher.isForServices : matcher.service(service))) return matcher.policy;
  }
  return null;
}
