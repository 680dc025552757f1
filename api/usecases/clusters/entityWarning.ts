import type { Warning } from '../../../domain/contract/envelope';
import { entitiesExtensionName } from '../../../domain/model/ecsMetrics';
import type { EntityAnswer } from '../../platform/entities';

/**
 * What a look at the entities leaves open, in words of their own for refused, gone, no answer and none. Null when it listed some.
 * @param carried how many clusters carry an entity in their data; null when nobody looked
 */
export function entityWarning(answer: EntityAnswer, carried: number | null): Warning | null {
  switch (answer.kind) {
    case 'listed':
      return answer.entities.length > 0 ? null : noneListed(carried);
    case 'no-type':
      return {
        code: 'entity-type-unknown',
        message: `This environment does not know ECS cluster entities of metric streams: the extension "${entitiesExtensionName}" has not run here.`,
      };
    case 'denied':
      return {
        code: 'entities-denied',
        message: `You may not list entities, so clusters without data in the time looked at are missing here. ${said(answer)}`,
      };
    case 'gone':
      return {
        code: 'entities-gone',
        message: 'This environment has no entities any more: only clusters with data are listed.',
      };
    case 'unknown':
      return {
        code: 'entities-unknown',
        message: `It is not known which entities exist, so clusters without data in the time looked at may be missing here. ${said(answer)}`,
      };
  }
}

const said = ({ failure: { message, hint } }: Extract<EntityAnswer, { failure: unknown }>): string =>
  hint === undefined ? `${message}.` : `${message}. ${hint}`;

/** An empty list contradicts data that carries entities, and proves nothing either way. */
const noneListed = (carried: number | null): Warning => ({
  code: 'entities-none',
  message:
    carried !== null && carried > 0
      ? `Dynatrace lists no ECS cluster entity although the data of ${carried === 1 ? '1 cluster carries' : `${carried} clusters carry`} one. Nothing counts as gone because of that. Look again in some minutes; if it stays, ask a Dynatrace administrator whether your permissions hide entities.`
      : `Dynatrace lists no ECS cluster entity. Nothing counts as gone because of that. See on Pipelines whether the extension "${entitiesExtensionName}" is active; entities appear with the next data.`,
});
