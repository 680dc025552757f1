import type { Engine, NoDataPolicy, TemplateId } from '../../../domain/model/slo';
import { isClassic } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { failureOf } from './failureOf';
import { someTarget } from './someTarget';

/**
 * Every query that is sent, written by hand: classic after the documented time-based SLO
 * (https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples), platform
 * after the samples in https://github.com/Dynatrace/dynatrace-configuration-as-code-samples (slo-v2) and the DQL reference.
 */
const policies: readonly NoDataPolicy[] = ['exclude', 'good', 'bad'];

function queryOf(id: TemplateId, engine: Engine, noData?: NoDataPolicy): string {
  const template = templateOf(id);
  const target = someTarget(template.targetKind === 'service' ? { service: 'checkout' } : {});
  const slo = template.build({ ...template.defaults, ...(noData ? { noData } : {}) }, target, { engine });
  return isClassic(slo) ? slo.metricExpression : slo.customSli.indicator;
}

const clusterCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const clusterMemory = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion';
const serviceCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
const serviceMemory = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName';
const running = 'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName';
const desired = 'cloud.aws.ecs.containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName';

describe('classic queries', () => {
  const ofCluster = ':filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC))';
  const ofService =
    ':filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC),eq("servicename","checkout"))';

  it.each<[TemplateId, string]>([
    [
      'cluster-cpu-headroom',
      '100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
    ],
    [
      'cluster-memory-headroom',
      '100-cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
    ],
    [
      'cluster-cpu-time',
      `((${clusterCpu}${ofCluster}:avg:partition("usage",value("good",lt(80))):splitBy():count:default(0,always))/(${clusterCpu}${ofCluster}:avg:splitBy():count)*(100))`,
    ],
    [
      'cluster-memory-time',
      `((${clusterMemory}${ofCluster}:avg:partition("usage",value("good",lt(70))):splitBy():count:default(0,always))/(${clusterMemory}${ofCluster}:avg:splitBy():count)*(100))`,
    ],
    [
      'service-cpu-time',
      `((${serviceCpu}${ofService}:avg:partition("usage",value("good",lt(80))):splitBy():count:default(0,always))/(${serviceCpu}${ofService}:avg:splitBy():count)*(100))`,
    ],
    [
      'service-memory-time',
      `((${serviceMemory}${ofService}:avg:partition("usage",value("good",lt(70))):splitBy():count:default(0,always))/(${serviceMemory}${ofService}:avg:splitBy():count)*(100))`,
    ],
    [
      'cluster-worst-service-cpu',
      `((${serviceCpu}${ofCluster}:splitBy("servicename"):avg:splitBy():max:partition("usage",value("good",lt(80))):splitBy():count:default(0,always))/(${serviceCpu}${ofCluster}:splitBy("servicename"):avg:splitBy():max:splitBy():count)*(100))`,
    ],
    [
      'cluster-worst-service-memory',
      `((${serviceMemory}${ofCluster}:splitBy("servicename"):avg:splitBy():max:partition("usage",value("good",lt(70))):splitBy():count:default(0,always))/(${serviceMemory}${ofCluster}:splitBy("servicename"):avg:splitBy():max:splitBy():count)*(100))`,
    ],
    [
      'service-running-tasks',
      `(((${running}${ofService}:splitBy():avg-${desired}${ofService}:splitBy():avg):partition("tasks",value("good",ge(0))):splitBy():count:default(0,always))/((${running}${ofService}:splitBy():avg-${desired}${ofService}:splitBy():avg):splitBy():count)*(100))`,
    ],
  ])('of %s leave time slices without data out', (id, expression) => {
    expect(queryOf(id, 'classic', 'exclude')).toBe(expression);
  });

  const ofTime = templateOfTime();

  it.each(ofTime)('of %s count time slices without data as good by the documented default', (id) => {
    expect(queryOf(id, 'classic', 'good')).toBe(`${queryOf(id, 'classic', 'exclude')}:default(100,always)`);
  });

  it.each(ofTime)('of %s cannot count time slices without data as bad, and say which engine can', (id) => {
    expect(failureOf(() => queryOf(id, 'classic', 'bad'))).toMatchObject({
      code: 'NotSupported',
      message: 'noData: the classic engine cannot count time slices without data as bad',
      hint: 'Choose the platform engine, or "exclude" or "good" for time slices without data.',
    });
  });
});

describe('platform queries', () => {
  const cluster =
    'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }';
  const service =
    'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" and servicename == "checkout" }';
  const below = (threshold: number): Record<NoDataPolicy, string> => ({
    exclude: `| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < ${threshold}, 100.0, else: 0.0)))`,
    good: `| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < ${threshold}, 100.0, else: 0.0), else: 100.0))`,
    bad: `| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < ${threshold}, ${worth}, else: 0.0), else: if(at[] <= now() - 15m, 0.0)))`,
  });
  /** What of a good slot was measured, where its data points tell and had time to arrive. */
  const worth =
    'if(points[] < 10 and fullest >= 10 and iIndex() > 0 and at[] <= now() - 15m, 100.0 * points[] / 10, else: 100.0)';
  const counted = (policy: NoDataPolicy) => (policy === 'bad' ? ['| fieldsAdd fullest = arrayMax(points)'] : []);
  /** Where silence is bad, a slot of 10 minutes has to have ended 5 minutes ago, so that its data had time to arrive. */
  const column = (policy: NoDataPolicy, columns: string, key: string) => {
    if (policy === 'bad') return `{ ${columns}, points = count(${key}), at = start() }`;
    return columns.includes(',') ? `{ ${columns} }` : columns;
  };
  const removed = (policy: NoDataPolicy, columns: string) =>
    `| fieldsRemove ${columns}${policy === 'bad' ? ', points, fullest, at' : ''}`;
  /** With slots that count without data, a record is asked for even when nothing was ever reported. */
  const always: Record<NoDataPolicy, string> = { exclude: '', good: 'nonempty: true, ', bad: 'nonempty: true, ' };

  // One day of minutes are 1,440 slots; seven days have 2,016 slots of 5 minutes, which is over 1,500, and 1,008 of 10.
  it.each<[TemplateId, string]>([
    ['cluster-cpu-headroom', clusterCpu],
    ['cluster-memory-headroom', clusterMemory],
  ])('of %s are what is left of 100 in each time slice', (id, key) => {
    expect(queryOf(id, 'platform').split('\n')).toEqual([
      `timeseries usage = avg(${key}), interval: 1m, ${cluster}`,
      '| fieldsAdd sli = 100 - usage[]',
      '| fieldsRemove usage',
    ]);
  });

  it.each<[TemplateId, string, string, number]>([
    ['cluster-cpu-time', clusterCpu, cluster, 80],
    ['cluster-memory-time', clusterMemory, cluster, 70],
    ['service-cpu-time', serviceCpu, service, 80],
    ['service-memory-time', serviceMemory, service, 70],
  ])('of %s judge each time slice by each policy', (id, key, filter, threshold) => {
    for (const policy of policies) {
      expect(queryOf(id, 'platform', policy).split('\n')).toEqual([
        `timeseries ${column(policy, `usage = avg(${key})`, key)}, ${always[policy]}interval: 10m, ${filter}`,
        ...counted(policy),
        below(threshold)[policy],
        removed(policy, 'usage'),
      ]);
    }
  });

  it.each<[TemplateId, string, number]>([
    ['cluster-worst-service-cpu', serviceCpu, 80],
    ['cluster-worst-service-memory', serviceMemory, 70],
  ])('of %s take the service that uses most in each time slice', (id, key, threshold) => {
    for (const policy of policies) {
      expect(queryOf(id, 'platform', policy).split('\n')).toEqual([
        `timeseries ${column(policy, `usage = avg(${key})`, key)}, by: { servicename }, interval: 10m, ${cluster}`,
        `| summarize usage = max(usage[])${policy === 'bad' ? ', points = sum(points[]), at = takeAny(at)' : ''}, by: { timeframe, interval }`,
        ...counted(policy),
        below(threshold)[policy],
        removed(policy, 'usage'),
      ]);
    }
  });

  it('of service-running-tasks compare two metrics, and call a time slice measured that has both', () => {
    const judged: Record<NoDataPolicy, string> = {
      exclude: '',
      good: ', else: 100.0',
      bad: ', else: if(at[] <= now() - 15m, 0.0)',
    };
    for (const policy of policies) {
      expect(queryOf('service-running-tasks', 'platform', policy).split('\n')).toEqual([
        `timeseries ${column(policy, `running = avg(${running}), desired = avg(${desired})`, running)}, ${always[policy]}interval: 10m, ${service}`,
        ...counted(policy),
        `| fieldsAdd sli = iCollectArray(if(isNotNull(running[]) and isNotNull(desired[]), if(running[] >= desired[], ${policy === 'bad' ? worth : '100.0'}, else: 0.0)${judged[policy]}))`,
        removed(policy, 'running, desired'),
      ]);
    }
  });
});

describe('maintenance windows in platform queries', () => {
  const once = {
    id: 'x',
    reason: 'patches',
    start: '2026-11-22T02:00',
    durationMinutes: 90,
    rrule: null,
    timeZone: 'UTC',
    clusters: null,
  };
  const build = (id: TemplateId, exclusions = [once]) => {
    const template = templateOf(id);
    const now = Date.UTC(2026, 10, 22, 12);
    const slo = template.build({ ...template.defaults, exclusions }, someTarget(), { engine: 'platform', now });
    return isClassic(slo) ? [] : slo.customSli.indicator.split('\n');
  };
  const filter = 'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }';

  it('count a time slice as good that one touches, whatever was measured', () => {
    expect(build('cluster-cpu-time')).toEqual([
      `timeseries { usage = avg(${clusterCpu}), at = start(), until = end() }, interval: 10m, ${filter}`,
      '| fieldsAdd sli = iCollectArray(if(until[] > toTimestamp("2026-11-22T02:00:00Z") and at[] < toTimestamp("2026-11-22T03:30:00Z"), 100.0, else: if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0))))',
      '| fieldsRemove usage, at, until',
    ]);
  });

  it('keep begin and end of the time slices when services are taken together', () => {
    expect(build('cluster-worst-service-cpu').slice(0, 2)).toEqual([
      `timeseries { usage = avg(${serviceCpu}), at = start(), until = end() }, by: { servicename }, interval: 10m, ${filter}`,
      '| summarize usage = max(usage[]), at = takeAny(at), until = takeAny(until), by: { timeframe, interval }',
    ]);
  });

  it('are joined by "or" when there are several', () => {
    const [, judged = ''] = build('cluster-cpu-time', [once, { ...once, id: 'y', start: '2026-11-23T02:00' }]);
    expect(judged).toContain(
      'toTimestamp("2026-11-22T03:30:00Z") or until[] > toTimestamp("2026-11-23T02:00:00Z") and at[] < toTimestamp("2026-11-23T03:30:00Z"), 100.0, else: ',
    );
  });

  it('change nothing of headroom, which has no good time slices', () => {
    expect(build('cluster-cpu-headroom')).toEqual([
      `timeseries usage = avg(${clusterCpu}), interval: 1m, ${filter}`,
      '| fieldsAdd sli = 100 - usage[]',
      '| fieldsRemove usage',
    ]);
  });

  it('need to know what time it is, because recurring ones are written out from then on', () => {
    const template = templateOf('cluster-cpu-time');
    const parameters = { ...template.defaults, exclusions: [once] };
    expect(failureOf(() => template.build(parameters, someTarget(), { engine: 'platform' }))).toMatchObject({
      code: 'Unexpected',
      whose: 'us',
    });
  });
});

function templateOfTime(): TemplateId[] {
  return [
    'cluster-cpu-time',
    'cluster-memory-time',
    'service-cpu-time',
    'service-memory-time',
    'cluster-worst-service-cpu',
    'cluster-worst-service-memory',
    'service-running-tasks',
  ];
}
