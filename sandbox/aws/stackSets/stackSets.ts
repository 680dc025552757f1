import { createHash, randomUUID } from 'node:crypto';
import { compositeKey } from '../../../domain/model/compositeKey';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { compareStacks } from '../cloudformation/compareStacks';
import { createStack, type CreateStackRequest } from '../cloudformation/createStack';
import { prepareStack, readTemplate, stackMemory } from '../cloudformation/prepareStack';
import { updateStack } from '../cloudformation/updateStack';
import { type StackSet, type StackSetOperation, type StackSetResult, stackSetShelf } from './stackSet';
import { stackShelf } from '../stacks/stack';

const keyOf = ({ accountId, region }: Caller, name: string) => compositeKey(accountId, region, name);

/** Accounts of an organizational unit: two, made from its id, since the sandbox has no organization. */
const accountsOf = (unit: string): string[] =>
  ['1', '2'].map((number) =>
    String(
      900_000_000_000 +
        (createHash('sha256')
          .update(unit + number)
          .digest()
          .readUInt32BE() %
          1e9),
    ),
  );

export function findStackSet(world: World, caller: Caller, name: string): StackSet {
  const found = world.shelf(stackSetShelf).get(keyOf(caller, name));
  if (!found) throw new AwsError('StackSetNotFoundException', `StackSet ${name} not found`, 404);
  return found;
}

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
    accountsOf(unit).flatMap((account) =>
      where.regions.map((region) => ({ account, region, organizationalUnit: unit })),
    ),
  );
  const results = wanted.map((one): StackSetResult => {
    const stackName = `StackSet-${set.name}-${randomUUID()}`;
    const result = begin(one, () => {
      return createStack(world, { accountId: one.account, region: one.region }, { ...set.content, stackName }).id;
    });
    set.instances.push({ ...one, stackId: result.stackId });
    return result;
  });
  return newOperation(set, results, where.failureTolerance);
}

/** UpdateStackSet: every instance gets the new content. */
export function updateStackSet(
  world: World,
  set: StackSet,
  content: StackSet['content'],
  failureTolerance: number,
): StackSetOperation {
  set.content = content;
  const results = set.instances.map(({ account, region, stackId }) =>
    begin({ account, region }, () => {
      const stack = world.shelf(stackShelf).get(stackId ?? '');
      if (!stack) throw validationError('The stack of this instance does not exist');
      const before = stackMemory.get(stack);
      const wanted = prepared(world, { accountId: account, region }, { ...content, stackName: stack.name }, stack.id);
      updateStack(world, stack, wanted, compareStacks(before, wanted));
      return stack.id;
    }),
  );
  return newOperation(set, results, failureTolerance);
}

function prepared(world: World, caller: Caller, request: CreateStackRequest, stackId = '') {
  const { stackName, parameters, capabilities } = request;
  const stack = world.shelf(stackShelf).get(stackId);
  const template = readTemplate(world, request.template);
  const before = stack && stackMemory.get(stack);
  return prepareStack({ template, parameters, capabilities }, { ...caller, stackName, stackId }, before);
}

function begin(place: { account: string; region: string }, start: () => string): StackSetResult {
  const { account, region } = place;
  try {
    return { account, region, stackId: start(), refusal: null };
  } catch (error) {
    return { account, region, stackId: null, refusal: error instanceof Error ? error.message : String(error) };
  }
}

function newOperation(set: StackSet, results: StackSetResult[], failureTolerance: number): StackSetOperation {
  const operation = { id: randomUUID(), results, failureTolerance };
  set.operations.set(operation.id, operation);
  return operation;
}

/** Status and reason of one account × region, from its stack. */
export function resultOf(world: World, { stackId, refusal }: StackSetResult): { status: string; reason: string } {
  if (refusal !== null) return { status: 'FAILED', reason: refusal };
  const stack = world.shelf(stackShelf).get(stackId ?? '');
  if (/^(CREATE|UPDATE)_COMPLETE$/.test(stack?.status ?? '')) return { status: 'SUCCEEDED', reason: '' };
  if (stack?.status === 'CREATE_IN_PROGRESS' || stack?.status.startsWith('UPDATE_')) {
    return stack.status.startsWith('UPDATE_ROLLBACK') ? failed(stack.events) : { status: 'RUNNING', reason: '' };
  }
  return failed(stack?.events ?? []);
}

function failed(events: readonly { status: string; reason: string | null }[]): { status: string; reason: string } {
  const first = events.find(({ status, reason }) => status.endsWith('_FAILED') && reason);
  return { status: 'FAILED', reason: first?.reason ?? 'the stack failed' };
}

/** Status of a whole operation. */
export function statusOf(world: World, { results, failureTolerance }: StackSetOperation): string {
  const states = results.map((result) => resultOf(world, result).status);
  if (states.includes('RUNNING')) return 'RUNNING';
  const failures = results.filter((result) => resultOf(world, result).status === 'FAILED');
  const perRegion = new Map<string, number>();
  for (const { region } of failures) perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
  return [...perRegion.values()].some((number) => number > failureTolerance) ? 'FAILED' : 'SUCCEEDED';
}
