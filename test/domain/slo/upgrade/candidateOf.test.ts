import type { ClassicSlo } from '../../../../domain/model/slo';
import { candidateOf, type StoredClassic } from '../../../../domain/slo/upgrade/candidateOf';
import type { ClusterPlace } from '../../../../domain/slo/upgrade/clusterPlaces';
import { plannedUpgrade, upgradedAt } from '../../../../domain/slo/upgrade/upgradePlan';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { someParameters } from '../someSlos';
import { someTarget } from '../someTarget';

const target = someTarget();
const { entityId } = target;
const place: ClusterPlace = { entityId, cluster: target.cluster, accountId: target.accountId, region: target.region };
const now = Date.parse('2026-11-28T10:15:30Z');
const key = `cluster-cpu-time:${entityId}`;
const applied = templateOf('cluster-cpu-time').build(someParameters(), target) as ClassicSlo;

const stored = (change: Partial<ClassicSlo> = {}, more: Partial<StoredClassic> = {}): StoredClassic => ({
  ...{ id: 'object-1', key, slo: { ...applied, ...change }, evaluationType: 'AGGREGATE' },
  ...more,
});
const candidate = (one: StoredClassic, places = [place]) => {
  const found = candidateOf(one, places);
  if (found.kind === 'impossible') throw new Error(found.reason.message);
  return found.candidate;
};
const obstacle = (one: StoredClassic, places = [place]) => {
  const found = candidateOf(one, places);
  return found.kind === 'impossible' ? found.reason.code : found.candidate.templateId;
};
const planned = (one: StoredClassic, existing: Parameters<typeof plannedUpgrade>[1]['existing'] = []) => {
  const found = plannedUpgrade(candidate(one), { existing, availableKeys: new Set(), now });
  if (found.kind === 'refused') throw new Error(found.reason.message);
  return found.item;
};

describe('the counterpart of a classic SLO of ours', () => {
  it('has its key, name, target, warning, window, threshold and policy', () => {
    const item = planned(stored());
    expect(item).toMatchObject({ key, action: 'create' });
    // A name of its own is no pattern that lacks something.
    expect(item.lints.map(({ code }) => code).filter((code) => code.startsWith('name-pattern'))).toEqual([]);
    expect(item.slo).toMatchObject({
      name: applied.name,
      externalId: `ecs-slo-launchpad:${key}`,
      criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
    });
    expect(item.slo.customSli.indicator).toContain('if(usage[] < 80, 100.0, else: 0.0)');
  });

  it('reads the metrics of the AWS connection where the classic one does', () => {
    const metricExpression =
      '100-cloud.aws.ecs.CPUUtilization.By.ClusterName:filter(eq("ClusterName","prod")):splitBy():avg';
    const item = planned(stored({ metricExpression, filter: '' }, { key: null }));
    expect(item.slo.customSli.indicator).toContain(
      'avg(cloud.aws.ecs.CPUUtilization.By.ClusterName), interval: 10m, filter: {',
    );
    expect(item.slo.customSli.indicator).toContain(' ClusterName == "prod"');
  });

  it('takes what is stored, not what was once applied', () => {
    const metricExpression = applied.metricExpression.replace('lt(80)', 'lt(90)');
    const change = { metricExpression, targetSuccess: 50, targetWarning: 60, evaluationWindow: '-30d', name: 'Mine' };
    const item = planned(stored(change));
    expect(item).toMatchObject({
      key,
      slo: { name: 'Mine', criteria: [{ timeframeFrom: 'now-30d', target: 50, warning: 60 }] },
    });
    expect(item.slo.customSli.indicator).toContain('usage[] < 90');
  });

  it('is made once: applied, it is found again by its key and nothing is to be done', () => {
    const { slo } = planned(stored());
    const value = { ...slo, id: 'platform-1', version: '1' };
    const again = planned(stored(), [{ id: 'platform-1', key, value }]);
    expect(again).toMatchObject({ key, action: 'unchanged', changes: [] });
    expect(upgradedAt(again.slo.tags)).toBe(Date.parse('2026-11-28T10:15:00Z'));
  });

  it('is found where it was made without an entity id, and keeps the key that it was made with', () => {
    const byPlace = `cluster-cpu-time:${target.accountId}/${target.region}/${target.cluster}`;
    const made = templateOf('cluster-cpu-time').build(
      someParameters(),
      { ...target, entityId: null },
      { engine: 'platform' },
    );
    const again = planned(stored(), [{ id: 'platform-1', key: byPlace, value: { ...made } }]);
    expect(again).toMatchObject({ key: byPlace, action: 'unchanged' });
  });

  it('does not claim to have been upgraded when it was there before', () => {
    const { slo } = planned(stored());
    const before = { ...slo, tags: slo.tags.filter((tag) => !tag.startsWith('ecs-slo-upgraded:')) };
    const again = planned(stored(), [{ id: 'platform-1', key, value: { ...before } }]);
    expect([again.action, upgradedAt(again.slo.tags)]).toEqual(['unchanged', null]);
  });

  it('avoids a name that somebody else has, and never takes that SLO over', () => {
    const item = planned(stored(), [{ id: 'other', key: null, value: { name: applied.name } }]);
    expect(item).toMatchObject({ action: 'create', slo: { name: `${applied.name} (2)` } });
    expect(item.adopts).toBeUndefined();
  });

  it('has a key of its own when it measures something else by now', () => {
    const memory = templateOf('cluster-memory-time').build(someParameters(), target) as ClassicSlo;
    const { templateId } = candidate(stored({ metricExpression: memory.metricExpression }));
    expect(templateId).toMatch(/^cluster-memory-time\.ecs-cluster-cpu-time-custom-d\w*-[0-9a-f]{8}$/);
    expect(templateId.split('.')[1]?.length).toBeLessThanOrEqual(40);
  });
});

describe('the counterpart of a classic SLO of others', () => {
  const metricName = 'shop_slo_1';
  const theirs = (change: Partial<ClassicSlo> = {}) => stored({ metricName, name: 'Theirs', ...change }, { key: null });

  it('is called after its metric name, which never changes, so that two on one cluster do not meet', () => {
    expect(planned(theirs())).toMatchObject({
      key: `cluster-cpu-time.shop-slo-1:${entityId}`,
      slo: { name: 'Theirs' },
    });
    const ids = ['shop_slo_1', 'Shop_SLO_1', 'shop__slo_1', 'x'.repeat(41), `${'x'.repeat(41)}y`, '___'].map(
      (name) => candidate(theirs({ metricName: name })).templateId,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^cluster-cpu-time\.[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('finds its cluster by name where one cluster alone has that name', () => {
    const named = applied.metricExpression.replaceAll(/eq\("dt[^)]*\)/g, 'eq("clustername","prod")');
    const one = theirs({ metricExpression: named, filter: '' });
    expect(candidate(one).target).toEqual({
      entityId,
      cluster: 'prod',
      accountId: target.accountId,
      region: target.region,
    });
    expect(obstacle(one, [place, { ...place, region: 'us-east-1' }])).toBe('place-ambiguous');
    expect(obstacle(one, [{ ...place, cluster: 'other' }])).toBe('place-unknown');
  });

  it('takes another name where braces would be taken for placeholders', () => {
    expect(planned(theirs({ name: 'CPU {prod}' })).slo.name).toBe(
      '[ECS] prod CPU below 80 %, shop-slo-1 (123456789012 eu-west-1)',
    );
  });
});

describe('a classic SLO without a counterpart', () => {
  it.each<[string, string, Partial<ClassicSlo>, Partial<StoredClassic>]>([
    ['switched off', 'disabled', { enabled: false }, {}],
    ['evaluated in another mode', 'mode', {}, { evaluationType: 'PER_INTERVAL' }],
    ['over a window that we do not speak of', 'window', { evaluationWindow: '-1w/w' }, {}],
    ['unreadable', 'unreadable-expression', { metricExpression: '(100)' }, {}],
    ['about another metric', 'unknown-key', { metricExpression: '100-builtin:host.cpu.usage:avg' }, {}],
    ['restricted by a selector', 'entity-filter', { filter: 'type("HOST"),tag("x")' }, {}],
  ])('says so: %s', (_, code, change, more) => {
    expect(obstacle(stored(change, more))).toBe(code);
  });

  it('says so: no cluster with data has its entity', () => {
    expect(obstacle(stored(), [])).toBe('place-unknown');
  });

  it('is refused with the words of the plan when its warning is not above its target', () => {
    const found = plannedUpgrade(candidate(stored({ targetWarning: 99.9 })), {
      existing: [],
      availableKeys: new Set(),
      now,
    });
    expect(found).toMatchObject({ kind: 'refused', reason: { code: 'refused', size: null } });
  });
});
