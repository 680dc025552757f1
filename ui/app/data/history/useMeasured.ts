import { useCallback, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BacktestSloPayload, BacktestSloValue } from '../../../../domain/contract/backtestSlo';
import { measureKey, type Tried } from '../../../../domain/slo/trial/backtestOf';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** Milliseconds; minutes that came since matter little to a trial of days. */
const freshFor = 600_000;

/**
 * What was measured of an objective in the last days, to be tried with parameters as they change: read once for all that measure the same.
 * Writes nothing. @param days 1 to 30; null while that is not known
 */
export function useMeasured(tried: Tried, days: number | null) {
  const client = useQueryClient();
  const measure = measureKey(tried);
  const asked = `${measure} ${days}`;
  const [stopped, setStopped] = useState<string | null>(null);
  const queryKey = queryKeys.measured(measure, days);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    enabled: days !== null && stopped !== asked,
    staleTime: freshFor,
    queryFn: ({ signal }) =>
      callFunction<BacktestSloPayload, BacktestSloValue>(
        'backtest-slo',
        { ...tried, days: days ?? 1, measured: true },
        signal,
      ),
  });
  return {
    value: data,
    failure: error,
    isFetching,
    isStopped: stopped === asked,
    /** Ends the wait; nothing was changed. */
    cancel: useCallback(() => {
      setStopped(asked);
      void client.cancelQueries({ queryKey });
    }, [asked, client, queryKey]),
    /** Reads again, or after all. */
    read: useCallback(() => {
      setStopped(null);
      void refetch();
    }, [refetch]),
  };
}
