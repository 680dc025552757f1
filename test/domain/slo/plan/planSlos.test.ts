import { isClassic, type Engine, type Slo, type SloParameters } from '../../../../domain/model/slo';
import { sloKey } from '../../../../domain/model/sloKey';
import { metricStreamKeys } from '../../../../domain/model/metricKeys';
import type { PlanItem } from '../../../../domain/model/planItem';
import { orphanWords } from '../../../../domain/slo/words/orphanWords';
import { planSlos, type ExistingSlo, type PlanInput } from '../../../../domain/slo/plan/planSlos';
import { templateOf } from '../../../../domain/slo/templates/templates';
import type { Target } from '../../../../domain/model/cluster';
import { failureOf } from '../failureOf';
import { someExclusion } from '../someExclusion';
import { nthTarget, someTarget } from '../someTarget';

const id = 'cluster-cpu-time';
const key = `${id}:CUSTOM_DEVICE-E360A9250EEF25BC`;
const now = Date.UTC(2026, 10, 22, 12);

const request = (change: Partial<SloParameters> = {}, target: Target = someTarget(), templateId: string = id) => ({
  templateId,
  target,
  parameters: { ...templateOf(templateId).defaults, ...change },
});

const plan = (change: Partial<PlanInput>) =>
  planSlos({
    engine: 'classic',
    requests: [request()],
    existing: [],
    availableKeys: null,
    now,
    ...change,
  });

type Request = ReturnType<typeof request>;

const wantedOf = ({ templateId, target, parameters }: Request, engine: Engine = 'classic'): Slo =>
  templateOf(templateId).build(parameters, target, { engine, templateId, now });

/** What the environment would hold after this request was applied. */
const stored = (from: Request, value: Record<string, unknown> = {}, engine: Engine = 'classic'): ExistingSlo => ({
  id: `object-${from.target.entityId}`,
  key: sloKey(from.templateId, from.target),
  value: { ...wantedOf(from, engine), ...value },
});

const foreign = (value: Record<string, unknown>, sloId = 'foreign-1'): ExistingSlo => ({ id: sloId, key: null, value });

const metricNameOf = (slo: Slo | undefined) => (slo && isClassic(slo) ? slo.metricName : null);

const lintCodes = (item: PlanItem | undefined) => item?.lints.map((lint) => lint.code) ?? [];

const lintOf = (item: PlanItem | undefined, code: string) => item?.lints.find((lint) => lint.code === code);

describe('planSlos', () => {
  it('creates what does not exist', () => {
    const { items, orphans, summary } = plan({ existing: [foreign({ name: 'other', metricName: 'other' })] });
    expect(items).toEqual([
      {
        key,
        action: 'create',
        slo: wantedOf(request()),
        changes: [],
        lints: templateOf(id).lint(templateOf(id).defaults, someTarget(), { engine: 'classic' }),
      },
    ]);
    expect(orphans).toEqual([]);
    expect(summary).toEqual({ create: 1, update: 0, unchanged: 0, conflict: 0, orphans: 0 });
  });

  it('leaves alone what is as wanted, although the environment keeps 99.9 as float32', () => {
    const existing = [stored(request(), { targetSuccess: 99.9000015258789, targetWarning: Math.fround(99.95) })];
    expect(plan({ existing }).items[0]).toMatchObject({ action: 'unchanged', changes: [] });
  });

  it('does not mind fields of the object that it does not speak of', () => {
    expect(plan({ existing: [stored(request(), { legacyId: 'x' })] }).items[0]?.action).toBe('unchanged');
  });

  it('updates what differs and lists every field, nested ones by path', () => {
    const existing = [
      stored(request(), {
        enabled: false,
        targetSuccess: 99.8,
        evaluationWindow: '-1w',
        errorBudgetBurnRate: { burnRateVisualizationEnabled: false, fastBurnThreshold: 10 },
      }),
    ];
    expect(plan({ existing }).items[0]).toMatchObject({
      action: 'update',
      changes: [
        { field: 'enabled', from: false, to: true },
        { field: 'evaluationWindow', from: '-1w', to: '-7d' },
        { field: 'targetSuccess', from: 99.8, to: 99.9 },
        { field: 'errorBudgetBurnRate.burnRateVisualizationEnabled', from: false, to: true },
      ],
    });
  });

  it('sees a difference just above the tolerance, and none just below', () => {
    const action = (target: number) =>
      plan({ existing: [stored(request(), { targetSuccess: target })] }).items[0]?.action;
    expect([action(99.9 + 0.00009), action(99.9 + 0.0002)]).toEqual(['unchanged', 'update']);
  });

  it('reads absent fields as the defaults of the schema', () => {
    const full = stored(request({ window: '-1w', target: 99.98, warning: 99.99 }));
    const { customDescription, metricName, name, metricExpression, filter, errorBudgetBurnRate } = full.value;
    const value = { customDescription, metricName, name, metricExpression, filter, errorBudgetBurnRate };
    const requests = [request({ window: '-1w', target: 99.98, warning: 99.99 })];
    expect(plan({ requests, existing: [{ ...full, value }] }).items[0]?.action).toBe('unchanged');
    const changes = plan({ existing: [{ ...full, value }] }).items[0]?.changes;
    // The description records the parameters.
    expect(changes?.filter(({ field }) => field !== 'customDescription')).toEqual([
      { field: 'evaluationWindow', from: '-1w', to: '-7d' },
      { field: 'targetSuccess', from: 99.98, to: 99.9 },
      { field: 'targetWarning', from: 99.99, to: 99.95 },
    ]);
  });

  it('shows an absent field without a default as null', () => {
    const full = stored(request());
    const { customDescription: wanted, ...value } = full.value;
    expect(plan({ existing: [{ ...full, value }] }).items[0]?.changes).toEqual([
      { field: 'customDescription', from: null, to: wanted },
    ]);
  });

  it('keeps the metric name of an existing SLO, because it cannot change, and says so', () => {
    const item = plan({ existing: [stored(request(), { metricName: 'older_rule', enabled: false })] }).items[0];
    expect(metricNameOf(item?.slo)).toBe('older_rule');
    expect(item?.changes).toEqual([{ field: 'enabled', from: false, to: true }]);
    const kept = lintOf(item, 'metric-name-kept');
    expect(kept?.severity).toBe('info');
    expect(kept?.message).toContain('"older_rule"');
    expect(lintCodes(plan({ existing: [stored(request())] }).items[0])).not.toContain('metric-name-kept');
  });

  it('does not stop at an objective that cannot work, but shows the error', () => {
    const item = plan({ requests: [request({}, someTarget({ capacity: 'fargate' }))] }).items[0];
    expect(item?.action).toBe('create');
    expect(item?.lints.filter((lint) => lint.severity === 'error').map((lint) => lint.code)).toEqual([
      'fargate-no-cluster-utilisation',
    ]);
  });
});

describe('conflicts', () => {
  const wanted = wantedOf(request());
  const metricName = metricNameOf(wanted);

  it('are names held by somebody else, who can be taken over', () => {
    const item = plan({ existing: [foreign({ name: wanted.name, metricName: 'x' })] }).items[0];
    expect(item).toMatchObject({
      key,
      action: 'conflict',
      changes: [],
      conflict: {
        field: 'name',
        holderId: 'foreign-1',
        holderName: wanted.name,
        holderKey: null,
        answers: ['adopt', 'rename', 'skip'],
      },
    });
    expect(lintOf(item, 'name-taken')).toEqual({
      code: 'name-taken',
      severity: 'error',
      message: `The name "${wanted.name}" is already used by the SLO "${wanted.name}", which this app did not make; Dynatrace wants it unique.`,
    });
  });

  it('are metric names held by somebody else', () => {
    const item = plan({ existing: [foreign({ name: 'x', metricName })] }).items[0];
    expect(item?.conflict).toEqual({
      field: 'metricName',
      holderId: 'foreign-1',
      holderName: 'x',
      holderKey: null,
      answers: ['adopt', 'rename', 'skip'],
    });
    expect(lintCodes(item)).toContain('metric-name-taken');
  });

  it('are names held by another SLO of ours, which cannot be taken over', () => {
    const other = stored(request({}, nthTarget(7)), { name: wanted.name });
    expect(plan({ existing: [other] }).items[0]).toMatchObject({
      action: 'conflict',
      conflict: { holderKey: `${id}:CUSTOM_DEVICE-0000000000000007`, answers: ['rename', 'skip'] },
    });
  });

  it('are found for updates too, and not with the SLO itself', () => {
    const own = stored(request(), { name: 'old name' });
    expect(plan({ existing: [own, foreign({ name: wanted.name })] }).items[0]).toMatchObject({
      action: 'conflict',
      conflict: { answers: ['rename', 'skip'] },
    });
    expect(plan({ existing: [own] }).items[0]?.action).toBe('update');
  });

  it('are two targets of one plan with the same name, of which the second gives way', () => {
    const twin = someTarget({ entityId: 'CUSTOM_DEVICE-0000000000000001' });
    const { items, summary } = plan({ requests: [request(), request({}, twin)] });
    expect(items.map((item) => item.action)).toEqual(['create', 'conflict']);
    expect(items[1]?.conflict).toEqual({
      field: 'name',
      holderId: null,
      holderName: wanted.name,
      holderKey: key,
      answers: ['rename', 'skip'],
    });
    expect(lintOf(items[1], 'name-taken')?.message).toContain(`${key} in this plan`);
    expect(summary).toMatchObject({ create: 1, conflict: 1 });
  });
});

describe('answers to a conflict', () => {
  const wanted = wantedOf(request());
  const adopting = { ...request(), onConflict: 'adopt' as const };
  const renaming = { ...request(), onConflict: 'rename' as const };

  it('adopt: the other SLO becomes ours by an update that shows every change and keeps its metric name', () => {
    const theirs = { ...wanted, metricName: 'theirs', targetSuccess: 95, customDescription: 'By hand' };
    const item = plan({ requests: [adopting], existing: [foreign(theirs)] }).items[0];
    expect(item).toMatchObject({
      action: 'update',
      adopts: 'foreign-1',
      changes: [
        { field: 'customDescription', from: 'By hand' },
        { field: 'targetSuccess', from: 95, to: 99.9 },
      ],
    });
    expect(item?.conflict).toBeUndefined();
    expect(metricNameOf(item?.slo)).toBe('theirs');
    expect(lintCodes(item)).toContain('metric-name-kept');
    expect(lintCodes(item)).not.toContain('name-taken');
  });

  it('adopt: is an update even when nothing changes, because it becomes ours', () => {
    expect(plan({ requests: [adopting], existing: [foreign({ ...wanted })] }).items[0]).toMatchObject({
      action: 'update',
      adopts: 'foreign-1',
      changes: [],
    });
  });

  it('adopt: the holder of the metric name, when it is that which is taken', () => {
    const theirs = { ...wanted, name: 'Theirs' };
    expect(plan({ requests: [adopting], existing: [foreign(theirs)] }).items[0]).toMatchObject({
      action: 'update',
      adopts: 'foreign-1',
      changes: [{ field: 'name', from: 'Theirs', to: wanted.name }],
    });
  });

  it('adopt: takes the holder of the name when another one holds the metric name, and keeps out of its way', () => {
    const existing = [
      foreign({ name: wanted.name, metricName: 'one' }),
      foreign({ name: 'x', metricName: metricNameOf(wanted) }, 'foreign-2'),
    ];
    const item = plan({ requests: [adopting], existing }).items[0];
    expect(item).toMatchObject({ action: 'update', adopts: 'foreign-1' });
    expect(metricNameOf(item?.slo)).toBe('one');
  });

  it('adopt: takes an SLO over once only', () => {
    const twin = { ...request({}, someTarget({ entityId: 'CUSTOM_DEVICE-0000000000000001' })), onConflict: 'adopt' };
    const { items } = plan({
      requests: [adopting, { ...twin, onConflict: 'adopt' }],
      existing: [foreign({ name: wanted.name, metricName: 'x' })],
    });
    expect(items.map(({ action, adopts }) => [action, adopts])).toEqual([
      ['update', 'foreign-1'],
      ['conflict', undefined],
    ]);
    expect(items[1]?.conflict?.answers).toEqual(['rename', 'skip']);
  });

  it('adopt: does nothing to an SLO of ours; it stays a conflict', () => {
    const other = stored(request({}, nthTarget(7)), { name: wanted.name });
    expect(plan({ requests: [adopting], existing: [other] }).items[0]?.action).toBe('conflict');
  });

  it('rename: takes the next free name and metric name, the same every time', () => {
    const existing = [
      foreign({ name: wanted.name, metricName: metricNameOf(wanted) }),
      foreign({ name: `${wanted.name} (2)`, metricName: 'x' }, 'foreign-2'),
    ];
    const once = plan({ requests: [renaming], existing }).items[0];
    expect(once).toMatchObject({ action: 'create', slo: { name: `${wanted.name} (3)` } });
    expect(metricNameOf(once?.slo)).toBe(`${metricNameOf(wanted)}_2`);
    expect(lintCodes(once)).not.toContain('name-taken');
    expect(plan({ requests: [renaming], existing }).items[0]).toEqual(once);
  });

  it('rename: leaves the metric name alone when only the name is taken', () => {
    const item = plan({ requests: [renaming], existing: [foreign({ name: wanted.name, metricName: 'x' })] }).items[0];
    expect(metricNameOf(item?.slo)).toBe(metricNameOf(wanted));
  });

  it('rename: stays within 200 characters', () => {
    const target = someTarget({ cluster: 'x'.repeat(255) });
    const long = wantedOf(request({}, target));
    const item = plan({
      requests: [{ ...request({}, target), onConflict: 'rename' }],
      existing: [foreign({ name: long.name, metricName: 'x' })],
    }).items[0];
    expect(item?.slo.name).toHaveLength(200);
    expect(item?.slo.name).toMatch(/ \(2\)$/);
  });

  it('rename: once applied, is unchanged in the next plan, asked or not', () => {
    const theirs = foreign({ name: wanted.name, metricName: 'x' });
    const first = plan({ requests: [renaming], existing: [theirs] }).items[0];
    const applied = { id: 'object-1', key, value: { ...first?.slo } };
    for (const again of [renaming, request()]) {
      expect(plan({ requests: [again], existing: [theirs, applied] }).items[0]).toMatchObject({
        action: 'unchanged',
        slo: first?.slo,
        changes: [],
      });
    }
  });

  it('rename: two of one plan get different names', () => {
    const twins = [1, 2, 3].map((n) => ({
      ...request({}, someTarget({ entityId: nthTarget(n).entityId })),
      onConflict: 'rename' as const,
    }));
    const names = plan({ requests: twins }).items.map(({ slo }) => slo.name);
    expect(names).toEqual([wanted.name, `${wanted.name} (2)`, `${wanted.name} (3)`]);
  });

  it('skip: leaves it a conflict, which is not applied', () => {
    const skipping = { ...request(), onConflict: 'skip' as const };
    expect(
      plan({ requests: [skipping], existing: [foreign({ name: wanted.name, metricName: 'x' })] }).items[0]?.action,
    ).toBe('conflict');
  });

  it('change nothing where there is no conflict', () => {
    const [asked] = plan({ requests: [adopting] }).items;
    expect(asked).toEqual(plan({}).items[0]);
  });
});

describe('a plan for the platform engine', () => {
  const platform = { engine: 'platform' } as const;
  const wanted = wantedOf(request(), 'platform');
  const one = (value: Record<string, unknown>, change: Partial<PlanInput> = {}) =>
    plan({ ...platform, existing: [stored(request(), value, 'platform')], ...change }).items[0];

  it('creates what does not exist', () => {
    expect(plan(platform).items[0]).toMatchObject({ key, action: 'create', slo: wanted, changes: [] });
  });

  it('leaves alone what is as wanted: numbers within the tolerance, whatever the server added', () => {
    const criteria = [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9000015258789, warning: 99.95, id: 1 }];
    expect(one({ criteria, id: 'x', version: '7' })).toMatchObject({ action: 'unchanged', changes: [] });
  });

  it('does not take a dropped external id, or the default of segments, for a difference', () => {
    const { customSli } = wanted as { customSli: { indicator: string } };
    expect(one({ externalId: undefined, customSli: { indicator: customSli.indicator } })?.changes).toEqual([]);
  });

  it('keeps the tags that people added', () => {
    const tags = ['team:blue', 'managed-by:ecs-slo-launchpad', `ecs-slo-key:${key}`];
    expect(one({ tags })).toMatchObject({ action: 'unchanged', slo: { tags } });
    expect(one({ tags: ['team:blue'] })?.changes).toEqual([{ field: 'tags', from: ['team:blue'], to: tags }]);
  });

  it('updates what differs, field by field', () => {
    const criteria = [{ timeframeFrom: 'now-1d', timeframeTo: 'now', target: 99.8, warning: 99.95 }];
    const customSli = { indicator: 'timeseries sli = avg(x)', filterSegments: [] };
    expect(one({ criteria, customSli })).toMatchObject({
      action: 'update',
      changes: [
        { field: 'customSli.indicator', from: 'timeseries sli = avg(x)' },
        { field: 'criteria.timeframeFrom', from: 'now-1d', to: 'now-7d' },
        { field: 'criteria.target', from: 99.8, to: 99.9 },
      ],
    });
  });

  it('shows criteria as a whole when there are more of them, or none', () => {
    const two = [1, 2].map((target) => ({ timeframeFrom: 'now-7d', timeframeTo: 'now', target, warning: 99.95 }));
    expect(one({ criteria: two })?.changes.map(({ field }) => field)).toEqual(['criteria']);
    expect(one({ criteria: undefined })?.changes).toEqual([
      {
        field: 'criteria',
        from: null,
        to: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
      },
    ]);
  });

  it('knows conflicts by name only, and settles them', () => {
    const theirs = foreign({ name: wanted.name });
    const requests = (onConflict: 'adopt' | 'rename') => [{ ...request(), onConflict }];
    expect(plan({ ...platform, existing: [theirs] }).items[0]?.conflict?.field).toBe('name');
    expect(plan({ ...platform, existing: [theirs], requests: requests('adopt') }).items[0]).toMatchObject({
      action: 'update',
      adopts: 'foreign-1',
    });
    expect(plan({ ...platform, existing: [theirs], requests: requests('rename') }).items[0]?.slo.name).toBe(
      `${wanted.name} (2)`,
    );
  });

  it('is the same all month although maintenance comes and goes', () => {
    const weekly = request({ exclusions: [someExclusion({ rrule: 'FREQ=WEEKLY' })] });
    const [first] = plan({ ...platform, requests: [weekly] }).items;
    const applied = { id: 'x', key, value: { ...first?.slo } };
    const later = (day: number) =>
      plan({ ...platform, requests: [weekly], existing: [applied], now: Date.UTC(2026, 10, day) }).items[0]?.action;
    expect([later(1), later(30)]).toEqual(['unchanged', 'unchanged']);
    expect(later(31)).toBe('update');
  });
});

describe('metric keys in a plan', () => {
  it('are those that the environment has', () => {
    const other = 'cloud.aws.ecs.cpuUtilizationByClusterNameAccountIdRegion';
    const item = plan({ availableKeys: new Set([other]) }).items[0];
    expect(item?.slo).toMatchObject({ metricExpression: expect.stringContaining(`((${other}:filter(`) as string });
    expect(lintCodes(item)).not.toContain('metric-key-missing');
  });

  it('are named when they are missing; the objective is shown all the same', () => {
    const item = plan({ availableKeys: new Set() }).items[0];
    expect(item?.action).toBe('create');
    expect(lintOf(item, 'metric-key-missing')?.severity).toBe('error');
  });

  it('can be given', () => {
    const item = plan({ keys: { ...metricStreamKeys, clusterCpu: 'my.key' } }).items[0];
    expect(item?.slo).toMatchObject({ metricExpression: expect.stringContaining('((my.key:filter(') as string });
  });
});

describe('services and saved templates in a plan', () => {
  const service = (name: string) => someTarget({ service: name });

  it('are objectives of their own beside the cluster’s', () => {
    const requests = [
      request({}, service('a'), 'service-cpu-time'),
      request({}, service('b'), 'service-cpu-time'),
      request(),
      request({}, someTarget(), 'cluster-cpu-time.tier-1'),
    ];
    const { items } = plan({ requests });
    expect(items.map((item) => [item.key, item.action])).toEqual([
      ['service-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC:a', 'create'],
      ['service-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC:b', 'create'],
      ['cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC', 'create'],
      ['cluster-cpu-time.tier-1:CUSTOM_DEVICE-E360A9250EEF25BC', 'create'],
    ]);
    expect(new Set(items.map(({ slo }) => slo.name)).size).toBe(4);
    expect(new Set(items.map(({ slo }) => metricNameOf(slo))).size).toBe(4);
  });
});

describe('orphans', () => {
  const gone = stored(request({}, nthTarget(1)));
  const here = stored(request({}, nthTarget(2)));
  const asked = stored(request());
  const existing = [gone, here, asked, foreign({ name: 'theirs' })];

  const evidence = { noDataForDays: 35, listedEntities: 12 };
  const proven = (...ids: string[]) => new Map(ids.map((id) => [id, evidence]));

  it('are SLOs of ours whose entity is proven to be gone and that nobody asked for, with the proof', () => {
    const { orphans, summary } = plan({ existing, gone: proven(nthTarget(1).entityId, someTarget().entityId) });
    expect(orphans).toEqual([
      {
        key: 'cluster-cpu-time:CUSTOM_DEVICE-0000000000000001',
        id: 'object-CUSTOM_DEVICE-0000000000000001',
        name: '[ECS] cluster-1 CPU below 80 % (123456789012 eu-west-1)',
        evidence,
      },
    ]);
    expect(summary.orphans).toBe(1);
  });

  it('say what proves it', () => {
    expect(orphanWords(evidence)).toBe('No data for 35 days, and not among the 12 ECS clusters that Dynatrace lists.');
    expect(orphanWords({ noDataForDays: 35, listedEntities: 1 })).toBe(
      'No data for 35 days, and not the one ECS cluster that Dynatrace lists.',
    );
  });

  it('are none without proof, which is not the same as gone', () => {
    expect(plan({ existing }).orphans).toEqual([]);
    expect(plan({ existing, gone: new Map() }).orphans).toEqual([]);
  });

  it('are not guessed from a key that names no entity', () => {
    const odd = { ...gone, key: 'something' };
    expect(plan({ existing: [odd], gone: proven('', 'something') }).orphans).toEqual([]);
  });

  it('are those of services when their cluster is gone; whether a service is gone is not known', () => {
    const ofService = stored(request({}, { ...nthTarget(3), service: 'api:v2' }, 'service-cpu-time'));
    const orphansOf = (...ids: string[]) =>
      plan({ existing: [ofService], gone: proven(...ids) }).orphans.map((orphan) => orphan.key);
    expect(orphansOf(nthTarget(3).entityId)).toEqual(['service-cpu-time:CUSTOM_DEVICE-0000000000000003:api:v2']);
    expect(orphansOf(nthTarget(4).entityId)).toEqual([]);
  });

  it('are those of saved templates too', () => {
    const own = { ...gone, key: 'cluster-cpu-time.tier-1:CUSTOM_DEVICE-0000000000000001' };
    expect(plan({ existing: [own], gone: proven(nthTarget(1).entityId) }).orphans).toHaveLength(1);
  });
});

describe('wrong requests', () => {
  it('are refused when a target is asked for twice, naming the key', () => {
    const attempt = (): unknown => plan({ requests: [request(), request({ target: 90 })] });
    expect(failureOf(attempt)).toMatchObject({ code: 'InvalidInput' });
    expect(attempt).toThrow(key);
  });

  it.each([
    ['InvalidInput', /^warning: .*cluster-cpu-time:CUSTOM_DEVICE/, request({ warning: 1 })],
    ['NotSupported', /^noData: .*cluster-cpu-time:CUSTOM_DEVICE/, request({ noData: 'bad' })],
    ['InvalidInput', /^templateId: "nope" .*nope:CUSTOM_DEVICE/, { ...request(), templateId: 'nope' }],
    ['InvalidInput', /^target.entityId: .*cluster-cpu-time:HOST-1/, request({}, someTarget({ entityId: 'HOST-1' }))],
  ])('are refused as %s with field and key: %s', (code, message, wrong) => {
    const attempt = (): unknown => plan({ requests: [request({}, nthTarget(9)), wrong] });
    expect(failureOf(attempt)).toMatchObject({ code });
    expect(attempt).toThrow(message);
  });
});

describe('a large plan', () => {
  it.each(['classic', 'platform'] as const)(
    'of 10,000 objectives against 10,000 existing ones is quick and complete on %s',
    (engine) => {
      const requests = Array.from({ length: 10_000 }, (_, n) => request({}, nthTarget(n)));
      const existing = requests.map((each, n) => stored(each, n % 2 === 0 ? {} : { name: `old ${n}` }, engine));
      const available = new Set(Array.from({ length: 300 }, (_, n) => `cloud.aws.ecs.other${n}ByClusterName`));
      const started = process.cpuUsage();
      const { summary } = plan({
        engine,
        requests,
        existing,
        availableKeys: available,
      });
      expect(summary).toEqual({ create: 0, update: 5000, unchanged: 5000, conflict: 0, orphans: 0 });
      // Of this process, however busy the machine is. Generous: quadratic work would take minutes.
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
    },
  );
});
