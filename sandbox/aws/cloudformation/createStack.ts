import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { arn } from '../protocol/partition';
import { buildStack } from './buildStack';
import { quotaOf } from '../serviceQuotas/serviceQuotas';
import { findStack, stacksOf } from './findStack';
import { adopt, prepareStack, readTemplate, type PreparedStack } from './prepareStack';
import { type Stack, stackShelf } from '../stacks/stack';

export interface CreateStackRequest {
  stackName: string;
  template: { url: string } | { body: string };
  parameters: Readonly<Record<string, string>>;
  capabilities: readonly string[];
  tags: ReadonlyMap<string, string>;
  roleArn: string | null;
  isProtected: boolean;
}

/**
 * CreateStack: everything that AWS checks before it starts, then the creation on the sandbox's clock. Answers the stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 * @throws AwsError
 */
export function createStack(world: World, caller: Caller, request: CreateStackRequest): Stack {
  const { stackName, parameters, capabilities, tags, roleArn, isProtected } = request;
  checkName(stackName);
  checkRole(roleArn, caller);
  const template = readTemplate(world, request.template);
  checkRoom(world, caller);
  if (findStack(world, caller, stackName)) {
    throw new AwsError('AlreadyExistsException', `Stack [${stackName}] already exists`);
  }
  const stack = { ...emptyStack(world, caller, stackName), tags, roleArn, isProtected };
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

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html (LimitExceeded) @throws AwsError */
export function checkRoom(world: World, caller: Caller): void {
  const live = stacksOf(world, caller).filter(({ status }) => status !== 'DELETE_COMPLETE');
  if (live.length >= quotaOf(world, 'cloudformation', 'Stack count'))
    throw new AwsError('LimitExceededException', 'Limit for stack has been exceeded');
}

/** Nobody can pass a role of another account. @throws AwsError */
export function checkRole(roleArn: string | null, { accountId }: Caller): void {
  if (roleArn === null) return;
  const owner = /^arn:[^:]+:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
  if (owner === undefined) throw validationError(`Role ${roleArn} is invalid or cannot be assumed`);
  if (owner !== accountId) throw new AwsError('AccessDenied', 'Cross-account pass role is not allowed.', 403);
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
    tags: new Map(),
    roleArn: null,
    isProtected: false,
    outputs: [],
    resources: [],
    events: [],
    changeSets: [],
    cleanUp: new Map(),
  };
}
