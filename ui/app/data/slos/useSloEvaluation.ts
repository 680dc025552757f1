import { useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../../../domain/failure';
import { nextCallSize, firstCallSize } from './evaluationPace';
import { queryKeys } from '../transport/queryKeys';
import { stopFailure } from '../transport/stopFailure';
import { withEvaluated, type SloListing } from './sloListing';
import { evaluateSlos } from './useSlos';

interface Options {
  /** Leaves SLOs of others alone: for a page that does not tell their values. */
  oursOnly?: boolean;
}

/**
 * Evaluates what waits in the answer of `useSlos`, call by call, and puts the values where the list reads them. Leaving the
 * view ends it; so does `stop`, until `goOn`.
 */
export function useSloEvaluation(listed: SloListing | undefined, { oursOnly = false }: Options = {}) {
  const queryClient = useQueryClient();
  const [isStopped, setIsStopped] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const callSize = useRef(firstCallSize);
  const { waiting, total } = useMemo(() => partOf(listed, oursOnly), [listed, oursOnly]);
  const isRunning = waiting.length > 0 && !isStopped && failure === null;

  useEffect(() => {
    const engine = waiting[0]?.engine;
    if (!isRunning || engine === undefined) return;
    const stopper = new AbortController();
    const ids = waiting.filter((slo) => slo.engine === engine).map(({ id }) => id);
    const some = ids.slice(0, callSize.current);
    const begun = performance.now();
    evaluateSlos(engine, some, stopper.signal).then(
      (answer) => {
        if (stopper.signal.aborted) return;
        const left = answer.slos.filter(({ pending }) => pending).length;
        callSize.current = nextCallSize(callSize.current, { tookMs: performance.now() - begun, left });
        const stop = left > 0 ? stopFailure(answer) : null;
        if (left > 0 && left === some.length) setFailure(stop ?? noProgress());
        else {
          if (stop) setFailure(stop);
          queryClient.setQueryData<SloListing>(
            queryKeys.allSlos,
            (before) => before && withEvaluated(before, some, answer),
          );
        }
      },
      (error: unknown) => {
        if (!stopper.signal.aborted) setFailure(error);
      },
    );
    return () => stopper.abort();
  }, [isRunning, waiting, queryClient]);

  return {
    isRunning,
    isStopped,
    failure,
    done: total - waiting.length,
    total,
    stop: () => setIsStopped(true),
    goOn: () => {
      setIsStopped(false);
      setFailure(null);
    },
  };
}

export type SloEvaluation = ReturnType<typeof useSloEvaluation>;

function partOf(listed: SloListing | undefined, oursOnly: boolean) {
  const slos = (listed?.slos ?? []).filter(({ foreign }) => !oursOnly || !foreign);
  const open = new Set(listed?.waiting);
  return { waiting: slos.filter(({ id }) => open.has(id)), total: slos.length };
}

const noProgress = () =>
  new Failure({
    code: 'Timeout',
    message: 'Not one SLO could be evaluated within the time of a call.',
    whose: 'platform',
    hint: 'Dynatrace answers slowly right now. Wait a minute, then go on; values that are known stay.',
  });
