import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { readTemplateUrl } from '../s3/objects';
import type { Stack } from '../stacks/stack';
import { checkRules } from '../template/checkRules';
import { parseTemplate } from '../template/parseTemplate';
import { readParameters } from '../template/readParameters';
import { resolveTemplate, type ResolvedTemplate, type ResourceIdentity } from '../template/resolveTemplate';
import { isNoEcho, type Template } from '../template/template';
import { capabilitiesOf } from './capabilitiesOf';
import { identifyResource } from './identifyResource';
import { stackRefs } from './stackRefs';

export interface StackInput {
  template: Template;
  parameters: Readonly<Record<string, string>>;
  capabilities: readonly string[];
}

/** A stack as its template and parameters want it, everything checked that AWS checks before it starts. */
export interface PreparedStack extends StackInput {
  resolved: ResolvedTemplate;
  identities: ReadonlyMap<string, ResourceIdentity>;
}

/**
 * What each stack was last made from, true values of NoEcho parameters included, for updates with UsePreviousValue. Kept beside the
 * stacks, so that nothing that lists a stack can show a secret.
 */
export const stackMemory = new WeakMap<Stack, PreparedStack>();

type Place = Caller & { stackName: string; stackId: string };

/** @throws AwsError ValidationError, InsufficientCapabilitiesException */
export function prepareStack(input: StackInput, place: Place, before?: PreparedStack): PreparedStack {
  const { template, capabilities } = input;
  const parameters = readParameters(template, input.parameters);
  const refs = stackRefs(template, parameters, place);
  checkRules(template, refs);
  checkCapabilities(template, capabilities);
  const identities = identify(template, refs, place, before);
  return { template, parameters, capabilities, identities, resolved: resolveTemplate(template, refs, identities) };
}

export const readTemplate = (world: World, template: { url: string } | { body: string }): Template =>
  parseTemplate('url' in template ? readTemplateUrl(world, template.url) : template.body);

/** Makes the stack's own lists those of what was prepared. */
export function adopt(stack: Stack, prepared: PreparedStack): void {
  const { template, parameters, resolved, identities, capabilities } = prepared;
  const isHidden = (key: string) => isNoEcho(template.Parameters[key] ?? { Type: 'String' });
  stackMemory.set(stack, prepared);
  stack.description = template.Description ?? '';
  stack.parameters = Object.entries(parameters).map(([key, value]) => ({ key, value: isHidden(key) ? '****' : value }));
  stack.capabilities = capabilities;
  stack.outputs = resolved.outputs;
  stack.resources = resolved.resources.map(({ logicalId, type, deletionPolicy }) => {
    const physicalId = identities.get(logicalId)?.physicalId ?? '';
    const status = stack.resources.find((one) => one.logicalId === logicalId)?.status ?? null;
    return { logicalId, type, physicalId, deletionPolicy, status };
  });
}

function checkCapabilities(template: Template, given: readonly string[]): void {
  const { needed } = capabilitiesOf(template);
  const isGranted = needed === null || given.includes(needed) || given.includes('CAPABILITY_NAMED_IAM');
  if (!isGranted) throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`);
}

/**
 * Names may depend on parameters and on other names: one pass with made-up names finds the given ones. A resource that was there
 * before keeps its made-up name.
 */
function identify(
  template: Template,
  refs: Readonly<Record<string, unknown>>,
  place: Place,
  before: PreparedStack | undefined,
): Map<string, ResourceIdentity> {
  const types = Object.entries(template.Resources).map(([id, { Type }]) => [id, Type] as const);
  const known = (id: string, type: string) =>
    before?.template.Resources[id]?.Type === type ? before.identities.get(id) : undefined;
  const first = new Map(types.map(([id, type]) => [id, known(id, type) ?? identifyResource(place, id, type, {})]));
  const { resources } = resolveTemplate(template, refs, first);
  return new Map(
    types.map(([id, type]) => {
      const properties = resources.find(({ logicalId }) => logicalId === id)?.properties ?? {};
      return [id, known(id, type) ?? identifyResource(place, id, type, properties)];
    }),
  );
}
