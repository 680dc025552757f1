import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanSlosPayload, PlanSlosValue } from '../../../../../domain/contract/planSlos';
import { usePlanSlos } from '../../../data/plan/usePlanSlos';

interface Question {
  /** Null while nothing can be asked yet. */
  asked: PlanSlosPayload | null;
  /** Stays the same object while only answers to conflicts differ: the plan before then stays to be worked with. */
  subject: object;
}

/**
 * The plan of what is asked. It is made when it is looked at, and again when the question has become another object.
 * @param isWanted whether somebody looks at it.
 */
export function usePlan({ asked, subject }: Question, isWanted: boolean) {
  const { mutate, variables, data, error, isPending, compared, cancel } = usePlanSlos();
  const [cancelled, setCancelled] = useState<PlanSlosPayload | null>(null);
  const last = useRef<{ plan: PlanSlosValue; subject: object } | null>(null);
  const isCurrent = asked !== null && variables === asked;
  const isCancelled = asked !== null && cancelled === asked;
  useEffect(() => {
    if (isWanted && asked !== null && !isCurrent && !isCancelled) mutate(asked);
  }, [isWanted, asked, isCurrent, isCancelled, mutate]);
  const isReady = isCurrent && !isPending;
  if (isReady && data !== undefined) last.current = { plan: data, subject };
  return {
    plan: isReady && error === null ? data : last.current?.subject === subject ? last.current.plan : undefined,
    failure: isReady ? error : null,
    /** What is shown, if anything, is being made anew. */
    isPending: !isReady && !isCancelled,
    isCancelled,
    /** How many objectives are compared so far. */
    compared,
    refresh: () => {
      setCancelled(null);
      if (asked !== null) mutate(asked);
    },
    /** Stops comparing. */
    cancel: () => {
      setCancelled(asked);
      cancel();
    },
    /** Makes the next look ask again, because what exists has changed. */
    forget: useCallback(() => {
      last.current = null;
      cancel();
    }, [cancel]),
  };
}
