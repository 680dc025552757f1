import { randomUUID } from 'node:crypto';
import { compositeKey } from '../../../domain/model/compositeKey';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { accountsOf } from '../organization/organization';
import { compareStacks } from '../cloudformation/compareStacks';
import { createStack, type CreateStackRequest } from '../cloudformation/createStack';
import { prepareStack, readTemplate, stackMemory } from '../cloudformation/prepareStack';
import { updateStack } from '../cloudformation/updateStack';
import { type StackSet, type StackSetOperation, type StackSetResult, stackSetShelf } from './stackSet';
import { stackShelf } from '../stacks/stack';

/** Key of a stack set on its shelf. */
export const keyOf = ({ accountId, region }: Caller, name: string) => compositeKey(accountId, region, name);

export function findStackSet(world: World, caller: Caller, name: string): StackSet {
  const found = world.shelf(stackSetShelf).get(keyOf(caller, name));
  if (!found) throw new AwsError('StackSetNotFoundException', `StackSet ${name} not found`, 404);
  return found;
}

/** The stack sets whose home is here. */
export const stackSetsOf = (world: World, caller: Caller): StackSet[] =>
  [...world.shelf(stackSetShelf)].filter(([key, { name }]) => key === keyOf(caller, name)).map(([, set]) => set);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackSet.html */
export function createStackSet(world: World, caller: Caller, name: string, content: StackSet['content']): StackSet {
  if (!/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) throw validationError(`StackSet name ${name} is not valid`);
  if (world.shelf(stackSetShelf).has(keyOf(caller, name)))
    throw new AwsError('NameAlreadyExistsException', `StackSet ${name} already exists`, 409);
  prepared(world, caller, { ...content, stackName: name });
  const set: StackSet = { id: `${name}:${randomUUID()}`, name, content, instances: [], operations: new Map() };
  world.shelf(stackSetShelf).set(keyOf(caller, name), set);
  return set;
}

/** CreateStackInstances for organizational units: one stack in each of their accounts and each region. */
export function createInstances(
  world: World,
  set: StackSet,
  where: { units: readonly string[]; regions: readonly string[]; failureTolerance: number },
): StackSetOperation {
  const wanted = where.units.flatMap((unit) =>
    accountsOf(world, unit).flatMap((account) =>
      where.regions.map((region) => ({ account, region, organizationalUnit: unit })),
    ),
  );
  const results = wanted.map((one): StackSetResult => {
    const stackName = `StackSet-${set.name}-${randomUUID()}`;
    const result = begin(one, () => {
      return createStack(world, { accountId: one.account, region: one.region }, { ...set.content, stackName }).id;
    });
    set.instances.push({ ...one, stackId: result.stackId, result });
    return result;
  });
  return newOperation(world, set, { action: 'CREATE', results, failureTolerance: where.failureTolerance });
}

/** UpdateStackSet: every instance gets the new content. */
export function updateStackSet(
  world: World,
  set: StackSet,
  content: StackSet['content'],
  failureTolerance: number,
): StackSetOperation {
  set.content = content;
  const results = set.instances.map((instance) => {
    const { account, region, stackId } = instance;
    instance.result = begin({ account, region }, () => {
      const stack = world.shelf(stackShelf).get(stackId ?? '');
      if (!stack) throw validationError('The stack of this instance does not exist');
      const before = stackMemory.get(stack);
      const wanted = prepared(world, { accountId: account, region }, { ...content, stackName: stack.name }, stack.id);
      updateStack(world, stack, wanted, compareStacks(before, wanted));
      stack.tags = content.tags;
      return stack.id;
    });
    return instance.result;
  });
  return newOperation(world, set, { action: 'UPDATE', results, failureTolerance });
}

function prepared(world: World, caller: Caller, request: CreateStackRequest, stackId = '') {
  const { stackName, parameters, capabilities } = request;
  const stack = world.shelf(stackShelf).get(stackId);
  const template = readTemplate(world, request.template);
  const before = stack && stackMemory.get(stack);
  return prepareStack({ template, parameters, capabilities }, { ...caller, stackName, stackId }, before);
}

export function begin(place: { account: string; region: string }, start: () => string): StackSetResult {
  const { account, region } = place;
  try {
    return { account, region, stackId: start(), refusal: null };
  } catch (error) {
    return { account, region, stackId: null, refusal: error instanceof Error ? error.message : String(error) };
  }
}

/** Lists an operation that has just begun. */
export function newOperation(
  world: World,
  set: StackSet,
  begun: Pick<StackSetOperation, 'action' | 'results' | 'failureTolerance'>,
): StackSetOperation {
  const operation = { ...begun, id: randomUUID(), created: world.clock.now() };
  set.operations.set(operation.id, operation);
  return operation;
}
