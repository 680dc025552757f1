import { validationError } from '../protocol/awsError';
import { element } from '../protocol/xml';
import type { Action } from './action';
import { findStack } from './findStack';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html */
export const updateTerminationProtection: Action = (world, caller, form) => {
  const name = form.get('StackName') ?? '';
  const stack = findStack(world, caller, name);
  if (!stack) throw validationError(`Stack [${name}] does not exist`);
  if (stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS')
    throw validationError(`TerminationProtection cannot be updated on a stack in ${stack.status} state`);
  stack.isProtected = form.get('EnableTerminationProtection') === 'true';
  return [element('StackId', stack.id)];
};
