import type { RunStop } from '../../../domain/contract/envelope';
import type { PolicyRemaining, PolicyResult, PolicyStop } from '../../../domain/contract/policies/runPolicies';
import { alertOfExternalId, type BurnTierId } from '../../../domain/model/burnTier';
import type { Engine } from '../../../domain/model/slo';
import { alertSchemas } from '../alerts/alertSchemas';
import type { Deadline } from '../pacing/deadline';
import { longer } from '../pacing/runGuard';
import type { Done } from './applyPolicies';
import { hasOtherAlert, lacksAlert } from './lacksAlert';
import type { PlannedSlo } from './policyPlan';
import type { PolicyWork } from './runDecisions';
import type { RunPoliciesParts } from './runParts';

/** Alerts that an SLO gets by default, at most. */
const usualTiers = 2;

/** SLOs of a policy that exist and whose alerts are not as it says: those that lack one or have another, and those that this run changed. */
interface Due {
  work: PolicyWork;
  engine: Engine;
  keys: string[];
}

/** Makes the alerts that policies ask for, as many as the writes of the run leave room for, by the use-case of `create-burn-alerts`. */
export async function policyAlerts(
  parts: RunPoliciesParts,
  {
    works,
    slos,
    done,
    deadline,
  }: { works: readonly PolicyWork[]; slos: readonly PlannedSlo[]; done: Done; deadline: Deadline },
): Promise<void> {
  for (const { work, engine, keys } of await dueAlerts(parts, works, slos, done)) {
    const { id, alerts } = work.policy;
    const tiers: BurnTierId[] | null = Array.isArray(alerts) ? alerts : null;
    const each = tiers?.length ?? usualTiers;
    const now = done.stop === null ? keys.slice(0, Math.floor(work.room / each)) : [];
    const later: string[] = keys.slice(now.length);
    if (done.stop === null && later.length > 0) work.stop ??= noRoomLeft(work.policy, later.length, each);
    if (now.length > 0) {
      const answer = await parts.alert(deadline)({
        engine,
        keys: now,
        ...(tiers === null ? {} : { tiers, exact: true }),
      });
      work.room -= answer.results.filter(({ outcome }) => ['created', 'updated', 'removed'].includes(outcome)).length;
      for (const { key, outcome, objectId, failure } of answer.results)
        done.results.push({ policyId: id, kind: 'alert', key, outcome, id: objectId, failure } satisfies PolicyResult);
      for (const key of answer.remaining) later.push(key);
      const stop: RunStop | null =
        answer.stoppedBy === undefined
          ? null
          : { stoppedBy: answer.stoppedBy, retryAfterSeconds: answer.retryAfterSeconds };
      done.stop = longer(done.stop, stop);
    }
    for (const key of later) done.remaining.push({ policyId: id, key, action: 'alert' } satisfies PolicyRemaining);
  }
}

/** @param slos whose alerts are left @param each alerts of one of them */
function noRoomLeft({ name, limits }: PolicyWork['policy'], slos: number, each: number): PolicyStop {
  const left = `“${name}” writes at most ${many(limits.writes)} in one run, and the alerts of ${many(slos)} SLOs are left.`;
  const remedy =
    each > limits.writes
      ? `One SLO gets ${each}, so none are ever made: let it write at least as many.`
      : 'The next run goes on.';
  return { code: 'write-limit', message: `${left} ${remedy}` };
}

const many = (count: number): string => count.toLocaleString('en-US');

async function dueAlerts(
  { alertObjects }: RunPoliciesParts,
  works: readonly PolicyWork[],
  slos: readonly PlannedSlo[],
  { results }: Done,
): Promise<Due[]> {
  const asking = works.filter(
    ({ policy, stop }) => isAsked(policy.alerts) && stop?.code !== 'failed' && stop?.code !== 'change-too-large',
  );
  const changed = new Set(
    results.flatMap(({ key, outcome }) => (outcome === 'created' || outcome === 'updated' ? [key] : [])),
  );
  const due: Due[] = [];
  for (const engine of ['classic', 'platform'] as const) {
    const own = slos.filter((slo) => slo.engine === engine);
    const some = asking.filter(({ policy }) => own.some(({ request }) => request.policy.id === policy.id));
    if (some.length === 0) continue;
    const stored = await alertObjects.all(alertSchemas[engine]);
    const alerted = new Map<string, Set<BurnTierId>>();
    for (const { externalId } of stored) {
      const alert = alertOfExternalId(externalId ?? undefined);
      if (alert) alerted.set(alert.sloKey, (alerted.get(alert.sloKey) ?? new Set()).add(alert.tier));
    }
    for (const work of some) {
      const keys = own.flatMap(({ request, item }) => {
        if (request.policy.id !== work.policy.id) return [];
        const isThere = item.action === 'unchanged' || changed.has(item.key);
        return isThere && (changed.has(item.key) || isOffAlert(item.slo, work.policy.alerts, alerted.get(item.key)))
          ? [item.key]
          : [];
      });
      if (keys.length > 0) due.push({ work, engine, keys });
    }
  }
  return due;
}

const isOffAlert = (...[slo, alerts, made]: Parameters<typeof lacksAlert>): boolean =>
  lacksAlert(slo, alerts, made) || hasOtherAlert(slo, alerts, made);

const isAsked = (alerts: PolicyWork['policy']['alerts']): boolean =>
  Array.isArray(alerts) ? alerts.length > 0 : alerts;
