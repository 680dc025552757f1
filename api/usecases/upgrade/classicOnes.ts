import { isAboutEcs } from '../../../domain/queries/foreign/classicMeaning';
import type { StoredClassic } from '../../../domain/slo/upgrade/candidateOf';
import type { SloObject, SloObjects } from '../../platform/settings/sloObjects';
import { ofObject } from '../storedSlos/knownSlos';
import { storedSlo } from '../storedSlos/storedSlo';

/** A classic SLO that may be upgraded. */
export interface ClassicOne extends StoredClassic {
  /** What names it in an upgrade: its key, or the id of one of others. */
  name: string;
  handle: string;
  object: SloObject;
  /** Milliseconds since 1970; null when Dynatrace does not tell. */
  changedAt: number | null;
}

export interface ClassicOnes {
  about: ClassicOne[];
  /** How many have nothing to do with ECS. */
  others: number;
}

/** All classic SLOs on ECS, ours first, each under the name by which a person finds it again. */
export async function classicOnes(sloObjects: Pick<SloObjects, 'all'>): Promise<ClassicOnes> {
  const all = (await sloObjects.all()).map(classicOne);
  const about = all.filter(({ key, slo }) => key !== null || isAboutEcs(slo.metricExpression));
  about.sort((a, b) => Number(a.key === null) - Number(b.key === null) || (a.name < b.name ? -1 : 1));
  return { about, others: all.length - about.length };
}

function classicOne(object: SloObject): ClassicOne {
  const { id, key, value } = ofObject(object);
  const slo = storedSlo(value);
  const { evaluationType } = value;
  const at = Date.parse(object.modified?.at ?? '');
  return {
    ...{ id, key, slo, object, name: slo.name, handle: key ?? id },
    evaluationType: typeof evaluationType === 'string' ? evaluationType : 'AGGREGATE',
    changedAt: Number.isNaN(at) ? null : at,
  };
}
