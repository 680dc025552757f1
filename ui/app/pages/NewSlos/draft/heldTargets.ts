import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { sloKey } from '../../../../../domain/model/sloKey';
import { filledParameters } from '../../../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import type { Engine } from '../../../../../domain/model/slo';
import { numberOf } from '../../../components/forms/numberOf';
import { warningAbove } from './warningAbove';
import type { SloDraft } from './sloDraft';

/** The requests with the targets that single SLOs got in the plan, by their keys; a warning stays above its target. */
export function withHeld(requests: readonly SloRequest[], engine: Engine, held: SloDraft['held']): SloRequest[] {
  if (Object.keys(held).length === 0) return [...requests];
  return requests.map((request) => {
    const target = held[sloKey(request.templateId, request.target)];
    if (target === undefined) return request;
    const { warning } = filledParameters(templateOf(request.templateId), engine, request.parameters);
    return {
      ...request,
      parameters: { ...request.parameters, target, warning: numberOf(warningAbove(target, String(warning))) },
    };
  });
}
