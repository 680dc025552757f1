import { Failure } from '../failure';
import type { Target } from '../model/cluster';
import { sloKey, type ClassicSlo, type SloParameters } from '../model/slo';
import { existingIndex, textOf, type ExistingIndex, type ExistingSlo } from './existingSlos';
import { nameConflicts } from './nameConflicts';
import { orphansOf } from './orphansOf';
import type { Lint, Plan, PlanItem } from './planItem';
import { sloChanges } from './sloChanges';
import { templateOf } from './templates';

export type { ExistingSlo } from './existingSlos';

export interface PlanInput {
  requests: { templateId: string; target: Target; parameters: SloParameters }[];
  /** All SLO objects of the environment, ours or not. */
  existing: ExistingSlo[];
  /** Entities that exist; null when that is not known. */
  knownEntityIds: ReadonlySet<string> | null;
}

type Request = PlanInput['requests'][number];

/** Of thousands of requests, says which one failed. */
function built(request: Request, key: string): { slo: ClassicSlo; lints: Lint[] } {
  try {
    const template = templateOf(request.templateId);
    return {
      slo: template.build(request.parameters, request.target),
      lints: template.lint(request.parameters, request.target),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({ ...error.report(), message: `${error.message} (in ${key})` }, error);
  }
}

/** `metricName` cannot change once created (schema: modificationPolicy NEVER), so an update keeps what is there. */
function keptMetricName(slo: ClassicSlo, current: ExistingSlo): { metricName: string; lints: Lint[] } {
  const metricName = textOf(current, 'metricName') ?? slo.metricName;
  if (metricName === slo.metricName) return { metricName, lints: [] };
  const message = `The metric name stays "${metricName}": Dynatrace cannot change it. A new SLO would get "${slo.metricName}".`;
  return { metricName, lints: [{ code: 'metric-name-kept', severity: 'info', message }] };
}

function planItem(request: Request, key: string, existing: ExistingIndex, claimed: Map<string, string>): PlanItem {
  const { slo: wanted, lints } = built(request, key);
  const current = existing.ours.get(key);
  const kept = current ? keptMetricName(wanted, current) : { metricName: wanted.metricName, lints: [] };
  const slo = { ...wanted, metricName: kept.metricName };
  const remarks = [...lints, ...kept.lints];
  const conflicts = nameConflicts(slo, current, existing, claimed);
  if (conflicts.length > 0) return { key, action: 'conflict', slo, changes: [], lints: [...remarks, ...conflicts] };
  claimed.set(slo.name, key);
  if (!current) return { key, action: 'create', slo, changes: [], lints: remarks };
  const changes = sloChanges(current.value, slo);
  return { key, action: changes.length > 0 ? 'update' : 'unchanged', slo, changes, lints: remarks };
}

function summaryOf(items: PlanItem[], orphans: number): Plan['summary'] {
  const summary = { create: 0, update: 0, unchanged: 0, conflict: 0, orphans };
  for (const item of items) summary[item.action] += 1;
  return summary;
}

/**
 * Compares the objectives asked for with those that exist. Nothing is written; the same input gives the same plan.
 * An item whose lints contain an `error` is planned all the same, for the person to see; do not apply it.
 * @throws Failure `InvalidInput` for a wrong parameter or a target asked for twice, `NotSupported` for what the classic
 * engine cannot express; the message names the key.
 */
export function planSlos({ requests, existing, knownEntityIds }: PlanInput): Plan {
  const index = existingIndex(existing);
  const claimed = new Map<string, string>();
  const requested = new Set<string>();
  const items = requests.map((request) => {
    const key = sloKey(request.templateId, request.target);
    if (requested.has(key)) {
      throw new Failure({
        code: 'InvalidInput',
        message: `requests: ${key} is asked for twice`,
        whose: 'user',
        hint: 'Ask once per template and target.',
      });
    }
    requested.add(key);
    return planItem(request, key, index, claimed);
  });
  const orphans = orphansOf(index, requested, knownEntityIds);
  return { items, orphans, summary: summaryOf(items, orphans.length) };
}
