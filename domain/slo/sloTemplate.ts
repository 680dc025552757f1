import type { Target } from '../model/cluster';
import type { UtilisationMetric } from '../model/ecsMetrics';
import type { ClassicSlo, SloParameters, TemplateId } from '../model/slo';
import type { Lint } from './planItem';

/** A kind of SLO: data for choosing it, and pure functions that turn parameters and a target into an objective. */
export interface SloTemplate {
  id: TemplateId;
  title: string;
  summary: string;
  targetKind: 'cluster' | 'service';
  kind: 'headroom' | 'time';
  metric: UtilisationMetric;
  metricKey: string;
  defaults: SloParameters;
  /** What a person should know before choosing it. */
  caveats: string[];
  /**
   * The settings object's value.
   * @throws Failure `InvalidInput` naming the wrong parameter, `NotSupported` when the classic engine cannot express it.
   */
  build(parameters: SloParameters, target: Target): ClassicSlo;
  /** What the objective promises, in one sentence. */
  explain(parameters: SloParameters, target: Target): string;
  /** Remarks on these parameters for this target; never throws for a parameter that `build` accepts. */
  lint(parameters: SloParameters, target: Target): Lint[];
}
