import type { PoliciesValue } from '../../../domain/contract/policies/listPolicies';
import { readPolicies, type PolicyParts } from './policyStore';

/** The policies of this environment in their order, and those that somebody edited into what cannot be used. */
export const listPolicies = (parts: PolicyParts) => (): Promise<PoliciesValue> => readPolicies(parts);
