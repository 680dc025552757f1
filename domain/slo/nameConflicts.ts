import type { ClassicSlo } from '../model/slo';
import type { ExistingIndex, ExistingSlo } from './existingSlos';
import type { Lint } from './planItem';

function taken(code: string, what: string, holder: string): Lint {
  return { code, severity: 'error', message: `${what} is already used by ${holder}; Dynatrace wants it unique.` };
}

/**
 * Why an objective cannot be saved beside what exists and what the plan already holds; empty when it can.
 * A name that its holder would give up in the same plan still counts as taken, because items are saved in no fixed order.
 *
 * @param claimed keys by the name they claimed earlier in the same plan; metric names need no such list, because they are
 * derived from the key
 */
export function nameConflicts(
  { name, metricName }: ClassicSlo,
  current: ExistingSlo | undefined,
  existing: ExistingIndex,
  claimed: ReadonlyMap<string, string>,
): Lint[] {
  const other = (holder: ExistingSlo | undefined): string | null =>
    holder === undefined || holder === current ? null : `another SLO (object ${holder.objectId})`;
  const claim = claimed.get(name);
  const nameHolder = other(existing.names.get(name)) ?? (claim === undefined ? null : `${claim} in this plan`);
  const metricHolder = other(existing.metricNames.get(metricName));
  return [
    ...(nameHolder === null ? [] : [taken('name-taken', `The name "${name}"`, nameHolder)]),
    ...(metricHolder === null ? [] : [taken('metric-name-taken', `The metric name "${metricName}"`, metricHolder)]),
  ];
}
