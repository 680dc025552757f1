import type { ChangeSet, Stack } from '../stacks/stack';
import { element, elements, members } from '../protocol/xml';
import type { Action } from './action';
import { createChangeSet, deleteChangeSet, executeChangeSet, findChangeSet } from './changeSets';
import type { StackChange } from '../stacks/stack';
import { replacesResource, stackTags } from './compareStacks';
import { findStack } from './findStack';
import { readChangeSetRequest } from './queryForm';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets.html */
export const changeSetActions: Readonly<Record<string, Action>> = {
  CreateChangeSet: (world, caller, form) => {
    const request = readChangeSetRequest(form);
    const { id } = createChangeSet(world, caller, request);
    return [element('Id', id), element('StackId', findStack(world, caller, request.stackName)?.id ?? '')];
  },
  DescribeChangeSet: (world, caller, form) => {
    const { stack, changeSet } = findChangeSet(world, caller, form);
    return [...summary(stack, changeSet), members('Changes', shownChanges(changeSet).map(changeElement))];
  },
  ExecuteChangeSet: (world, caller, form) => {
    executeChangeSet(world, caller, form);
    return [];
  },
  DeleteChangeSet: (world, caller, form) => {
    deleteChangeSet(world, caller, form);
    return [];
  },
  ListChangeSets: (world, caller, form) => {
    const stack = findStack(world, caller, form.get('StackName') ?? '');
    const rows = (stack?.changeSets ?? []).map((one) => (stack ? summary(stack, one).join('') : ''));
    return [members('Summaries', rows)];
  },
};

const shownChanges = ({ status, changes }: ChangeSet) => (status === 'CREATE_COMPLETE' ? changes : []);

function summary(stack: Stack, { id, name, created, status, statusReason }: ChangeSet): string[] {
  return [
    element('ChangeSetId', id),
    element('ChangeSetName', name),
    element('StackId', stack.id),
    element('StackName', stack.name),
    element('CreationTime', new Date(created).toISOString()),
    element('Status', status),
    element('ExecutionStatus', status === 'CREATE_COMPLETE' ? 'AVAILABLE' : 'UNAVAILABLE'),
    ...(statusReason === null ? [] : [element('StatusReason', statusReason)]),
  ];
}

function changeElement({ action, logicalId, type, properties, isReplacement }: StackChange): string {
  const details = properties.map((name) => {
    const recreation = replacesResource(type, name) ? 'Always' : 'Never';
    if (name === stackTags)
      return elements('Target', [element('Attribute', 'Tags'), element('RequiresRecreation', 'Never')]);
    return elements('Target', [
      element('Attribute', 'Properties'),
      element('Name', name),
      element('RequiresRecreation', recreation),
    ]);
  });
  const replacement = action === 'Modify' ? [element('Replacement', isReplacement ? 'True' : 'False')] : [];
  const change = [
    element('Action', action),
    element('LogicalResourceId', logicalId),
    element('ResourceType', type),
    ...replacement,
    members('Details', details),
  ];
  return [element('Type', 'Resource'), elements('ResourceChange', change)].join('');
}
