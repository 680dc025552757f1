import { useRef } from 'react';
import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../../../domain/contract/createBurnAlerts';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../../domain/contract/deleteSlos';
import { toFailureReport, type FailureReport } from '../../../../domain/failure';
import { callFunction } from '../transport/callFunction';
import { useSloRun } from '../slos/useSloRun';

/** What became of a classic SLO of ours whose counterpart takes over. */
export interface RetireResult {
  key: string;
  outcome: 'deleted' | 'absent' | 'failed';
  failure: FailureReport | null;
}

const deleteSlos = (payload: DeleteSlosPayload) =>
  callFunction<DeleteSlosPayload, DeleteSlosValue>('delete-slos', payload);
const createAlerts = (payload: CreateBurnAlertsPayload) =>
  callFunction<CreateBurnAlertsPayload, CreateBurnAlertsValue>('create-burn-alerts', payload);

/**
 * Removes classic SLOs of ours and hands their alerts over. The classic alerts go with their SLO, and only then those of the counterpart
 * are made: at no time do two watch one objective. Whoever had none gets none. That the new ones can be made is tried before anything goes.
 * @param counterparts keys of the platform SLOs by those of the classic ones
 */
export function useRetireClassic(counterparts: ReadonlyMap<string, string>) {
  /** Keys whose classic alerts are to be replaced; kept for a retry, when those alerts are gone already. */
  const watched = useRef(new Set<string>());
  return useSloRun<RetireResult>(async (_, keys) => {
    const { references } = await deleteSlos({ engine: 'classic', keys, preview: true });
    for (const { key, kind } of references) if (kind === 'burn-alert') watched.current.add(key);
    const successor = (key: string) => counterparts.get(key) ?? key;
    const trouble = await troubleWith(keys.filter((key) => watched.current.has(key)).map(successor), true);
    const sound = keys.filter((key) => !trouble.has(successor(key)));
    const gone =
      sound.length === 0
        ? { results: [], remaining: [] }
        : await deleteSlos({ engine: 'classic', keys: sound, withAlerts: true });
    const done = gone.results.filter(({ outcome, key }) => outcome !== 'failed' && watched.current.has(key));
    const late = await troubleWith(
      done.map(({ key }) => successor(key)),
      false,
    );
    for (const { key } of done) if (!late.has(successor(key))) watched.current.delete(key);
    const failed = (key: string, failure: FailureReport): RetireResult => ({ key, outcome: 'failed', failure });
    return {
      ...gone,
      results: [
        ...gone.results.map((one) => {
          const failure = late.get(successor(one.key));
          return failure === undefined ? one : failed(one.key, failure);
        }),
        ...keys.flatMap((key) => {
          const failure = trouble.get(successor(key));
          return failure === undefined ? [] : [failed(key, failure)];
        }),
      ],
    };
  });
}

/** Why no alert of a platform SLO could be made, by its key; some tiers may be beyond what the engine can do, not all. */
async function troubleWith(keys: string[], dryRun: boolean): Promise<Map<string, FailureReport>> {
  const found = new Map<string, FailureReport>();
  if (keys.length === 0) return found;
  try {
    const { results, remaining } = await createAlerts({ engine: 'platform', keys, dryRun });
    for (const key of keys) {
      const mine = results.filter((one) => one.key === key);
      const isThere = mine.some(({ outcome }) => ['created', 'updated', 'unchanged'].includes(outcome));
      const failure = mine.find((one) => one.outcome === 'failed' || !isThere)?.failure;
      if (failure || remaining.includes(key) || !isThere) found.set(key, failure ?? nothingSaid);
    }
  } catch (error) {
    const failure = toFailureReport(error);
    for (const key of keys) found.set(key, failure);
  }
  return found;
}

const nothingSaid: FailureReport = {
  code: 'Unavailable',
  message: 'The alerts of the platform SLO could not be made yet',
  whose: 'platform',
  hint: 'Retry: what is done is not done again.',
};
