import type { World } from '../../world/world';
import { validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { element, members } from '../protocol/xml';
import type { Stack, StackResource } from '../stacks/stack';
import type { Action } from './action';
import { findStack, stacksOf } from './findStack';

/** Of a stack, or of the stack that owns a resource. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html */
export const describeStackResources: Action = (world, caller, form) => {
  const [name, physicalId] = [form.get('StackName'), form.get('PhysicalResourceId')];
  if ((name === null) === (physicalId === null))
    throw validationError('You must specify either StackName or PhysicalResourceId, but not both.');
  const stack = name === null ? ownerOf(world, caller, physicalId ?? '') : findStack(world, caller, name);
  if (!stack) throw validationError(`Stack for ${name ?? physicalId} does not exist`);
  return [
    members(
      'StackResources',
      stack.resources.map((one) => resourceElement(stack, one)),
    ),
  ];
};

const ownerOf = (world: World, caller: Caller, physicalId: string): Stack | undefined =>
  stacksOf(world, caller).find(
    ({ status, resources }) =>
      status !== 'DELETE_COMPLETE' &&
      resources.some((one) => one.physicalId === physicalId && one.status !== 'DELETE_COMPLETE'),
  );

const resourceElement = ({ id, name, created }: Stack, { logicalId, physicalId, type, status }: StackResource) =>
  [
    element('StackId', id),
    element('StackName', name),
    element('LogicalResourceId', logicalId),
    element('PhysicalResourceId', physicalId),
    element('ResourceType', type),
    element('Timestamp', new Date(created).toISOString()),
    element('ResourceStatus', status ?? 'CREATE_IN_PROGRESS'),
  ].join('');
