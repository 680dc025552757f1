import fc from 'fast-check';
import type { MetricKeys } from '../../../domain/model/metricKeys';
import { connectionKeys, metricStreamKeys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import type { Slo } from '../../../domain/model/slo';
import { classicExpression, formerClassicExpression } from '../../../domain/queries/classicSli';
import { keysRead } from '../../../domain/queries/keysRead';
import { platformIndicator } from '../../../domain/queries/platformSli';
import { readSli } from '../../../domain/queries/readSli';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';
import { hostileText } from './hostileText';

const classicSlo = (metricExpression: string): Slo => someClassicSlo({ metricExpression });
const platformSlo = (indicator: string): Slo => somePlatformSlo({ customSli: { indicator, filterSegments: [] } });

const metric = fc.constantFrom('cpu' as const, 'memory' as const);
const noData = fc.constantFrom('exclude' as const, 'good' as const, 'bad' as const);
const anySli: fc.Arbitrary<Sli> = fc.oneof(
  fc.record({ kind: fc.constant('headroom' as const), metric }),
  fc.record({ kind: fc.constant('running-tasks' as const), noData }),
  fc.record({
    kind: fc.constant('time' as const),
    metric,
    level: fc.constantFrom('cluster' as const, 'service' as const, 'worst-service' as const),
    threshold: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    statistic: fc.constantFrom('avg' as const, 'max' as const),
    noData,
  }),
);
const entityId = fc
  .integer({ min: 0, max: 0xffffffff })
  .map((digits) => `CUSTOM_DEVICE-${digits.toString(16).toUpperCase().padStart(16, '0')}`);
/** Names that pose as pieces of our own queries. */
const posing = fc.constantFrom(
  ':splitBy():avg-x:filter(',
  '):max:splitBy():max:partition("usage",',
  ':default(100,always)',
  '",eq("servicename","x")',
  '), by: { ',
  '" and servicename == "x',
  '\n| summarize usage = max(usage[])',
  ', interval: 5m, filter: { ',
);
const name = fc.oneof(hostileText, posing).filter((text) => text !== '');
/** Another environment may name its keys with the dimensions in another order. */
const anyKeys: fc.Arbitrary<MetricKeys> = fc.constantFrom(metricStreamKeys, connectionKeys, {
  clusterCpu: 'cloud.aws.ecs.cpuUtilizationByClusterNameAccountIdRegion',
  clusterMemory: 'cloud.aws.ecs.memoryUtilizationByRegionClusterName',
  serviceCpu: 'cloud.aws.ecs.cpuUtilizationByServiceNameClusterName',
  serviceMemory: 'cloud.aws.ecs.memoryUtilizationByServiceNameClusterName',
  serviceRunningTasks: 'cloud.aws.ecs_containerinsights.runningTaskCountByClusterNameServiceName',
  serviceDesiredTasks: 'cloud.aws.ecs_containerinsights.desiredTaskCountByClusterNameServiceName',
});

const isOfService = (sli: Sli): boolean =>
  sli.kind === 'running-tasks' || (sli.kind === 'time' && sli.level === 'service');
const keysOf = (sli: Sli, keys: MetricKeys): string[] => keysRead(sli).map((key) => keys[key]);

describe('readSli', () => {
  it('reads back whatever was written for the classic engine', () => {
    fc.assert(
      fc.property(anySli, entityId, name, anyKeys, (sli, entity, service, keys) => {
        fc.pre(sli.kind === 'headroom' || sli.noData !== 'bad');
        const scope = { entityId: entity, ...(isOfService(sli) ? { service } : {}) };
        expect(readSli(classicSlo(classicExpression(sli, scope, keys)))).toEqual({
          sli,
          ...scope,
          keys: keysOf(sli, keys),
          slotMinutes: null,
          excluded: [],
        });
      }),
    );
  });

  it('reads back what earlier versions wrote for the classic engine, and says that it is not what is written now', () => {
    fc.assert(
      fc.property(anySli, entityId, name, anyKeys, (sli, entity, service, keys) => {
        fc.pre(sli.kind !== 'headroom' && sli.noData !== 'bad');
        const scope = { entityId: entity, ...(isOfService(sli) ? { service } : {}) };
        const former = formerClassicExpression(sli, scope, keys);
        expect(former).toContain(':splitBy():count:default(0))/(');
        expect(readSli(classicSlo(former))).toEqual({
          ...{ sli, ...scope, keys: keysOf(sli, keys), slotMinutes: null, excluded: [], isFormer: true },
        });
      }),
    );
  });

  it('reads back whatever was written for the platform engine', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    const ranges = fc.array(fc.record({ from: second, to: second }), { maxLength: 4 });
    const place = fc.record({ accountId: name, region: name, cluster: name });
    fc.assert(
      fc.property(
        anySli,
        place,
        name,
        anyKeys,
        fc.integer({ min: 1, max: 1440 }),
        ranges,
        (sli, where, service, keys, slotMinutes, excluded) => {
          const scope = { ...where, ...(isOfService(sli) ? { service } : {}) };
          const indicator = platformIndicator(sli, scope, keys, { slotMinutes, excluded });
          expect(readSli(platformSlo(indicator))).toEqual({
            sli,
            entityId: null,
            ...scope,
            keys: keysOf(sli, keys),
            slotMinutes,
            excluded: sli.kind === 'headroom' ? [] : excluded,
          });
        },
      ),
    );
  });

  it('reads back what earlier versions wrote for the platform engine where silence is bad', () => {
    const scope = { accountId: '1', region: 'r', cluster: 'c' };
    const plan = { slotMinutes: 10, excluded: [] };
    const sli: Sli = {
      ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData: 'bad' },
    };
    const former = platformIndicator(sli, scope, metricStreamKeys, { ...plan, ignoresMinutes: true });
    expect(former).not.toContain('points');
    expect(readSli(platformSlo(former))).toMatchObject({ sli, ...scope, slotMinutes: 10, isFormer: true });
  });

  const time: Sli = {
    kind: 'time',
    metric: 'cpu',
    level: 'service',
    threshold: 80,
    statistic: 'avg',
    noData: 'exclude',
  };

  it('is null for a classic expression that a hand has changed', () => {
    const ours = classicExpression(
      time,
      { entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', service: 'api' },
      metricStreamKeys,
    );
    const changed = [
      ours.replace('lt(80)', 'le(80)'),
      ours.replace('*(100)', '*(1)'),
      ours.replace(':default(0,always)', ''),
      ours.replace(':default(0,always)', ':default(1,always)'),
      ours.replace(':avg:splitBy', ':max:splitBy'),
      ours.replace('"api"', '"web"'),
      ours.replace('CUSTOM_DEVICE-E360A9250EEF25BC', 'CUSTOM_DEVICE-0000000000000000'),
      `${ours} `,
      `100-${ours}`,
      '(100)*(builtin:service.errors.server.successCount:splitBy())/(builtin:service.requestCount.server:splitBy())',
      '',
    ];
    expect(changed.map((expression) => readSli(classicSlo(expression)))).toEqual(changed.map(() => null));
  });

  it('is null for DQL that a hand has changed', () => {
    const scope = { accountId: '1', region: 'eu-west-1', cluster: 'prod', service: 'api' };
    const ours = platformIndicator(time, scope, metricStreamKeys, {
      slotMinutes: 10,
      excluded: [{ from: 0, to: 60_000 }],
    });
    const changed = [
      ours.replace('< 80', '<= 80'),
      ours.replace('interval: 10m', 'interval: 10h'),
      ours.replace('100.0, else', '99.0, else'),
      ours.replace('avg(', 'percentile('),
      ours.replace('\n| fieldsRemove usage, at', ''),
      ours.replace('1970-01-01T00:01:00Z', 'soon'),
      ours.replace('clustername == "prod"', 'clustername != "prod"'),
      `${ours}\n| limit 1`,
      'timeseries sli = avg(dt.host.cpu.usage), by: { dt.entity.host }',
      '',
    ];
    expect(changed.map((query) => readSli(platformSlo(query)))).toEqual(changed.map(() => null));
  });
});
