import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { clusterKey, type Cluster, type Target } from '../../../../../domain/model/cluster';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { templates } from '../../../../../domain/slo/templates';
import { fieldsOf, parametersOf } from './parameterFields';
import type { SloDraft } from './sloDraft';

/** A cluster as the target of an SLO; null while it has no entity. */
export function targetOf({ entityId, name, accountId, region, capacity }: Cluster): Target | null {
  return entityId === null ? null : { entityId, cluster: name, accountId, region, capacity };
}

/** The templates of a draft, in the order people see them. */
export function chosenTemplates({ templateIds }: Pick<SloDraft, 'templateIds'>): SloTemplate[] {
  return templates.filter(({ id }) => templateIds.includes(id));
}

/** Why none of the templates can work for a cluster; null when at least one can. */
export function unfitReason(cluster: Cluster, chosen: readonly SloTemplate[]): string | null {
  const target = targetOf(cluster);
  if (target === null)
    return 'No entity: enable the extension "AWS Entities for Metric Streaming" on the Connect page first.';
  const reasons = chosen.map((template) => obstacle(template, target));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

/** What stands against a template for a target, whatever its parameters. */
function obstacle(template: SloTemplate, target: Target): string | null {
  return template.lint(template.defaults, target).find(({ severity }) => severity === 'error')?.message ?? null;
}

/** One request per template and chosen cluster that fit each other. */
export function sloRequests(draft: SloDraft, clusters: readonly Cluster[]): SloRequest[] {
  const wanted = new Set(draft.clusters);
  const targets = clusters
    .filter((cluster) => wanted.has(clusterKey(cluster)))
    .flatMap((cluster) => targetOf(cluster) ?? []);
  return chosenTemplates(draft).flatMap((template) => {
    const parameters = parametersOf(template, draft.parameters[template.id] ?? fieldsOf(template));
    return targets
      .filter((target) => obstacle(template, target) === null)
      .map((target) => ({ templateId: template.id, target, parameters }));
  });
}
