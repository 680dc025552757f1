import { backtestSlo } from '../../../../api/usecases/history/backtestSlo';
import type { BacktestSloPayload } from '../../../../domain/contract/backtestSlo';
import { metricStreamKeys } from '../../../../domain/model/metricKeys';
import { rejection } from '../../platform/answering';
import { fakeHistory, type FakeHistory, type MinuteSeries } from '../fakeHistory';
import { noGrail } from '../noGrail';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
/** On a full hour, so that slots of both engines begin alike. */
const now = Date.parse('2026-11-22T12:00:00Z');
const dimensionsOf = (service?: string) => ({
  'aws.account.id': '111111111111',
  'aws.region': 'us-east-1',
  clustername: 'demo',
  'dt.entity.cloud:aws:ecs:metric_streams:cluster': entityId,
  ...(service === undefined ? {} : { servicename: service }),
});

/** The last `minutes.length` minutes before now. */
const recent = (key: string, minutes: (number | null)[], service?: string): MinuteSeries => ({
  key,
  dimensions: dimensionsOf(service),
  from: now - minutes.length * 60_000,
  minutes,
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const cpu = { templateId: 'cluster-cpu-time', parameters: { target: 99, warning: 99.5, window: '-1d', threshold: 80 } };

function backtest(metrics: FakeHistory, payload: Partial<BacktestSloPayload> = {}) {
  return backtestSlo({ metrics, grail: noGrail, now: () => now, stopwatch: () => 0 })({
    engine: 'platform',
    target,
    days: 1,
    ...cpu,
    ...payload,
  });
}
const minuteSlots = { ...cpu, parameters: { ...cpu.parameters, slotMinutes: 1 } };

describe('backtest-slo', () => {
  it('evaluates a cluster on the minutes of a day', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, [...times(1430, 40), ...times(10, 90)])]);
    const { value, slots, coverage, slotMinutes, threshold, series } = await backtest(metrics, minuteSlots);
    expect({ value, slots, coverage, slotMinutes, threshold }).toEqual({
      value: (100 * 1430) / 1440,
      slots: { total: 1440, good: 1430, bad: 10, missing: 0, excluded: 0 },
      coverage: 1,
      slotMinutes: 1,
      threshold: 80,
    });
    expect(series[0]).toEqual({ from: '2026-11-21T12:00:00Z', to: '2026-11-21T12:01:00Z', value: 40, verdict: 'good' });
    expect(series.at(-1)).toMatchObject({ to: '2026-11-22T12:00:00Z', value: 90, verdict: 'bad' });
  });

  it('never takes the stream for the AWS connection: it says which metric is not there', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, times(60, 40))]);
    const polled = { ...target, family: 'connection' as const };
    expect(await rejection(backtest(metrics, { target: polled }))).toMatchObject({
      code: 'NotFound',
      message: 'This environment has no metric cloud.aws.ecs.CPUUtilization.By.ClusterName',
    });
  });

  it('picks the cluster by entity on classic and by its names on platform, with the time slices of each', async () => {
    const asked = async (engine: 'classic' | 'platform') => {
      const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, times(60, 40))]);
      await backtest(metrics, { engine });
      return metrics.asked;
    };
    const day = { from: `${now - 86_400_000}`, to: `${now}` };
    expect(await asked('classic')).toEqual([
      {
        selector: `${metricStreamKeys.clusterCpu}:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${entityId})):splitBy():avg`,
        resolution: '12m',
        ...day,
      },
      // Which minutes of these slots were measured at all.
      {
        selector: `${metricStreamKeys.clusterCpu}:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${entityId})):splitBy():avg`,
        resolution: '1m',
        ...day,
      },
    ]);
    expect(await asked('platform')).toEqual([
      {
        selector: `${metricStreamKeys.clusterCpu}:filter(eq("aws.account.id","111111111111"),eq("aws.region","us-east-1"),eq("clustername","demo")):splitBy():avg`,
        resolution: '1m',
        ...day,
      },
    ]);
  });

  it('sees one hour missing a day in wide time slices on either engine: coverage 95.8 %, and as much where silence is bad', async () => {
    // From 12:15 on, an hour, of a day that begins at noon.
    const measured = times(1440, 40).map((usage, at) => (at >= 15 && at < 75 ? null : usage));
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, measured)]);
    const wide = (engine: 'classic' | 'platform', noData: 'exclude' | 'good' | 'bad') =>
      backtest(metrics, {
        ...{ engine, days: 1 },
        parameters: { ...cpu.parameters, window: '-1d', noData, slotMinutes: 30 },
      });
    for (const [engine, noData, value] of [
      ['classic', 'exclude', 100],
      ['platform', 'exclude', 100],
      ['platform', 'good', 100],
      ['platform', 'bad', (100 * 23) / 24],
    ] as const) {
      const { coverage, ...answer } = await wide(engine, noData);
      expect({ engine, noData, coverage, value: answer.value }).toEqual({
        ...{ engine, noData },
        // 60 of 1,440 minutes, of which the newest five do not count yet.
        coverage: expect.closeTo(1375 / 1435, 9) as number,
        value: expect.closeTo(value, 9) as number,
      });
    }
  });

  it('asks for a month of minutes in requests of at most 10,080 time slices, and loses none', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, times(43_200, 40))]);
    const { slots } = await backtest(metrics, { ...minuteSlots, days: 30 });
    expect(slots).toEqual({ total: 43_200, good: 43_200, bad: 0, missing: 0, excluded: 0 });
    expect(metrics.asked.map(({ from, to }) => (Number(to) - Number(from)) / 60_000)).toEqual([
      2880, 10_080, 10_080, 10_080, 10_080,
    ]);
  });

  it('takes the worst service of each time slice', async () => {
    const metrics = fakeHistory([
      recent(metricStreamKeys.serviceCpu, [...times(1380, 10), ...times(60, 95)], 'cart'),
      recent(metricStreamKeys.serviceCpu, [...times(60, 130), ...times(1380, 10)], 'checkout'),
    ]);
    const { value, slots } = await backtest(metrics, { ...minuteSlots, templateId: 'cluster-worst-service-cpu' });
    expect(slots).toMatchObject({ bad: 120, good: 1320 });
    expect(value).toBeCloseTo(91.6667, 4);
  });

  it('takes one service for a service template, and the peak when it says so', async () => {
    const metrics = fakeHistory([
      recent(
        metricStreamKeys.serviceCpu,
        times(720, 10).flatMap((low) => [low, 95]),
        'cart',
      ),
      recent(metricStreamKeys.serviceCpu, times(1440, 99), 'checkout'),
    ]);
    const payload = { templateId: 'service-cpu-time', target: { ...target, service: 'cart' } };
    // Means of 52.5 in slots of two minutes, peaks of 95.
    const parameters = { ...cpu.parameters, slotMinutes: 2 };
    expect((await backtest(metrics, { ...payload, parameters })).value).toBe(100);
    expect((await backtest(metrics, { ...payload, parameters: { ...parameters, statistic: 'max' } })).value).toBe(0);
  });

  it('compares running with desired tasks; a minute that has only one of them is missing', async () => {
    const metrics = fakeHistory([
      recent(metricStreamKeys.serviceRunningTasks, [...times(700, 2), ...times(30, 1), ...times(710, 3)], 'cart'),
      recent(metricStreamKeys.serviceDesiredTasks, [...times(1420, 2), ...times(20, null)], 'cart'),
    ]);
    const { slots, threshold, series } = await backtest(metrics, {
      templateId: 'service-running-tasks',
      target: { ...target, service: 'cart' },
      parameters: { target: 99.9, warning: 99.95, window: '-1d', slotMinutes: 1 },
    });
    expect(slots).toEqual({ total: 1440, good: 1390, bad: 30, missing: 20, excluded: 0 });
    expect(threshold).toBe(0);
    expect(series[710]).toMatchObject({ value: -1, verdict: 'bad' });
  });

  it('leaves maintenance out on platform, and cannot on classic', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, [...times(1380, 40), ...times(60, 90)])]);
    const exclusions = [
      {
        ...{ id: 'x', reason: 'deployment', start: '2026-11-22T11:00', durationMinutes: 30 },
        ...{ rrule: null, timeZone: 'UTC', clusters: null },
      },
    ];
    const parameters = { ...minuteSlots.parameters, exclusions };
    expect((await backtest(metrics, { parameters })).slots).toMatchObject({ bad: 30, excluded: 30, good: 1380 });
    expect((await backtest(metrics, { parameters, engine: 'classic' })).slots).toMatchObject({ bad: 5, excluded: 0 });
  });

  it('says how far the data goes back, and what Dynatrace remarked', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, times(720, 40))], ['too many series']);
    const { coverage, lints } = await backtest(metrics, minuteSlots);
    // Half a day of one, without the newest five minutes.
    expect(coverage).toBeCloseTo(715 / 1435, 9);
    expect(lints).toContainEqual({ code: 'metrics-remark', severity: 'warning', message: 'too many series' });
    expect(lints.map(({ code }) => code)).toContain('low-coverage');
  });

  it('has no value without data, and says so', async () => {
    const elsewhere = { ...recent(metricStreamKeys.clusterCpu, times(60, 40)), dimensions: { clustername: 'other' } };
    const { value, slots, lints } = await backtest(fakeHistory([elsewhere]), minuteSlots);
    expect(value).toBeNull();
    expect(slots).toMatchObject({ total: 1440, missing: 1440 });
    expect(lints.map(({ code }) => code)).toContain('no-history');
  });

  it.each([
    ['cluster-cpu-time', undefined, metricStreamKeys.clusterCpu, 'EC2'],
    ['service-running-tasks', 'cart', metricStreamKeys.serviceRunningTasks, 'Container Insights'],
    ['cluster-worst-service-memory', undefined, metricStreamKeys.serviceMemory, 'See on Pipelines'],
  ])('names the metric that %s misses, and what to do', async (templateId, service, key, advice) => {
    const metrics = fakeHistory([recent('cloud.aws.ecs.somethingElse', [1])]);
    const failure = await rejection(
      backtest(metrics, { templateId, target: { ...target, ...(service ? { service } : {}) } }),
    );
    expect(failure).toMatchObject({
      code: 'NotFound',
      message: expect.stringContaining(key) as string,
      hint: expect.stringContaining(advice) as string,
    });
    expect(metrics.asked).toEqual([]);
  });

  it('refuses what could not be created either', async () => {
    const metrics = fakeHistory([recent(metricStreamKeys.clusterCpu, [40])]);
    const noData = { ...cpu.parameters, noData: 'bad' } as const;
    expect(await rejection(backtest(metrics, { engine: 'classic', parameters: noData }))).toMatchObject({
      code: 'NotSupported',
      message: expect.stringContaining('noData') as string,
    });
    expect(await rejection(backtest(metrics, { templateId: 'nope' }))).toMatchObject({ code: 'InvalidInput' });
    expect(await rejection(backtest(metrics, { target: { ...target, service: 'cart' } }))).toMatchObject({
      code: 'InvalidInput',
    });
  });
});
