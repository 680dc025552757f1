import { ecsFamilies } from '../../../domain/environment/ecsFamilies';

const stream = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const connection = 'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName';

describe('the families of ECS metrics', () => {
  it('are told by the form of the keys', () => {
    expect(ecsFamilies([stream])).toEqual(['stream']);
    expect(ecsFamilies([connection])).toEqual(['connection']);
    expect(ecsFamilies([connection, stream])).toEqual(['stream', 'connection']);
  });

  it('include Container Insights of both', () => {
    expect(
      ecsFamilies(['cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName']),
    ).toEqual(['stream']);
    expect(ecsFamilies(['cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName'])).toEqual([
      'connection',
    ]);
  });

  it('are none for keys of other services and of the old polling', () => {
    expect(
      ecsFamilies(['cloud.aws.ecs.cpu_utilization_by_service_name', 'cloud.aws.ec2.CPUUtilization.By.InstanceId']),
    ).toEqual([]);
  });
});
