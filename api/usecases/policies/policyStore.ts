import type { PoliciesValue } from '../../../domain/contract/policies/listPolicies';
import { knownPolicies, type KnownPolicies } from '../../../domain/policies/knownPolicies';
import type { AppSettings } from '../../platform/appSettings';

export interface PolicyParts {
  policies: AppSettings;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Policies as answered: under which settings object one lies is nobody's affair outside. */
export const policiesValue = ({ policies, bad }: KnownPolicies, now: number): PoliciesValue => ({
  asOf: new Date(now).toISOString(),
  policies: policies.map((policy) => {
    const shown = { ...policy, objectId: undefined };
    delete shown.objectId;
    return shown;
  }),
  bad,
});

export const readPolicies = async ({ policies, now }: PolicyParts): Promise<PoliciesValue> =>
  policiesValue(knownPolicies(await policies.all()), now());
