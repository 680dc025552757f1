import type { Target } from '../model/cluster';
import type { ClassicSlo, SloParameters, TemplateId } from '../model/slo';
import { entitySelectorFor } from '../queries/metricSelector';
import { metricExpression, type UtilisationSli } from '../queries/utilisationSli';
import { sloMetricName, sloName } from './sloNames';

/** Default of the settings schema `builtin:monitoring.slo`. */
const fastBurnThreshold = 10;

/** What all templates have in common once the SLI is known. */
export function classicSlo(
  template: { id: TemplateId; objective: string; description: string },
  sli: UtilisationSli,
  parameters: SloParameters,
  target: Target,
): ClassicSlo {
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
