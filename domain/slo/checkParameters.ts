import { Failure } from '../failure';
import type { SloParameters } from '../model/slo';
import { windowMinutes } from '../queries/evaluationWindow';
import { placeholdersIn } from './namePattern';

function refuse(field: string, remark: string): never {
  throw new Failure({
    code: 'InvalidInput',
    message: `${field}: ${remark}`,
    whose: 'user',
    hint: `Correct "${field}".`,
  });
}

const isPercent = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 100;

/**
 * Holds parameters to the rules of the settings schema `builtin:monitoring.slo`, so that a form learns of a mistake before
 * the environment does. @throws Failure `InvalidInput` naming the parameter.
 */
export function checkParameters(parameters: SloParameters): void {
  const { target, warning, window, threshold, slotMinutes, namePattern } = parameters;
  if (!isPercent(target)) refuse('target', 'must be between 0 and 100');
  if (!isPercent(warning)) refuse('warning', 'must be between 0 and 100');
  if (warning <= target) refuse('warning', 'must be greater than the target');
  windowMinutes(window);
  if (threshold !== undefined && (!isPercent(threshold) || threshold === 0)) {
    refuse('threshold', 'must be above 0 and at most 100');
  }
  if (slotMinutes !== undefined && !(Number.isInteger(slotMinutes) && slotMinutes >= 1 && slotMinutes <= 1440)) {
    refuse('slotMinutes', 'must be whole minutes from 1 to 1440');
  }
  if (namePattern !== undefined) placeholdersIn(namePattern);
}
