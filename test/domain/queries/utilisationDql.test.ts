import { ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { clusterUsageDql, serviceUsageDql, sliDql, topServicesDql } from '../../../domain/queries/utilisationDql';

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

describe('sliDql', () => {
  const time = {
    kind: 'time',
    metricKey: clusterCpu,
    entityId,
    threshold: 80,
    statistic: 'avg',
    noData: 'exclude',
  } as const;

  it('of headroom is 100 minus the average of the whole window', () => {
    expect(sliDql({ kind: 'headroom', metricKey: clusterCpu, entityId }, target, '-1d').split('\n')).toEqual([
      `timeseries usage = avg(${clusterCpu}, scalar: true), from: now()-1d, ${filter}`,
      '| fields sli = 100 - usage',
    ]);
  });

  it('of time is the share of good slots among those with data, 120 to the window', () => {
    expect(sliDql(time, target, '-7d').split('\n')).toEqual([
      `timeseries usage = avg(${clusterCpu}), interval: 84m, from: now()-7d, ${filter}`,
      '| fieldsAdd slots = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))',
      '| fields sli = arrayAvg(arrayRemoveNulls(slots))',
    ]);
  });

  it('of time takes the peak and counts gaps as good when the SLO does', () => {
    expect(sliDql({ ...time, statistic: 'max', noData: 'good', threshold: 72.5 }, target, '-1d').split('\n')).toEqual([
      `timeseries usage = max(${clusterCpu}), interval: 12m, from: now()-1d, ${filter}`,
      '| fieldsAdd slots = iCollectArray(if(isNull(usage[]) or usage[] < 72.5, 100.0, else: 0.0))',
      '| fields sli = arrayAvg(arrayRemoveNulls(slots))',
    ]);
  });

  it.each(['-1d | limit 0', '', '7d'])('refuses %j as a window', (window) => {
    expect(() => sliDql(time, target, window)).toThrow(/^window:/);
    expect(() => sliDql({ kind: 'headroom', metricKey: clusterCpu, entityId }, target, window)).toThrow(/^window:/);
  });
});
