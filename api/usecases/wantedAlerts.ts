import { Failure } from '../../domain/failure';
import { alertExternalIdOf, type BurnTierId } from '../../domain/model/burnTier';
import { isClassic, type ClassicSlo, type Engine, type PlatformSlo, type Slo } from '../../domain/model/slo';
import { sloFacts } from '../../domain/model/sloFacts';
import { isEvaluationWindow, windowMinutes } from '../../domain/queries/evaluationWindow';
import { keysWith } from '../../domain/queries/keysRead';
import { platformIndicator } from '../../domain/queries/platformSli';
import { readSli, type ReadSli } from '../../domain/queries/readSli';
import { alertTexts } from '../../domain/slo/alertTexts';
import { anomalyDetectorAlert, burnRateQuery, longestQuery } from '../../domain/slo/anomalyDetectorAlert';
import { burnTier, usualTiers, type BurnObjective, type PossibleTier } from '../../domain/slo/burnTiers';
import { metricEventAlert } from '../../domain/slo/metricEventAlert';
import { templateOf } from '../../domain/slo/templates';
import type { AlertWrite } from '../platform/alertObjects';

export interface Wish {
  key: string;
  /** Without it, those that fit the objective. */
  tiers: readonly BurnTierId[] | undefined;
  minBadSlots: number | undefined;
  /** Where the SLOs of this app are shown. */
  pageUrl: string;
}

/** An alert as it should be, or why there cannot be one. */
export type WantedAlert =
  { tier: BurnTierId; write: AlertWrite; fires: string } | { tier: BurnTierId; unsupported: Failure };

/**
 * The alerts of one objective.
 * @throws Failure `NotSupported` for an SLO whose window or query this app cannot read any more
 */
export function wantedAlerts(slo: Slo, { key, tiers, minBadSlots, pageUrl }: Wish): WantedAlert[] {
  const read = readSli(slo);
  const { name } = sloFacts(slo);
  const objective = objectiveOf(slo, key, read);
  return [...new Set(tiers ?? usualTiers(objective))].map((id) => {
    const tier = burnTier(id, objective, minBadSlots);
    if (!tier.isPossible) {
      const { reason, hint } = tier;
      return { tier: id, unsupported: new Failure({ code: 'NotSupported', message: reason, whose: 'user', hint }) };
    }
    const texts = alertTexts(name, tier, pageUrl);
    const externalId = alertExternalIdOf(key, id);
    const write: AlertWrite = isClassic(slo)
      ? { ...metricEvent, externalId, value: metricEventAlert(watchedSlo(slo, key), tier, texts) }
      : { ...detector, externalId, value: anomalyDetectorAlert(watchedSli(slo, key, read, tier), tier, texts) };
    return { tier: id, write, fires: tier.fires };
  });
}

const metricEvent = { schemaId: 'builtin:anomaly-detection.metric-events' } as const;
const detector = { schemaId: 'builtin:davis.anomaly-detectors' } as const;

const engineOf = (slo: Slo): Engine => (isClassic(slo) ? 'classic' : 'platform');

function objectiveOf(slo: Slo, key: string, read: ReadSli | null): BurnObjective {
  const { target, window } = sloFacts(slo);
  if (!isEvaluationWindow(window)) throw unreadable(`its window is ${JSON.stringify(window)}`);
  return {
    engine: engineOf(slo),
    target,
    windowMinutes: windowMinutes(window),
    // The burn rate of a classic SLO is looked at by the minute, whatever slots its window has.
    slotMinutes: read?.slotMinutes ?? 1,
    isHeadroom: kindOf(key, read) === 'headroom',
  };
}

/** A classic SLO whose expression was edited is still one of its template, as far as an alert cares. */
const kindOf = (key: string, read: ReadSli | null): string =>
  read === null ? templateOf(key.split(':', 1)[0] ?? '').kind : read.sli.kind;

const isAboutTasks = (key: string): boolean => templateOf(key.split(':', 1)[0] ?? '').kind === 'tasks';

const watchedSlo = ({ metricName }: ClassicSlo, key: string) =>
  ({ metricName, eventType: isAboutTasks(key) ? 'AVAILABILITY' : 'RESOURCE' }) as const;

function watchedSli(slo: PlatformSlo, key: string, read: ReadSli | null, { tier }: PossibleTier) {
  const { accountId, region, cluster } = read ?? {};
  if (!read || accountId === undefined || region === undefined || cluster === undefined)
    throw unreadable('its query is not one of this app');
  const scope = { accountId, region, cluster, ...(read.service === undefined ? {} : { service: read.service }) };
  // The detector looks some minutes back (`queryOffset`), so what it sees has arrived.
  const plan = { slotMinutes: 1, excluded: read.excluded, hasArrived: true };
  const watched = {
    indicator: platformIndicator(read.sli, scope, keysWith(read.sli, read.keys), plan),
    target: sloFacts(slo).target,
    entityId: /CUSTOM_DEVICE-[0-9A-F]{16}/.exec(key)?.[0] ?? '',
    eventType: isAboutTasks(key) ? 'AVAILABILITY_EVENT' : 'PERFORMANCE_EVENT',
  } as const;
  if (burnRateQuery(watched).length > longestQuery)
    throw unreadable(`with its maintenance windows the query of "${tier}" is longer than ${longestQuery} characters`);
  return watched;
}

const unreadable = (why: string) =>
  new Failure({
    code: 'NotSupported',
    message: `No alert can be made for this SLO: ${why}`,
    whose: 'user',
    hint: 'Plan and apply the SLO again with this app, then create its alerts.',
  });
