import type { SloRequest } from '../../../../domain/contract/planSlos';
import { Failure } from '../../../../domain/failure';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { isClassic, type Slo, type SloParameters } from '../../../../domain/model/slo';
import { sloFacts } from '../../../../domain/model/sloFacts';
import { readAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { isFor } from '../../../../domain/slo/maintenanceWindows/occurrences';
import type { SloSubject } from './sloSubject';

/**
 * What to ask for so that an SLO becomes again what was applied; null when that is not known. The record keeps neither name
 * pattern nor maintenance windows, only that there were any: a name that was not edited is kept as it is, and the maintenance
 * windows of today are taken. Of an SLO that was applied before that was recorded, the hash of the query tells.
 * @param exclusions the maintenance windows that exist now.
 * @param now milliseconds since 1970.
 */
export function reapplyRequest(
  definition: Slo,
  subject: SloSubject,
  exclusions: readonly Exclusion[],
  now: number,
): SloRequest | null {
  const record = readAppliedRecord(definition);
  const { target, template, templateId } = subject;
  if (record === null || target === null || template === null) return null;
  const { name } = sloFacts(definition);
  const keepsName = !record.changed.name && !/[{}]/.test(name);
  const plain: SloParameters = { ...record.parameters, ...(keepsName ? { namePattern: name } : {}) };
  const engine = isClassic(definition) ? 'classic' : 'platform';
  const mine = exclusions.filter((exclusion) => isFor(exclusion, target));
  const withWindows: SloParameters = { ...plain, exclusions: mine };
  const isAsRecorded = (parameters: SloParameters): boolean => {
    try {
      const { expression } = sloFacts(template.build(parameters, target, { engine, templateId, now }));
      return readAppliedRecord(withExpression(definition, expression))?.changed.expression === false;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  };
  const hadWindows = record.maintenance !== undefined || (!isAsRecorded(plain) && isAsRecorded(withWindows));
  const hasWindows = engine === 'platform' && mine.length > 0 && hadWindows;
  return { templateId, target, parameters: hasWindows ? withWindows : plain };
}

function withExpression(slo: Slo, expression: string): Slo {
  if (isClassic(slo)) return { ...slo, metricExpression: expression };
  return { ...slo, customSli: { ...slo.customSli, indicator: expression } };
}
