import type { SloRow } from '../../../domain/contract/listSlos';
import { isClassic, type Engine, type Slo } from '../../../domain/model/slo';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import { sloFacts } from '../../../domain/model/sloFacts';
import { arrivalMinutesOfKeys } from '../../../domain/queries/arrival';
import { isEvaluationWindow } from '../../../domain/queries/evaluationWindow';
import { indicatorPlace } from '../../../domain/queries/readPlatformSli';
import { readSli, type ReadSli } from '../../../domain/queries/readSli';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import { readAppliedRecord } from '../../../domain/slo/applied/appliedRecord';
import { errorBudgetOf } from '../../../domain/slo/budget/errorBudget';
import { storedMaintenanceLints } from '../../../domain/slo/maintenanceWindows/storedMaintenance';
import { hoursToExhaustion, hoursToExhaustionOfHeadroom } from '../../../domain/slo/budget/hoursToExhaustion';
import type { Lint } from '../../../domain/model/planItem';
import { storedSloLints } from '../../../domain/slo/lints/storedSloLints';
import type { KnownSlo } from '../storedSlos/knownSlos';
import type { SloValue } from '../values/sloValue';

export interface RowParts {
  engine: Engine;
  /** Null when nobody asked for values. */
  value: SloValue | null;
  coverage: number | null;
  modified: SloRow['modified'];
  withDefinition: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

/** One SLO as people see it. */
export function rowOf(
  known: KnownSlo,
  slo: Slo,
  { engine, value, coverage, modified, withDefinition, now }: RowParts,
): SloRow {
  const { name, target, warning, window } = sloFacts(slo);
  const percent = value?.value ?? null;
  const errorBudget = errorBudgetOf(percent, target);
  const burnRate = value?.burnRate ?? null;
  const isOurs = known.key !== null;
  const record = isOurs ? readAppliedRecord(slo) : null;
  const read = readSli(slo);
  const slotMinutes = slotMinutesIn(slo, read);
  const hoursLeft = read?.sli.kind === 'headroom' ? hoursToExhaustionOfHeadroom : hoursToExhaustion;
  return {
    ...{ key: known.key, id: known.id, name, engine, status: value?.status ?? 'NO_DATA', value: percent },
    ...{ target, warning, window, errorBudget, burnRate, coverage, slotMinutes },
    ...(coverage === null || read === null ? {} : { newestLeftOut: arrivalMinutesOfKeys(read.keys) }),
    isHeadroom: read?.sli.kind === 'headroom',
    foreign: !isOurs,
    pending: value?.pending ?? false,
    // Dynatrace may quote what was sent.
    message: value?.message ? withoutSecrets(value.message) : null,
    // Of others' slots the burn rate is told by the minute, whatever their width, and goes with another budget.
    exhaustedInHours: isOurs || (slotMinutes ?? 1) === 1 ? hoursLeft(errorBudget, burnRate, window) : null,
    modified,
    edited: record === null ? null : !record.isAsApplied,
    lints: isOurs ? [...formerLint(read), ...storedMaintenanceLints(slo, read, record, now)] : storedSloLints(slo),
    noData: read === null || read.sli.kind === 'headroom' ? null : read.sli.noData,
    ...(isClassic(slo) ? {} : { place: indicatorPlace(slo.customSli.indicator) }),
    ...(withDefinition ? { definition: slo } : {}),
  };
}

/** Null for a mean, and where the SLO does not say how it counts. A classic one of others may count slots too. */
function slotMinutesIn(slo: Slo, read: ReadSli | null): number | null {
  if (read?.sli.kind === 'headroom') return null;
  const { window } = sloFacts(slo);
  const isShare = read !== null || (isClassic(slo) && slo.metricExpression.includes(':partition('));
  if (!isShare) return null;
  return read?.slotMinutes ?? (isEvaluationWindow(window) ? slotMinutesOf('classic', { window }) : null);
}

/** What an earlier version wrote works differently from what would be written now. */
function formerLint(read: ReadSli | null): Lint[] {
  if (read?.isFormer !== true) return [];
  const message =
    read.entityId === null
      ? 'An earlier version of this app wrote its query: a time slice with any data counts as measured throughout. Plan it again to update it.'
      : 'An earlier version of this app wrote its expression: while every time slice is bad it may have no value, or 100 %. Plan it again to update it.';
  return [{ code: 'query-of-earlier-version', severity: 'warning', message }];
}
