import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { clusterKey, clusterTarget, type Cluster, type Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine } from '../../../../../domain/model/slo';
import { sloKey, subjectOf } from '../../../../../domain/model/sloKey';
import { isFor } from '../../../../../domain/slo/maintenanceWindows/occurrences';
import { entityLint } from '../../../../../domain/slo/lints/entityLint';
import { recommendedSet } from '../../../../../domain/slo/templates/recommendedSet';
import { parametersOf } from './parameterFields';
import type { SloDraft } from './sloDraft';
import { defaultsFor, fieldsFor, type TemplateChoice } from './templateChoices';

/** A template with the targets it is wanted for. */
export interface Assignment {
  choice: TemplateChoice;
  targets: Target[];
}

const noService = 'No service of this cluster has sent data yet.';

/** What stands against a template in a cluster, whatever its parameters; null when it fits. */
export function obstacle(choice: TemplateChoice, cluster: Cluster, engine: Engine): string | null {
  const { template } = choice;
  const target = clusterTarget(cluster);
  const [withoutEntity] = entityLint(engine, target);
  if (withoutEntity) return withoutEntity.message;
  const readsServices = template.reads.some((key) => key.startsWith('service'));
  if (readsServices && cluster.services.length === 0) return noService;
  const sample = template.targetKind === 'service' ? { ...target, service: cluster.services[0] } : target;
  const lints = template.lint(defaultsFor(choice, engine), sample, { engine, available: null, historyDays: null });
  return lints.find(({ severity }) => severity === 'error')?.message ?? null;
}

/** Why none of these templates can work in a cluster; null when at least one can. */
export function unfitReason(cluster: Cluster, choices: readonly TemplateChoice[], engine: Engine): string | null {
  const reasons = choices.map((choice) => obstacle(choice, cluster, engine));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

/** Which template is wanted for what: the chosen targets that fit it. Parameters play no part. */
export function assignmentsOf(
  draft: Pick<SloDraft, 'engine' | 'clusters' | 'services' | 'recommended'>,
  chosen: readonly TemplateChoice[],
  clusters: readonly Cluster[],
): Assignment[] {
  const wanted = new Set(draft.clusters);
  return chosen.map((choice) => ({
    choice,
    targets: clusters.flatMap((cluster) => {
      const key = clusterKey(cluster);
      const services = choice.template.targetKind === 'service' ? draft.services[key] : undefined;
      if (choice.template.targetKind === 'service' ? !services?.length : !wanted.has(key)) return [];
      if (obstacle(choice, cluster, draft.engine) !== null) return [];
      if (draft.recommended.includes(choice.id) && !isRecommended(choice, cluster, draft.engine)) return [];
      const target = clusterTarget(cluster);
      return services === undefined ? [target] : servicesOf(cluster, services, target);
    }),
  }));
}

/** Services were chosen one by one, whatever is recommended; of a cluster it is asked anew, so that one added later gets what fits it. */
const isRecommended = ({ template }: TemplateChoice, cluster: Cluster, engine: Engine): boolean =>
  template.targetKind === 'service' || recommendedSet(cluster, { engine, countsTasks: null }).includes(template.id);

function servicesOf(cluster: Cluster, chosen: readonly string[], target: Target): Target[] {
  const wanted = new Set(chosen);
  return cluster.services.filter((service) => wanted.has(service)).map((service) => ({ ...target, service }));
}

/** How many objectives there would be. */
export const countOf = (assignments: readonly Assignment[]): number =>
  assignments.reduce((sum, { targets }) => sum + targets.length, 0);

/** One request per template and target. */
export function sloRequests(
  draft: Pick<SloDraft, 'engine' | 'parameters'>,
  assignments: readonly Assignment[],
  exclusions: readonly Exclusion[],
): SloRequest[] {
  const isSameForAll = exclusions.every(({ clusters }) => clusters === null);
  return assignments.flatMap(({ choice, targets }) => {
    const fields = fieldsFor(draft, choice);
    const parametersFor = (mine: readonly Exclusion[]) => parametersOf(choice.template, fields, draft.engine, mine);
    const common = parametersFor(exclusions);
    return targets.map((target) => ({
      templateId: choice.id,
      target,
      parameters: isSameForAll ? common : parametersFor(exclusionsOf(exclusions, target)),
    }));
  });
}

/** The requests with what was answered to conflicts, by the keys of the SLOs. */
export function withAnswers(requests: readonly SloRequest[], answers: SloDraft['answers']): SloRequest[] {
  if (Object.keys(answers).length === 0) return [...requests];
  return requests.map((request) => {
    const onConflict = answers[sloKey(request.templateId, request.target)];
    return onConflict === undefined ? request : { ...request, onConflict };
  });
}

/** The maintenance windows of one cluster. Others are not named in them, so that ten thousand requests stay small. */
export function exclusionsOf(exclusions: readonly Exclusion[], target: Target): Exclusion[] {
  return exclusions
    .filter((exclusion) => isFor(exclusion, target))
    .map((exclusion) => (exclusion.clusters === null ? exclusion : { ...exclusion, clusters: [subjectOf(target)] }));
}
