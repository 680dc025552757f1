import type { DashboardSlo } from '../../domain/dashboards/sliTile';
import { Failure } from '../../domain/failure';
import type { Target } from '../../domain/model/cluster';
import { keyOfExternalId, sloKey } from '../../domain/model/slo';
import type { SloObject } from '../platform/sloObjects';
import { storedSlo } from './storedSlo';

/** The SLOs that get a tile, in the order asked for. @throws Failure `InvalidInput` naming the key that has none */
export function dashboardSlos(
  objects: readonly SloObject[],
  sloKeys: readonly string[],
  targets: readonly Target[],
): DashboardSlo[] {
  const byKey = new Map(objects.map((object) => [keyOfExternalId(object.externalId ?? undefined), object]));
  return sloKeys.map((key) => {
    const object = byKey.get(key);
    if (object === undefined) throw invalid(key, 'is not an SLO of this app', 'Apply the plan first, then try again.');
    const { templateId, target } = partsOf(key, targets);
    const objective = storedSlo(object.value);
    return { key, name: objective.name, templateId, objective, target };
  });
}

function partsOf(key: string, targets: readonly Target[]): { templateId: string; target: Target } {
  const [templateId = '', entityId = ''] = key.split(':', 2);
  const clusterKey = sloKey(templateId, { entityId });
  const cluster = targets.find((target) => target.entityId === entityId);
  if (cluster === undefined) {
    throw invalid(
      key,
      `is about ${entityId}, which is not among the targets`,
      'Add its cluster, or leave the SLO out.',
    );
  }
  // A service name may itself contain colons.
  const service = key === clusterKey ? undefined : key.slice(clusterKey.length + 1);
  return { templateId, target: { ...cluster, service } };
}

function invalid(key: string, what: string, hint: string): Failure {
  return new Failure({ code: 'InvalidInput', message: `sloKeys: ${key} ${what}`, whose: 'user', hint });
}
