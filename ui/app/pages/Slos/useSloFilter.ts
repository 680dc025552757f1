import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { emptyFilter, type SloFilter } from './sloFilter';

/** The filter as part of the address, so that going back finds it again and a link can carry it. */
export function useSloFilter(): [SloFilter, (filter: SloFilter) => void] {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const filter = useMemo(
    (): SloFilter => ({
      text: params.get('text') ?? emptyFilter.text,
      status: params.get('status') ?? emptyFilter.status,
      engine: params.get('engine') ?? emptyFilter.engine,
      template: params.get('template') ?? emptyFilter.template,
      owner: params.get('owner') ?? emptyFilter.owner,
    }),
    [params],
  );
  const change = useCallback(
    (next: SloFilter) =>
      setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')), { replace: true, state }),
    [setParams, state],
  );
  return [filter, change];
}
