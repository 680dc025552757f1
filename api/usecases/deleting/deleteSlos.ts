import type { DeleteSlosPayload, DeleteSlosValue } from '../../../domain/contract/deleteSlos';
import { Failure } from '../../../domain/failure';
import { alertOfExternalId } from '../../../domain/model/burnTier';
import type { Engine } from '../../../domain/model/slo';
import { standsForForeign } from '../../../domain/slo/upgrade/upgradeKey';
import type { AlertObjects } from '../../platform/settings/alertObjects';
import type { PlatformSlos } from '../../platform/platformSlos';
import type { SloObjects } from '../../platform/settings/sloObjects';
import { alertSchemas } from '../alerts/alertSchemas';
import { deadlineFrom, type Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { asFailure, byKey, knownSlos, ofPlatform, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import { runGuard } from '../pacing/runGuard';
import { sloReferences, type ReferenceParts } from '../alerts/sloReferences';
import { unlessThrottled } from '../pacing/unlessThrottled';
import { storedSlo } from '../storedSlos/storedSlo';

export interface DeleteSlosParts extends ReferenceParts {
  sloObjects: Pick<SloObjects, 'all' | 'remove'>;
  platformSlos: Pick<PlatformSlos, 'all' | 'read' | 'remove'>;
  alertObjects: Pick<AlertObjects, 'all' | 'remove'>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
  /** Of a run that this is a part of; without it, its own. */
  deadline?: Deadline;
}

type Result = DeleteSlosValue['results'][number];

/** So many failures of the platform in a row mean that it is no use to go on. */
const enoughFailures = 2 * pace.deletes;

/**
 * Deletes SLOs of ours by key, and classic ones of others by id when a platform SLO stands for them. One that is not there is `absent`,
 * so repeating is safe. With `preview` deletes nothing and answers what else refers to them.
 */
export const deleteSlos =
  (parts: DeleteSlosParts) =>
  async (payload: DeleteSlosPayload): Promise<DeleteSlosValue> => {
    const { engine, keys, foreign = [], preview = false, withAlerts = false } = payload;
    const deadline = parts.deadline ?? deadlineFrom(parts.stopwatch);
    const distinct = [...new Set([...keys, ...foreign.map(({ id }) => id)])];
    if (preview) {
      const existing = await named(parts, engine, foreign);
      const found = distinct.flatMap((key) => existing.get(key) ?? []);
      return { results: [], remaining: [], ...(await sloReferences(parts, found, engine)) };
    }
    const begun = await unlessThrottled(async () => ({
      existing: await named(parts, engine, foreign),
      alertsOf: withAlerts ? await alertFinder(parts.alertObjects, engine) : () => [],
    }));
    if ('stoppedBy' in begun) return { results: [], remaining: distinct, references: [], ...begun };
    const { existing, alertsOf } = begun;
    const results = new Map<string, Result>();
    const guard = runGuard(deadline, enoughFailures);
    await inParallel(distinct, { atATime: pace.deletes, isOver: guard.isOver }, async (key) => {
      const result = await removed(parts, engine, key, existing.get(key), alertsOf(key));
      guard.met(result instanceof Failure ? result : null);
      if (!(result instanceof Failure)) results.set(key, result);
      else if (result.code !== 'Throttled') results.set(key, { key, outcome: 'failed', failure: result.report() });
    });
    return {
      results: distinct.flatMap((key) => results.get(key) ?? []),
      remaining: distinct.filter((key) => !results.has(key)),
      references: [],
      ...guard.stop(),
    };
  };

/**
 * SLOs by the name that the payload has for them.
 * @throws Failure `InvalidInput` for one of others that no platform SLO stands for
 */
async function named(
  parts: DeleteSlosParts,
  engine: Engine,
  foreign: NonNullable<DeleteSlosPayload['foreign']>,
): Promise<Map<string, KnownSlo>> {
  const all = await knownSlos(parts, engine);
  const found = byKey(all);
  if (foreign.length === 0) return found;
  const upgraded = byKey(await knownSlos(parts, 'platform'));
  for (const { id, successor } of foreign) {
    const slo = all.find((one) => one.id === id);
    if (slo === undefined) continue;
    const { metricName } = storedSlo(slo.value);
    if (slo.key !== null || !upgraded.has(successor) || !standsForForeign(successor, metricName)) throw notUpgraded(id);
    found.set(id, { ...slo, key: id });
  }
  return found;
}

const notUpgraded = (id: string) =>
  new Failure({
    code: 'InvalidInput',
    message: `foreign: ${id} was not made by this app, and no platform SLO stands for it`,
    whose: 'user',
    hint: 'Upgrade it first; whatever else others made, delete it in Service-Level Objectives Classic.',
  });

/** Alerts of ours for an engine's SLOs, by the key of their SLO. */
async function alertFinder(
  alertObjects: DeleteSlosParts['alertObjects'],
  engine: Engine,
): Promise<(key: string) => string[]> {
  const byKeyOfSlo = new Map<string, string[]>();
  for (const { objectId, externalId } of await alertObjects.all(alertSchemas[engine])) {
    const sloKey = alertOfExternalId(externalId ?? undefined)?.sloKey;
    if (sloKey !== undefined) byKeyOfSlo.set(sloKey, [...(byKeyOfSlo.get(sloKey) ?? []), objectId]);
  }
  return (key) => byKeyOfSlo.get(key) ?? [];
}

/** Alerts go first: were the SLO gone and they not, they would alert on nothing for ever. */
async function removed(
  { sloObjects, platformSlos, alertObjects }: DeleteSlosParts,
  engine: Engine,
  key: string,
  known: KnownSlo | undefined,
  alerts: readonly string[],
): Promise<Result | Failure> {
  try {
    for (const objectId of alerts) await orAbsent(() => alertObjects.remove(alertSchemas[engine], objectId));
    if (known === undefined) return { key, outcome: 'absent', failure: null };
    const remove = () => (engine === 'classic' ? sloObjects.remove(known.id) : removePlatform(platformSlos, known));
    return { key, outcome: await orAbsent(remove), failure: null };
  } catch (error) {
    return asFailure(error);
  }
}

async function orAbsent(remove: () => Promise<void>): Promise<'deleted' | 'absent'> {
  try {
    await remove();
    return 'deleted';
  } catch (error) {
    if (asFailure(error).code === 'NotFound') return 'absent';
    throw error;
  }
}

/** Somebody who changed it meanwhile did not mean to keep it from being deleted: once more with its new version. */
async function removePlatform(platformSlos: DeleteSlosParts['platformSlos'], known: KnownSlo): Promise<void> {
  try {
    await platformSlos.remove(known.id, known.version);
  } catch (error) {
    if (asFailure(error).code !== 'Conflict') throw error;
    const { id, version } = ofPlatform(await platformSlos.read(known.id));
    await platformSlos.remove(id, version);
  }
}
