import { Failure } from '../failure';
import type { Target } from '../model/cluster';
import type { ClassicSlo, SloParameters, TemplateId } from '../model/slo';
import { entitySelectorFor } from '../queries/metricSelector';
import { metricExpression, type UtilisationSli } from '../queries/utilisationSli';
import { sloMetricName, sloName } from './sloNames';

/** Default of the settings schema `builtin:monitoring.slo`. */
const fastBurnThreshold = 10;

/** What all cluster templates have in common once the SLI is known. @throws Failure `InvalidInput` for a service target */
export function classicSlo(
  template: { id: TemplateId; objective: string; description: string },
  sli: UtilisationSli,
  parameters: SloParameters,
  target: Target,
): ClassicSlo {
  if (target.service !== undefined) {
    throw new Failure({
      code: 'InvalidInput',
      message: `target.service: ${template.id} is about a whole cluster, not about the service ${JSON.stringify(target.service)}`,
      whose: 'user',
      hint: 'Leave "target.service" out.',
    });
  }
  return {
    enabled: true,
    name: sloName(target, template.objective),
    customDescription: template.description,
    metricName: sloMetricName(template.id, sli.entityId),
    metricExpression: metricExpression(sli),
    evaluationType: 'AGGREGATE',
    filter: entitySelectorFor(sli.entityId),
    evaluationWindow: parameters.window,
    targetSuccess: parameters.target,
    targetWarning: parameters.warning,
    errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold },
  };
}
