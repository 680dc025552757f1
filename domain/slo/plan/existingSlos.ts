/** An SLO as the environment has it, ours or not. */
export interface ExistingSlo {
  /** Settings object id (classic) or SLO id (platform). */
  id: string;
  /** Our key; null when the SLO is not ours. */
  key: string | null;
  /** As stored. */
  value: Record<string, unknown>;
}

/** Existing SLOs by what makes one unique: our key, and for all of them name and (classic) metricName. */
export interface ExistingIndex {
  ours: ReadonlyMap<string, ExistingSlo>;
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
    ours: indexedBy(existing, (slo) => slo.key),
    names: indexedBy(existing, (slo) => textOf(slo, 'name')),
    metricNames: indexedBy(existing, (slo) => textOf(slo, 'metricName')),
  };
}
