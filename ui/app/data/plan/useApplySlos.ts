import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ApplySlosPayload, ApplySlosValue } from '../../../../domain/contract/applySlos';
import { toFailureReport } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';
import { applyInChunks } from './applyInChunks';
import { failedItems, idleRun, nextRun, openItems } from './applyRun';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

const sender = (engine: Engine) => (items: PlanItem[]) =>
  callFunction<ApplySlosPayload, ApplySlosValue>('apply-slos', { engine, items });

/**
 * Saves planned objectives in several calls and says how far it is. What succeeded is never sent again.
 * Leaving the page stops it after the call under way.
 */
export function useApplySlos() {
  const [run, tell] = useReducer(nextRun, idleRun);
  const queryClient = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const work = useCallback(
    async (engine: Engine, items: readonly PlanItem[]) => {
      const send = sender(engine);
      const { signal } = (stopper.current = new AbortController());
      try {
        await applyInChunks(items, { send, signal, onResults: (results) => tell({ type: 'answered', results }) });
        tell({ type: 'ended', failure: null });
      } catch (error) {
        tell({ type: 'ended', failure: toFailureReport(error) });
      }
      await queryClient.invalidateQueries({ queryKey: queryKeys.slos });
    },
    [queryClient],
  );
  const resume = useCallback(
    (items: readonly PlanItem[]) => {
      tell({ type: 'resumed', keys: items.map(({ key }) => key) });
      void work(run.engine, items);
    },
    [work, run.engine],
  );

  const failed = useMemo(() => failedItems(run), [run]);
  const open = useMemo(() => openItems(run), [run]);
  return {
    run,
    progress: { done: run.results.size, total: run.items.length, results: run.results },
    failed,
    open,
    start: useCallback(
      (engine: Engine, items: readonly PlanItem[]) => {
        tell({ type: 'started', engine, items });
        void work(engine, items);
      },
      [work],
    ),
    /** Stops after the call under way; what it saved stays and is shown. */
    cancel: useCallback(() => {
      stopper.current?.abort();
      tell({ type: 'cancelled' });
    }, []),
    retryFailed: () => resume(failed),
    /** Goes on with what was not answered yet. */
    applyOpen: () => resume(open),
  };
}

export type ApplySlos = ReturnType<typeof useApplySlos>;
