import { classicSloSchema, parametersSchema, platformSloSchema } from '../../../../domain/contract/schemas';
import {
  isClassic,
  templateIds,
  type ClassicSlo,
  type Engine,
  type PlatformSlo,
  type SloParameters,
} from '../../../../domain/model/slo';
import { metricStreamKeys } from '../../../../domain/model/metricKeys';
import { sloFacts } from '../../../../domain/model/sloFacts';
import { readAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { templateOf, templates } from '../../../../domain/slo/templates/templates';
import { timeTemplate } from '../../../../domain/slo/templates/timeTemplate';
import { failureOf } from '../failureOf';
import { someTarget } from '../someTarget';

const targetOf = (id: string) => someTarget(templateOf(id).targetKind === 'service' ? { service: 'checkout' } : {});

const built = (id: string, parameters: Partial<SloParameters> = {}, target = targetOf(id)): ClassicSlo => {
  const template = templateOf(id);
  const slo = template.build({ ...template.defaults, ...parameters }, target);
  if (!isClassic(slo)) throw new Error('Without a context the engine is classic.');
  return slo;
};

const onPlatform = (id: string, parameters: Partial<SloParameters> = {}, templateId = id): PlatformSlo => {
  const template = templateOf(id);
  const slo = template.build({ ...template.defaults, ...parameters }, targetOf(id), { engine: 'platform', templateId });
  if (isClassic(slo)) throw new Error('The engine is platform.');
  return slo;
};

const explained = (id: string, parameters: Partial<SloParameters> = {}, engine?: Engine) => {
  const { explain, defaults } = templateOf(id);
  return explain({ ...defaults, ...parameters }, targetOf(id), engine);
};

describe('the templates', () => {
  it('are all there, once each', () => {
    expect(templates.map((template) => template.id)).toEqual([...templateIds]);
  });

  it('have titles of their own, also beside one that differs in its statistic alone', () => {
    const peaks = (['cluster', 'service', 'worst-service'] as const).map((level) =>
      timeTemplate('service-cpu-time', 'cpu', level, { threshold: 90, statistic: 'max' }),
    );
    const titles = [...templates, ...peaks].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are looked up by id, and an unknown id is answered with the known ones', () => {
    expect(templateOf('cluster-cpu-time').title).toContain('CPU');
    const { code, message, hint } = failureOf(() => templateOf('cluster-gpu'));
    expect([code, message]).toEqual(['InvalidInput', 'templateId: "cluster-gpu" is not known']);
    for (const id of templateIds) expect(hint).toContain(id);
  });

  it('are found behind a saved template, which is called base.name', () => {
    expect(templateOf('cluster-cpu-time.tier-1').id).toBe('cluster-cpu-time');
    expect(failureOf(() => templateOf('tier-1.cluster-cpu-time')).code).toBe('InvalidInput');
  });

  it.each(templateIds)('%s has defaults and values that the contracts accept', (id) => {
    expect(parametersSchema.safeParse(templateOf(id).defaults).success).toBe(true);
    expect(classicSloSchema.safeParse(built(id)).success).toBe(true);
    expect(platformSloSchema.safeParse(onPlatform(id)).success).toBe(true);
  });

  const time = { target: 99.9, warning: 99.95, window: '-7d', statistic: 'avg', noData: 'exclude' };
  it.each([
    ['cluster-cpu-headroom', { target: 20, warning: 25, window: '-1d' }],
    ['cluster-memory-headroom', { target: 30, warning: 35, window: '-1d' }],
    ['cluster-cpu-time', { ...time, threshold: 80 }],
    ['cluster-memory-time', { ...time, threshold: 70 }],
    ['service-cpu-time', { ...time, threshold: 80 }],
    ['service-memory-time', { ...time, threshold: 70 }],
    ['cluster-worst-service-cpu', { ...time, threshold: 80 }],
    ['cluster-worst-service-memory', { ...time, threshold: 70 }],
    ['service-running-tasks', { target: 99.9, warning: 99.95, window: '-7d', noData: 'exclude' }],
  ])('%s starts from the documented defaults', (id, defaults) => {
    expect(templateOf(id).defaults).toEqual(defaults);
  });

  it.each([
    ['cluster-cpu-headroom', 'cluster', 'headroom', 'cpu', ['clusterCpu']],
    ['cluster-memory-headroom', 'cluster', 'headroom', 'memory', ['clusterMemory']],
    ['cluster-cpu-time', 'cluster', 'time', 'cpu', ['clusterCpu']],
    ['cluster-memory-time', 'cluster', 'time', 'memory', ['clusterMemory']],
    ['service-cpu-time', 'service', 'time', 'cpu', ['serviceCpu']],
    ['service-memory-time', 'service', 'time', 'memory', ['serviceMemory']],
    ['cluster-worst-service-cpu', 'cluster', 'time', 'cpu', ['serviceCpu']],
    ['cluster-worst-service-memory', 'cluster', 'time', 'memory', ['serviceMemory']],
    ['service-running-tasks', 'service', 'tasks', 'tasks', ['serviceRunningTasks', 'serviceDesiredTasks']],
  ])('%s is about a %s', (id, targetKind, kind, metric, reads) => {
    expect(templateOf(id)).toMatchObject({ targetKind, kind, metric, reads });
  });

  it('say what one has to know before choosing them', () => {
    const said = (id: string) => templateOf(id).caveats.join(' ');
    for (const id of ['cluster-cpu-headroom', 'cluster-memory-headroom', 'cluster-cpu-time', 'cluster-memory-time'])
      expect(said(id)).toContain('Fargate has no cluster-level utilization');
    for (const id of ['cluster-cpu-time', 'service-cpu-time', 'service-memory-time'])
      expect(said(id)).toContain('ECS reports nothing while no task runs');
    for (const id of ['service-cpu-time', 'cluster-worst-service-cpu']) expect(said(id)).toContain('can exceed 100 %');
    for (const id of ['cluster-cpu-time', 'service-memory-time', 'cluster-worst-service-cpu', 'service-running-tasks'])
      expect(said(id)).toContain('time slices whose width grows with the window');
    expect(said('service-running-tasks')).toContain('Container Insights');
  });
});

describe('a classic SLO', () => {
  it('is a whole settings value, with a record of its parameters in the description', () => {
    const { customDescription, ...rest } = built('cluster-cpu-headroom');
    expect(rest).toEqual({
      enabled: true,
      name: '[ECS] prod CPU headroom (123456789012 eu-west-1)',
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
    expect(customDescription).toMatch(
      /^Saturation \(proxy\): 100 % minus the average CPU utilization of the ECS cluster\. Managed by ECS SLO Launchpad\. \[launchpad 1 t=20 w=25 win=-1d /,
    );
  });

  it('takes threshold, statistic, window, target and warning from the parameters', () => {
    const parameters = {
      threshold: 65.5,
      statistic: 'max',
      window: '-30d',
      target: 99,
      warning: 99.5,
    } as const;
    const slo = built('cluster-cpu-time', parameters);
    expect(slo).toMatchObject({
      name: '[ECS] prod peak CPU below 65.5 % (123456789012 eu-west-1)',
      evaluationWindow: '-30d',
      targetSuccess: 99,
      targetWarning: 99.5,
    });
    expect(slo.metricExpression).toContain(':max:partition("usage",value("good",lt(65.5)))');
    expect(built('cluster-worst-service-cpu', parameters).metricExpression).toContain(
      ':splitBy("servicename"):max:splitBy():max:partition("usage",value("good",lt(65.5)))',
    );
  });

  it('is named after what it is about', () => {
    const names = templateIds.map((id) => built(id).name.replace(' (123456789012 eu-west-1)', ''));
    expect(names).toEqual([
      '[ECS] prod CPU headroom',
      '[ECS] prod memory headroom',
      '[ECS] prod CPU below 80 %',
      '[ECS] prod memory below 70 %',
      '[ECS] prod / checkout CPU below 80 %',
      '[ECS] prod / checkout memory below 70 %',
      '[ECS] prod CPU of every service below 80 %',
      '[ECS] prod memory of every service below 70 %',
      '[ECS] prod / checkout has its tasks running',
    ]);
    expect(new Set(templateIds.map((id) => built(id).metricName)).size).toBe(9);
  });
});

describe('a platform SLO', () => {
  it('is a whole body, which says twice whose it is', () => {
    const { description, ...rest } = onPlatform('cluster-cpu-time');
    expect(rest).toEqual({
      name: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
      tags: ['managed-by:ecs-slo-launchpad', 'ecs-slo-key:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC'],
      externalId: 'ecs-slo-launchpad:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
      criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
      customSli: {
        indicator: [
          'timeseries usage = avg(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion), interval: 10m, filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }',
          '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))',
          '| fieldsRemove usage',
        ].join('\n'),
        filterSegments: [],
      },
    });
    expect(description).toMatch(
      /^Saturation \(proxy\): share of time slots with CPU below 80 %\. Slots without data are left out\. /,
    );
  });

  it('has time slices as wide as asked for', () => {
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 5 }).customSli.indicator).toContain(', interval: 5m,');
  });

  it('of a saved template stands beside that of its base: other key, name and tags', () => {
    const own = onPlatform('cluster-cpu-time', {}, 'cluster-cpu-time.tier-1');
    const base = onPlatform('cluster-cpu-time');
    expect(own.externalId).toBe('ecs-slo-launchpad:cluster-cpu-time.tier-1:CUSTOM_DEVICE-E360A9250EEF25BC');
    expect(own.tags[1]).toBe('ecs-slo-key:cluster-cpu-time.tier-1:CUSTOM_DEVICE-E360A9250EEF25BC');
    expect(own.name).toBe('[ECS] prod CPU below 80 %, tier-1 (123456789012 eu-west-1)');
    expect(own.customSli).toEqual(base.customSli);
  });
});

describe('an SLO', () => {
  it('queries the metric keys that the environment has', () => {
    const keys = { ...metricStreamKeys, clusterCpu: 'cloud.aws.ecs.cpuUtilizationByClusterName' };
    const template = templateOf('cluster-cpu-headroom');
    const classic = template.build(template.defaults, someTarget(), { keys });
    const platform = template.build(template.defaults, someTarget(), { keys, engine: 'platform' });
    expect(sloFacts(classic).expression).toMatch(/^100-cloud\.aws\.ecs\.cpuUtilizationByClusterName:filter/);
    expect(sloFacts(platform).expression).toMatch(
      /^timeseries usage = avg\(cloud\.aws\.ecs\.cpuUtilizationByClusterName\),/,
    );
  });

  it.each(templateIds)('of %s records the parameters in force, defaults included', (id) => {
    const template = templateOf(id);
    const { target, warning, window } = template.defaults;
    for (const engine of ['classic', 'platform'] as const) {
      const slo = template.build({ target, warning, window }, targetOf(id), { engine });
      expect(readAppliedRecord(slo)).toMatchObject({ parameters: template.defaults, isAsApplied: true });
    }
  });
});

describe('explanations', () => {
  it('of headroom turn the target round', () => {
    expect(explained('cluster-cpu-headroom')).toBe(
      'Over the last day, the average CPU utilization of cluster prod stays at or below 80 %, leaving at least 20 % headroom; time without data is left out.',
    );
  });

  it.each([
    [
      'cluster-memory-time',
      'classic',
      { noData: 'good', statistic: 'max' },
      'Over the last 7 days, the peak memory utilization of cluster prod is below 70 % in at least 99.9 % of the time slices of about 84 minutes. Time without data counts as good.',
    ],
    [
      'service-cpu-time',
      'platform',
      {},
      'Over the last 7 days, the average CPU utilization of service checkout in cluster prod is below 80 % in at least 99.9 % of the time slices of 10 minutes. Time without data is left out.',
    ],
    [
      'cluster-worst-service-cpu',
      'platform',
      { noData: 'bad', slotMinutes: 1, window: '-1d' },
      'Over the last day, the average CPU utilization of every service in cluster prod is below 80 % in at least 99.9 % of the time slices of 1 minute. Time without data counts as bad.',
    ],
    [
      'service-running-tasks',
      'platform',
      { window: '-30d' },
      'Over the last 30 days, service checkout in cluster prod runs at least the tasks it should in at least 99.9 % of the time slices of 30 minutes. Time without data is left out.',
    ],
    [
      'service-running-tasks',
      'classic',
      { noData: 'bad' },
      'Over the last 7 days, service checkout in cluster prod runs at least the tasks it should in at least 99.9 % of the time slices of about 84 minutes. Time without data cannot count as bad on the classic engine.',
    ],
  ] as const)(
    'of %s on %s say what a time slice is and what happens without data',
    (id, engine, parameters, sentence) => {
      expect(explained(id, parameters, engine)).toBe(sentence);
    },
  );
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

  it.each([
    ['slotMinutes', { slotMinutes: 0 }],
    ['slotMinutes', { slotMinutes: 1.5 }],
    ['slotMinutes', { slotMinutes: 1441 }],
    ['namePattern', { namePattern: '{cluster} {serivce}' }],
    ['namePattern', { namePattern: '  ' }],
  ])('are refused by name on the platform engine too: %s in %j', (field, change) => {
    expect(failureOf(() => onPlatform('cluster-cpu-time', change)).message).toMatch(new RegExp(`^${field}: `));
  });

  it.each(templateIds.filter((id) => templateOf(id).targetKind === 'cluster'))(
    '%s refuses a service as its target instead of measuring the whole cluster in its name',
    (id) => {
      expect(failureOf(() => built(id, {}, someTarget({ service: 'api' })))).toMatchObject({
        code: 'InvalidInput',
        message: `target.service: ${id} is about a whole cluster, not about the service "api"`,
        hint: 'Leave "target.service" out.',
      });
    },
  );

  it.each(templateIds.filter((id) => templateOf(id).targetKind === 'service'))('%s wants a service named', (id) => {
    for (const service of [undefined, '']) {
      expect(failureOf(() => built(id, {}, someTarget({ service })))).toMatchObject({
        code: 'InvalidInput',
        message: `target.service: ${id} is about one service of a cluster, and none is named`,
      });
    }
  });
});
