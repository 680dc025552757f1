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
 */
export async function compareAll(
  signal?: AbortSignal,
  onPart?: (value: UpgradeSlosValue) => void,
): Promise<UpgradeSlosValue> {
  let value = await upgradeSlos({}, signal);
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

/**
 * Measuring takes a while, so it is shown call by call, can be stopped, and is not done again just because somebody comes back to the
 * page.
 */
export function useUpgrade() {
  const client = useQueryClient();
  const { upgrade } = queryKeys;
  const query = useQuery({
    queryKey: upgrade,
    queryFn: ({ signal }) =>
      compareAll(signal, (part) => {
        if (!signal.aborted) client.setQueryData(upgrade, part);
      }),
    staleTime: Infinity,
  });
  const stop = () => void client.cancelQueries({ queryKey: upgrade, exact: true });
  return { ...query, stop };
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
