import type { Cluster } from '../../../../domain/model/cluster';
import { recommendedSet } from '../../../../domain/slo/templates/recommendedSet';

const prod: Cluster = {
  ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', name: 'prod', accountId: '123456789012', region: 'eu-west-1' },
  ...{ capacity: 'ec2', services: ['cart', 'checkout'], cpu: 40, memory: 60 },
  lastDataAt: '2026-11-22T00:00:00Z',
  families: [{ family: 'stream', lastDataAt: '2026-11-22T00:00:00Z' }],
};
const fargate: Partial<Cluster> = { capacity: 'fargate', cpu: null, memory: null };
const connection: Partial<Cluster> = { families: [{ family: 'connection', lastDataAt: null }] };
const time = ['cluster-cpu-time', 'cluster-memory-time'];
const worst = ['cluster-worst-service-cpu', 'cluster-worst-service-memory'];

describe('the recommended set', () => {
  const cases: [string, Partial<Cluster>, boolean | null, string[]][] = [
    ['of EC2 capacity is the time of the cluster itself', {}, false, time],
    ['of Fargate is the worst service, since the cluster has no usage', fargate, false, worst],
    ['has running tasks where Container Insights counts them', {}, true, [...time, 'service-running-tasks']],
    ['of Fargate has them too', fargate, true, [...worst, 'service-running-tasks']],
    ['leaves tasks out while nobody knows whether they are counted', {}, null, time],
    ['of unknown capacity goes by what is measured', { capacity: 'unknown' }, false, time],
    [
      'of unknown capacity without cluster usage is the worst service',
      { ...fargate, capacity: 'unknown' },
      false,
      worst,
    ],
    ['has no service objective where no service reports', { services: [] }, true, time],
    ['is empty where nothing is measured', { ...fargate, services: [] }, true, []],
    ['is the same for a cluster that Dynatrace knows no entity of', { entityId: null }, false, time],
    ['is the same for what the AWS connection polls', connection, false, time],
  ];
  it.each(cases)('%s', (_, change, countsTasks, expected) => {
    expect(recommendedSet({ ...prod, ...change }, { engine: 'platform', countsTasks })).toEqual(expected);
  });

  it('on classic has nothing for a cluster without an entity, which that engine cannot pick', () => {
    const facts = { engine: 'classic', countsTasks: true } as const;
    expect(recommendedSet(prod, facts)).toEqual([...time, 'service-running-tasks']);
    expect(recommendedSet({ ...prod, entityId: null }, facts)).toEqual([]);
    expect(recommendedSet({ ...prod, ...connection }, facts)).toEqual([]);
  });
});
