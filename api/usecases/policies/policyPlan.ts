import type { Warning } from '../../../domain/contract/envelope';
import type { PolicyOrphan, PolicyPlan, PolicyRow } from '../../../domain/contract/policies/runPolicies';
import type { Policy } from '../../../domain/model/policy';
import type { Orphan, PlanItem } from '../../../domain/model/planItem';
import type { Engine } from '../../../domain/model/slo';
import { largestOf } from '../../../domain/model/manyValues';
import { partsOfKey, type Place } from '../../../domain/model/sloKey';
import { policyOfGone } from '../../../domain/policies/policyOfGone';
import type { PolicyRequest } from '../../../domain/policies/policyRequests';
import { isRenewal } from '../../../domain/slo/applied/isRenewal';
import { storedPlace } from '../../../domain/slo/plan/ownSlos';
import { placeText, type PolicyGround } from './policyGround';
import type { RunPoliciesParts } from './runParts';

/** One SLO that a policy wants, with what there is of it. */
export interface PlannedSlo {
  engine: Engine;
  request: PolicyRequest;
  item: PlanItem;
  isBlocked: boolean;
  isRenewal: boolean;
}

export interface PlannedPolicies {
  slos: PlannedSlo[];
  orphans: PolicyOrphan[];
  warnings: Warning[];
}

/** Days without data after which an SLO's cluster counts as gone where no policy says. */
const usualDays = 35;

/** Compares what policies want with what exists, by the use-case of `plan-slos`. Writes nothing. */
export async function plannedPolicies(parts: RunPoliciesParts, ground: PolicyGround): Promise<PlannedPolicies> {
  const planned: PlannedPolicies = { slos: [], orphans: [], warnings: [] };
  for (const [engine, requests] of ground.requests) {
    const places = new Map<string, Place>();
    const value = await parts.plan((slos) => {
      const days = slos.map((slo) => {
        const place = storedPlace(slo.value);
        if (slo.key === null || place === null) return usualDays;
        places.set(slo.key, place);
        const policy = policyOfGone(ground.matchers, place, partsOfKey(slo.key).service);
        return policy?.limits.deleteAfterDays ?? usualDays;
      });
      return largestOf(days);
    })({
      engine,
      requests: requests.map(({ templateId, target, parameters }) => ({ templateId, target, parameters })),
    });
    value.items.forEach((item, at) => {
      const request = requests[at];
      if (request !== undefined) planned.slos.push(plannedSlo(engine, request, item));
    });
    for (const orphan of value.orphans)
      planned.orphans.push(policyOrphan(engine, orphan, places.get(orphan.key), ground));
    for (const warning of value.warnings ?? []) planned.warnings.push(warning);
  }
  return planned;
}

function plannedSlo(engine: Engine, request: PolicyRequest, item: PlanItem): PlannedSlo {
  const isWritten = item.action === 'create' || item.action === 'update';
  return {
    ...{ engine, request, item },
    isBlocked: isWritten && item.lints.some(({ severity }) => severity === 'error'),
    isRenewal: item.action === 'update' && isRenewal(item.changes),
  };
}

function policyOrphan(engine: Engine, orphan: Orphan, place: Place | undefined, ground: PolicyGround): PolicyOrphan {
  const policy = place ? policyOfGone(ground.matchers, place, partsOfKey(orphan.key).service) : null;
  const keptBecause = whyKept(orphan, place, policy, ground);
  return { ...orphan, engine, policyId: policy?.id ?? null, deletes: keptBecause === null, keptBecause };
}

/** Whatever leaves a doubt keeps an SLO: only a person deletes it then. */
function whyKept(
  { evidence }: Orphan,
  place: Place | undefined,
  policy: Policy | null,
  { bad, livePlaces }: PolicyGround,
): string | null {
  if (place === undefined) return 'Its query does not tell its account, region and cluster.';
  if (policy === null) return 'Its cluster would fall under no policy, or which one depends on tags or capacity.';
  const { deleteAfterDays } = policy.limits;
  if (deleteAfterDays === null) return `“${policy.name}” never deletes.`;
  if (evidence.noDataForDays < deleteAfterDays) return `“${policy.name}” waits ${deleteAfterDays} days.`;
  if (bad.length > 0) return 'A stored policy cannot be read, which might be the one that its cluster falls under.';
  if (!livePlaces.has(placeText(place)))
    return `No other cluster of ${place.accountId} in ${place.region} sends data, so its metric stream may be what stopped.`;
  return null;
}

/** The plan as it is looked at, of these policies. */
export function policyPlan({ slos, orphans }: PlannedPolicies, isChosen: (policyId: string) => boolean): PolicyPlan {
  const plan: PolicyPlan = { create: [], update: [], unchanged: [], conflict: [], orphans: [], blocked: [] };
  for (const slo of slos) {
    if (!isChosen(slo.request.policy.id)) continue;
    plan[slo.isBlocked ? 'blocked' : slo.item.action].push(rowOf(slo));
  }
  plan.orphans = orphans.filter(({ policyId }) => policyId === null || isChosen(policyId));
  return plan;
}

function rowOf({ engine, request, item, isBlocked, isRenewal: renews }: PlannedSlo): PolicyRow {
  const { cluster, accountId, region, service } = request.target;
  // Remarks on what is not written would make a large answer of little use.
  const lints = item.action === 'unchanged' ? [] : item.lints.filter(({ severity }) => severity !== 'info');
  return {
    policyId: request.policy.id,
    ...{ engine, key: item.key, name: item.slo.name, templateId: request.templateId, cluster, accountId, region },
    ...(service === undefined ? {} : { service }),
    ...(item.action === 'update' ? { changes: shortened(item.changes) } : {}),
    ...(renews ? { isRenewal: true } : {}),
    ...(item.conflict ? { conflict: item.conflict } : {}),
    ...(isBlocked || lints.length > 0 ? { lints } : {}),
  };
}

const longestText = 120;

/** A query says little in a row and makes up most of it. */
const shortened = (changes: PlanItem['changes']): PlanItem['changes'] =>
  changes.map(({ field, from, to }) => ({ field, from: short(from), to: short(to) }));

const short = (value: unknown): unknown =>
  typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)}…` : value;
