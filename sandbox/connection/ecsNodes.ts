import { createHash } from 'node:crypto';
import type { EcsCluster } from '../ecs/ecs';
import { workloadOf } from '../ecs/clusterPlan';
import type { SmartscapeNode } from '../smartscape/smartscapeShelf';

export const clusterType = 'AWS_ECS_CLUSTER';
export const serviceType = 'AWS_ECS_SERVICE';

/** By which rule real ids are made is not documented; they are a type and a hash. */
function nodeId(type: string, arn: string): string {
  const digest = createHash('sha256').update(arn).digest('hex');
  return `${type}-${digest.slice(0, 16).toUpperCase()}`;
}

const arnOf = ({ accountId, region }: EcsCluster, resource: string): string =>
  `arn:aws:ecs:${region}:${accountId}:${resource}`;

/** AWS tags as somebody would have set them; one cluster was forgotten. */
function tagsOf(cluster: EcsCluster): Record<string, string> {
  const [workload = '', stage = ''] = cluster.name.split('-');
  if (cluster.name === 'notifications-staging') return {};
  const environment = stage === 'prod' ? 'production' : stage;
  return { Environment: environment, Team: workload, 'cost-center': `${workload}-${stage}` };
}

function node(
  cluster: EcsCluster,
  from: number,
  own: Pick<SmartscapeNode, 'type' | 'name' | 'references'> & { resource: string; object: unknown },
): SmartscapeNode {
  const { type, name, references, resource, object } = own;
  const arn = arnOf(cluster, resource);
  return {
    ...{ id: nodeId(type, arn), type, name, references },
    fields: {
      'aws.account.id': cluster.accountId,
      'aws.region': cluster.region,
      'aws.arn': arn,
      'aws.resource.type': type === clusterType ? 'AWS::ECS::Cluster' : 'AWS::ECS::Service',
      'aws.object': JSON.stringify({ configuration: object }),
    },
    tags: tagsOf(cluster),
    lifetime: { from, to: Infinity },
  };
}

/** A cluster as the new AWS connection sees it from `from` on. */
export const clusterNode = (cluster: EcsCluster, from: number): SmartscapeNode =>
  node(cluster, from, {
    ...{ type: clusterType, name: cluster.name, references: {}, resource: `cluster/${cluster.name}` },
    object: { clusterName: cluster.name, status: 'ACTIVE', activeServicesCount: cluster.services.length },
  });

/** A service of it, which belongs to the cluster and carries the cluster's tags. Task counts lie in `aws.object`. */
export function serviceNode(cluster: EcsCluster, service: string, from: number): SmartscapeNode {
  const desired = workloadOf(cluster, service)?.desired ?? 0;
  return node(cluster, from, {
    ...{ type: serviceType, name: service, resource: `service/${cluster.name}/${service}` },
    references: { 'belongs_to.aws_ecs_cluster': [clusterNode(cluster, from).id] },
    object: { serviceName: service, status: 'ACTIVE', desiredCount: desired, runningCount: desired },
  });
}
