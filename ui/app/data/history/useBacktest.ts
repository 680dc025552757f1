import { useCallback, useEffect, useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { BacktestSloPayload, BacktestSloValue } from '../../../../domain/contract/backtestSlo';
import { callFunction } from '../transport/callFunction';

/** Tries an objective on history. A new try ends the one before it; so does leaving the view. Writes nothing. */
export function useBacktest() {
  const stopper = useRef<AbortController | null>(null);
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    mutationFn: (payload: BacktestSloPayload) => {
      stopper.current?.abort();
      const { signal } = (stopper.current = new AbortController());
      return callFunction<BacktestSloPayload, BacktestSloValue>('backtest-slo', payload, signal);
    },
  });
  useEffect(() => () => stopper.current?.abort(), []);
  return {
    run: mutate,
    /** Ends the wait; nothing was changed. */
    cancel: useCallback(() => {
      reset();
      stopper.current?.abort();
    }, [reset]),
    result: data,
    failure: error,
    isPending,
    /** What was asked for last. */
    payload: variables,
  };
}
