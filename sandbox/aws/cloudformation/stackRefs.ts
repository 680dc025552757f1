import type { Caller } from '../protocol/caller';
import { partitionOf } from '../protocol/partition';
import type { Template } from '../template/template';

/** What `Ref` answers for parameters and pseudo parameters of a new stack. Lists are lists. */
export function stackRefs(
  template: Template,
  parameters: Readonly<Record<string, string>>,
  stack: Caller & { stackName: string; stackId: string },
): Record<string, unknown> {
  const { id, urlSuffix } = partitionOf(stack.region);
  return {
    ...parameterRefs(template, parameters),
    'AWS::AccountId': stack.accountId,
    'AWS::Region': stack.region,
    'AWS::Partition': id,
    'AWS::URLSuffix': urlSuffix,
    'AWS::StackName': stack.stackName,
    'AWS::StackId': stack.stackId,
    'AWS::NotificationARNs': [],
  };
}

function parameterRefs(template: Template, values: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = template.Parameters[name]?.Type ?? 'String';
      const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
      return [name, isList ? value.split(',').map((item) => item.trim()) : value];
    }),
  );
}
