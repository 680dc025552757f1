import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { StackStatusPayload, StackStatusValue } from '../../../../domain/contract/stackStatus';
import { callFunction } from '../transport/callFunction';

/** Milliseconds between two looks while AWS is still at work. */
const interval = 5_000;
/** Milliseconds of watching. A stack of ours takes three minutes, one with an error rolls back within ten. */
export const stackWatchFor = 30 * 60_000;

/** Whether AWS is still at it; of a stack set whether one of its stacks is. */
export const isMoving = (status: string): boolean => /_IN_PROGRESS$|^RUNNING$/.test(status);

/**
 * Status and events of a stack, looked at again every 5 s while AWS is at work, for 30 minutes at most. Nothing is asked before
 * there is a stack to ask for; leaving the view ends a running request.
 */
export function useStackStatus(asked: StackStatusPayload | null) {
  const [since, setSince] = useState(() => Date.now());
  const query = useQuery({
    queryKey: ['stack-status', asked],
    enabled: asked !== null,
    // Every look costs calls to AWS in somebody's account: a failure is told, and tried again by hand.
    retry: false,
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => callFunction<StackStatusPayload | null, StackStatusValue>('stack-status', asked, signal),
    refetchInterval: ({ state }) =>
      state.data !== undefined &&
      state.status !== 'error' &&
      isMoving(state.data.status) &&
      Date.now() - since < stackWatchFor
        ? interval
        : false,
  });
  const lastLook = Math.max(query.dataUpdatedAt, since);
  return {
    query,
    /** It still moves, and nobody looks any more. */
    isGivenUp: query.data !== undefined && isMoving(query.data.status) && lastLook - since >= stackWatchFor,
    /** Looks now, and for another 30 minutes. */
    watchAgain: () => {
      setSince(Date.now());
      void query.refetch();
    },
  };
}
