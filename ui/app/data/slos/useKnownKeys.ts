import { useQuery } from '@tanstack/react-query';
import type { ListSlosPayload, ListSlosValue } from '../../../../domain/contract/listSlos';
import type { Engine } from '../../../../domain/model/slo';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** The keys of all SLOs of ours that an engine has now; read while `enabled`. */
export function useKnownKeys(engine: Engine, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.slos, 'keys', engine],
    enabled,
    queryFn: async ({ signal }) => {
      const keys = new Set<string>();
      for (let offset = 0; ;) {
        const payload = { engine, evaluate: false, offset };
        const { slos, rest = 0 } = await callFunction<ListSlosPayload, ListSlosValue>('list-slos', payload, signal);
        for (const { key } of slos) if (key !== null) keys.add(key);
        offset += slos.length;
        if (rest === 0 || slos.length === 0) return keys;
      }
    },
  });
}
