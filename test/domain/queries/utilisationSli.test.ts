import fc from 'fast-check';
import { ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { metricExpression, readMetricExpression, type UtilisationSli } from '../../../domain/queries/utilisationSli';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const cpu =
  'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC))';

const time = (change: Partial<Extract<UtilisationSli, { kind: 'time' }>>): UtilisationSli => ({
  kind: 'time',
  metricKey: ecsMetricKeys.cluster.cpu,
  entityId,
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
  ...change,
});

const anySli: fc.Arbitrary<UtilisationSli> = fc
  .record({
    kind: fc.constantFrom('headroom' as const, 'time' as const),
    metricKey: fc.constantFrom(...Object.values(ecsMetricKeys.cluster), ...Object.values(ecsMetricKeys.service)),
    digits: fc.integer({ min: 0, max: 0xffffffff }),
    threshold: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    statistic: fc.constantFrom('avg' as const, 'max' as const),
    noData: fc.constantFrom('exclude' as const, 'good' as const),
  })
  .map(({ kind, digits, metricKey, ...rest }) => {
    const id = `CUSTOM_DEVICE-${digits.toString(16).toUpperCase().padStart(16, '0')}`;
    return kind === 'headroom' ? { kind, metricKey, entityId: id } : { kind, metricKey, entityId: id, ...rest };
  });

describe('metricExpression', () => {
  it('of headroom is 100 minus the average', () => {
    expect(metricExpression({ kind: 'headroom', metricKey: ecsMetricKeys.cluster.cpu, entityId })).toBe(
      `100-${cpu}:splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg`,
    );
  });

  it('of time follows the documented pattern of a time-based SLO, leaving slots without data out', () => {
    expect(metricExpression(time({}))).toBe(
      `((${cpu}:avg:partition("usage",value("good",lt(80))):splitBy():count:default(0))/(${cpu}:avg:splitBy():count)*(100))`,
    );
  });

  it('of time can take the peak of a slot and count slots without data as good', () => {
    expect(metricExpression(time({ statistic: 'max', threshold: 72.5, noData: 'good' }))).toBe(
      `((${cpu}:max:partition("usage",value("good",lt(72.5))):splitBy():count:default(0))/(${cpu}:max:splitBy():count)*(100)):default(100,always)`,
    );
  });
});

describe('readMetricExpression', () => {
  it('reads back whatever was written', () => {
    fc.assert(fc.property(anySli, (sli) => expect(readMetricExpression(metricExpression(sli))).toEqual(sli)));
  });

  it('is null for anything a hand has changed', () => {
    const ours = metricExpression(time({}));
    const changed = [
      ours.replace('lt(80)', 'le(80)'),
      ours.replace('*(100)', '*(1)'),
      ours.replace(':default(0)', ''),
      ours.replace(':avg:splitBy', ':max:splitBy'),
      `${ours} `,
      `100-${ours}`,
      ours.replace(entityId, 'CUSTOM_DEVICE-0000000000000000'),
      metricExpression({ kind: 'headroom', metricKey: ecsMetricKeys.cluster.cpu, entityId }).replace('100', '90'),
      '(100)*(builtin:service.errors.server.successCount:splitBy())/(builtin:service.requestCount.server:splitBy())',
      '',
    ];
    expect(changed.map(readMetricExpression)).toEqual(changed.map(() => null));
  });
});
