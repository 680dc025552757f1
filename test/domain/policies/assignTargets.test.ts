import { assignmentRemarks } from '../../../domain/policies/assignmentRemarks';
import { assignTargets } from '../../../domain/policies/assignTargets';
import { policyRequests } from '../../../domain/policies/policyRequests';
import type { Policy } from '../../../domain/model/policy';
import type { Cluster } from '../../../domain/model/cluster';
import { aCluster, aPolicy } from './aPolicy';

const prod = aCluster({ name: 'prod-shop' });
const stage = aCluster({ name: 'stage-shop', accountId: '210987654321', capacity: 'fargate', services: ['cart'] });

const shown = (policies: Policy[], clusters: Cluster[]): Record<string, string[]> => {
  const { claims, none } = assignTargets(policies, clusters);
  return {
    ...Object.fromEntries(
      claims.map(({ policy, clusters: own, services }) => [
        policy.id,
        [...own.map(({ name }) => name), ...services.map(({ cluster, service }) => `${cluster.name}/${service}`)],
      ]),
    ),
    none: [...none.clusters.map(({ name }) => name), ...none.services.map(({ service }) => service)],
  };
};
const remarks = (policies: Policy[], clusters: Cluster[]) =>
  assignmentRemarks(assignTargets(policies, clusters)).map(
    ({ policyId, code, field }) => `${policyId} ${code} ${field}`,
  );

describe('which policy a cluster falls under', () => {
  it('is the first that matches, and the rest goes to the next', () => {
    const first = aPolicy({ id: 'first', match: { name: 'prod-*' } });
    const all = aPolicy({ id: 'all', order: 2 });
    expect(shown([first, all], [prod, stage])).toEqual({
      first: ['prod-shop', 'prod-shop/cart', 'prod-shop/checkout'],
      all: ['stage-shop', 'stage-shop/cart'],
      none: [],
    });
    expect(shown([all, first], [prod])).toMatchObject({ first: [] });
  });

  it('is none where none matches, or where the one that does is off', () => {
    const off = aPolicy({ enabled: false });
    expect(shown([off], [stage])).toEqual({ prod: [], none: ['stage-shop', 'cart'] });
    expect(shown([aPolicy({ match: { regions: ['us-east-1'] } })], [stage]).none).toEqual(['stage-shop', 'cart']);
  });

  it.each<[string, Policy['match'], boolean]>([
    ['account', { accounts: ['210987654321'] }, false],
    ['region', { regions: ['eu-west-1', 'us-east-1'] }, true],
    ['capacity', { capacity: 'fargate' }, false],
    ['account and name', { accounts: ['123456789012'], name: '^prod' }, true],
    ['account but not name', { accounts: ['123456789012'], name: '^stage' }, false],
    ['a tag that nobody knows', { tags: { tier: '*' } }, false],
  ])('is told by %s', (_what, match, expected) => {
    expect(shown([aPolicy({ match })], [prod]).prod?.includes('prod-shop')).toBe(expected);
  });

  it('is told by tags, with any value, one value or a glob of it', () => {
    const tagged = aCluster({ tags: { tier: 'gold-1', empty: '' } });
    const isIn = (tags: Record<string, string>) => shown([aPolicy({ match: { tags } })], [tagged]).none?.length === 0;
    expect([isIn({ tier: '*' }), isIn({ tier: 'gold-*' }), isIn({ tier: 'silver' }), isIn({ empty: '' })]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(isIn({ tier: 'gold-*', team: '*' })).toBe(false);
    // Names that an object has of itself are no tags.
    expect(isIn({ constructor: '*' })).toBe(false);
    expect(assignTargets([aPolicy({ match: { tags: { tier: '*' } } })], [prod, tagged]).withoutTags).toBe(1);
  });

  it('goes service by service where a policy is for services, and leaves it the cluster', () => {
    const cart = aPolicy({ id: 'cart', match: { service: 'c?rt' } });
    expect(shown([cart, aPolicy()], [prod])).toEqual({
      cart: ['prod-shop/cart'],
      prod: ['prod-shop', 'prod-shop/checkout'],
      none: [],
    });
  });
});

describe('remarks on policies', () => {
  it('say which matches nothing, which gets nothing, which shares, and which cannot use its templates', () => {
    const nothing = aPolicy({ id: 'nothing', match: { name: 'prod' } });
    const first = aPolicy({ id: 'first', match: { name: 'prod-*' } });
    const idle = aPolicy({ id: 'idle', match: { service: 'cart', name: 'stage*' } });
    expect(remarks([nothing, first, idle, aPolicy({ match: { name: '*shop' } })], [prod, stage])).toEqual([
      'nothing matches-nothing match.name',
      'idle nothing-to-set set',
      'prod overlap order',
    ]);
    expect(remarks([aPolicy({ id: 'a' }), aPolicy({ id: 'b' })], [prod])).toEqual(['b all-taken order']);
  });
});

describe('what a policy asks for', () => {
  const window = {
    ...{ id: 'w', reason: 'Patching', start: '2026-11-22T02:00', durationMinutes: 60 },
    ...{ rrule: null, timeZone: 'UTC', clusters: null },
  };

  it('is each template for each cluster, or each service, with the saved values under its own', () => {
    const policy = aPolicy({
      set: [
        { templateId: 'cluster-cpu-time.tier-1', parameters: { target: 99 } },
        { templateId: 'service-cpu-time', parameters: {} },
      ],
    });
    const [claim] = assignTargets([policy], [prod]).claims;
    const templates = [
      {
        id: 'tier-1',
        title: 'Tier 1',
        baseTemplateId: 'cluster-cpu-time' as const,
        parameters: { threshold: 70, target: 95 },
      },
    ];
    expect(
      claim &&
        policyRequests(claim, { exclusions: [window], templates }).map(({ templateId, target, parameters }) => [
          templateId,
          target.service,
          parameters,
        ]),
    ).toEqual([
      ['cluster-cpu-time.tier-1', undefined, { threshold: 70, target: 99, exclusions: [window] }],
      ['service-cpu-time', 'cart', { exclusions: [window] }],
      ['service-cpu-time', 'checkout', { exclusions: [window] }],
    ]);
  });

  it('leaves maintenance windows out where the policy says so', () => {
    const [claim] = assignTargets([aPolicy({ exclusions: false })], [prod]).claims;
    expect(claim && policyRequests(claim, { exclusions: [window], templates: [] })[0]?.parameters).toEqual({});
  });
});
