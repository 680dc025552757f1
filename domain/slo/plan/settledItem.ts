import { isClassic, type Slo, type SloParameters } from '../../model/slo';
import { withAppliedRecord } from '../applied/appliedRecord';
import { textOf, type ExistingIndex, type ExistingSlo } from './existingSlos';
import type { ConflictAnswer, Lint, PlanItem, SloConflict } from '../../model/planItem';
import { renamedSlo } from './renamedSlo';
import { sloChanges } from './sloChanges';
import { claimsOf, sloConflict, uniqueTexts, type Claims } from './sloConflict';

/** An objective as asked for, and what there is of it already. */
export interface Wanted {
  key: string;
  slo: Slo;
  parameters: SloParameters;
  lints: Lint[];
  onConflict: ConflictAnswer | undefined;
  current: ExistingSlo | undefined;
}

/**
 * What an update must keep. Classic: `metricName` cannot change once created (schema: modificationPolicy NEVER). Platform:
 * the tags that people added.
 */
function kept(slo: Slo, current: ExistingSlo | undefined): Slo {
  if (current === undefined) return slo;
  if (isClassic(slo)) return { ...slo, metricName: textOf(current, 'metricName') ?? slo.metricName };
  const tags: unknown = current.value['tags'];
  const stored: unknown[] = Array.isArray(tags) ? tags : [];
  const theirs = stored.filter((tag) => typeof tag === 'string').filter((tag) => !slo.tags.includes(tag));
  return { ...slo, tags: [...theirs, ...slo.tags] };
}

function keptMetricNameLint(wanted: Slo, saved: Slo): Lint[] {
  if (!isClassic(wanted) || !isClassic(saved) || wanted.metricName === saved.metricName) return [];
  const message = `The metric name stays "${saved.metricName}": Dynatrace cannot change it. A new SLO would get "${wanted.metricName}".`;
  return [{ code: 'metric-name-kept', severity: 'info', message }];
}

function conflictLint({ field, holderId, holderName, holderKey }: SloConflict, slo: Slo): Lint {
  const what =
    field === 'name' ? `The name "${slo.name}"` : `The metric name "${isClassic(slo) ? slo.metricName : slo.name}"`;
  const holder =
    holderId === null
      ? `${holderKey ?? holderName} in this plan`
      : `the SLO "${holderName}"${holderKey === null ? ', which this app did not make' : ` of this app (${holderKey})`}`;
  const code = field === 'name' ? 'name-taken' : 'metric-name-taken';
  return { code, severity: 'error', message: `${what} is already used by ${holder}; Dynatrace wants it unique.` };
}

function saved(wanted: Wanted, slo: Slo, over: ExistingSlo | undefined, claims: Claims): PlanItem {
  const { key, lints, current } = wanted;
  for (const [field, text] of uniqueTexts(slo)) claimsOf(claims, field).set(text, key);
  const remarks = over === undefined ? lints : [...lints, ...keptMetricNameLint(wanted.slo, slo)];
  if (over === undefined) return { key, action: 'create', slo, changes: [], lints: remarks };
  const changes = sloChanges(over.value, slo);
  if (current === undefined) {
    claims.adopted.add(over.id);
    return { key, action: 'update', slo, changes, lints: remarks, adopts: over.id };
  }
  return { key, action: changes.length > 0 ? 'update' : 'unchanged', slo, changes, lints: remarks };
}

/** The plan of one objective: what is done, or why it cannot be and what would settle it. Claims the names it takes. */
export function settledItem(wanted: Wanted, existing: ExistingIndex, claims: Claims): PlanItem {
  const { current, onConflict, parameters } = wanted;
  const slo = kept(wanted.slo, current);
  const conflict = sloConflict(slo, current, existing, claims);
  if (conflict === null) return saved(wanted, slo, current, claims);
  const renamed = withAppliedRecord(renamedSlo(slo, current, existing, claims), parameters);
  // One that was renamed in an earlier run keeps that name without being asked again.
  const wasRenamed = current !== undefined && textOf(current, 'name') === renamed.name;
  if (onConflict === 'rename' || wasRenamed) return saved(wanted, renamed, current, claims);
  if (onConflict === 'adopt' && conflict.answers.includes('adopt')) {
    const holder = (conflict.field === 'name' ? existing.names : existing.metricNames).get(
      conflict.field === 'name' || !isClassic(slo) ? slo.name : slo.metricName,
    );
    const adopted = kept(slo, holder);
    const next = sloConflict(adopted, holder, existing, claims);
    if (next === null) return saved(wanted, adopted, holder, claims);
  }
  const { key, lints } = wanted;
  return { key, action: 'conflict', slo, changes: [], lints: [...lints, conflictLint(conflict, slo)], conflict };
}
