import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeletePolicyPayload } from '../../../../domain/contract/policies/deletePolicy';
import type { PoliciesValue } from '../../../../domain/contract/policies/listPolicies';
import type { SavePolicyPayload, SavePolicyValue } from '../../../../domain/contract/policies/savePolicy';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/**
 * The policies of this environment. `save` and `remove` resolve when stored and reject with a Failure: `Conflict` where somebody else
 * saved the policy since it was read.
 */
export function usePolicies() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => callFunction<object, PoliciesValue>('list-policies', {}, signal),
  });
  // Every answer is the whole list as it is now.
  const onSuccess = ({ asOf, policies, bad }: PoliciesValue) =>
    client.setQueryData<PoliciesValue>(queryKeys.policies, { asOf, policies, bad });
  const save = useMutation({
    mutationFn: (payload: SavePolicyPayload) =>
      callFunction<SavePolicyPayload, SavePolicyValue>('save-policy', payload),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (payload: DeletePolicyPayload) =>
      callFunction<DeletePolicyPayload, PoliciesValue>('delete-policy', payload),
    onSuccess,
  });
  return { query, save, remove };
}
