import type {
  BurnAlertResult,
  CreateBurnAlertsPayload,
  CreateBurnAlertsValue,
} from '../../domain/contract/createBurnAlerts';
import { Failure } from '../../domain/failure';
import { burnTierIds } from '../../domain/model/burnTier';
import { isAsWanted } from '../../domain/slo/isAsWanted';
import type { AlertObject, AlertObjects, AlertWritten } from '../platform/alertObjects';
import { alertResult, writtenResult } from './alertResults';
import { chunksOf } from './chunksOf';
import { deadlineFrom } from './deadline';
import { asFailure, byKey, knownSlos, type KnownSlo, type SloStores } from './knownSlos';
import { pace } from './pace';
import { saveAlerts } from './saveAlerts';
import { sloOf } from './storedSlo';
import { wantedAlerts, type WantedAlert } from './wantedAlerts';

export interface CreateBurnAlertsParts extends SloStores {
  alertObjects: AlertObjects;
  wait: (ms: number) => Promise<void>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
  /** Where the SLOs of this app are shown; alerts lead there. */
  pageUrl: () => string;
}

/**
 * Makes alerts on the error budgets of SLOs of ours, or brings those that exist up to date. Repeating it is safe: an alert is
 * found again by its `externalId`, and one that is as wanted is not written.
 * @throws Failure when nothing could be attempted, e.g. `MissingScope`
 */
export const createBurnAlerts =
  (parts: CreateBurnAlertsParts) =>
  async (payload: CreateBurnAlertsPayload): Promise<CreateBurnAlertsValue> => {
    const deadline = deadlineFrom(parts.stopwatch);
    const [slos, alerts] = await Promise.all([knownSlos(parts, payload.engine), parts.alertObjects.all()]);
    const existing = new Map(alerts.map((alert) => [`${alert.schemaId} ${alert.externalId ?? ''}`, alert]));
    const objectives = byKey(slos);
    const pageUrl = parts.pageUrl();
    const jobs = [...new Set(payload.keys)].map((key) => jobFor(key, objectives.get(key), existing, payload, pageUrl));
    const open = chunksOf(jobs, { ...pace.settingsRequest, maxItems: keysPerRequest, bytesOf });
    const done: Job[] = [];
    while (open.length > 0 && !deadline.isOver()) {
      const chunk = open.shift() ?? [];
      const stopped = await settle(chunk, { ...parts, deadline }, done.length === 0);
      done.push(...chunk);
      // What stopped a whole request would stop the next one too: hand the rest back instead of hammering.
      if (stopped) break;
    }
    return { results: done.flatMap(({ results }) => results), remaining: open.flat().map(({ key }) => key) };
  };

/** With six tiers at most these are as many settings objects as a request of SLOs has. */
const keysPerRequest = Math.floor(pace.settingsRequest.maxItems / burnTierIds.length);

interface ToWrite {
  alert: Extract<WantedAlert, { write: unknown }>;
  current: AlertObject | undefined;
}

/** The work for one SLO. */
interface Job {
  key: string;
  results: BurnAlertResult[];
  writes: ToWrite[];
}

function jobFor(
  key: string,
  slo: KnownSlo | undefined,
  existing: ReadonlyMap<string, AlertObject>,
  { engine, tiers, minBadSlots }: CreateBurnAlertsPayload,
  pageUrl: string,
): Job {
  const job: Job = { key, results: [], writes: [] };
  try {
    if (slo === undefined) throw unknownKey(key);
    for (const alert of wantedAlerts(sloOf(engine, slo.value), { key, tiers, minBadSlots, pageUrl })) {
      if ('unsupported' in alert) {
        job.results.push(alertResult(key, alert.tier, 'unsupported', null, alert.unsupported.report()));
        continue;
      }
      const { write, tier, fires } = alert;
      const current = existing.get(`${write.schemaId} ${write.externalId}`);
      if (current === undefined || !isAsWanted(current.value, write.value)) job.writes.push({ alert, current });
      else job.results.push({ ...alertResult(key, tier, 'unchanged', current.objectId, null), fires });
    }
  } catch (error) {
    const failure = asFailure(error).report();
    job.results = (tiers ?? ['fast' as const]).map((tier) => alertResult(key, tier, 'failed', null, failure));
    job.writes = [];
  }
  return job;
}

const unknownKey = (key: string) =>
  new Failure({
    code: 'NotFound',
    message: `There is no SLO of this app with the key ${key}`,
    whose: 'user',
    hint: 'Apply the SLO first, or reload the list; alerts need an SLO that exists.',
  });

/** Writes what a chunk has to write and adds the results to its jobs; true when the request as a whole failed. */
async function settle(
  chunk: readonly Job[],
  parts: Parameters<typeof saveAlerts>[0],
  isFirst: boolean,
): Promise<boolean> {
  const writes = chunk.flatMap((job) => job.writes.map((write) => ({ job, ...write })));
  if (writes.length === 0) return false;
  const answers = await saveOrFail(
    parts,
    writes.map(({ alert }) => alert.write),
    isFirst,
  );
  writes.forEach(({ job, alert, current }, index) => {
    const answer = Array.isArray(answers) ? answers[index] : { ok: false as const, failure: answers };
    job.results.push(writtenResult(job.key, alert, current, answer));
  });
  return !Array.isArray(answers);
}

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
    if (isFirst && (failure.code === 'MissingScope' || failure.code === 'Unauthorized')) throw failure;
    return failure;
  }
}

const encoder = new TextEncoder();
/** What stands around a value in a request: schema id, scope, external id, punctuation. */
const wrappingBytes = 300;
const bytesOf = ({ writes }: Job): number =>
  writes.reduce((sum, { alert }) => sum + wrappingBytes + encoder.encode(JSON.stringify(alert.write.value)).length, 0);
