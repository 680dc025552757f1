import { element, members } from '../protocol/xml';
import type { Stack } from '../stacks/stack';

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
const optional = (name: string, value: string | null): string[] => (value === null ? [] : [element(name, value)]);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html */
export function stackElement(stack: Stack): string {
  const parameters = stack.parameters.map(({ key, value }) =>
    [element('ParameterKey', key), element('ParameterValue', value)].join(''),
  );
  const outputs = stack.outputs.map(({ key, value, description }) =>
    [element('OutputKey', key), element('OutputValue', value), element('Description', description)].join(''),
  );
  return [
    element('StackId', stack.id),
    element('StackName', stack.name),
    element('Description', stack.description),
    members('Parameters', parameters),
    element('CreationTime', time(stack.created)),
    element('StackStatus', stack.status),
    ...optional('StackStatusReason', stack.statusReason),
    members('Capabilities', stack.capabilities),
    members(
      'Tags',
      [...stack.tags].map(([key, value]) => [element('Key', key), element('Value', value)].join('')),
    ),
    ...optional('RoleARN', stack.roleArn),
    element('EnableTerminationProtection', String(stack.isProtected)),
    ...(/^(CREATE|UPDATE).*_COMPLETE$/.test(stack.status) ? [members('Outputs', outputs)] : []),
  ].join('');
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSummary.html */
export function stackSummaryElement({ id, name, created, status, statusReason }: Stack): string {
  return [
    element('StackId', id),
    element('StackName', name),
    element('CreationTime', time(created)),
    element('StackStatus', status),
    ...optional('StackStatusReason', statusReason),
  ].join('');
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html */
export function stackEventElement(stack: Stack, index: number): string {
  const event = stack.events[index];
  if (!event) return '';
  return [
    element('StackId', stack.id),
    element('EventId', `${event.logicalId}-${event.status}-${index}`),
    element('StackName', stack.name),
    element('LogicalResourceId', event.logicalId),
    element('PhysicalResourceId', event.physicalId),
    element('ResourceType', event.resourceType),
    element('Timestamp', time(event.at)),
    element('ResourceStatus', event.status),
    ...optional('ResourceStatusReason', event.reason),
  ].join('');
}
