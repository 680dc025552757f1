import { ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { topServicesDql } from '../../../domain/queries/utilisationDql';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const target = { entityId, cluster: 'prod "eu"', accountId: '123456789012', region: 'eu-west-1' };
const filter =
  'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod \\"eu\\"" }';
const serviceMemory = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName';

describe('top services in DQL', () => {
  it('are the ten busiest', () => {
    expect(topServicesDql(ecsMetricKeys.service.memory, target).split('\n')).toEqual([
      `timeseries usage = avg(${serviceMemory}, scalar: true), by: { servicename }, ${filter}`,
      '| fields servicename, usage',
      '| sort usage desc',
      '| limit 10',
    ]);
  });
});
