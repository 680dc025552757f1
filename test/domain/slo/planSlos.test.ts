import { externalIdOf, type SloParameters } from '../../../domain/model/slo';
import type { PlanItem } from '../../../domain/slo/planItem';
import { planSlos, type ExistingSlo, type PlanInput } from '../../../domain/slo/planSlos';
import { templateOf } from '../../../domain/slo/templates';
import { failureOf } from './failureOf';
import { nthTarget, someTarget } from './someTarget';

const id = 'cluster-cpu-time';
const key = `${id}:CUSTOM_DEVICE-E360A9250EEF25BC`;

const request = (change: Partial<SloParameters> = {}, target = someTarget(), templateId: string = id) => ({
  templateId,
  target,
  parameters: { ...templateOf(templateId).defaults, ...change },
});

const plan = (change: Partial<PlanInput>) =>
  planSlos({ requests: [request()], existing: [], knownEntityIds: null, ...change });

/** What the environment would hold after this request was applied. */
const stored = (from: ReturnType<typeof request>, value: Record<string, unknown> = {}): ExistingSlo => ({
  objectId: `object-${from.target.entityId}`,
  externalId: externalIdOf(`${from.templateId}:${from.target.entityId}`),
  value: { ...templateOf(from.templateId).build(from.parameters, from.target), ...value },
});

const foreign = (value: Record<string, unknown>): ExistingSlo => ({ objectId: 'foreign-1', externalId: null, value });

const lintCodes = (item: PlanItem | undefined) => item?.lints.map((lint) => lint.code) ?? [];

const lintOf = (item: PlanItem | undefined, code: string) => item?.lints.find((lint) => lint.code === code);

describe('planSlos', () => {
  it('creates what does not exist', () => {
    const { items, orphans, summary } = plan({ existing: [foreign({ name: 'other', metricName: 'other' })] });
    expect(items).toEqual([
      {
        key,
        action: 'create',
        slo: templateOf(id).build(templateOf(id).defaults, someTarget()),
        changes: [],
        lints: templateOf(id).lint(templateOf(id).defaults, someTarget()),
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
    expect(plan({ existing: [{ ...full, value }] }).items[0]?.changes).toEqual([
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
    expect(item?.slo.metricName).toBe('older_rule');
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
  const wanted = templateOf(id).build(templateOf(id).defaults, someTarget());

  it('are names held by somebody else', () => {
    const item = plan({ existing: [foreign({ name: wanted.name, metricName: 'x' })] }).items[0];
    expect(item?.action).toBe('conflict');
    const taken = lintOf(item, 'name-taken');
    expect(taken?.severity).toBe('error');
    expect(taken?.message).toMatch(/\[ECS\] prod CPU below 80 %.*foreign-1/);
  });

  it('are metric names held by somebody else', () => {
    const item = plan({ existing: [foreign({ name: 'x', metricName: wanted.metricName })] }).items[0];
    expect(item?.action).toBe('conflict');
    expect(lintCodes(item)).toContain('metric-name-taken');
  });

  it('are names held by another SLO of ours', () => {
    const other = stored(request({}, nthTarget(7)), { name: wanted.name });
    expect(plan({ existing: [other] }).items[0]?.action).toBe('conflict');
  });

  it('are found for updates too, and not with the SLO itself', () => {
    const own = stored(request(), { name: 'old name' });
    expect(plan({ existing: [own, foreign({ name: wanted.name })] }).items[0]?.action).toBe('conflict');
    expect(plan({ existing: [own] }).items[0]?.action).toBe('update');
  });

  it('are two targets of one plan with the same name, of which the second gives way', () => {
    const twin = someTarget({ entityId: 'CUSTOM_DEVICE-0000000000000001' });
    const { items, summary } = plan({ requests: [request(), request({}, twin)] });
    expect(items.map((item) => item.action)).toEqual(['create', 'conflict']);
    expect(lintOf(items[1], 'name-taken')?.message).toContain(key);
    expect(summary).toMatchObject({ create: 1, conflict: 1 });
  });
});

describe('orphans', () => {
  const gone = stored(request({}, nthTarget(1)));
  const here = stored(request({}, nthTarget(2)));
  const asked = stored(request());
  const existing = [gone, here, asked, foreign({ name: 'theirs' })];

  it('are SLOs of ours whose entity is gone and that nobody asked for', () => {
    const { orphans, summary } = plan({ existing, knownEntityIds: new Set([nthTarget(2).entityId]) });
    expect(orphans).toEqual([
      {
        key: 'cluster-cpu-time:CUSTOM_DEVICE-0000000000000001',
        id: 'object-CUSTOM_DEVICE-0000000000000001',
        name: '[ECS] cluster-1 CPU below 80 % (123456789012 eu-west-1)',
      },
    ]);
    expect(summary.orphans).toBe(1);
  });

  it('are none while the entities are unknown, which is not the same as gone', () => {
    expect(plan({ existing, knownEntityIds: null }).orphans).toEqual([]);
    expect(plan({ existing, knownEntityIds: new Set() }).orphans).toHaveLength(2);
  });

  it('are not guessed from a key that names no entity', () => {
    const odd = { ...gone, externalId: 'ecs-slo-launchpad:something' };
    expect(plan({ existing: [odd], knownEntityIds: new Set() }).orphans).toEqual([]);
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
  it('of 10,000 objectives against 10,000 existing ones is quick and complete', () => {
    const requests = Array.from({ length: 10_000 }, (_, n) => request({}, nthTarget(n)));
    const existing = requests.map((each, n) => stored(each, n % 2 === 0 ? {} : { enabled: false }));
    const started = performance.now();
    const { summary } = planSlos({ requests, existing, knownEntityIds: new Set() });
    expect(summary).toEqual({ create: 0, update: 5000, unchanged: 5000, conflict: 0, orphans: 0 });
    // Generous: quadratic work would take minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
