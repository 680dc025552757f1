import type { SloRow } from '../../../../domain/contract/listSlos';
import { Failure } from '../../../../domain/failure';
import { partsOfKey } from '../../../../domain/model/sloKey';
import { readSli } from '../../../../domain/queries/readSli';
import type { TimeRange } from '../../../../domain/queries/timeRange';
import { templateOf } from '../../../../domain/slo/templates/templates';

/** Thresholds of time objectives on one metric, lowest first. @param slos with their definitions */
export function thresholdsOf(slos: readonly SloRow[], metric: 'cpu' | 'memory'): number[] {
  const found = slos.flatMap((slo) => {
    const sli = slo.definition && readSli(slo.definition)?.sli;
    return sli?.kind === 'time' && metricOf(slo) === metric ? [sli.threshold] : [];
  });
  return [...new Set(found)].sort((one, other) => one - other);
}

/** Maintenance that any of these SLOs leaves out, as far as it lies in a timeframe; overlapping stretches become one. */
export function maintenanceIn(slos: readonly SloRow[], { from, to }: TimeRange): TimeRange[] {
  const found = slos
    .flatMap(({ definition }) => (definition && readSli(definition)?.excluded) ?? [])
    .filter((range) => range.to > from && range.from < to)
    .sort((one, other) => one.from - other.from);
  const merged: TimeRange[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, Math.min(to, range.to));
    else merged.push({ from: Math.max(from, range.from), to: Math.min(to, range.to) });
  }
  return merged;
}

function metricOf({ key }: SloRow): string | null {
  if (key === null) return null;
  try {
    return templateOf(partsOfKey(key).templateId).metric;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Whether an SLO of ours is about one service. */
export const isOfService = ({ key }: SloRow): boolean => key !== null && partsOfKey(key).service !== null;
