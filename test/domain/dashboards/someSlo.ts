import type { ClassicDashboardSlo } from '../../../domain/dashboards/sliTile';
import type { Target } from '../../../domain/model/cluster';
import { isClassic, type TemplateId } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { someTarget } from '../slo/someTarget';

/** An SLO made from a template with its defaults. */
export function someSlo(
  templateId: TemplateId = 'cluster-cpu-time',
  target: Target = someTarget(),
): ClassicDashboardSlo {
  const template = templateOf(templateId);
  const objective = template.build(template.defaults, target);
  if (!isClassic(objective)) throw new Error('Without a context a template builds for the classic engine.');
  return {
    engine: 'classic',
    key: `${templateId}:${target.entityId}`,
    name: objective.name,
    templateId,
    objective,
    target,
  };
}
