import type { Target } from '../../../domain/model/cluster';
import type { Sli } from '../../../domain/model/sli';
import type { Engine, SloParameters } from '../../../domain/model/slo';
import { occurrences } from '../../../domain/slo/maintenanceWindows/occurrences';
import type { Span } from './historyPart';

interface Objective {
  engine: Engine;
  sli: Sli;
  parameters: Pick<SloParameters, 'exclusions'>;
  target: Target;
}

/**
 * Maintenance within a timeframe that an objective does not count. None for classic SLOs, which cannot leave anything out,
 * and for headroom, which has no good slots to count it as.
 * @throws Failure `InvalidInput` for a maintenance window that cannot be followed
 */
export function excludedSpans({ engine, sli, parameters, target }: Objective, { from, to }: Span): Span[] {
  if (engine === 'classic' || sli.kind === 'headroom') return [];
  return occurrences(parameters.exclusions ?? [], from, to, target);
}
