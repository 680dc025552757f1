import { getAppId, getEnvironmentUrl } from '@dynatrace-sdk/app-environment';
import { httpClient, type HttpClient } from '@dynatrace-sdk/http-client';
import { alertObjectsFrom, type AlertObjects } from './platform/settings/alertObjects';
import { apiTokensFrom, type ApiTokens } from './platform/apiTokens';
import { appSettingsFrom, type AppSettings } from './platform/appSettings';
import { appStatesFrom, type AppStates } from './platform/appStates';
import { automationFrom, type Automation } from './platform/automation';
import { awsCredentialsFrom, type AwsCredentials } from './platform/awsCredentials';
import { dashboardsFrom, type Dashboards } from './platform/dashboards';
import { entitiesFrom, type Entities } from './platform/entities';
import { environmentClock } from './platform/environmentClock';
import { eventsFrom, type Events } from './platform/events';
import type { Extensions } from './platform/extensions/extensions';
import { extensionsFrom } from './platform/extensions/extensionsFrom';
import { grailFrom, type Grail } from './platform/grail/grail';
import { grailEntities } from './platform/grail/grailEntities';
import { metricsFrom, type Metrics } from './platform/metrics';
import { plainHttpClient } from './platform/plainHttpClient';
import { platformEvaluationsFrom, type PlatformEvaluations } from './platform/platformEvaluations';
import { platformSlosFrom, type PlatformSlos } from './platform/platformSlos';
import { probesFrom, type Probes } from './platform/probes/probes';
import { retryingHttpClient } from './platform/retryingHttpClient';
import { sloEvaluationsFrom, type SloEvaluations } from './platform/sloEvaluations';
import { sloObjectsFrom, type SloObjects } from './platform/settings/sloObjects';
import { awsStacks, type Stacks } from './platform/stacks';
import { timeLimitedHttpClient } from './platform/timeLimitedHttpClient';
import { policySchemaId } from '../domain/policies/storedPolicy';
import { classicClusters } from './usecases/discovery/classic/classicClusters';
import { classicPipeline } from './usecases/discovery/classic/classicPipeline';
import type { ClusterReader } from './usecases/discovery/clusterReader';
import { grailClusters } from './usecases/discovery/grail/grailClusters';
import { grailPipeline } from './usecases/discovery/grail/grailPipeline';
import { grailOrClassic } from './usecases/discovery/grailOrClassic';
import type { PipelineReader } from './usecases/discovery/pipelineReader';
import { grailFirst } from './usecases/readers/grailFirst';
import { fewAtATime } from './usecases/pacing/fewAtATime';
import { pace } from './usecases/pacing/pace';
import { classicUpdates, grailUpdates, type UpdatesReader } from './usecases/pipeline/streamUpdates';

/**
 * The composition root. One function per part, so that each app function's bundle holds only what it uses, and nothing
 * is made before it is asked for.
 */
const wall = () => Date.now();

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const clock = environmentClock(httpClient, wall);

/** Milliseconds since the epoch by the environment's clock. */
export const now = (): number => clock.now();

/** Milliseconds for measuring how long something takes. */
export const stopwatch = wall;

export const { random } = Math;

/** AppEngine stops a function after 120 seconds; whoever waits no longer than this can still say what it did. */
const answerAfterMs = 112_000;

const once = (limitMs = answerAfterMs): HttpClient => {
  const begun = wall();
  const limited = timeLimitedHttpClient(clock.client, () => limitMs - (wall() - begun));
  return plainHttpClient(limited, now);
};
const steady = (limitMs?: number): HttpClient => retryingHttpClient(once(limitMs), { wait, random });
/** For what must not happen twice: only reading is repeated. */
const careful = (): HttpClient => retryingHttpClient(once(), { wait, random }, (method) => method === 'GET');
/** The same where a version or an id guards changes against happening twice. */
const guarded = (): HttpClient => retryingHttpClient(once(), { wait, random }, (method) => method !== 'POST');

export const metrics = (): Metrics => metricsFrom(steady());
/** Nobody waits longer for what can be done without. */
const entitiesAfterMs = 30_000;
export const entities = (): Entities => entitiesFrom(steady(entitiesAfterMs));
/** Writes may be repeated: `externalId` makes the second one find the first one's object. */
export const sloObjects = (): SloObjects => sloObjectsFrom(steady());
export const platformSlos = (): PlatformSlos => platformSlosFrom(guarded());
export const platformEvaluations = (): PlatformEvaluations => platformEvaluationsFrom(steady(), { wait });
/** The same holds for alerts by the classic API. */
export const alertObjects = (): AlertObjects => alertObjectsFrom({ classic: steady(), platform: guarded() });
/** Running a query writes nothing, so it may be repeated. */
export const grail = (): Grail => {
  const all = grailFrom(steady(), { wait });
  const query: Grail['query'] = (dql, options) => all.query(dql, options);
  return { ...all, query: fewAtATime(pace.grailQueries, query) };
};
/**
 * Seconds that a probe waits: longer than a slow day of Dynatrace, short enough to be told while somebody looks. What is asked
 * once and asked again later is not repeated at once.
 */
const probeAfterSeconds = 8;
const probing = (): HttpClient =>
  plainHttpClient(
    timeLimitedHttpClient(clock.client, () => probeAfterSeconds * 1000),
    now,
  );
export const probes = (): Probes => probesFrom(probing(), probeAfterSeconds);
export const familyReaders = (): { grail: Grail; metrics: Metrics } => ({
  grail: grailFrom(probing(), { wait }),
  metrics: metricsFrom(probing()),
});
/** For what can be done without, as above. */
const asideGrail = (): Grail => grailFrom(steady(entitiesAfterMs), { wait });
/** What is not answered soon is done without, and not asked twice. */
const verifiedAfterMs = 15_000;
/** The time begins with the first question, not with the plan that comes before it. */
export const queryVerifier = (): Grail['verify'] => {
  let verifier: Grail | null = null;
  return (dql) => (verifier ??= grailFrom(once(verifiedAfterMs), { wait })).verify(dql);
};
export const sloEvaluations = (): SloEvaluations => sloEvaluationsFrom(steady());
export const extensions = (): Extensions => extensionsFrom(steady());
/** A PUT may be repeated, starting a run may not. */
export const automation = (): Automation => automationFrom(guarded());
export const appId = (): string => getAppId();
export const appStates = (): AppStates => appStatesFrom(steady());
/** Writing an event twice refreshes it. */
export const events = (): Events => eventsFrom(steady());
export const apiTokens = (): ApiTokens => apiTokensFrom(careful());
export const awsCredentials = (): AwsCredentials => awsCredentialsFrom(steady());
export const stacks = (): Stacks => awsStacks({ patienceMs: 60_000 });
export const dashboards = (): Dashboards => dashboardsFrom(careful());
export const policySettings = (): AppSettings => appSettingsFrom(guarded(), policySchemaId, 'policy');
/** What people keep in this app. @param noun what one object is to a person */
export const keptSettings = (schemaId: string, noun: string): AppSettings => appSettingsFrom(guarded(), schemaId, noun);

/** Entities by Grail, for what can be told without them. */
export const asideEntities = (): Entities => grailEntities(asideGrail());

/** Which clusters there are: from Grail, or by the classic APIs where Grail is gone or denied. */
export const clusterReader = (): ClusterReader => {
  const aside = asideGrail();
  const parts = { grail: grail(), smartscape: aside, entities: grailEntities(aside), now };
  return grailOrClassic(grailClusters(parts), classicClusters({ metrics: metrics(), entities: entities(), now }));
};

/** What arrived from AWS, by the same choice. */
export const pipelineReader = (): PipelineReader => async () => {
  const [byGrail, byClassic] = [grailPipeline({ grail: grail(), now }), classicPipeline({ metrics: metrics(), now })];
  return (await grailFirst({ grail: byGrail, classic: byClassic })).value;
};

/** What the metric streams sent, by the same choice. */
export const updatesReader = (): UpdatesReader => async (span) => {
  const readers = { grail: grailUpdates(grail()), classic: classicUpdates(metrics()) };
  return (await grailFirst({ grail: () => readers.grail(span), classic: () => readers.classic(span) })).value;
};

export const dashboardUrl = (id: string): string =>
  `${getEnvironmentUrl().replace(/\/+$/, '')}/ui/apps/dynatrace.dashboards/dashboard/${encodeURIComponent(id)}`;

/** Address of this app. */
export const appUrl = (): string => `${getEnvironmentUrl().replace(/\/+$/, '')}/ui/apps/${getAppId()}`;

/** Page of this app that shows one of its platform SLOs. */
export const sloPageUrl = (id: string): string => `${appUrl()}/slos/platform/${encodeURIComponent(id)}`;

/** Page of this app that lists its SLOs. */
export const slosPageUrl = (): string => `${appUrl()}/slos`;
