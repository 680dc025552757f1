import type { Target } from '../../model/cluster';
import type { Lint } from '../../model/planItem';
import type { Engine } from '../../model/slo';
import { entityMissing } from '../../queries/metricSelector';

/** A classic SLO picks its cluster by entity; one of the platform engine does not. */
export function entityLint(engine: Engine, { entityId }: Pick<Target, 'entityId'>): Lint[] {
  if (engine === 'platform' || entityId !== null) return [];
  return [{ code: 'entity-missing', severity: 'error', message: `${entityMissing.words}. ${entityMissing.remedy}` }];
}
