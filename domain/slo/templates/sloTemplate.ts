import type { Target } from '../../model/cluster';
import type { UtilisationMetric } from '../../model/ecsMetrics';
import type { MetricKeys } from '../../model/metricKeys';
import type { Sli } from '../../model/sli';
import type { Engine, Slo, SloParameters, TemplateId } from '../../model/slo';
import type { Lint } from '../../model/planItem';

/** What an SLO is built for. */
export interface BuildContext {
  engine: Engine;
  /** As asked for; may be a saved template's `base.slug`, so that both can stand side by side on one target. */
  templateId: string;
  /** Metric keys as this environment has them. */
  keys: MetricKeys;
  /** Milliseconds since 1970; recurring exclusions are written out from here on. */
  now: number;
  /** Of an SLO that exists under another key than it would get now: it keeps the one that it was made with. */
  key: string;
}

/** What the environment is like that an SLO would live in. */
export interface LintContext {
  engine: Engine;
  /** ECS metric keys that the environment has; null when that is not known. */
  available: ReadonlySet<string> | null;
  /** Days of data that there are; null when that is not known. */
  historyDays: number | null;
  /** Milliseconds since 1970; without it, nothing is said about the minutes of maintenance windows. */
  now: number | null;
}

/** A kind of SLO: data for choosing it, and pure functions that turn parameters and a target into an objective. */
export interface SloTemplate {
  id: TemplateId;
  title: string;
  summary: string;
  targetKind: 'cluster' | 'service';
  kind: 'headroom' | 'time' | 'tasks';
  metric: UtilisationMetric | 'tasks';
  /** The metrics it needs. */
  reads: readonly (keyof MetricKeys)[];
  defaults: SloParameters;
  /** What a person should know before choosing it. */
  caveats: string[];
  /** What it measures, whichever engine does it. */
  sli(parameters: SloParameters): Sli;
  /**
   * The SLO as the engine stores it; without a context for the classic engine, with the names that metric streams give.
   * @throws Failure `InvalidInput` naming the wrong parameter, `NotSupported` when the engine cannot express it.
   */
  build(parameters: SloParameters, target: Target, context?: Partial<BuildContext>): Slo;
  /** What the objective promises, in one sentence, and what slots without data mean. */
  explain(parameters: SloParameters, target: Target, engine?: Engine): string;
  /** Remarks on these parameters for this target; never throws for a parameter that `build` accepts. */
  lint(parameters: SloParameters, target: Target, context?: Partial<LintContext>): Lint[];
}
