import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DeleteSlosPayload, DeleteSlosValue, SloReference } from '../../../domain/contract/deleteSlos';
import type { Engine } from '../../../domain/model/slo';
import { callFunction } from './callFunction';
import { queryKeys } from './queryKeys';
import type { SloRef } from './sloRun';
import { useSloRun } from './useSloRun';

export type DeleteResult = DeleteSlosValue['results'][number];

const deleteSlos = (payload: DeleteSlosPayload, signal?: AbortSignal) =>
  callFunction<DeleteSlosPayload, DeleteSlosValue>('delete-slos', payload, signal);

/** Deletes SLOs of ours, both engines, call by call; their burn alerts too where that was asked for at the start. */
export function useDeleteSlos() {
  const withAlerts = useRef(false);
  const view = useSloRun<DeleteResult>((engine, keys) => deleteSlos({ engine, keys, withAlerts: withAlerts.current }));
  return {
    view,
    start: (slos: readonly SloRef[], alertsToo: boolean) => {
      withAlerts.current = alertsToo;
      view.start(slos);
    },
  };
}

/** What else refers to these SLOs; nothing is deleted. Asked for while there is one. */
export function useSloReferences(slos: readonly Pick<SloRef, 'engine' | 'key'>[]) {
  return useQuery({
    queryKey: queryKeys.sloReferences(slos.map(({ engine, key }) => `${engine} ${key}`)),
    queryFn: async ({ signal }) => {
      const found: SloReference[] = [];
      for (const engine of ['classic', 'platform'] as const) found.push(...(await referencesOf(engine, slos, signal)));
      return found;
    },
    enabled: slos.length > 0,
  });
}

async function referencesOf(
  engine: Engine,
  slos: readonly Pick<SloRef, 'engine' | 'key'>[],
  signal: AbortSignal,
): Promise<SloReference[]> {
  const keys = slos.filter((slo) => slo.engine === engine).map(({ key }) => key);
  if (keys.length === 0) return [];
  return (await deleteSlos({ engine, keys, preview: true }, signal)).references;
}
