import { Failure } from '../../../domain/failure';
import { alertExternalIdOf, type BurnTierId } from '../../../domain/model/burnTier';
import { familyOf } from '../../../domain/model/metricFamily';
import type { Sli } from '../../../domain/model/sli';
import { entityOfSubject, partsOfKey } from '../../../domain/model/sloKey';
import { alertSelector } from '../../../domain/queries/alertSelector';
import { slotEndIndicator } from '../../../domain/queries/alertDql';
import { keysWith } from '../../../domain/queries/keysRead';
import { platformIndicator } from '../../../domain/queries/platformSli';
import { touchedSlots } from '../../../domain/queries/touchedSlots';
import { alertTexts } from '../../../domain/slo/alerts/alertTexts';
import { alertVerdict, usualTiers, type AlertRule } from '../../../domain/slo/alerts/alertVerdict';
import { firesWords } from '../../../domain/slo/alerts/alertWords';
import { nearestWorkable, type NearestWorkable } from '../../../domain/slo/alerts/nearestWorkable';
import { obstacleHint, obstacleReason } from '../../../domain/slo/alerts/obstacleWords';
import { anomalyDetectorAlert, burnRateQuery, longestQuery } from '../../../domain/slo/alerts/anomalyDetectorAlert';
import { metricEventAlert } from '../../../domain/slo/alerts/metricEventAlert';
import type { AlertWrite } from '../../platform/settings/alertObjects';
import { alertSchemas } from './alertSchemas';
import { unreadable, type WatchedObjective } from './watchedObjective';

export interface Wish {
  key: string;
  /** Without it, those that an objective gets by default. */
  tiers: readonly BurnTierId[] | undefined;
  minBadSlots: number | undefined;
  /** Where the SLOs of this app are shown. */
  pageUrl: string;
}

/** An alert as it should be. */
export interface PossibleAlert {
  tier: BurnTierId;
  rule: AlertRule;
  write: AlertWrite;
  fires: string;
}

/** An alert, or why there cannot be one. */
export type WantedAlert = PossibleAlert | { tier: BurnTierId; unsupported: Failure; nearest: NearestWorkable | null };

/** Obstacles that no other setting of the objective removes. */
const settled = new Set(['mean', 'same-as-fast', 'silence-counts']);

/** The alerts of one objective. @throws Failure `NotSupported` for a query that gets too long for a detector */
export function wantedAlerts(watched: WatchedObjective, wish: Wish): WantedAlert[] {
  const tiers = wish.tiers ?? usualTiers(watched.objective);
  return [...new Set(tiers)].map((tier) => wantedAlert(tier, watched, wish));
}

function wantedAlert(tier: BurnTierId, watched: WatchedObjective, wish: Wish): WantedAlert {
  const { objective, window, name } = watched;
  const { key, minBadSlots, pageUrl } = wish;
  const { sli } = objective;
  const verdict = alertVerdict(tier, objective, minBadSlots);
  if (!verdict.isPossible || sli.kind === 'headroom') {
    const obstacle = verdict.isPossible ? 'mean' : verdict.obstacle;
    const nearest = settled.has(obstacle) ? null : nearestWorkable(tier, objective, minBadSlots);
    const message = obstacleReason(obstacle, { tier, objective, window, guard: minBadSlots });
    const hint = obstacleHint(obstacle, nearest);
    return { tier, nearest, unsupported: new Failure({ code: 'NotSupported', message, whose: 'user', hint }) };
  }
  const { rule } = verdict;
  const fires = firesWords(rule, sli, window);
  const texts = alertTexts(name, { tier, fires }, pageUrl);
  const { owner } = watched;
  const value =
    objective.engine === 'classic'
      ? metricEventAlert({ ...watchedSelector(sli, watched, rule), owner }, rule, texts)
      : anomalyDetectorAlert({ ...watchedSli(sli, watched, rule, key), owner }, rule, texts);
  const write = { schemaId: alertSchemas[objective.engine], externalId: alertExternalIdOf(key, tier), value };
  return { tier, rule, write, fires };
}

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

function watchedSelector(sli: SlotSli, { read }: WatchedObjective, { counts, slotMinutes }: AlertRule) {
  const { entityId, service, keys } = read;
  if (entityId === null) throw unreadable('its expression names no cluster');
  const width = counts === 'silence' ? 1 : slotMinutes;
  const scope = { entityId, ...(service === undefined ? {} : { service }) };
  const eventType = sli.kind === 'running-tasks' ? 'AVAILABILITY' : 'RESOURCE';
  return { sli, selector: alertSelector(sli, scope, keysWith(sli, keys), width), eventType } as const;
}

function watchedSli(sli: SlotSli, { read, objective }: WatchedObjective, rule: AlertRule, key: string) {
  const { accountId, region, cluster, service } = read;
  if (accountId === undefined || region === undefined || cluster === undefined)
    throw unreadable('its query names no cluster');
  const scope = { accountId, region, cluster, ...(service === undefined ? {} : { service }) };
  const keys = keysWith(sli, read.keys);
  // The detector looks some minutes back (`queryOffset`), so what it sees has arrived.
  // Minutes of a slot that the SLO leaves out as a whole must not fire.
  const excluded = touchedSlots(read.excluded, read.slotMinutes ?? 1);
  const plan = { slotMinutes: 1, excluded, hasArrived: true };
  const isSilence = rule.counts === 'silence';
  const watched = {
    indicator:
      rule.counts === 'slot-ends'
        ? slotEndIndicator(sli, scope, keys, { slotMinutes: rule.slotMinutes, excluded })
        : platformIndicator(isSilence ? { ...sli, noData: 'exclude' } : sli, scope, keys, plan),
    ...{ target: objective.target, family: familyOf(objective) },
    entityId: entityOfSubject(partsOfKey(key).subject) ?? '',
    eventType: sli.kind === 'running-tasks' ? 'AVAILABILITY_EVENT' : 'PERFORMANCE_EVENT',
  } as const;
  if (burnRateQuery({ ...watched }).length > longestQuery)
    throw unreadable(
      `with its maintenance windows the query of "${rule.tier}" is longer than ${longestQuery} characters`,
    );
  return watched;
}
