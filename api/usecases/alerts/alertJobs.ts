import type { AlertRoom, BurnAlertResult, CreateBurnAlertsPayload } from '../../../domain/contract/createBurnAlerts';
import { Failure } from '../../../domain/failure';
import { alertExternalIdOf, alertOfExternalId } from '../../../domain/model/burnTier';
import type { Engine } from '../../../domain/model/slo';
import { isRecord } from '../../../domain/model/stored';
import { alertLimits } from '../../../domain/slo/alerts/alertLimits';
import { isAsWanted } from '../../../domain/slo/plan/isAsWanted';
import { ownSlo, type OwnSlos } from '../../../domain/slo/plan/ownSlos';
import type { AlertObject, AlertWrite } from '../../platform/settings/alertObjects';
import { alertResult, fullReport } from './alertResults';
import { alertSchemas } from './alertSchemas';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';
import { wantedAlerts, type PossibleAlert, type WantedAlert } from './wantedAlerts';
import { watchedObjective, type WatchedObjective } from './watchedObjective';

/** The work for one SLO. */
export interface AlertJob {
  key: string;
  /** What is settled without a write, or what a write or removal is to come to. */
  results: BurnAlertResult[];
  writes: { result: BurnAlertResult; write: AlertWrite }[];
  removals: { result: BurnAlertResult; objectId: string }[];
  /** What can be played back. */
  alerts: PossibleAlert[];
  watched: WatchedObjective | null;
}

export interface JobParts {
  slos: OwnSlos<KnownSlo>;
  alerts: readonly AlertObject[];
  pageUrl: string;
}

/** How many alerts there are of the kind that an engine's objectives get, and may be. */
export function alertRoom(engine: Engine, alerts: readonly AlertObject[]): AlertRoom {
  const used = alerts.filter(({ schemaId, value }) => schemaId === alertSchemas[engine] && takesRoom(engine, value));
  return { limit: alertLimits[engine], used: used.length };
}

/** The limit of metric events is one on metric selectors with a static threshold. */
function takesRoom(engine: Engine, { queryDefinition: query, modelProperties: model }: AlertObject['value']): boolean {
  if (engine === 'platform') return true;
  return (
    isRecord(query) && query['type'] === 'METRIC_SELECTOR' && isRecord(model) && model['type'] === 'STATIC_THRESHOLD'
  );
}

/** The work for every key, planned within what an environment takes: what finds no room is failed without being sent. */
export function alertJobs({ slos, alerts, pageUrl }: JobParts, payload: CreateBurnAlertsPayload): AlertJob[] {
  const { engine } = payload;
  const { limit, used } = alertRoom(engine, alerts);
  let free = limit - used;
  const ours = oursByKey(alerts, engine);
  // An alert belongs to the SLO under the key that it was made with, by whatever key it is asked for.
  const asked = new Map(
    payload.keys.map((key) => {
      const slo = ownSlo(slos, key, null);
      return [slo?.key ?? key, slo] as const;
    }),
  );
  return [...asked].map(([key, slo]) => {
    const job = jobFor(key, slo, ours.get(key) ?? [], payload, pageUrl);
    free += job.removals.length;
    job.writes = job.writes.filter(({ result }) => {
      if (result.outcome !== 'created') return true;
      free -= 1;
      if (free >= 0) return true;
      Object.assign(result, { outcome: 'failed', fires: null, failure: fullReport(engine) });
      return false;
    });
    return job;
  });
}

function oursByKey(alerts: readonly AlertObject[], engine: Engine): Map<string, AlertObject[]> {
  const found = new Map<string, AlertObject[]>();
  for (const alert of alerts) {
    const sloKey = alertOfExternalId(alert.externalId ?? undefined)?.sloKey;
    if (sloKey === undefined || alert.schemaId !== alertSchemas[engine]) continue;
    found.set(sloKey, [...(found.get(sloKey) ?? []), alert]);
  }
  return found;
}

function jobFor(
  key: string,
  slo: KnownSlo | undefined,
  existing: readonly AlertObject[],
  payload: CreateBurnAlertsPayload,
  pageUrl: string,
): AlertJob {
  const { engine, tiers, minBadSlots, exact } = payload;
  const job: AlertJob = { key, results: [], writes: [], removals: [], alerts: [], watched: null };
  try {
    if (slo === undefined) throw unknownKey(key);
    job.watched = watchedObjective(sloOf(engine, slo.value));
    const wish = { key, tiers, minBadSlots, pageUrl };
    const wanted = wantedAlerts(job.watched, wish);
    for (const alert of wanted) plan(job, alert, existing);
    for (const old of existing) planRemoval(job, old, { ...wish, exact, wanted });
  } catch (error) {
    const failure = asFailure(error).report();
    return {
      ...job,
      ...{ writes: [], removals: [], alerts: [], watched: null },
      results: (tiers ?? ['fast' as const]).map((tier) => alertResult(key, tier, 'failed', { failure })),
    };
  }
  return job;
}

function plan(job: AlertJob, alert: WantedAlert, existing: readonly AlertObject[]): void {
  const { key } = job;
  const { tier } = alert;
  const current = existing.find(({ externalId }) => externalId === alertExternalIdOf(key, tier));
  if ('unsupported' in alert) {
    const result = alertResult(key, tier, 'unsupported', {
      failure: alert.unsupported.report(),
      nearest: alert.nearest,
      ...(current === undefined ? {} : { objectId: current.objectId, note: removedNote }),
    });
    job.results.push(result);
    if (current !== undefined) job.removals.push({ result, objectId: current.objectId });
    return;
  }
  const { write, fires, rule } = alert;
  const isRight = current !== undefined && isAsWanted(current.value, write.value);
  const outcome = current === undefined ? 'created' : isRight ? 'unchanged' : 'updated';
  const result = alertResult(key, tier, outcome, { objectId: current?.objectId ?? null, fires, spent: rule.spent });
  job.results.push(result);
  job.alerts.push(alert);
  if (!isRight) job.writes.push({ result, write });
}

const removedNote =
  'An earlier version of this app made such an alert. It could page for nothing, or too late, and is removed.';
const notAskedNote =
  'Made before, and not among the alerts that this objective gets now: two alerts for one breach help nobody.';

interface Removal {
  key: string;
  tiers: CreateBurnAlertsPayload['tiers'];
  minBadSlots: number | undefined;
  pageUrl: string;
  exact: boolean | undefined;
  wanted: readonly WantedAlert[];
}

/** An alert of ours that nobody wants now goes; one that works stays as long as only others were asked for. */
function planRemoval(job: AlertJob, old: AlertObject, { wanted, exact, ...wish }: Removal): void {
  const tier = alertOfExternalId(old.externalId ?? undefined)?.tier;
  if (tier === undefined || job.watched === null || wanted.some((alert) => alert.tier === tier)) return;
  const [now] = wantedAlerts(job.watched, { ...wish, tiers: [tier] });
  const isSound = now !== undefined && !('unsupported' in now);
  if (isSound && wish.tiers !== undefined && exact !== true) return;
  const note = now !== undefined && 'unsupported' in now ? `${removedNote} ${now.unsupported.message}` : notAskedNote;
  const result = alertResult(job.key, tier, 'removed', { objectId: old.objectId, note });
  job.results.push(result);
  job.removals.push({ result, objectId: old.objectId });
}

const unknownKey = (key: string) =>
  new Failure({
    code: 'NotFound',
    message: `There is no SLO of this app with the key ${key}`,
    whose: 'user',
    hint: 'Apply the SLO first, or reload the list; alerts need an SLO that exists.',
  });
