import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { arn } from '../protocol/partition';
import { compareStacks } from './compareStacks';
import { beginCreation, checkName, checkRole, checkRoom, emptyStack, type CreateStackRequest } from './createStack';
import { findStack, stacksOf } from './findStack';
import { prepareStack, readTemplate, stackMemory } from './prepareStack';
import { setStackStatus } from './stackEvents';
import { updateStack } from './updateStack';
import { type ChangeSet, type Stack, stackShelf } from '../stacks/stack';

export interface ChangeSetRequest extends Omit<CreateStackRequest, 'template' | 'tags' | 'isProtected'> {
  name: string;
  kind: string;
  /** Null: UsePreviousTemplate. */
  template: CreateStackRequest['template'] | null;
  /** Null: as before. */
  tags: ReadonlyMap<string, string> | null;
  /** Parameters with UsePreviousValue. */
  kept: readonly string[];
}

const noChanges =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/**
 * CreateChangeSet; the change set is worked out a second later.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 * @throws AwsError
 */
export function createChangeSet(world: World, caller: Caller, request: ChangeSetRequest): ChangeSet {
  checkName(request.stackName);
  checkRole(request.roleArn, caller);
  const stack = stackFor(world, caller, request);
  if (stack.changeSets.some(({ name }) => name === request.name))
    throw new AwsError('AlreadyExistsException', `ChangeSet ${request.name} already exists`);
  const before = stackMemory.get(stack);
  const kept = request.kept.map((name) => [name, before?.parameters[name] ?? ''] as const);
  const template = request.template === null ? before?.template : readTemplate(world, request.template);
  if (!template) throw validationError('Either Template URL or Template Body must be specified.');
  const prepared = prepareStack(
    {
      template,
      parameters: { ...request.parameters, ...Object.fromEntries(kept) },
      capabilities: request.capabilities,
    },
    { ...caller, stackName: stack.name, stackId: stack.id },
    before,
  );
  const changes = compareStacks(before, prepared, request.tags !== null && !sameTags(stack.tags, request.tags));
  const changeSet: ChangeSet = {
    id: arn('cloudformation', caller.region, caller.accountId, `changeSet/${request.name}/${randomUUID()}`),
    name: request.name,
    created: world.clock.now(),
    status: 'CREATE_IN_PROGRESS',
    statusReason: null,
    changes,
    execute: () => {
      stack.tags = request.tags ?? stack.tags;
      stack.roleArn = request.roleArn ?? stack.roleArn;
      if (before) updateStack(world, stack, prepared, changes);
      else beginCreation(world, stack, prepared);
    },
  };
  if (!world.shelf(stackShelf).has(stack.id)) {
    world.shelf(stackShelf).set(stack.id, stack);
    setStackStatus(world, stack, 'REVIEW_IN_PROGRESS', 'User Initiated');
  }
  stack.changeSets.push(changeSet);
  world.clock.at(world.clock.now() + 1_000, () => {
    changeSet.status = changes.length === 0 ? 'FAILED' : 'CREATE_COMPLETE';
    changeSet.statusReason = changes.length === 0 ? noChanges : null;
  });
  return changeSet;
}

const sameTags = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

function stackFor(world: World, caller: Caller, { stackName, kind }: ChangeSetRequest): Stack {
  const found = findStack(world, caller, stackName);
  if (kind === 'CREATE') {
    if (!found) checkRoom(world, caller);
    if (!found) return emptyStack(world, caller, stackName);
    if (found.status === 'REVIEW_IN_PROGRESS') return found;
    throw validationError(`Stack [${stackName}] already exists and cannot be created again with the changeSet`);
  }
  if (!found) throw validationError(`Stack [${stackName}] does not exist`);
  const isSteady = /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE$/.test(found.status);
  if (!isSteady) throw validationError(`Stack:${found.id} is in ${found.status} state and can not be updated.`);
  return found;
}

/** By ARN, or by name and stack. @throws AwsError ChangeSetNotFound */
export function findChangeSet(
  world: World,
  caller: Caller,
  form: URLSearchParams,
): { stack: Stack; changeSet: ChangeSet } {
  const wanted = form.get('ChangeSetName') ?? '';
  const stackName = form.get('StackName');
  const here = stackName === null ? stacksOf(world, caller) : [findStack(world, caller, stackName)];
  for (const stack of here) {
    const changeSet = stack?.changeSets.find(
      ({ id, name }) => id === wanted || (stackName !== null && name === wanted),
    );
    if (stack && changeSet) return { stack, changeSet };
  }
  throw new AwsError('ChangeSetNotFound', `ChangeSet [${wanted}] does not exist`, 404);
}

/** @throws AwsError InvalidChangeSetStatus */
export function executeChangeSet(world: World, caller: Caller, form: URLSearchParams): void {
  const { stack, changeSet } = findChangeSet(world, caller, form);
  if (changeSet.status !== 'CREATE_COMPLETE') {
    const message = `ChangeSet [${changeSet.id}] cannot be executed in its current status of [${changeSet.status}]`;
    throw new AwsError('InvalidChangeSetStatus', message);
  }
  // All change sets of a stack go when one of them is executed.
  stack.changeSets = [];
  changeSet.execute();
}

export function deleteChangeSet(world: World, caller: Caller, form: URLSearchParams): void {
  const { stack, changeSet } = findChangeSet(world, caller, form);
  stack.changeSets = stack.changeSets.filter((one) => one !== changeSet);
}
