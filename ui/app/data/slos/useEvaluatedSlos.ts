import { useQuery } from '@tanstack/react-query';
import type { ListSlosPayload, ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** Some SLOs with value and definition: a question for each engine, none without any. @param rows as `useSlos` lists them */
export function useEvaluatedSlos(rows: readonly SloRow[]) {
  const ids = rows.map(({ id }) => id);
  return useQuery({
    queryKey: [...queryKeys.slos, 'some', ...ids],
    queryFn: async ({ signal }) => {
      const answers = (['platform', 'classic'] as const).map(async (engine) => {
        const some = rows.filter((row) => row.engine === engine).map(({ id }) => id);
        if (some.length === 0) return [];
        const payload = { engine, ids: some, definitions: true };
        return (await callFunction<ListSlosPayload, ListSlosValue>('list-slos', payload, signal)).slos;
      });
      return (await Promise.all(answers)).flat();
    },
    enabled: rows.length > 0,
  });
}
