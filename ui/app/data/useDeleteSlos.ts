import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../domain/contract/deleteSlos';
import { toFailureReport } from '../../../domain/failure';
import { callFunction } from './callFunction';
import { queryKeys } from './queryKeys';

type DeleteResult = DeleteSlosValue['results'][number];

/** Objectives per call; each costs the function one request. */
const chunkSize = 50;

/** Deletes SLOs of ours. Answers for every key: a call that fails is the failure of its keys, not of those before it. */
export function useDeleteSlos() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (keys: readonly string[]): Promise<DeleteResult[]> => {
      const results: DeleteResult[] = [];
      for (let start = 0; start < keys.length; start += chunkSize)
        results.push(...(await deleteChunk(keys.slice(start, start + chunkSize))));
      return results;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.slos }),
  });
}

async function deleteChunk(keys: string[]): Promise<DeleteResult[]> {
  try {
    const { results } = await callFunction<DeleteSlosPayload, DeleteSlosValue>('delete-slos', {
      engine: 'classic',
      keys,
    });
    return results;
  } catch (error) {
    const failure = toFailureReport(error);
    return keys.map((key) => ({ key, outcome: 'failed', failure }));
  }
}
