import { largestOf } from '../../../domain/model/manyValues';
import type { World } from '../../world/world';
import type { Stack } from '../stacks/stack';
import type { ResolvedResource, ResourceIdentity } from '../template/resolveTemplate';
import { provision } from './provision';
import { removeResources } from './removeResources';
import { setResourceStatus, setStackStatus } from './stackEvents';

/** Seconds that AWS takes for a resource, roughly; what is not listed takes five. */
const usualSeconds: Record<string, number> = {
  'AWS::S3::Bucket': 25,
  'AWS::IAM::Role': 20,
  'AWS::KinesisFirehose::DeliveryStream': 75,
  'AWS::CloudWatch::MetricStream': 20,
};
const secondsFor = (type: string): number => usualSeconds[type] ?? 5;

/** How long a whole stack takes in the sandbox's default mode, milliseconds. */
const shortenedTotal = 4_000;

interface Slot {
  resource: ResolvedResource;
  start: number;
  end: number;
}

/**
 * Lets the resources come into being one after the other on the sandbox's clock, in the order of their dependencies, and
 * rolls everything back when one of them cannot be created.
 */
export function buildStack(
  world: World,
  stack: Stack,
  resources: readonly ResolvedResource[],
  identities: ReadonlyMap<string, ResourceIdentity>,
): void {
  const now = world.clock.now();
  const slots = schedule(resources);
  const total = largestOf(slots.map(({ end }) => end));
  const scale = world.realtime ? 1000 : shortenedTotal / total;
  setStackStatus(world, stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  /** Steps of a stack that failed or is being deleted do not happen. */
  const at = (offset: number, step: () => void) =>
    world.clock.at(now + offset * scale, () => (stack.status === 'CREATE_IN_PROGRESS' ? step() : undefined));
  for (const { resource, start, end } of slots) {
    at(start, () => setResourceStatus(world, stack, resource.logicalId, 'CREATE_IN_PROGRESS'));
    at(end, () => finish(world, stack, resource, identities));
  }
  at(total, () => setStackStatus(world, stack, 'CREATE_COMPLETE'));
}

/** Everything whose dependencies exist starts at once, as CloudFormation does it. Offsets in seconds. */
function schedule(resources: readonly ResolvedResource[]): Slot[] {
  const slots = new Map<string, Slot>();
  const place = (resource: ResolvedResource): Slot => {
    const known = slots.get(resource.logicalId);
    if (known) return known;
    const before = resources.filter(({ logicalId }) => resource.dependsOn.includes(logicalId)).map(place);
    const start = Math.max(0, largestOf(before.map(({ end }) => end)));
    const slot = { resource, start, end: start + secondsFor(resource.type) };
    slots.set(resource.logicalId, slot);
    return slot;
  };
  return resources.map(place).sort((a, b) => a.end - b.end);
}

function finish(
  world: World,
  stack: Stack,
  resource: ResolvedResource,
  identities: ReadonlyMap<string, ResourceIdentity>,
): void {
  const { logicalId } = resource;
  const identity = identities.get(logicalId);
  if (!identity) throw new Error(`resource ${logicalId} has no identity`);
  try {
    provision(world, stack, resource, identity);
    setResourceStatus(world, stack, logicalId, 'CREATE_COMPLETE');
  } catch (error) {
    rollBack(world, stack, logicalId, error instanceof Error ? error.message : String(error));
  }
}

function rollBack(world: World, stack: Stack, failed: string, reason: string): void {
  const type = stack.resources.find(({ logicalId }) => logicalId === failed)?.type ?? '';
  setResourceStatus(world, stack, failed, 'CREATE_FAILED', `Resource handler returned message: "${reason}" (${type})`);
  for (const { logicalId, status } of stack.resources) {
    if (status === 'CREATE_IN_PROGRESS') {
      setResourceStatus(world, stack, logicalId, 'CREATE_FAILED', 'Resource creation cancelled');
    }
  }
  setStackStatus(
    world,
    stack,
    'ROLLBACK_IN_PROGRESS',
    `The following resource(s) failed to create: [${failed}]. Rollback requested by user.`,
  );
  world.clock.at(world.clock.now() + (world.realtime ? 20_000 : 1_000), () => {
    removeResources(world, stack, (policy) => policy === 'Delete' || policy === 'RetainExceptOnCreate');
    stack.outputs = [];
    setStackStatus(world, stack, 'ROLLBACK_COMPLETE');
  });
}
