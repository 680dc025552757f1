import { Failure } from '../../../domain/failure';
import { knownPolicies } from '../../../domain/policies/knownPolicies';
import { readPolicy } from '../../../domain/policies/readPolicy';
import { storedPolicy } from '../../../domain/policies/storedPolicy';
import { aPolicy } from './aPolicy';

const least = { name: 'All', set: [{ templateId: 'cluster-cpu-time' }] };
const refusal = (raw: unknown): string => {
  try {
    readPolicy(raw, 'policy');
  } catch (error) {
    if (error instanceof Failure) return error.message;
  }
  return 'taken';
};

describe('a policy that is asked for', () => {
  it('takes defaults for what is left out', () => {
    expect(readPolicy(least, 'policy')).toEqual({
      ...{ id: null, order: null, name: 'All', enabled: true, match: {}, alerts: false, dashboard: null },
      ...{ exclusions: true, engine: null, limits: { writes: 200, changePercent: 50, deleteAfterDays: null } },
      set: [{ templateId: 'cluster-cpu-time', parameters: {} }],
    });
  });

  it('without a tier has no alert, and not those that fit', () => {
    const stored = readPolicy({ ...least, alerts: [] }, 'policy');
    expect(stored.alerts).toBe(false);
  });

  it.each<[unknown, string]>([
    [null, 'policy: must be an object'],
    [{ ...least, name: '  ' }, 'policy.name: must not be empty'],
    [{ ...least, colour: 1 }, 'policy.colour: is not known'],
    [{ ...least, set: [] }, 'policy.set: must name at least one template'],
    [{ ...least, set: [{ templateId: 'nonsense' }] }, 'policy.set.0.templateId: "nonsense" is not known'],
    [
      { ...least, set: [...least.set, ...least.set] },
      'policy.set.1.templateId: cluster-cpu-time stands in the set twice',
    ],
    [
      { ...least, set: [{ templateId: 'cluster-cpu-time', parameters: { target: 99, warning: 98 } }] },
      'policy.set.0.parameters.warning: must be greater than the target',
    ],
    [
      { ...least, set: [{ templateId: 'cluster-cpu-time', parameters: { window: 'a week' } }] },
      'policy.set.0.parameters.window: ',
    ],
    [
      { ...least, set: [{ templateId: 'cluster-cpu-time', parameters: { exclusions: [] } }] },
      'policy.set.0.parameters.exclusions: are not kept in a policy',
    ],
    [{ ...least, match: { accounts: ['1234'] } }, 'policy.match.accounts.0: must be an AWS account id of 12 digits'],
    [
      { ...least, match: { accounts: ['123456789012', '123456789012'] } },
      'policy.match.accounts.1: 123456789012 stands in the list twice',
    ],
    [{ ...least, match: { regions: ['Ireland'] } }, 'policy.match.regions.0: must be a region'],
    [{ ...least, match: { name: '(a+)+$' } }, 'policy.match.name: the regular expression would run away'],
    [{ ...least, match: { tags: { tier: '(a*)*' } } }, 'policy.match.tags.tier: the regular expression would run away'],
    [{ ...least, match: { capacity: 'lambda' } }, 'policy.match.capacity: must be one of ec2, fargate, unknown'],
    [{ ...least, match: { colour: 'red' } }, 'policy.match.colour: is not known'],
    [{ ...least, alerts: ['loud'] }, 'policy.alerts.0: must be one of fast'],
    [{ ...least, limits: { writes: 0 } }, 'policy.limits.writes: must be a whole number from 1 to 10000'],
    [{ ...least, limits: { changePercent: '50' } }, 'policy.limits.changePercent: must be a number'],
    [{ ...least, limits: { deleteAfterDays: 0.5 } }, 'policy.limits.deleteAfterDays: must be a whole number'],
    [{ ...least, engine: 'steam' }, 'policy.engine: must be "classic" or "platform"'],
  ])('is refused at its field: %j', (raw, words) => {
    expect(refusal(raw)).toContain(words);
  });
});

describe('policies as settings objects', () => {
  const full = aPolicy({
    ...{ order: 2.5, alerts: ['fast', 'slow'], dashboard: 'ECS “prod”', exclusions: false, engine: 'classic' },
    match: {
      ...{ accounts: ['123456789012'], regions: ['eu-west-1'], name: '^a=b|c', service: 'x*', capacity: 'fargate' },
      tags: { tier: 'a=b', any: '*', none: '' },
    },
    set: [
      {
        templateId: 'cluster-cpu-time.tier-1',
        parameters: { target: 99.95, warning: 99.99, threshold: 70, window: '-7d' },
      },
      { templateId: 'service-memory-time', parameters: { noData: 'bad', statistic: 'max', slotMinutes: 5 } },
    ],
    limits: { writes: 10, changePercent: 12.5, deleteAfterDays: 30 },
  });

  it('come back as they were stored', () => {
    const object = { objectId: 'o1', version: 'v1', value: storedPolicy(full) };
    expect(knownPolicies([object])).toEqual({ policies: [{ ...full, version: 'v1', objectId: 'o1' }], bad: [] });
  });

  it('are in the order of their numbers, whatever the order of the objects, those without one last', () => {
    const object = (id: string, order: string) => ({
      ...{ objectId: `o-${id}`, version: 'v' },
      value: { ...storedPolicy(aPolicy({ id, name: id })), order },
    });
    const ids = knownPolicies([object('c', ''), object('b', '10'), object('a', '9')]).policies.map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'c']);
  });

  it('stand for themselves when made in Settings without an id, and are two when one was copied', () => {
    const value = storedPolicy(aPolicy());
    const objects = [
      { objectId: 'o1', version: 'v', value: { ...value, id: '' } },
      { objectId: 'o2', version: 'v', value },
      { objectId: 'o3', version: 'v', value },
    ];
    expect(knownPolicies(objects).policies.map(({ id }) => id)).toEqual(['o1', 'o3', 'prod']);
  });

  it('are told one by one when somebody edited them into nonsense; the others work', () => {
    const value = storedPolicy(aPolicy());
    const bad = (change: object, objectId: string) => ({
      objectId,
      version: 'v',
      value: { ...value, id: objectId, ...change },
    });
    const found = knownPolicies([
      bad({ clusterName: '(a+)+' }, 'o1'),
      bad({ templates: 'all of them' }, 'o2'),
      bad({ writes: 'many' }, 'o3'),
      bad({ templates: [{ templateId: 'cluster-cpu-time', target: '120' }] }, 'o4'),
      bad({ format: '9' }, 'o5'),
      { objectId: 'o6', version: 'v', value: 'nonsense' },
      bad({}, 'o7'),
    ]);
    expect(found.policies.map(({ id }) => id)).toEqual(['o7']);
    expect(found.bad.map(({ id, field, problem }) => `${id} ${field}: ${problem}`)).toEqual([
      expect.stringContaining('o1 clusterName: the regular expression would run away'),
      'o2 templates: must name at least one template',
      'o3 writes: must be a whole number from 1 to 10000',
      expect.stringContaining('o4 templates.0.target: must be between 0 and 100'),
      expect.stringContaining('o5 format: "9" is of a newer version'),
      'o6 value: is not an object',
    ]);
    expect(found.bad[0]).toMatchObject({ name: 'Production', fix: expect.stringContaining('in Settings') as string });
  });
});
