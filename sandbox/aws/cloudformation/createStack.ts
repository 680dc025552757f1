import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../awsError';
import type { Caller } from '../caller';
import { arn } from '../partition';
import { readTemplateUrl } from '../s3';
import type { Stack } from '../stack';
import { checkRules } from '../template/checkRules';
import { parseTemplate } from '../template/parseTemplate';
import { readParameters } from '../template/readParameters';
import { resolveTemplate, type ResolvedTemplate, type ResourceIdentity } from '../template/resolveTemplate';
import { isNoEcho, type Template } from '../template/template';
import { buildStack } from './buildStack';
import { capabilitiesOf } from './capabilitiesOf';
import { findStack } from './findStack';
import { identifyResource } from './identifyResource';
import { stackRefs } from './stackRefs';

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
  const { stackName } = request;
  checkName(stackName);
  const template = readTemplate(world, request.template);
  if (findStack(world, caller, stackName)) {
    throw new AwsError('AlreadyExistsException', `Stack [${stackName}] already exists`);
  }
  const parameters = readParameters(template, request.parameters);
  const id = arn('cloudformation', caller.region, caller.accountId, `stack/${stackName}/${randomUUID()}`);
  const refs = stackRefs(template, parameters, { ...caller, stackName, stackId: id });
  checkRules(template, refs);
  checkCapabilities(template, request.capabilities);
  const identities = identify(template, refs, { ...caller, stackName });
  const resolved = resolveTemplate(template, refs, identities);
  const stack = newStack(world, caller, request, { id, template, parameters, resolved, identities });
  world.stacks.set(id, stack);
  buildStack(world, stack, resolved.resources, identities);
  return stack;
}

export const readTemplate = (world: World, template: CreateStackRequest['template']): Template =>
  parseTemplate('url' in template ? readTemplateUrl(world, template.url) : template.body);

function checkName(stackName: string): void {
  const pattern = '[a-zA-Z][-a-zA-Z0-9]*';
  const rule = "1 validation error detected: Value '" + stackName + "' at 'stackName' failed to satisfy constraint: ";
  if (!new RegExp(`^${pattern}$`).test(stackName)) {
    throw validationError(`${rule}Member must satisfy regular expression pattern: ${pattern}`);
  }
  if (stackName.length > 128) throw validationError(`${rule}Member must have length less than or equal to 128`);
}

function checkCapabilities(template: Template, given: readonly string[]): void {
  const { needed } = capabilitiesOf(template);
  const isGranted = needed === null || given.includes(needed) || given.includes('CAPABILITY_NAMED_IAM');
  if (!isGranted) throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`);
}

type Place = Caller & { stackName: string };

/** Names may depend on parameters and on other names: one pass with made-up names finds the given ones. */
function identify(
  template: Template,
  refs: Readonly<Record<string, unknown>>,
  place: Place,
): Map<string, ResourceIdentity> {
  const types = Object.entries(template.Resources).map(([id, { Type }]) => [id, Type] as const);
  const first = new Map(types.map(([id, type]) => [id, identifyResource(place, id, type, {})]));
  const { resources } = resolveTemplate(template, refs, first);
  return new Map(
    types.map(([id, type]) => {
      const properties = resources.find(({ logicalId }) => logicalId === id)?.properties ?? {};
      return [id, identifyResource(place, id, type, properties)];
    }),
  );
}

interface Parts {
  id: string;
  template: Template;
  parameters: Readonly<Record<string, string>>;
  resolved: ResolvedTemplate;
  identities: ReadonlyMap<string, ResourceIdentity>;
}

function newStack(world: World, caller: Caller, request: CreateStackRequest, parts: Parts): Stack {
  const { id, template, parameters, resolved, identities } = parts;
  const isHidden = (key: string) => isNoEcho(template.Parameters[key] ?? { Type: 'String' });
  return {
    id,
    name: request.stackName,
    accountId: caller.accountId,
    region: caller.region,
    status: 'CREATE_IN_PROGRESS',
    statusReason: null,
    description: template.Description ?? '',
    created: world.clock.now(),
    parameters: Object.entries(parameters).map(([key, value]) => ({ key, value: isHidden(key) ? '****' : value })),
    capabilities: request.capabilities,
    outputs: resolved.outputs,
    resources: resolved.resources.map(({ logicalId, type, deletionPolicy }) => {
      const physicalId = identities.get(logicalId)?.physicalId ?? '';
      return { logicalId, type, physicalId, deletionPolicy, status: null };
    }),
    events: [],
    deliveryStreams: new Map(),
    cleanUp: new Map(),
  };
}
