import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../../domain/contract/createBurnAlerts';
import type { RunStop } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import { burnTierIds } from '../../../domain/model/burnTier';
import type { Engine } from '../../../domain/model/slo';
import { ownSlos } from '../../../domain/slo/plan/ownSlos';
import type { AlertObjects, AlertSchemaId, AlertWritten } from '../../platform/settings/alertObjects';
import { alertJobs, alertRoom, type AlertJob } from './alertJobs';
import { writtenResult } from './alertResults';
import { alertSchemas } from './alertSchemas';
import { chunksOf } from '../pacing/chunksOf';
import { deadlineFrom, type Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { asFailure, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import { longer, outOfTime, stopOf } from '../pacing/runGuard';
import { saveAlerts, type SaveAlertsParts } from './saveAlerts';
import { simulateAlerts, type SimulationParts } from './simulateAlerts';
import { unlessThrottled } from '../pacing/unlessThrottled';

export interface CreateBurnAlertsParts extends SloStores, SimulationParts {
  alertObjects: AlertObjects;
  wait: (ms: number) => Promise<void>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
  /** Of a run that this is a part of; without it, its own. */
  deadline?: Deadline;
  /** Where the SLOs of this app are shown; alerts lead there. */
  pageUrl: () => string;
}

/**
 * Makes alerts on the error budgets of SLOs of ours, or brings those that exist up to date, and removes those of earlier
 * versions that could page for nothing. Repeating it is safe: an alert is found again by its `externalId`, and one that is as
 * wanted is not written. With `dryRun` nothing is written, and each alert is played back on its history.
 * @throws Failure when nothing could be attempted, e.g. `MissingScope`
 */
export const createBurnAlerts =
  (parts: CreateBurnAlertsParts) =>
  async (payload: CreateBurnAlertsPayload): Promise<CreateBurnAlertsValue> => {
    const { engine, dryRun = false } = payload;
    const deadline = parts.deadline ?? deadlineFrom(parts.stopwatch);
    const schemaId = alertSchemas[engine];
    const begun = await unlessThrottled(() =>
      Promise.all([knownSlos(parts, engine), parts.alertObjects.all(schemaId)]),
    );
    if ('stoppedBy' in begun)
      return { dryRun, results: [], remaining: [...new Set(payload.keys)], room: null, ...begun };
    const [slos, alerts] = begun;
    const jobs = alertJobs({ slos: ownSlos(slos), alerts, pageUrl: parts.pageUrl() }, payload);
    const room = alertRoom(engine, alerts);
    const resultsOf = (some: readonly AlertJob[]) => some.flatMap(({ results }) => results);
    if (dryRun) {
      await simulateAlerts(parts, jobs, deadline);
      return { dryRun, results: resultsOf(jobs), remaining: [], room };
    }
    const open = chunksOf(jobs, { ...pace.settingsRequest, maxItems: keysPerChunk[engine], bytesOf });
    const done: AlertJob[] = [];
    const waiting: AlertJob[] = [];
    let stop: RunStop | null = null;
    while (open.length > 0 && stop === null) {
      if (deadline.isOver()) {
        stop = outOfTime;
        break;
      }
      const chunk = open.shift() ?? [];
      // What stopped a whole request would stop the next one too: hand the rest back instead of hammering.
      stop = await settle(chunk, { ...parts, deadline, schemaId }, done.length === 0);
      for (const job of chunk) (isThrottled(job) ? waiting : done).push(job);
    }
    const remaining = [...waiting, ...open.flat()].map(({ key }) => key);
    return { dryRun, results: resultsOf(done), remaining, room, ...stop };
  };

/**
 * Classic: with so many tiers at most, these are as many settings objects as a request of SLOs has. Platform: an alert is a
 * request of its own, and between chunks it is seen whether there is time for more.
 */
const keysPerChunk: Record<Engine, number> = {
  classic: Math.floor(pace.settingsRequest.maxItems / burnTierIds.length),
  platform: 10,
};

/** Some of its alerts were not taken for now: with the whole SLO again, those that were made are found unchanged. */
const isThrottled = ({ results }: AlertJob): boolean => results.some(({ failure }) => failure?.code === 'Throttled');

interface SettleParts extends SaveAlertsParts {
  schemaId: AlertSchemaId;
}

/** Removes and writes what a chunk has to and tells its results; answers what stands in the way of more. */
async function settle(chunk: readonly AlertJob[], parts: SettleParts, isFirst: boolean): Promise<RunStop | null> {
  await removeOld(chunk, parts, isFirst);
  const writes = chunk.flatMap((job) => job.writes);
  if (writes.length === 0) return null;
  const answers = await saveOrFail(
    parts,
    writes.map(({ write }) => write),
    isFirst,
  );
  writes.forEach(({ result }, index) => {
    const answer = Array.isArray(answers) ? answers[index] : { ok: false as const, failure: answers };
    Object.assign(result, writtenResult(result, answer));
  });
  if (!Array.isArray(answers)) return stopOf(answers) ?? { stoppedBy: 'unreachable' };
  const pauses = answers.map((answer) =>
    answer.ok || answer.failure.code !== 'Throttled' ? null : stopOf(answer.failure),
  );
  return pauses.reduce(longer, null);
}

/** Old alerts go first, which also makes room; one that is gone already is gone. */
async function removeOld(
  chunk: readonly AlertJob[],
  { alertObjects, schemaId }: SettleParts,
  isFirst: boolean,
): Promise<void> {
  const removals = chunk.flatMap((job) => job.removals);
  await inParallel(removals, { atATime: pace.deletes, isOver: () => false }, async ({ result, objectId }) => {
    try {
      await alertObjects.remove(schemaId, objectId);
      result.objectId = null;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'NotFound') return;
      if (isFirst && isDenied(failure)) throw failure;
      Object.assign(result, { outcome: 'failed', note: null, failure: failure.report() });
    }
  });
}

const isDenied = ({ code }: Failure): boolean => code === 'MissingScope' || code === 'Unauthorized';

/** Answers per write, or what failed the whole request. @throws Failure of a first request that may not be made at all */
async function saveOrFail(
  parts: Parameters<typeof saveAlerts>[0],
  writes: Parameters<typeof saveAlerts>[1],
  isFirst: boolean,
): Promise<AlertWritten[] | Failure> {
  try {
    return await saveAlerts(parts, writes);
  } catch (error) {
    const failure = asFailure(error);
    if (isFirst && isDenied(failure)) throw failure;
    return failure;
  }
}

const encoder = new TextEncoder();
/** What stands around a value in a request: schema id, scope, external id, punctuation. */
const wrappingBytes = 300;
const bytesOf = ({ writes }: AlertJob): number =>
  writes.reduce((sum, { write }) => sum + wrappingBytes + encoder.encode(JSON.stringify(write.value)).length, 0);
