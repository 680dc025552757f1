import type { Target } from '../../../../domain/model/cluster';
import { isClassic, type PlatformSlo, type SloParameters } from '../../../../domain/model/slo';
import { planSlos, type ExistingSlo, type PlanInput, type PlanRequest } from '../../../../domain/slo/plan/planSlos';
import { templates } from '../../../../domain/slo/templates/templates';
import { orphanWords } from '../../../../domain/slo/words/orphanWords';
import { failureOf } from '../failureOf';
import { someExclusion } from '../someExclusion';
import { nthTarget, someTarget, withoutEntity } from '../someTarget';

const now = Date.UTC(2026, 10, 22, 12);

/** Every template on two clusters, as an environment with entity ids knows them. */
const withIds: PlanRequest[] = templates.flatMap(({ id, targetKind }) =>
  [nthTarget(1), nthTarget(2)].map((target) => ({
    templateId: id,
    target: targetKind === 'service' ? { ...target, service: 'api:v2' } : target,
  })),
);
const withoutIds = withIds.map((request) => ({ ...request, target: withoutEntity(request.target) }));

const plan = (requests: readonly PlanRequest[], existing: ExistingSlo[] = [], more: Partial<PlanInput> = {}) =>
  planSlos({ engine: 'platform', requests, existing, availableKeys: null, now, ...more });

/** The world after everything was applied. */
const applied = (requests: readonly PlanRequest[]): ExistingSlo[] =>
  plan(requests).items.map(({ key, slo }, index) => ({ id: `slo-${index}`, key, value: { ...slo } }));

const one = (target: Target, parameters: Partial<SloParameters> = {}): PlanRequest => ({
  templateId: 'cluster-cpu-time',
  target,
  parameters,
});

const platformSlo = (requests: readonly PlanRequest[], existing: ExistingSlo[]): PlatformSlo => {
  const slo = plan(requests, existing).items[0]?.slo;
  if (slo === undefined || isClassic(slo)) throw new Error('not of the platform engine');
  return slo;
};

describe('the same world with entity ids and without', () => {
  it.each([
    ['made with ids, planned without', withIds, withoutIds],
    ['made without ids, planned with', withoutIds, withIds],
    ['made and planned with ids', withIds, withIds],
    ['made and planned without', withoutIds, withoutIds],
  ])('is all unchanged: %s', (_, made, planned) => {
    const { summary, orphans } = plan(planned, applied(made));
    expect(summary).toEqual({ create: 0, update: 0, unchanged: 18, conflict: 0, orphans: 0 });
    expect(orphans).toEqual([]);
  });

  it('keeps the key and external id that an SLO was made with, and says by what it was asked for', () => {
    const [item] = plan([one(withoutEntity())], applied([one(someTarget())])).items;
    expect(item).toMatchObject({
      key: 'cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
      asked: 'cluster-cpu-time:123456789012/eu-west-1/prod',
      slo: { externalId: 'ecs-slo-launchpad:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC' },
    });
    const [back] = plan([one(someTarget())], applied([one(withoutEntity())])).items;
    expect(back).toMatchObject({
      key: 'cluster-cpu-time:123456789012/eu-west-1/prod',
      asked: 'cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
      slo: { externalId: 'ecs-slo-launchpad:cluster-cpu-time:123456789012/eu-west-1/prod' },
    });
  });

  it('updates the one that exists when parameters differ', () => {
    const { items, summary } = plan([one(withoutEntity(), { threshold: 70 })], applied([one(someTarget())]));
    expect(summary).toMatchObject({ create: 0, update: 1 });
    expect(items[0]?.changes.map(({ field }) => field)).toEqual(['name', 'description', 'customSli.indicator']);
  });

  it('keeps clusters of one name apart by account and region', () => {
    const elsewhere = withoutEntity(someTarget({ region: 'eu-central-1' }));
    expect(plan([one(elsewhere)], applied([one(someTarget())])).summary).toMatchObject({ create: 1, unchanged: 0 });
  });

  it('finds an SLO although somebody edited its query', () => {
    const [made] = applied([one(someTarget())]);
    if (!made) throw new Error('no SLO');
    const slo = platformSlo([one(someTarget())], []);
    const indicator = `// by hand\n${slo.customSli.indicator.replace('< 80', '< 75')}`;
    const edited = { ...made, value: { ...made.value, customSli: { ...slo.customSli, indicator } } };
    expect(plan([one(withoutEntity())], [edited]).summary).toMatchObject({ create: 0, update: 1 });
  });

  it('leaves an SLO with its own cluster when somebody pointed its query at another', () => {
    const [first, second] = applied([one(nthTarget(1)), one(nthTarget(2))]);
    if (!first || !second) throw new Error('no SLOs');
    const pointed = { ...first, value: { ...first.value, customSli: second.value['customSli'] } };
    const { items } = plan([one(nthTarget(1)), one(withoutEntity(nthTarget(2)))], [pointed]);
    expect(items.map(({ key, action }) => [key, action])).toEqual([
      ['cluster-cpu-time:CUSTOM_DEVICE-0000000000000001', 'update'],
      ['cluster-cpu-time:123456789012/eu-west-1/cluster-2', 'create'],
    ]);
  });

  it('follows maintenance windows that name the entity which the environment no longer has', () => {
    const window = someExclusion({ clusters: [someTarget().entityId] });
    const existing = applied([one(someTarget(), { exclusions: [window] })]);
    const { items } = plan([one(withoutEntity(), { exclusions: [window] })], existing);
    expect(items[0]).toMatchObject({ action: 'unchanged', maintenance: { askedMinutes: 60 } });
  });

  it('says that a cluster is asked for twice, once with its entity and once without', () => {
    for (const both of [
      [one(someTarget()), one(withoutEntity())],
      [one(withoutEntity()), one(someTarget())],
    ]) {
      expect(failureOf(() => plan(both))).toMatchObject({
        code: 'InvalidInput',
        message:
          'requests: cluster-cpu-time:123456789012/eu-west-1/prod, with an entity id and without, is asked for twice',
      });
    }
  });

  it('lets two entities of one name stand side by side while nothing tells where they are', () => {
    const lost = { accountId: 'unknown', region: 'unknown', cluster: 'prod' };
    const both = [one({ ...nthTarget(1), ...lost }), one({ ...nthTarget(2), ...lost })];
    expect(plan(both).items.map(({ key }) => key)).toHaveLength(2);
  });
});

describe('an SLO that was made without an entity', () => {
  const existing = applied([one(withoutEntity(nthTarget(1)))]);
  const subject = '123456789012/eu-west-1/cluster-1';
  const evidence = { noDataForDays: 35, otherClusters: 3 };

  it('is an orphan when its cluster is silent while others send data', () => {
    const { orphans } = plan([one(withoutEntity())], existing, { gone: new Map([[subject, evidence]]) });
    expect(orphans).toMatchObject([{ key: `cluster-cpu-time:${subject}`, evidence }]);
    expect(orphanWords(evidence)).toBe(
      'No data for 35 days, while 3 other ECS clusters send data now. It was made without an entity, so there is none to look for.',
    );
  });

  it('is none when it is asked for with its entity', () => {
    expect(plan([one(nthTarget(1))], existing, { gone: new Map([[subject, evidence]]) }).orphans).toEqual([]);
  });
});

describe('the classic engine without an entity', () => {
  it('refuses the SLO and names both ways out', () => {
    const failure = failureOf(() => plan([one(withoutEntity())], [], { engine: 'classic' }));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failure.message).toMatch(/cluster-cpu-time:123456789012\/eu-west-1\/prod/);
    expect(failure.hint).toMatch(/platform engine.*extension "AWS Entities for Metric Streaming"/);
  });

  it.each(templates)('says so before anything is planned: $id', (template) => {
    const codes = (engine: 'classic' | 'platform') =>
      template.lint(template.defaults, withoutEntity(), { engine }).map(({ code, severity }) => [code, severity]);
    expect(codes('classic')).toContainEqual(['entity-missing', 'error']);
    expect(codes('platform').map(([code]) => code)).not.toContain('entity-missing');
  });
});
