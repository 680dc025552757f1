import { connectionKeys, metricStreamKeys, type MetricKeys } from '../../../domain/model/metricKeys';
import { alternativesFor, resolveMetricKeys } from '../../../domain/queries/resolveMetricKeys';

describe('resolveMetricKeys', () => {
  it('takes the names by the naming rule of metric streams where they are there', () => {
    const ours = Object.entries(metricStreamKeys).map(([, key]) => String(key));
    const available = [...ours, 'cloud.aws.ecs.cpuUtilizationByClusterNameServiceName'];
    expect(resolveMetricKeys(available)).toEqual(metricStreamKeys);
  });

  it('takes the only other key of the stream that measures the same', () => {
    expect(
      resolveMetricKeys([
        'cloud.aws.ecs.cpuUtilizationByClusterNameAccountIdRegion',
        'cloud.aws.ecs.cpuUtilizationByRegionServiceNameClusterName',
        'cloud.aws.ecs.cpuReservationByAccountIdClusterNameRegion',
        'cloud.aws.ecs_containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
        'cloud.aws.ecs_containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
      ]),
    ).toEqual({
      ...metricStreamKeys,
      clusterCpu: 'cloud.aws.ecs.cpuUtilizationByClusterNameAccountIdRegion',
      serviceCpu: 'cloud.aws.ecs.cpuUtilizationByRegionServiceNameClusterName',
      serviceRunningTasks: 'cloud.aws.ecs_containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
      serviceDesiredTasks: 'cloud.aws.ecs_containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
    });
  });

  it('does not choose between two that could be meant', () => {
    const available = [
      'cloud.aws.ecs.cpuUtilizationByClusterNameRegion',
      'cloud.aws.ecs.cpuUtilizationByAccountIdClusterName',
    ];
    expect(resolveMetricKeys(available).clusterCpu).toBe(metricStreamKeys.clusterCpu);
    expect(alternativesFor('clusterCpu', new Set(available)).candidates).toEqual(available);
  });

  it.each([
    ['the polling integration, whose dimensions have other names', 'cloud.aws.ecs.CPUUtilization.By.ClusterName'],
    [
      'a key split by more than the service',
      'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceNameTaskId',
    ],
    ['another measurement', 'cloud.aws.ecs.cpuReservationByAccountIdClusterNameRegion'],
    ['another service of AWS', 'cloud.aws.ec2.cpuUtilizationByAccountIdClusterNameRegion'],
    ['a key without a cluster', 'cloud.aws.ecs.cpuUtilizationByAccountIdRegion'],
    ['an empty environment', ''],
  ])('takes nothing from %s', (_whose, key) => {
    expect(resolveMetricKeys([key])).toEqual(metricStreamKeys);
  });
});

describe('the keys of the AWS connection', () => {
  it('are those of its naming rule, whatever the stream has', () => {
    expect(resolveMetricKeys(Object.values(metricStreamKeys), 'connection')).toEqual(connectionKeys);
  });

  it('are what measures the same, where an environment names it otherwise', () => {
    const other = 'cloud.aws.ecs.CPUUtilization.By.ServiceName.ClusterName';
    expect(resolveMetricKeys([other], 'connection').serviceCpu).toBe(other);
    expect(resolveMetricKeys([other]).serviceCpu).toBe(metricStreamKeys.serviceCpu);
  });

  it('are none that is split by more than cluster and service', () => {
    const byTask = 'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName.TaskId';
    expect(resolveMetricKeys([byTask], 'connection').serviceCpu).toBe(connectionKeys.serviceCpu);
  });
});

describe('alternativesFor', () => {
  it('finds what the polling integration has, for the right level', () => {
    const available = [
      'cloud.aws.ecs.CPUUtilization.By.ClusterName',
      'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName',
      'cloud.aws.ecs.MemoryUtilization.By.ClusterName',
      'cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName',
    ];
    const polledOf = (name: keyof MetricKeys) => alternativesFor(name, new Set(available)).polled;
    expect(polledOf('clusterCpu')).toEqual([available[0]]);
    expect(polledOf('serviceCpu')).toEqual([available[1]]);
    expect(polledOf('clusterMemory')).toEqual([available[2]]);
    expect(polledOf('serviceRunningTasks')).toEqual([available[3]]);
    expect(polledOf('serviceDesiredTasks')).toEqual([]);
  });
});
