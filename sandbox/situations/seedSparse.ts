import { ingestPoint } from '../relay/ingestPoint';
import { deliveryLagMs } from '../ecs/generatedHistory';
import type { World } from '../world/world';

const minuteMs = 60_000;
const place = { accountId: '555566667777', region: 'eu-west-1' };

type Row = readonly [
  namespace: string,
  metricName: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
];

const insights = 'ECS/ContainerInsights';

/**
 * Clusters that send everything but utilization. Names and dimensions:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
const rows: readonly Row[] = [
  // Its tasks never start: Container Insights counts them, and nothing else has anything to report.
  [insights, 'DesiredTaskCount', { ClusterName: 'starting', ServiceName: 'api' }, 2],
  [insights, 'PendingTaskCount', { ClusterName: 'starting', ServiceName: 'api' }, 0],
  [insights, 'RunningTaskCount', { ClusterName: 'starting', ServiceName: 'api' }, 0],
  // Standalone tasks, which belong to no service.
  [insights, 'TaskCount', { ClusterName: 'batch' }, 3],
  [insights, 'CpuUtilized', { ClusterName: 'batch', TaskDefinitionFamily: 'nightly' }, 128],
  // EC2 capacity on which nothing runs.
  ['AWS/ECS', 'CPUReservation', { ClusterName: 'reserved' }, 0],
  ['AWS/ECS', 'MemoryReservation', { ClusterName: 'reserved' }, 0],
  // Streams whose filter lets one metric through.
  ['AWS/ECS', 'EBSFilesystemUtilization', { ClusterName: 'volumes', ServiceName: 'postgres' }, 61],
  ['AWS/ECS', 'RequestCount', { ClusterName: 'mesh', ServiceName: 'gateway', DiscoveryName: 'gateway' }, 840],
  ['AWS/ECS', 'TargetResponseTime', { ClusterName: 'mesh', ServiceName: 'gateway', TargetDiscoveryName: 'orders' }, 12],
  ['AWS/ECS', 'NewConnectionCount', { DiscoveryName: 'gateway' }, 5],
];

/** Writes an hour of those clusters' minutes as a stream delivers them, and goes on with every minute. */
export function seedSparse(world: World): void {
  const newest = Math.floor((world.clock.now() - deliveryLagMs) / minuteMs) * minuteMs;
  for (let end = newest - 50 * minuteMs; end <= newest; end += minuteMs) deliver(world, end);
  const next = newest + minuteMs + deliveryLagMs;
  world.clock.every(minuteMs, next, (at) => deliver(world, Math.floor((at - deliveryLagMs) / minuteMs) * minuteMs));
}

function deliver(world: World, end: number): void {
  for (const [namespace, metricName, dimensions, value] of rows) {
    ingestPoint(world, {
      ...{ ...place, exporterArn: '', namespace, metricName, dimensions, unit: 'None' },
      ...{ start: end - minuteMs, end, min: value, max: value, sum: value, count: 1 },
    });
  }
}
