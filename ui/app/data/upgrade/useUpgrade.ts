import { useRef } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UpgradeSlosPayload, UpgradeSlosValue } from '../../../../domain/contract/upgradeSlos';
import { Failure } from '../../../../domain/failure';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { stopFailure } from '../transport/stopFailure';

const upgradeSlos = (payload: UpgradeSlosPayload, signal?: AbortSignal) =>
  callFunction<UpgradeSlosPayload, UpgradeSlosValue>('upgrade-slos', payload, signal);

/**
 * Every classic SLO on ECS, compared with what would stand for it; several calls where one has no time for all. Writes nothing.
 * @param onPart takes what there is before the next call
 * @param before what was compared already: only what it left is asked about, and is added to it
 */
export async function compareAll(
  signal?: AbortSignal,
  onPart?: (value: UpgradeSlosValue) => void,
  before?: UpgradeSlosValue,
): Promise<UpgradeSlosValue> {
  // What stopped it then is over once somebody goes on.
  let value = before ? { ...before, ...notStopped } : await upgradeSlos({}, signal);
  while (value.remaining.length > 0 && stopFailure(value) === null) {
    onPart?.(value);
    const next = await upgradeSlos({ keys: value.remaining }, signal);
    // Without progress the same call would go on for ever.
    if (next.remaining.length >= value.remaining.length) return { ...value, ...stopOf(next) };
    value = {
      ...value,
      ...{ items: [...value.items, ...next.items], failed: [...value.failed, ...next.failed] },
      remaining: next.remaining,
      ...stopOf(next),
    };
  }
  return value;
}

const stopOf = ({ stoppedBy, retryAfterSeconds }: UpgradeSlosValue) => ({ stoppedBy, retryAfterSeconds });
const notStopped = { stoppedBy: undefined, retryAfterSeconds: undefined };

/**
 * Measuring takes a while, so it is shown call by call, can be stopped and gone on with, and is not done again just because somebody comes
 * back to the page.
 */
export function useUpgrade() {
  const client = useQueryClient();
  const { upgrade } = queryKeys;
  // The run that may build on what is kept, told by its signal, which its repeated tries share; any other one starts from zero.
  const builder = useRef<AbortSignal | 'next' | null>(null);
  const query = useQuery({
    queryKey: upgrade,
    queryFn: ({ signal }) => {
      if (builder.current === 'next') builder.current = signal;
      if (builder.current !== signal) builder.current = null;
      const kept = builder.current === null ? undefined : client.getQueryData<UpgradeSlosValue>(upgrade);
      const onPart = (part: UpgradeSlosValue) => {
        if (signal.aborted) return;
        builder.current = signal;
        client.setQueryData(upgrade, part);
      };
      return compareAll(signal, onPart, kept?.remaining.length ? kept : undefined);
    },
    staleTime: Infinity,
  });
  return {
    ...query,
    stop: () => void client.cancelQueries({ queryKey: upgrade, exact: true }),
    /** From zero. */
    compareAgain: () => {
      builder.current = null;
      void query.refetch();
    },
    /** With what nobody got to; what is compared already stays. */
    goOn: () => {
      builder.current = 'next';
      void query.refetch();
    },
    /** After a failure: where it was, or from zero where nothing had come. */
    retry: () => {
      if (builder.current !== null) builder.current = 'next';
      void query.refetch();
    },
  };
}

/** Both curves of one. */
export function useUpgradeCurves(key: string) {
  return useQuery({
    queryKey: queryKeys.upgradeCurves(key),
    queryFn: async ({ signal }) => {
      const { items, failed } = await upgradeSlos({ keys: [key], series: true }, signal);
      const [failure] = failed;
      if (failure !== undefined) throw new Failure(failure.failure);
      return items[0] ?? null;
    },
    staleTime: Infinity,
  });
}
