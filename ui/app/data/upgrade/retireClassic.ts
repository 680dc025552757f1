import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../../../domain/contract/createBurnAlerts';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../../domain/contract/deleteSlos';
import type { RunStop } from '../../../../domain/contract/envelope';
import { toFailureReport, type FailureReport } from '../../../../domain/failure';
import type { Handover } from '../../../../domain/model/handover';

/** A classic SLO that is to go. */
export interface Retiring {
  /** Of one of ours its key, of one of others its id. */
  key: string;
  /** Settings object id. */
  id: string;
  name: string;
  foreign: boolean;
  /** Key of the platform SLO that stands for it. */
  successor: string;
}

/** What became of a classic SLO whose counterpart takes over. */
export interface RetireResult {
  key: string;
  outcome: 'deleted' | 'absent' | 'failed';
  failure: FailureReport | null;
}

export interface RetireParts {
  deleteSlos: (payload: DeleteSlosPayload) => Promise<DeleteSlosValue>;
  createAlerts: (payload: CreateBurnAlertsPayload) => Promise<CreateBurnAlertsValue>;
  /** Alerts that are still to be made, kept where a reload finds them. */
  notes: {
    list: () => readonly Handover[];
    keep: (rows: readonly Handover[]) => Promise<void>;
    forget: (ids: readonly string[]) => Promise<void>;
  };
}

/**
 * Removes classic SLOs and hands their alerts over, so that at no time two alerts watch one objective: that the new alerts can be made is
 * tried first; what is due is noted; the classic SLO goes with its burn alerts; only then those of its counterpart are made. Whoever
 * had no alert gets none. A metric event of somebody else counts as an alert: it stays and falls silent with its SLO. Where no burn alert
 * can take its place, as of headroom, the classic SLO stays and the failure names the metric event.
 */
export async function retireClassic(
  parts: RetireParts,
  ones: readonly Retiring[],
): Promise<{ results: RetireResult[]; remaining: string[] } & RunStop> {
  const { references } = await parts.deleteSlos({ ...named(ones), preview: true });
  const alerted = new Set(references.filter(({ kind }) => kind !== 'dashboard').map(({ key }) => key));
  // Of an earlier attempt the alerts may be gone already, and those of the counterpart still due.
  for (const { id } of parts.notes.list()) for (const one of ones) if (one.id === id) alerted.add(one.key);
  const watched = ones.filter(({ key }) => alerted.has(key));
  const trouble = await troubleWith(parts, watched, true);
  for (const { key, successor } of watched) {
    const failure = trouble.get(successor);
    const event = references.find((one) => one.key === key && one.kind === 'metric-event');
    if (failure?.code === 'NotSupported' && event !== undefined)
      trouble.set(successor, stillNeeded(event.name, failure));
  }
  const sound = ones.filter(({ successor }) => !trouble.has(successor));
  const due = sound.filter(({ key }) => alerted.has(key));
  if (due.length > 0) await parts.notes.keep(due.map(({ id, successor, name }) => ({ id, successor, name })));
  const gone = sound.length === 0 ? nothing : await parts.deleteSlos({ ...named(sound), withAlerts: true });
  const outcomes = new Map(gone.results.map((one) => [one.key, one.outcome]));
  const late = await handedOver(
    parts,
    due.filter(({ key }) => ['deleted', 'absent'].includes(outcomes.get(key) ?? '')),
  );
  const { results, remaining, stoppedBy, retryAfterSeconds } = gone;
  const failed = ({ key }: Retiring, failure: FailureReport): RetireResult => ({ key, outcome: 'failed', failure });
  return {
    results: [
      ...results.map((one) => {
        const retiring = ones.find(({ key }) => key === one.key);
        const failure = retiring && late.get(retiring.successor);
        return retiring === undefined || failure === undefined ? one : failed(retiring, failure);
      }),
      ...ones.flatMap((one) => {
        const failure = trouble.get(one.successor);
        return failure === undefined ? [] : [failed(one, failure)];
      }),
    ],
    ...{ remaining, ...(stoppedBy === undefined ? {} : { stoppedBy }) },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

const nothing: DeleteSlosValue = { results: [], remaining: [], references: [] };

/** As `delete-slos` wants them. */
export function named(ones: readonly Retiring[]): DeleteSlosPayload {
  const foreign = ones.filter((one) => one.foreign).map(({ id, successor }) => ({ id, successor }));
  const keys = ones.filter((one) => !one.foreign).map(({ key }) => key);
  return { engine: 'classic', keys, ...(foreign.length === 0 ? {} : { foreign }) };
}

/** Makes the alerts that are due and forgets the notes; answers why not, by key of the platform SLO. */
export async function handedOver(
  parts: Pick<RetireParts, 'createAlerts' | 'notes'>,
  ones: readonly Pick<Handover, 'id' | 'successor'>[],
): Promise<Map<string, FailureReport>> {
  const late = await troubleWith(parts, ones, false);
  const done = ones.filter(({ successor }) => !late.has(successor));
  if (done.length > 0) await parts.notes.forget(done.map(({ id }) => id));
  return late;
}

/** Why no alert of a platform SLO could be made, by its key; some tiers may be beyond what the engine can do, not all. */
async function troubleWith(
  { createAlerts }: Pick<RetireParts, 'createAlerts'>,
  ones: readonly Pick<Handover, 'successor'>[],
  dryRun: boolean,
): Promise<Map<string, FailureReport>> {
  const found = new Map<string, FailureReport>();
  const keys = [...new Set(ones.map(({ successor }) => successor))];
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

/** Its own failure would send people to change an objective that nobody wants changed. */
const stillNeeded = (event: string, { message }: FailureReport): FailureReport => ({
  code: 'Conflict',
  message: `The metric event “${event}” alerts on it, and no burn alert can take its place (${message.replace(/\.$/, '')})`,
  whose: 'user',
  hint: 'Delete that metric event, or have its owner do so; then remove the SLO.',
});

const nothingSaid: FailureReport = {
  code: 'Unavailable',
  message: 'The alerts of the platform SLO could not be made yet',
  whose: 'platform',
  hint: 'Retry: what is done is not done again.',
};
