import type { DeletePolicyPayload } from '../../../domain/contract/policies/deletePolicy';
import type { PoliciesValue } from '../../../domain/contract/policies/listPolicies';
import { Failure } from '../../../domain/failure';
import { knownPolicies } from '../../../domain/policies/knownPolicies';
import { asFailure } from '../storedSlos/knownSlos';
import { readPolicies, type PolicyParts } from './policyStore';

/**
 * Deletes a policy, or a stored one that cannot be read; its SLOs, alerts and dashboard stay. One that is gone already is gone.
 * @throws Failure `Conflict` when it was changed since `version` was read
 */
export const deletePolicy =
  (parts: PolicyParts) =>
  async ({ id, version }: DeletePolicyPayload): Promise<PoliciesValue> => {
    const { policies, bad } = knownPolicies(await parts.policies.all());
    const objectId = policies.find((one) => one.id === id)?.objectId ?? bad.find((one) => one.id === id)?.id;
    if (objectId !== undefined) await removed(parts, objectId, version, id);
    return readPolicies(parts);
  };

async function removed({ policies }: PolicyParts, objectId: string, version: string, id: string): Promise<void> {
  try {
    await policies.remove(objectId, version);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'NotFound') return;
    if (failure.code !== 'Conflict') throw failure;
    throw new Failure({
      code: 'Conflict',
      message: `The policy ${id} was changed since you opened it; it was not deleted.`,
      whose: 'user',
      hint: 'Look at what changed, then delete it again.',
    });
  }
}
