import { isClassic, type Slo } from '../../model/slo';
import { textOf, type ExistingIndex, type ExistingSlo } from './existingSlos';
import type { SloConflict } from '../../model/planItem';

/** Keys by what they claimed earlier in the same plan. */
export interface Claims {
  names: Map<string, string>;
  metricNames: Map<string, string>;
  /** Ids of SLOs that the plan takes over. */
  adopted: Set<string>;
}

type Field = SloConflict['field'];

/** What must be unique: the name on either engine, and on classic the metric name. */
export function uniqueTexts(slo: Slo): [Field, string][] {
  const name: [Field, string] = ['name', slo.name];
  return isClassic(slo) ? [name, ['metricName', slo.metricName]] : [name];
}

export const claimsOf = (claims: Claims, field: Field): Map<string, string> =>
  field === 'name' ? claims.names : claims.metricNames;

function heldBy(field: Field, holder: ExistingSlo, canAdopt: boolean): SloConflict {
  return {
    field,
    holderId: holder.id,
    holderName: textOf(holder, 'name') ?? holder.id,
    holderKey: holder.key,
    answers: [...(canAdopt && holder.key === null ? (['adopt'] as const) : []), 'rename', 'skip'],
  };
}

/**
 * Why an objective cannot be saved beside what exists and what the plan already holds; null when it can.
 * A name that its holder would give up in the same plan still counts as taken, because items are saved in no fixed order.
 *
 * @param current the SLO that would be updated; it may keep what it has
 */
export function sloConflict(
  slo: Slo,
  current: ExistingSlo | undefined,
  existing: ExistingIndex,
  claims: Claims,
): SloConflict | null {
  for (const [field, text] of uniqueTexts(slo)) {
    const holder = (field === 'name' ? existing.names : existing.metricNames).get(text);
    if (holder !== undefined && holder.id !== current?.id) {
      return heldBy(field, holder, current === undefined && !claims.adopted.has(holder.id));
    }
    const claim = claimsOf(claims, field).get(text);
    if (claim !== undefined) {
      return { field, holderId: null, holderName: text, holderKey: claim, answers: ['rename', 'skip'] };
    }
  }
  return null;
}
