import { clusterTarget, type Cluster } from '../../../domain/model/cluster';
import { migrateFamilyChoices, withChosenFamilies, withFamily } from '../../../domain/model/familyChoice';

const at = '2026-01-10T12:00:00Z';
const cluster = (name: string, change: Partial<Cluster> = {}): Cluster => ({
  ...{ entityId: null, name, accountId: '111122223333', region: 'eu-west-1', capacity: 'ec2', services: [] },
  ...{ cpu: null, memory: null, lastDataAt: at },
  families: [
    { family: 'stream', lastDataAt: at },
    { family: 'connection', lastDataAt: at },
  ],
  ...change,
});
const hostile = `{"a":1} ' \\ / 100%`;

describe('the answer which family a cluster’s SLOs read', () => {
  it('decides the target, is changed by another answer and goes when it is taken back', () => {
    const both = cluster(hostile);
    const familyWith = (choices: Parameters<typeof withChosenFamilies>[1]) =>
      withChosenFamilies([both], choices).map((one) => clusterTarget(one).family ?? 'stream');
    expect(familyWith([])).toEqual(['stream']);
    const answered = withFamily([], [both], 'connection');
    expect(familyWith(answered)).toEqual(['connection']);
    const changed = withFamily(answered, [both], 'stream');
    expect(changed).toHaveLength(1);
    expect(familyWith(changed)).toEqual(['stream']);
    expect(withFamily(changed, [both], null)).toEqual([]);
  });

  it('stands also when that family stopped: the plan says so, and the person decided', () => {
    const families: Cluster['families'] = [
      { family: 'stream', lastDataAt: '2026-01-07T12:00:00Z' },
      { family: 'connection', lastDataAt: at },
    ];
    const stopped = cluster('a', { families });
    expect(clusterTarget(stopped).family).toBe('connection');
    expect(clusterTarget({ ...stopped, chosenFamily: 'stream' }).family).toBeUndefined();
  });

  it('waits while the cluster has one family only', () => {
    const one = cluster('a', { families: [{ family: 'stream', lastDataAt: at }] });
    const choices = withFamily([], [one], 'connection');
    expect(withChosenFamilies([one], choices)).toEqual([one]);
  });

  it('is of one cluster: not of one of its name in another account', () => {
    const other = cluster('a', { accountId: '444455556666' });
    const [mine, theirs] = withChosenFamilies([cluster('a'), other], withFamily([], [cluster('a')], 'connection'));
    expect([mine?.chosenFamily, theirs?.chosenFamily]).toEqual(['connection', undefined]);
  });
});

describe('stored answers', () => {
  const row = { accountId: '1', region: 'r', cluster: hostile, family: 'stream' };

  it('are read as they were written; nothing stored is none', () => {
    expect(migrateFamilyChoices(JSON.parse(JSON.stringify({ version: 1, families: [row] })))).toEqual([row]);
    expect(migrateFamilyChoices(undefined)).toEqual([]);
  });

  it.each([
    ['"version" is missing', { families: [] }],
    ['"families" is not a list', { version: 1, families: {} }],
    ['"family" must be stream or connection', { version: 1, families: [{ ...row, family: 'agent' }] }],
    ['must be texts', { version: 1, families: [{ ...row, cluster: 7 }] }],
    ['newer version', { version: 2, families: [] }],
  ])('are never silently replaced: %s', (words, stored) => {
    expect(() => migrateFamilyChoices(stored)).toThrow(words);
  });
});
