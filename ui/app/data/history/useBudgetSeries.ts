import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BudgetSeriesPayload, BudgetSeriesValue } from '../../../../domain/contract/budgetSeries';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** A line of a week moves by no pixel sooner. Milliseconds. */
const readAgainAfter = 5 * 60_000;

/** Error budgets of many SLOs going down, in one question. @param enabled whether somebody sees them */
export function useBudgetSeries(payload: BudgetSeriesPayload, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.budgets(payload.slos),
    queryFn: ({ signal }) => callFunction<BudgetSeriesPayload, BudgetSeriesValue>('budget-series', payload, signal),
    enabled: enabled && payload.slos.length > 0,
    staleTime: readAgainAfter,
    refetchInterval: readAgainAfter,
    placeholderData: keepPreviousData,
  });
}
