import { clusterTarget, familyOfCluster, type FamilyData } from '../../../domain/model/cluster';

const seen = (family: FamilyData['family'], lastDataAt: string | null): FamilyData => ({ family, lastDataAt });
const noon = '2026-11-22T12:00:00.000Z';

describe('the metrics that the SLOs of a discovered cluster read', () => {
  it.each<[string, FamilyData[], string]>([
    ['are those of the only family there is', [seen('connection', noon)], 'connection'],
    [
      'are those of the stream while both flow',
      [seen('stream', '2026-11-22T11:05:00.000Z'), seen('connection', noon)],
      'stream',
    ],
    [
      'are those that flow when the stream stopped',
      [seen('stream', '2026-11-22T10:59:00.000Z'), seen('connection', noon)],
      'connection',
    ],
    [
      'are those of the stream when the connection stopped',
      [seen('stream', noon), seen('connection', '2026-11-01T12:00:00.000Z')],
      'stream',
    ],
    ['are those of the stream where nothing is known', [], 'stream'],
  ])('%s', (_, families, family) => {
    expect(familyOfCluster(families)).toBe(family);
  });

  it('stand in the target only where they are not the usual ones', () => {
    const cluster = {
      entityId: null,
      name: 'prod',
      accountId: '123456789012',
      region: 'eu-west-1',
      capacity: 'ec2' as const,
    };
    const target = { entityId: null, cluster: 'prod', accountId: '123456789012', region: 'eu-west-1', capacity: 'ec2' };
    expect(clusterTarget({ ...cluster, families: [seen('stream', noon)] })).toEqual(target);
    expect(clusterTarget({ ...cluster, families: [seen('connection', noon)] })).toEqual({
      ...target,
      family: 'connection',
    });
  });
});
