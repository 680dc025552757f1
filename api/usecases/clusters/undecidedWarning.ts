import type { Warning } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import type { EntityAnswer } from '../../platform/entities';
import { entityWarning } from './entityWarning';

const about = (slos: number): string =>
  `Whether the ${slos === 1 ? 'cluster of 1 other SLO' : `clusters of ${slos} other SLOs`} of this app still ${slos === 1 ? 'exists' : 'exist'} is not known, so none is offered for deletion.`;

/** Why it is not known whether the clusters of SLOs outside of a plan are gone. */
export const undecided = {
  byEntities(slos: number, answer: EntityAnswer): Warning {
    const why = entityWarning(answer, null) ?? { code: 'entities-unknown', message: '' };
    const said = 'failure' in answer ? `${answer.failure.message}. ${answer.failure.hint ?? ''}`.trim() : why.message;
    return { code: why.code, message: `${about(slos)} ${said}` };
  },
  byMetrics(slos: number, keys: readonly unknown[] | null): Warning {
    const why =
      keys === null
        ? 'You may not read metrics: ask a Dynatrace administrator for that permission.'
        : 'No ECS metric arrives at all, which is the pipeline’s silence and not theirs: see Pipelines.';
    return { code: 'metrics-unknown', message: `${about(slos)} ${why}` };
  },
  /** Only Grail has the metrics of both families. */
  byGrail(slos: number, { message, hint }: Failure): Warning {
    return { code: 'orphans-not-checked', message: `${about(slos)} ${message}. ${hint}` };
  },
  notChecked(slos: number, why: string | null): Warning {
    const reason = why ?? 'There are too many to look at in one plan: delete those that are offered, then plan again.';
    return { code: 'orphans-not-checked', message: `${about(slos)} ${reason}` };
  },
};
