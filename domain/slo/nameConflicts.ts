import type { ClassicSlo } from '../model/slo';
import type { ExistingIndex, ExistingSlo } from './existingSlos';
import type { Lint } from './planItem';

/** Keys that claimed a name earlier in the same plan. */
export interface Claims {
  names: Map<string, string>;
  metricNames: Map<string, string>;
}

function taken(code: string, what: string, holder: string): Lint {
  return { code, severity: 'error', message: `${what} is already used by ${holder}; Dynatrace wants it unique.` };
}

function conflict(
  code: string,
  what: string,
  holder: ExistingSlo | undefined,
  current: ExistingSlo | undefined,
  claimedBy: string | undefined,
): Lint[] {
  if (holder && holder !== current) return [taken(code, what, `another SLO (object ${holder.objectId})`)];
  return claimedBy === undefined ? [] : [taken(code, what, `${claimedBy} in this plan`)];
}

/**
 * Why an objective cannot be saved beside what exists and what the plan already holds; empty when it can.
 * A name that its holder would give up in the same plan still counts as taken, because items are saved in no fixed order.
 */
export function nameConflicts(
  slo: ClassicSlo,
  current: ExistingSlo | undefined,
  existing: ExistingIndex,
  claims: Claims,
): Lint[] {
  const { name, metricName } = slo;
  return [
    ...conflict('name-taken', `The name "${name}"`, existing.names.get(name), current, claims.names.get(name)),
    ...conflict(
      'metric-name-taken',
      `The metric name "${metricName}"`,
      existing.metricNames.get(metricName),
      current,
      claims.metricNames.get(metricName),
    ),
  ];
}
