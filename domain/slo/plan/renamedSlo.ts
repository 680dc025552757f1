import { isClassic, type Slo } from '../../model/slo';
import type { ExistingIndex, ExistingSlo } from './existingSlos';
import type { Claims } from './sloConflict';

/** Limits of `builtin:monitoring.slo`. */
const nameLimit = 200;
const metricNameLimit = 220;

/** The first of text, `text (2)`, `text (3)`, … that nobody has. */
function free(
  text: string,
  suffixOf: (nth: number) => string,
  limit: number,
  isTaken: (text: string) => boolean,
): string {
  for (let nth = 2; ; nth++) {
    const suffix = suffixOf(nth);
    const candidate = `${text.slice(0, limit - suffix.length).replace(/[\uD800-\uDBFF]$/, '')}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/**
 * The objective with the next free name, and on classic metric name, wherever its own is taken. The same input gives the same
 * names. The metric name stays when the SLO exists: it cannot change.
 */
export function renamedSlo(slo: Slo, current: ExistingSlo | undefined, existing: ExistingIndex, claims: Claims): Slo {
  const isOther = (holder: ExistingSlo | undefined): boolean => holder !== undefined && holder.id !== current?.id;
  const nameTaken = (text: string): boolean => isOther(existing.names.get(text)) || claims.names.has(text);
  const metricTaken = (text: string): boolean =>
    isOther(existing.metricNames.get(text)) || claims.metricNames.has(text);
  const name = nameTaken(slo.name) ? free(slo.name, (nth) => ` (${nth})`, nameLimit, nameTaken) : slo.name;
  if (!isClassic(slo)) return { ...slo, name };
  const { metricName } = slo;
  return {
    ...slo,
    name,
    metricName: metricTaken(metricName)
      ? free(metricName, (nth) => `_${nth}`, metricNameLimit, metricTaken)
      : metricName,
  };
}
