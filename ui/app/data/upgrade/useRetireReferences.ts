import { useQuery } from '@tanstack/react-query';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../../domain/contract/deleteSlos';
import type { SloReferences } from '../slos/useDeleteSlos';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { named, type Retiring } from './retireClassic';

/** What else refers to classic SLOs that are to go, those of others included; nothing is deleted. */
export function useRetireReferences(ones: readonly Retiring[]) {
  return useQuery({
    queryKey: queryKeys.sloReferences(ones.map(({ id }) => `retire ${id}`)),
    queryFn: async ({ signal }): Promise<SloReferences> => {
      const payload = { ...named(ones), preview: true };
      const value = await callFunction<DeleteSlosPayload, DeleteSlosValue>('delete-slos', payload, signal);
      return { references: value.references, warnings: value.warnings ?? [] };
    },
    enabled: ones.length > 0,
  });
}
