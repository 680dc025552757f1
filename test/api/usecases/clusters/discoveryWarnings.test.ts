import { discoveryWarnings } from '../../../../api/usecases/clusters/discoveryWarnings';
import type { Cluster } from '../../../../domain/model/cluster';

const fargate = (name: string): Cluster => ({
  entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
  name,
  accountId: '111111111111',
  region: 'us-east-1',
  capacity: 'fargate',
  services: ['web'],
  cpu: null,
  memory: null,
  lastDataAt: '2026-01-10T11:57:00.000Z',
  families: [{ family: 'stream' as const, lastDataAt: '2026-01-10T11:57:00.000Z' }],
});

const one = { entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', name: 'api' };
const calm = { remarks: [], entities: { kind: 'listed' as const, entities: [one] }, shortenedTo: null };
const messages = (findings: Partial<Parameters<typeof discoveryWarnings>[0]>) =>
  discoveryWarnings({ ...calm, clusters: [fargate('api')], ...findings }).map(({ message }) => message);

describe('the warnings of a discovery', () => {
  it('lead from one Fargate cluster to its services', () => {
    expect(messages({})).toEqual([
      '1 cluster (api) has no cluster-level utilization: ECS sends it for EC2 capacity only. Look at the usage of its services instead.',
    ]);
  });

  it('lead from several Fargate clusters to their services', () => {
    expect(messages({ clusters: [fargate('api'), fargate('web')] })).toEqual([
      '2 clusters have no cluster-level utilization: ECS sends it for EC2 capacity only. Look at the usage of their services instead.',
    ]);
  });

  it.each([
    ['now-15h', 'last 15 hours'],
    ['now-1h', 'last hour'],
    ['now-1200h', 'last 1200 hours'],
  ])('say a lookback shortened to %s as "%s"', (shortenedTo, words) => {
    expect(messages({ clusters: [], shortenedTo })[1]).toContain(`searched for only in the ${words}. `);
  });
});
