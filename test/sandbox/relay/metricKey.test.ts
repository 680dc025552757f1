import { metricKey } from '../../../sandbox/relay/metricKey';

/** Keys as they stand in Dynatrace's preset dashboards for metric streams and in public production configurations. */
const published: [string, string, string[], string][] = [
  [
    'AWS/ECS',
    'CPUUtilization',
    ['ClusterName', 'ServiceName'],
    'ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName',
  ],
  [
    'AWS/ECS',
    'MemoryUtilization',
    ['ServiceName', 'ClusterName'],
    'ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName',
  ],
  ['AWS/ECS', 'CPUUtilization', ['ClusterName'], 'ecs.cpuUtilizationByAccountIdClusterNameRegion'],
  ['AWS/ECS', 'GPUReservation', ['ClusterName'], 'ecs.gpuReservationByAccountIdClusterNameRegion'],
  [
    'AWS/ECS',
    'EBSFilesystemUtilization',
    ['ClusterName', 'ServiceName'],
    'ecs.ebsFilesystemUtilizationByAccountIdClusterNameRegionServiceName',
  ],
  [
    'ECS/ContainerInsights',
    'RunningTaskCount',
    ['ClusterName', 'ServiceName'],
    'ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
  ],
  [
    'ECS/ContainerInsights',
    'TaskCount',
    ['ClusterName'],
    'ecs.containerinsights.taskCountByAccountIdClusterNameRegion',
  ],
  [
    'ECS/ContainerInsights',
    'instance_cpu_utilization',
    ['ClusterName'],
    'ecs.containerinsights.instance_cpu_utilizationByAccountIdClusterNameRegion',
  ],
  [
    'ECS/ContainerInsights',
    'NetworkRxBytes',
    ['ClusterName', 'ServiceName'],
    'ecs.containerinsights.networkRxBytesByAccountIdClusterNameRegionServiceName',
  ],
  [
    'AWS/ECS/ManagedScaling',
    'CapacityProviderReservation',
    ['CapacityProviderName', 'ClusterName'],
    'ecs.managedscaling.capacityProviderReservationByAccountIdCapacityProviderNameClusterNameRegion',
  ],
  [
    'AWS/CloudWatch/MetricStreams',
    'MetricUpdate',
    ['MetricStreamName'],
    'cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion',
  ],
  [
    'AWS/ApplicationELB',
    'HTTPCode_ELB_5XX_Count',
    ['LoadBalancer'],
    'applicationelb.httpCode_ELB_5XX_CountByAccountIdLoadBalancerRegion',
  ],
  ['AWS/ApiGateway', '5XXError', ['ApiName'], 'apigateway.5xxErrorByAccountIdApiNameRegion'],
  ['AWS/X', 'ACCOUNTS_SUSPENDED', [], 'x.accountS_SUSPENDEDByAccountIdRegion'],
  ['Custom/My-App', 'latency', ['service'], 'custom.my-app.latencyByAccountIdRegionservice'],
  [
    'Glue',
    'glue.ALL.s3.filesystem.read_bytes',
    ['Job Name'],
    'glue.glueALLs3filesystemread_bytesByAccountIdJobNameRegion',
  ],
];

describe('metricKey', () => {
  it.each(published)('names %s %s by %j', (namespace, metric, dimensions, key) => {
    expect(metricKey(namespace, metric, dimensions)).toBe(`cloud.aws.${key}`);
  });

  it('does not care in which order dimensions come', () => {
    expect(metricKey('AWS/ECS', 'A', ['x', 'B'])).toBe(metricKey('AWS/ECS', 'A', ['B', 'x']));
  });
});
