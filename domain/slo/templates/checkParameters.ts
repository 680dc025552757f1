import { Failure } from '../../failure';
import type { SloParameters } from '../../model/slo';
import type { SloTemplate } from './sloTemplate';
import { windowMinutes } from '../../queries/evaluationWindow';
import { placeholdersIn } from '../names/namePattern';

function refuse(field: string, remark: string, hint = `Correct "${field}".`): never {
  throw new Failure({ code: 'InvalidInput', message: `${field}: ${remark}`, whose: 'user', hint });
}

/** Percent of a reservation; ten times of it is more than any burst. */
const serviceThresholdLimit = 1000;

/**
 * The highest threshold that makes sense, percent: a cluster cannot use more than it has, a service can use more than it
 * reserved. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
 */
export function thresholdLimitOf({ reads }: Pick<SloTemplate, 'reads'>): number {
  return reads.some((name) => name.startsWith('service')) ? serviceThresholdLimit : 100;
}

function checkThreshold(threshold: number, template: Pick<SloTemplate, 'id' | 'reads'> | undefined): void {
  const limit = template === undefined ? serviceThresholdLimit : thresholdLimitOf(template);
  if (Number.isFinite(threshold) && threshold > 0 && threshold <= limit) return;
  if (template !== undefined && limit === 100 && threshold > 100 && threshold <= serviceThresholdLimit) {
    refuse(
      'threshold',
      `must be above 0 and at most 100 for ${template.id}: a cluster cannot use more than it has`,
      'Use a "threshold" of at most 100, or a template about services, which can use more than they reserved.',
    );
  }
  refuse('threshold', `must be above 0 and at most ${limit}`, `Use a "threshold" above 0 and at most ${limit}.`);
}

const isPercent = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 100;

/**
 * Holds parameters to the rules of the settings schema `builtin:monitoring.slo`, so that a form learns of a mistake before
 * the environment does. @param template whose thresholds are meant; without it, those of a service.
 * @throws Failure `InvalidInput` naming the parameter.
 */
export function checkParameters(parameters: SloParameters, template?: Pick<SloTemplate, 'id' | 'reads'>): void {
  const { target, warning, window, threshold, slotMinutes, namePattern } = parameters;
  if (!isPercent(target)) refuse('target', 'must be between 0 and 100');
  if (target === 100)
    refuse('target', 'must be below 100: at 100 % there is no error budget, and no warning can lie above it');
  if (!isPercent(warning)) refuse('warning', 'must be between 0 and 100');
  if (warning <= target) refuse('warning', 'must be greater than the target');
  windowMinutes(window);
  if (threshold !== undefined) checkThreshold(threshold, template);
  if (slotMinutes !== undefined && !(Number.isInteger(slotMinutes) && slotMinutes >= 1 && slotMinutes <= 1440)) {
    refuse('slotMinutes', 'must be whole minutes from 1 to 1440');
  }
  if (namePattern !== undefined) placeholdersIn(namePattern);
}
