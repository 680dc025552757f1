import { ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { clusterUsageDql, serviceUsageDql, topServicesDql } from '../../../domain/queries/utilisationDql';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const target = { entityId, cluster: 'prod "eu"', accountId: '123456789012', region: 'eu-west-1' };
const filter =
  'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod \\"eu\\"" }';
const clusterCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const serviceMemory = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName';

describe('usage in DQL', () => {
  it('of a cluster shows average and peak', () => {
    expect(clusterUsageDql(ecsMetricKeys.cluster.cpu, target)).toBe(
      `timeseries { average = avg(${clusterCpu}), peak = max(${clusterCpu}) }, ${filter}`,
    );
  });

  it('of services is one line each', () => {
    expect(serviceUsageDql(ecsMetricKeys.service.memory, target)).toBe(
      `timeseries usage = avg(${serviceMemory}), by: { servicename }, ${filter}`,
    );
  });

  it('of a service target speaks of that service only', () => {
    expect(serviceUsageDql(ecsMetricKeys.service.memory, { ...target, cluster: 'c', service: 'api' })).toBe(
      `timeseries usage = avg(${serviceMemory}), by: { servicename }, filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "c" and servicename == "api" }`,
    );
  });

  it('names the ten busiest services', () => {
    expect(topServicesDql(ecsMetricKeys.service.memory, target).split('\n')).toEqual([
      `timeseries usage = avg(${serviceMemory}, scalar: true), by: { servicename }, ${filter}`,
      '| fields servicename, usage',
      '| sort usage desc',
      '| limit 10',
    ]);
  });
});
