import { useEffect, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ListSlosValue, SloRow } from '../../../domain/contract/listSlos';
import { Failure } from '../../../domain/failure';
import { queryKeys } from './queryKeys';
import { evaluateSlos } from './useSlos';

/** SLOs per call: few enough that progress is seen, enough that a thousand of them take ten calls. */
export const evaluatedPerCall = 100;

/**
 * Evaluates what the first answer of `useSlos` left pending, call by call, and puts the values where the list reads them.
 * Leaving the view ends it; so does `stop`, until `goOn`.
 * @param listed the answer so far.
 */
export function useSloEvaluation(listed: ListSlosValue | undefined) {
  const queryClient = useQueryClient();
  const [isStopped, setIsStopped] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const pending = useMemo(() => (listed?.slos ?? []).filter((slo) => slo.pending).map(({ id }) => id), [listed]);
  const isRunning = pending.length > 0 && !isStopped && failure === null;

  useEffect(() => {
    if (!isRunning) return;
    const stopper = new AbortController();
    const some = pending.slice(0, evaluatedPerCall);
    evaluateSlos(some, stopper.signal).then(
      ({ slos }) => {
        if (stopper.signal.aborted) return;
        const known = evaluated(some, slos);
        if (known.size === 0) setFailure(noProgress());
        else
          queryClient.setQueryData<ListSlosValue>(queryKeys.evaluatedSlos, (before) => before && merged(before, known));
      },
      (error: unknown) => {
        if (!stopper.signal.aborted) setFailure(error);
      },
    );
    return () => stopper.abort();
  }, [isRunning, pending, queryClient]);

  const total = listed?.slos.length ?? 0;
  return {
    isRunning,
    isStopped,
    failure,
    done: total - pending.length,
    total,
    stop: () => setIsStopped(true),
    goOn: () => {
      setIsStopped(false);
      setFailure(null);
    },
  };
}

export type SloEvaluation = ReturnType<typeof useSloEvaluation>;

/** What an answer settled, by id. An SLO that it does not name was deleted meanwhile; null stands for it. */
function evaluated(asked: readonly string[], answered: readonly SloRow[]): Map<string, SloRow | null> {
  const byId = new Map(answered.map((slo) => [slo.id, slo]));
  return new Map(
    asked.flatMap((id): [string, SloRow | null][] => {
      const slo = byId.get(id);
      if (slo === undefined) return [[id, null]];
      return slo.pending ? [] : [[id, slo]];
    }),
  );
}

function merged(before: ListSlosValue, known: ReadonlyMap<string, SloRow | null>): ListSlosValue {
  return {
    ...before,
    slos: before.slos.flatMap((slo) => {
      const now = known.get(slo.id);
      return now === undefined ? [slo] : now === null ? [] : [now];
    }),
  };
}

const noProgress = () =>
  new Failure({
    code: 'Timeout',
    message: 'Not one SLO could be evaluated within the time of a call.',
    whose: 'platform',
    hint: 'Dynatrace answers slowly right now. Wait a minute, then go on; values that are known stay.',
  });
