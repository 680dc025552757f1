import { useCallback, useEffect, useMemo, useReducer, useRef, type Reducer } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../transport/queryKeys';
import { runThroughSlos, type Send } from './runThroughSlos';
import type { SloListing } from './sloListing';
import { idleSloRun, nextSloRun, type SloRef, type SloRun, type SloRunEvent } from './sloRun';

/**
 * Does something to many SLOs of both engines in several calls: says how far it is, can be stopped, goes on, and tries
 * again only what failed. Leaving the view stops it after the call under way.
 */
export function useSloRun<R extends { key: string; outcome: string }>(send: Send<R>) {
  const [run, tell] = useReducer<Reducer<SloRun<R>, SloRunEvent<R>>>(nextSloRun, idleSloRun);
  const queryClient = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const work = async (slos: readonly SloRef[]) => {
    const { signal } = (stopper.current = new AbortController());
    const failure = await runThroughSlos(slos, {
      send,
      signal,
      onAnswers: (answers) => tell({ type: 'answered', answers }),
    });
    tell({ type: 'ended', failure });
    // What such a run does to some SLOs leaves the values of the others as they are.
    queryClient.setQueryData<SloListing>(queryKeys.allSlos, (before) => before && { ...before, valuesHold: true });
    await queryClient.invalidateQueries({ queryKey: queryKeys.slos });
  };
  const resume = (slos: readonly SloRef[]) => {
    tell({ type: 'resumed', slos });
    void work(slos);
  };
  const failed = useMemo(() => run.slos.filter(({ id }) => hasFailed(run, id)), [run]);
  const open = useMemo(() => run.slos.filter(({ id }) => !run.answers.has(id)), [run]);
  return {
    run,
    failed,
    open,
    isBusy: run.phase === 'running' || run.phase === 'stopping',
    start: (slos: readonly SloRef[]) => {
      tell({ type: 'started', slos });
      void work(slos);
    },
    /** Stops after the call under way; what it did stays and is shown. */
    cancel: useCallback(() => {
      stopper.current?.abort();
      tell({ type: 'cancelled' });
    }, []),
    retryFailed: () => resume(failed),
    /** Goes on with what nobody answered yet. */
    goOn: () => resume(open),
    forget: useCallback(() => tell({ type: 'forgotten' }), []),
  };
}

/** A run as a view shows it, whatever is done. */
export type SloRunView<R extends { key: string; outcome: string }> = ReturnType<typeof useSloRun<R>>;

function hasFailed<R extends { outcome: string }>({ answers }: SloRun<R>, id: string): boolean {
  const answer = answers.get(id);
  return (
    answer !== undefined && (answer.failure !== null || answer.results.some(({ outcome }) => outcome === 'failed'))
  );
}
