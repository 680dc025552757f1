import { clusterTarget, type Target } from '../model/cluster';
import type { Exclusion } from '../model/exclusion';
import type { Policy, PolicyTemplate } from '../model/policy';
import { savedTemplateId, type SavedTemplate } from '../model/savedTemplates';
import type { GivenParameters } from '../model/slo';
import { templateOf } from '../slo/templates/templates';
import type { PolicyClaim } from './assignTargets';

/** An SLO that a policy wants. */
export interface PolicyRequest {
  policy: Policy;
  templateId: string;
  target: Target;
  parameters: GivenParameters;
}

/** What this environment keeps that policies speak of. */
export interface KeptByPeople {
  exclusions: readonly Exclusion[];
  templates: readonly SavedTemplate[];
}

/** The SLOs that a policy wants for what falls under it, template by template. */
export function policyRequests({ policy, clusters, services }: PolicyClaim, kept: KeptByPeople): PolicyRequest[] {
  return policy.set.flatMap((chosen) => {
    const { templateId } = chosen;
    const { targetKind, kind } = templateOf(templateId);
    const parameters: GivenParameters = {
      ...parametersOf(chosen, kept.templates),
      ...(policy.exclusions && kind !== 'headroom' && kept.exclusions.length > 0
        ? { exclusions: [...kept.exclusions] }
        : {}),
    };
    const targets: Target[] =
      targetKind === 'cluster'
        ? clusters.map(clusterTarget)
        : services.map(({ cluster, service }) => ({ ...clusterTarget(cluster), service }));
    return targets.map((target) => ({ policy, templateId, target, parameters }));
  });
}

/** What a saved template was saved with, and over it what the policy says. */
function parametersOf({ templateId, parameters }: PolicyTemplate, saved: readonly SavedTemplate[]): GivenParameters {
  return { ...saved.find((one) => savedTemplateId(one) === templateId)?.parameters, ...parameters };
}
