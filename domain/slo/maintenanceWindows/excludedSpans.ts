import type { Target } from '../../model/cluster';
import type { Sli } from '../../model/sli';
import type { Engine, SloParameters } from '../../model/slo';
import type { TimeRange } from '../../queries/timeRange';
import { occurrences } from './occurrences';

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
export function excludedSpans({ engine, sli, parameters, target }: Objective, { from, to }: TimeRange): TimeRange[] {
  if (engine === 'classic' || sli.kind === 'headroom') return [];
  return occurrences(parameters.exclusions ?? [], from, to, target);
}
