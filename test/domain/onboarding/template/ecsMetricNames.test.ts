import { ecsMetricNames, ecsNameOfKey, pickedCount } from '../../../../domain/onboarding/template/ecsMetricNames';
import { filterPresets } from '../../../../domain/onboarding/template/filterPresets';

const inventory = { clusters: 2, ec2Clusters: 1, services: 10, containerInsights: true };

describe('The names of ECS metrics', () => {
  it('are each there once', () => {
    const all = ecsMetricNames.map(({ namespace, name }) => `${namespace}/${name}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('call those read by SLOs that the smallest preset streams', () => {
    const smallest = filterPresets[0]?.filters?.flatMap(({ metrics = [] }) => metrics);
    expect(ecsMetricNames.filter(({ isReadBySlos }) => isReadBySlos).map(({ name }) => name)).toEqual(smallest);
  });

  it('add up, with Container Insights, to what the preset of both namespaces counts', () => {
    // By the tables of AWS: 2 × 10 + 4 × 1 of ECS, 25 × 10 + 13 × 2 of Container Insights.
    const all = { ecs: named('AWS/ECS'), insights: named('ECS/ContainerInsights') };
    expect(pickedCount(all, inventory)).toEqual({
      metrics: 24 + 276,
      unknown: ['GPUReservation', 'EBSFilesystemUtilization'],
    });
  });

  it('count CPU of services and of clusters on EC2, and nothing of Container Insights that is off', () => {
    const picked = { ecs: ['CPUUtilization'], insights: ['RunningTaskCount'] };
    expect(pickedCount(picked, { ...inventory, containerInsights: false })).toEqual({ metrics: 11, unknown: [] });
  });

  it('do not guess what a typed name adds', () => {
    expect(pickedCount({ ecs: ['TargetResponseTime'], insights: [] }, inventory)).toEqual({
      metrics: 0,
      unknown: ['TargetResponseTime'],
    });
  });

  it.each([
    ['cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName', 'CPUUtilization'],
    ['cloud.aws.ecs.containerinsights.cpuUtilizedByAccountIdClusterNameRegion', 'CpuUtilized'],
    ['cloud.aws.ecs.containerinsights.taskCountByAccountIdClusterNameRegion', 'TaskCount'],
    ['cloud.aws.lambda.durationByAccountIdFunctionNameRegion', undefined],
  ])('are found again in %s', (key, name) => {
    expect(ecsNameOfKey(key)?.name).toBe(name);
  });
});

const named = (of: string) => ecsMetricNames.filter(({ namespace }) => namespace === of).map(({ name }) => name);
