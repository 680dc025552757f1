import { type SmartscapeNode, smartscapeShelf } from '../../../sandbox/smartscape/smartscapeShelf';
import type { World } from '../../../sandbox/world/world';
import { minute, noon, smallWorld } from '../dynatrace/smallWorld';

const hour = 60 * minute;

/** The id of a node: its type and a number of sixteen digits. */
const node = (type: string, number: number, name: string, more: Partial<SmartscapeNode> = {}): SmartscapeNode => ({
  ...{ id: `${type}-${String(number).padStart(16, '0')}`, type, name },
  ...{ fields: {}, tags: {}, references: {}, lifetime: { from: noon - hour, to: Infinity } },
  ...more,
});

const cluster = node('AWS_ECS_CLUSTER', 1, 'shop', {
  ...{ fields: { 'aws.region': 'eu-west-1' }, tags: { 'cost-center': 'x' } },
});
const references = { 'belongs_to.aws_ecs_cluster': [cluster.id] };
const services = ['cart', 'tax'].map((name, index) => node('AWS_ECS_SERVICE', index + 1, name, { references }));
const hosts = [
  node('HOST', 1, 'box'),
  node('HOST', 2, 'gone', { lifetime: { from: noon - hour, to: noon - 30 * minute } }),
];

export function hostOf(name: string): SmartscapeNode {
  const found = hosts.find((host) => host.name === name);
  if (!found) throw new Error(`no host ${name}`);
  return found;
}

/** A cluster with two services, one of which runs on a host, and a host that is gone. */
export function smartscapeWorld(): World {
  const world = smallWorld();
  const { nodes, edges } = world.shelf(smartscapeShelf);
  for (const one of [cluster, ...services, ...hosts]) nodes.set(one.id, one);
  for (const { id } of services) edges.push({ type: 'belongs_to', sourceId: id, targetId: cluster.id });
  edges.push({ type: 'runs_on', sourceId: services[0]?.id ?? '', targetId: hostOf('box').id });
  return world;
}
