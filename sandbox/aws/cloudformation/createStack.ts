import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { arn } from '../protocol/partition';
import { buildStack } from './buildStack';
import { findStack } from './findStack';
import { adopt, prepareStack, readTemplate, type PreparedStack } from './prepareStack';
import { type Stack, stackShelf } from '../stacks/stack';

export interface CreateStackRequest {
  stackName: string;
  template: { url: string } | { body: string };
  parameters: Readonly<Record<string, string>>;
  capabilities: readonly string[];
}

/**
 * CreateStack: everything that AWS checks before it starts, then the creation on the sandbox's clock. Answers the stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 * @throws AwsError
 */
export function createStack(world: World, caller: Caller, request: CreateStackRequest): Stack {
  const { stackName, parameters, capabilities } = request;
  checkName(stackName);
  const template = readTemplate(world, request.template);
  if (findStack(world, caller, stackName)) {
    throw new AwsError('AlreadyExistsException', `Stack [${stackName}] already exists`);
  }
  const stack = emptyStack(world, caller, stackName);
  const prepared = prepareStack({ template, parameters, capabilities }, { ...caller, stackName, stackId: stack.id });
  world.shelf(stackShelf).set(stack.id, stack);
  beginCreation(world, stack, prepared);
  return stack;
}

/** Lets the resources of an empty stack come into being. */
export function beginCreation(world: World, stack: Stack, prepared: PreparedStack): void {
  adopt(stack, prepared);
  buildStack(world, stack, prepared.resolved.resources, prepared.identities);
}

/** @throws AwsError ValidationError */
export function checkName(stackName: string): void {
  const pattern = '[a-zA-Z][-a-zA-Z0-9]*';
  const rule = "1 validation error detected: Value '" + stackName + "' at 'stackName' failed to satisfy constraint: ";
  if (!new RegExp(`^${pattern}$`).test(stackName)) {
    throw validationError(`${rule}Member must satisfy regular expression pattern: ${pattern}`);
  }
  if (stackName.length > 128) throw validationError(`${rule}Member must have length less than or equal to 128`);
}

/** A stack without anything in it, not yet in the world. */
export function emptyStack(world: World, { accountId, region }: Caller, name: string): Stack {
  return {
    id: arn('cloudformation', region, accountId, `stack/${name}/${randomUUID()}`),
    name,
    accountId,
    region,
    status: 'CREATE_IN_PROGRESS',
    statusReason: null,
    description: '',
    created: world.clock.now(),
    parameters: [],
    capabilities: [],
    outputs: [],
    resources: [],
    events: [],
    changeSets: [],
    cleanUp: new Map(),
  };
}
