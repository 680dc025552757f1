import type { Warning } from '../../../domain/contract/envelope';
import type { PlanSlosPayload, PlanSlosValue } from '../../../domain/contract/planSlos';
import { Failure } from '../../../domain/failure';
import { clusterKey, type Capacity, type Target } from '../../../domain/model/cluster';
import { sloKey } from '../../../domain/model/sloKey';
import { familyOfKey } from '../../../domain/model/metricFamily';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import { askedSlos } from '../../../domain/slo/plan/askedSlos';
import { unaskedBySubject } from '../../../domain/slo/plan/orphansOf';
import { ownSlos, type ExistingSlo } from '../../../domain/slo/plan/ownSlos';
import { planSlos as plan } from '../../../domain/slo/plan/planSlos';
import type { Entities } from '../../platform/entities';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { ecsKeysAmong } from '../ecs/ecsKeys';
import type { ClusterReader } from '../discovery/clusterReader';
import { classicSilence } from '../clusters/classicSilence';
import { goneClusters, type GoneClusters } from '../clusters/goneClusters';
import { grailSilence } from '../clusters/grailSilence';
import { undecided } from '../clusters/undecidedWarning';
import { classicFacts, platformFacts } from './clusterFacts';
import type { PlanItem } from '../../../domain/model/planItem';
import { unscored, type Score } from '../../../domain/slo/trial/planScore';
import { deadlineFrom } from '../pacing/deadline';
import { oneGround } from '../readers/oneGround';
import { scoreRequests } from '../scoring/scoreRequests';
import { knownMetrics, type KnownMetrics } from './knownMetrics';
import { asFailure, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { verifyPlan, type VerifyingParts } from '../verifying/verifyPlan';

export interface PlanSlosParts extends SloStores, VerifyingParts {
  entities: Entities;
  /** The same by Grail. */
  grailEntities: Entities;
  metrics: Pick<Metrics, 'list' | 'query'>;
  grail: Pick<Grail, 'query'>;
  /** What the platform's SLOs read of the clusters. */
  clusters: ClusterReader;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** After how many days without data these SLOs, which are about one cluster, may count as orphans; without it, as below. */
  goneAfterDays?: (slos: readonly ExistingSlo[]) => number;
}

/**
 * A cluster that nobody saw for so many days may count as gone. Longer than the longest usual evaluation window, so that an
 * SLO over a month of a cluster that is merely idle is not called an orphan.
 */
const usuallyGoneAfterDays = 35;

/** Compares the objectives asked for with those that exist. Writes nothing. */
export const planSlos =
  (parts: PlanSlosParts) =>
  async (payload: PlanSlosPayload): Promise<PlanSlosValue> => {
    const { engine, requests } = payload;
    if (payload.scores === 'only') return onlyScores(parts, payload);
    const { metrics, now } = parts;
    const listed = (by: Entities, days: number) => by.ofType(clusterEntityType, `now-${days}d`);
    // Asked in advance where the engine stands on them anyway, else only when an SLO needs the answer.
    const listing = engine === 'classic' ? listed(parts.entities, usuallyGoneAfterDays) : null;
    const [existing, known] = await Promise.all([knownSlos(parts, engine), knownMetrics(parts, payload)]);
    const available = known instanceof Failure ? null : known;
    const scoring = payload.scores === true ? scored(parts, payload, known) : null;
    // The Metrics API has no key of the connection, and a question for one that it does not have spoils its answer.
    const streamed = available?.metrics.filter(({ key }) => familyOfKey(key) === 'stream');
    const keys = streamed === undefined ? null : ecsKeysAmong(streamed);
    const isInGrail = available?.by === 'grail';
    const inGrail = available?.metrics.map(({ key }) => key) ?? [];
    const asked = askedSlos(requests, ownSlos(existing));
    const requested = new Set(asked.map(({ key, current }) => current?.key ?? key));
    const candidates = unaskedBySubject(existing, requested);
    const [{ capacities, silent, families }, { gone, warnings }] = await Promise.all([
      engine === 'classic' ? classicFacts(metrics, keys, requests) : platformFacts(parts.clusters, requests),
      available?.passedOver?.code === 'MissingScope'
        ? unlooked(candidates, available.passedOver)
        : goneByDays(candidates, parts.goneAfterDays, (some, days) =>
            goneClusters({
              silence: isInGrail ? grailSilence(parts.grail, inGrail) : classicSilence(metrics, keys),
              entities: () =>
                (days === usuallyGoneAfterDays && listing) ||
                listed(isInGrail ? parts.grailEntities : parts.entities, days),
              ...{ candidates: some, days },
            }),
          ),
    ]);
    const planned = plan({
      engine,
      requests: requests.map((request) => ({ ...request, target: withCapacity(request.target, capacities) })),
      existing,
      gone,
      silent,
      families,
      availableKeys: available === null ? null : new Set(available.metrics.map(({ key }) => key)),
      historyDays: available?.since == null ? null : (now() - available.since) / dayMs,
      now: now(),
    });
    const verified = await verifyPlan(parts, planned.items);
    const said = [...warnings, ...unread(known, warnings)];
    return { ...planned, ...verified, ...withKeys(await scoring, planned.items), warnings: said };
  };

/** The scores of a plan that was made before, by the keys of the requests. */
async function onlyScores(parts: PlanSlosParts, payload: PlanSlosPayload): Promise<PlanSlosValue> {
  const scores = await scored(parts, payload, await knownMetrics(parts, payload));
  const asked = payload.requests.map(({ templateId, target }) => ({ key: sloKey(templateId, target) }));
  const summary = { create: 0, update: 0, unchanged: 0, conflict: 0, orphans: 0 };
  return { items: [], orphans: [], summary, ...withKeys(scores, asked) };
}

/** Looks for the clusters of SLOs that are judged by the same days together. */
async function goneByDays(
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>,
  daysOf: PlanSlosParts['goneAfterDays'],
  look: (some: ReadonlyMap<string, readonly ExistingSlo[]>, days: number) => Promise<GoneClusters>,
): Promise<GoneClusters> {
  const byDays = new Map<number, Map<string, readonly ExistingSlo[]>>();
  for (const [subject, slos] of candidates) {
    const days = daysOf?.(slos) ?? usuallyGoneAfterDays;
    byDays.set(days, (byDays.get(days) ?? new Map<string, readonly ExistingSlo[]>()).set(subject, slos));
  }
  const looked = await Promise.all([...byDays].map(([days, some]) => look(some, days)));
  return {
    gone: new Map(looked.flatMap(({ gone }) => [...gone])),
    warnings: looked.flatMap(({ warnings }) => warnings),
  };
}

/** Milliseconds; a plan is not kept waiting for scores any longer. */
const scoringTime = 30_000;

/** The scores, or why there are none: a plan is good without them. */
async function scored(
  { metrics, grail, now, stopwatch }: PlanSlosParts,
  { engine, requests }: PlanSlosPayload,
  known: KnownMetrics | Failure,
): Promise<Score[] | Failure> {
  // Whether the metrics are there could not be found out, which is not that they are missing.
  if (known instanceof Failure) return known;
  const keys = new Set(known.metrics.map(({ key }) => key));
  const reading = { grail, deadline: deadlineFrom(stopwatch, scoringTime) };
  try {
    return await scoreRequests(
      { metrics, reading, ask: oneGround() },
      { engine, requests, available: keys, now: now() },
    );
  } catch (error) {
    return asFailure(error);
  }
}

function withKeys(
  scores: Score[] | Failure | null,
  items: readonly Pick<PlanItem, 'key'>[],
): Pick<PlanSlosValue, 'scores' | 'scoresFailure'> {
  if (scores === null) return {};
  if (scores instanceof Failure) return { scoresFailure: scores.report() };
  return { scores: items.map(({ key }, at) => ({ key, ...(scores[at] ?? unscored('It was not looked at.')) })) };
}

/** That nobody could look whether the metrics of these SLOs are there must not pass for their being there. Said once. */
function unread(known: KnownMetrics | Failure, warnings: readonly Warning[]): Warning[] {
  if (!(known instanceof Failure) || warnings.some(({ code }) => code === 'metrics-unknown')) return [];
  const message = `Whether the metrics of these SLOs exist here is not known. ${known.message}. ${known.hint}`;
  return [{ code: 'metrics-unknown', message }];
}

/** The Metrics API knows nothing of the new AWS connection, so where Grail may not be read its silence proves nothing. */
function unlooked(candidates: ReadonlyMap<string, readonly unknown[]>, denied: Failure): GoneClusters {
  const slos = [...candidates.values()].reduce((sum, some) => sum + some.length, 0);
  return { gone: new Map(), warnings: slos === 0 ? [] : [undecided.byGrail(slos, denied)] };
}

/** What metrics say of it goes before what the payload says, or leaves out. */
function withCapacity(target: Target, capacities: ReadonlyMap<string, Capacity>): Target {
  const capacity = capacities.get(
    clusterKey({ accountId: target.accountId, region: target.region, name: target.cluster }),
  );
  return capacity === undefined ? target : { ...target, capacity };
}

const dayMs = 86_400_000;
