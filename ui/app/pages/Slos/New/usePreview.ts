import { useEffect, useMemo } from 'react';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { usePlanSlos } from '../../../data/usePlanSlos';

/**
 * The plan of these requests. It is made when it is looked at, and again when what was asked for has changed since.
 * @param isWanted whether somebody looks at it.
 */
export function usePreview(requests: SloRequest[], isWanted: boolean) {
  const { mutate, variables, data, error, isPending, reset } = usePlanSlos();
  const isCurrent = useMemo(
    () => variables === requests || JSON.stringify(variables) === JSON.stringify(requests),
    [variables, requests],
  );
  useEffect(() => {
    if (isWanted && !isCurrent && requests.length > 0) mutate(requests);
  }, [isWanted, isCurrent, requests, mutate]);
  return {
    plan: isCurrent ? data : undefined,
    failure: isCurrent ? error : null,
    isPending: isPending || !isCurrent,
    refresh: () => mutate(requests),
    /** Makes the next look ask again, because what exists has changed. */
    forget: reset,
  };
}
