import { classicSloSchema, parametersSchema } from '../../../domain/contract/schemas';
import { templateIds, type SloParameters } from '../../../domain/model/slo';
import { templateOf, templates } from '../../../domain/slo/templates';
import { failureOf } from './failureOf';
import { someTarget } from './someTarget';

const entity = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const filter = `:filter(eq("${entity}",CUSTOM_DEVICE-E360A9250EEF25BC))`;
const cpu = `cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion${filter}`;
const memory = `cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion${filter}`;

const built = (id: string, parameters: Partial<SloParameters> = {}, target = someTarget()) => {
  const template = templateOf(id);
  return template.build({ ...template.defaults, ...parameters }, target);
};

describe('the templates', () => {
  it('are all there, once each', () => {
    expect(templates.map((template) => template.id)).toEqual([...templateIds]);
  });

  it('are looked up by id, and an unknown id is answered with the known ones', () => {
    expect(templateOf('cluster-cpu-time').title).toContain('CPU');
    const { code, message, hint } = failureOf(() => templateOf('cluster-gpu'));
    expect([code, message]).toEqual(['InvalidInput', 'templateId: "cluster-gpu" is not known']);
    for (const id of templateIds) expect(hint).toContain(id);
  });

  it.each(templateIds)('%s has defaults and values that the contracts accept', (id) => {
    expect(parametersSchema.safeParse(templateOf(id).defaults).success).toBe(true);
    expect(classicSloSchema.safeParse(built(id)).success).toBe(true);
  });

  it.each([
    ['cluster-cpu-headroom', { target: 20, warning: 25, window: '-1d' }],
    ['cluster-memory-headroom', { target: 30, warning: 35, window: '-1d' }],
    [
      'cluster-cpu-time',
      { target: 99.9, warning: 99.95, window: '-7d', threshold: 80, statistic: 'avg', noData: 'exclude' },
    ],
    [
      'cluster-memory-time',
      { target: 99.9, warning: 99.95, window: '-7d', threshold: 70, statistic: 'avg', noData: 'exclude' },
    ],
  ])('%s starts from the documented defaults', (id, defaults) => {
    expect(templateOf(id).defaults).toEqual(defaults);
  });
});

describe('cluster-cpu-headroom', () => {
  it('yields the whole settings value', () => {
    expect(built('cluster-cpu-headroom')).toEqual({
      enabled: true,
      name: '[ECS] prod CPU headroom (123456789012 eu-west-1)',
      customDescription:
        'Saturation (proxy): 100 % minus the average CPU utilization of the ECS cluster. Managed by ECS SLO Launchpad.',
      metricName: 'ecs_cluster_cpu_headroom_custom_device_e360a9250eef25bc',
      metricExpression:
        '100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
      evaluationType: 'AGGREGATE',
      filter: 'entityId("CUSTOM_DEVICE-E360A9250EEF25BC")',
      evaluationWindow: '-1d',
      targetSuccess: 20,
      targetWarning: 25,
      errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    });
  });

  it('explains itself', () => {
    const { explain, defaults } = templateOf('cluster-cpu-headroom');
    expect(explain(defaults, someTarget())).toBe(
      'Over the last day, the average CPU utilization of cluster prod stays at or below 80 %, leaving at least 20 % headroom.',
    );
  });
});

describe('the other templates', () => {
  it.each([
    ['cluster-memory-headroom', `100-${memory}:splitBy("${entity}"):avg`],
    [
      'cluster-cpu-time',
      `((${cpu}:avg:partition("usage",value("good",lt(80))):splitBy():count:default(0))/(${cpu}:avg:splitBy():count)*(100))`,
    ],
    [
      'cluster-memory-time',
      `((${memory}:avg:partition("usage",value("good",lt(70))):splitBy():count:default(0))/(${memory}:avg:splitBy():count)*(100))`,
    ],
  ])('%s measures %s', (id, expression) => {
    expect(built(id).metricExpression).toBe(expression);
  });

  it('take threshold, statistic, window, target and warning from the parameters', () => {
    const slo = built('cluster-cpu-time', {
      threshold: 65.5,
      statistic: 'max',
      window: '-30d',
      target: 99,
      warning: 99.5,
    });
    expect(slo).toMatchObject({
      name: '[ECS] prod peak CPU below 65.5 % (123456789012 eu-west-1)',
      evaluationWindow: '-30d',
      targetSuccess: 99,
      targetWarning: 99.5,
    });
    expect(slo.metricExpression).toContain(':max:partition("usage",value("good",lt(65.5)))');
  });

  it('count slots without data as good only when asked', () => {
    expect(built('cluster-cpu-time', { noData: 'exclude' }).metricExpression).not.toContain('always');
    expect(built('cluster-cpu-time', { noData: 'good' }).metricExpression).toMatch(
      /\*\(100\)\):default\(100,always\)$/,
    );
  });

  it('cannot count slots without data as bad on the classic engine, and say which engine will', () => {
    const attempt = (): unknown => built('cluster-cpu-time', { noData: 'bad' });
    expect(failureOf(attempt)).toMatchObject({ code: 'NotSupported' });
    expect(attempt).toThrow(/noData.*platform engine/);
  });

  it('say what they promise', () => {
    const { explain, defaults } = templateOf('cluster-memory-time');
    expect(explain({ ...defaults, noData: 'good', statistic: 'max' }, someTarget())).toBe(
      'Over the last 7 days, the peak memory utilization of cluster prod is below 70 % in at least 99.9 % of the time slots. Slots without data count as good.',
    );
  });
});

describe('wrong parameters', () => {
  it.each([
    ['target', { target: -1 }],
    ['target', { target: 100.1, warning: 101 }],
    ['target', { target: Number.NaN }],
    ['warning', { target: 99.9, warning: 99.9 }],
    ['warning', { target: 99.9, warning: 99 }],
    ['warning', { target: 99.9, warning: 101 }],
    ['window', { window: 'yesterday' }],
    ['threshold', { threshold: 0 }],
    ['threshold', { threshold: 101 }],
    ['target.entityId', { entityId: 'prod' }],
  ])('are refused by name: %s in %j', (field, change) => {
    const { entityId, ...parameters } = { entityId: undefined, ...change };
    const target = someTarget(entityId === undefined ? {} : { entityId });
    const attempt = (): unknown => built('cluster-cpu-time', parameters, target);
    expect(failureOf(attempt)).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(attempt).toThrow(new RegExp(`^${field}:`));
  });

  it.each(templateIds)(
    '%s refuses a service as its target instead of measuring the whole cluster in its name',
    (id) => {
      expect(failureOf(() => built(id, {}, someTarget({ service: 'api' })))).toMatchObject({
        code: 'InvalidInput',
        hint: 'Leave "target.service" out.',
      });
    },
  );
});
