import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { appendTo } from '../../../../domain/model/manyValues';
import type { DeleteSlosPayload, DeleteSlosValue, SloReference } from '../../../../domain/contract/deleteSlos';
import type { Warning } from '../../../../domain/contract/envelope';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
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

export type Deletion = ReturnType<typeof useDeleteSlos>;

/** What else refers to SLOs, and what could not be looked at. */
export interface SloReferences {
  references: SloReference[];
  warnings: Warning[];
}

/** Whether the answer tells of burn alerts at all: that they could not be read is not that there are none. */
export const areAlertsKnown = (found: SloReferences | undefined): boolean =>
  found !== undefined && found.warnings.every(({ code }) => code !== 'burn-alerts-not-read');

/** What else refers to these SLOs; nothing is deleted. Asked for while there is one. */
export function useSloReferences(slos: readonly Pick<SloRef, 'engine' | 'key'>[]) {
  return useQuery({
    queryKey: queryKeys.sloReferences(slos.map(({ engine, key }) => `${engine} ${key}`)),
    queryFn: async ({ signal }): Promise<SloReferences> => {
      const found: SloReferences = { references: [], warnings: [] };
      for (const engine of ['classic', 'platform'] as const) {
        const keys = slos.filter((slo) => slo.engine === engine).map(({ key }) => key);
        if (keys.length === 0) continue;
        const { references, warnings = [] } = await deleteSlos({ engine, keys, preview: true }, signal);
        appendTo(found.references, references);
        appendTo(found.warnings, warnings);
      }
      return found;
    },
    enabled: slos.length > 0,
  });
}
