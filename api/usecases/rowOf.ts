import type { SloRow } from '../../domain/contract/listSlos';
import type { Engine, NoDataPolicy, Slo } from '../../domain/model/slo';
import { sloFacts } from '../../domain/model/sloFacts';
import { readSli } from '../../domain/queries/readSli';
import { readAppliedRecord } from '../../domain/slo/appliedRecord';
import { errorBudgetOf } from '../../domain/slo/errorBudget';
import { hoursToExhaustion } from '../../domain/slo/hoursToExhaustion';
import { storedSloLints } from '../../domain/slo/storedSloLints';
import type { KnownSlo } from './knownSlos';
import type { SloValue } from './sloValue';

export interface RowParts {
  engine: Engine;
  /** Null when nobody asked for values. */
  value: SloValue | null;
  coverage: number | null;
  modified: SloRow['modified'];
  withDefinition: boolean;
}

/** One SLO as people see it. */
export function rowOf(
  known: KnownSlo,
  slo: Slo,
  { engine, value, coverage, modified, withDefinition }: RowParts,
): SloRow {
  const { name, target, warning, window } = sloFacts(slo);
  const percent = value?.value ?? null;
  const errorBudget = errorBudgetOf(percent, target);
  const burnRate = value?.burnRate ?? null;
  const isOurs = known.key !== null;
  const record = isOurs ? readAppliedRecord(slo) : null;
  return {
    ...{ key: known.key, id: known.id, name, engine, status: value?.status ?? 'NO_DATA', value: percent },
    ...{ target, warning, window, errorBudget, burnRate, coverage },
    foreign: !isOurs,
    pending: value?.pending ?? false,
    message: value?.message ?? null,
    exhaustedInHours: hoursToExhaustion(errorBudget, burnRate, window),
    modified,
    edited: record === null ? null : !record.isAsApplied,
    lints: isOurs ? [] : storedSloLints(slo),
    noData: noDataOf(slo),
    ...(withDefinition ? { definition: slo } : {}),
  };
}

function noDataOf(slo: Slo): NoDataPolicy | null {
  const sli = readSli(slo)?.sli;
  return sli === undefined || sli.kind === 'headroom' ? null : sli.noData;
}
