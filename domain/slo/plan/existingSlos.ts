import { ownSlos, type ExistingSlo, type OwnSlos } from './ownSlos';

export type { ExistingSlo } from './ownSlos';

/** Existing SLOs by what makes one unique: ours by key and place, and all of them by name and (classic) metricName. */
export interface ExistingIndex {
  ours: OwnSlos<ExistingSlo>;
  names: ReadonlyMap<string, ExistingSlo>;
  metricNames: ReadonlyMap<string, ExistingSlo>;
}

/** A text field of a stored value, or null. */
export function textOf(slo: ExistingSlo, field: 'name' | 'metricName'): string | null {
  const text = slo.value[field];
  return typeof text === 'string' ? text : null;
}

function indexedBy(existing: ExistingSlo[], keyOf: (slo: ExistingSlo) => string | null): Map<string, ExistingSlo> {
  const index = new Map<string, ExistingSlo>();
  for (const slo of existing) {
    const key = keyOf(slo);
    if (key !== null && !index.has(key)) index.set(key, slo);
  }
  return index;
}

export function existingIndex(existing: ExistingSlo[]): ExistingIndex {
  return {
    ours: ownSlos(existing),
    names: indexedBy(existing, (slo) => textOf(slo, 'name')),
    metricNames: indexedBy(existing, (slo) => textOf(slo, 'metricName')),
  };
}
