import { analyzeBreaches } from '../../../../api/usecases/history/analyzeBreaches';
import type { AnalyzeBreachesPayload } from '../../../../domain/contract/analyzeBreaches';
import { metricStreamKeys, streamReservationKeys } from '../../../../domain/model/metricKeys';
import { rejection } from '../../platform/answering';
import { fakeHistory, type FakeHistory, type MinuteSeries } from '../fakeHistory';
import { noGrail } from '../noGrail';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
const now = Date.parse('2026-11-22T12:00:00Z');
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** The last minutes before now of a service of the cluster. */
const recent = (service: string, minutes: (number | null)[], key = metricStreamKeys.serviceCpu): MinuteSeries => ({
  key,
  dimensions: {
    ...{ 'aws.account.id': '111111111111', 'aws.region': 'us-east-1', clustername: 'demo', servicename: service },
    'dt.entity.cloud:aws:ecs:metric_streams:cluster': entityId,
  },
  from: now - minutes.length * 60_000,
  minutes,
});

const hour = { from: 'now-1h', to: 'now' };
function analyze(metrics: FakeHistory, payload: Partial<AnalyzeBreachesPayload> = {}) {
  return analyzeBreaches({ metrics, grail: noGrail, now: () => now, stopwatch: () => 0 })({
    engine: 'platform',
    templateId: 'cluster-cpu-time',
    target,
    parameters: { target: 99, warning: 99.5, window: '-1d', threshold: 80, slotMinutes: 5 },
    ...hour,
    ...payload,
  });
}

describe('analyze-breaches', () => {
  const hot = recent('hot', [...times(40, 20), ...times(10, 95), ...times(10, 30)]);
  const calm = recent('calm', times(60, 30));

  it('holds a cluster objective against each of its services', async () => {
    expect(await analyze(fakeHistory([calm, hot]))).toEqual({
      services: [
        {
          ...{ service: 'hot', badSlots: 2, share: 2 / 12, longestRun: 2, peak: 95 },
          ...{ firstAt: '2026-11-22T11:40:00Z', lastAt: '2026-11-22T11:50:00Z' },
        },
        { service: 'calm', badSlots: 0, share: 0, firstAt: null, lastAt: null, longestRun: 0, peak: 30 },
      ],
      slots: { total: 12, good: 10, bad: 2, missing: 0, excluded: 0 },
      slotMinutes: 5,
      coverage: 1,
      newestLeftOut: 5,
      warnings: [],
      minutes: expect.objectContaining({ grainMinutes: 1 }) as unknown,
    });
  });

  it('tells the same by the minute, where an hour is not lost in a time slice of a day', async () => {
    // Two minutes at 95 % in an hour: in a slot of 30 minutes their mean is 25, and nothing was bad.
    const brief = recent('brief', [...times(30, 20), 95, 95, ...times(28, 20)]);
    const { services, minutes } = await analyze(fakeHistory([calm, brief]), {
      parameters: { target: 99, warning: 99.5, window: '-1d', threshold: 80, slotMinutes: 30 },
    });
    expect(services.map(({ badSlots }) => badSlots)).toEqual([0, 0]);
    // Of sixty minutes 1 % may be bad, 0.6 minutes.
    expect(minutes.services[0]).toEqual({
      ...{ service: 'brief', badMinutes: 2, share: 2 / 60, longestRunMinutes: 2, peak: 95 },
      budgetShare: expect.closeTo(2 / 0.006, 6) as number,
      ...{ firstAt: '2026-11-22T11:30:00Z', lastAt: '2026-11-22T11:32:00Z' },
    });
    expect(minutes.rollUps.any.badMinutes).toBe(2);
    expect(minutes.heatMap.columns).toHaveLength(60);
    expect(minutes.findings).toEqual([]);
  });

  it('says that it was the cluster’s capacity where no service was hot, with reservation and tasks beside', async () => {
    const at = (key: string, minutes: (number | null)[]): MinuteSeries => {
      const { dimensions, ...rest } = recent('', minutes, key);
      const { servicename, ...ofCluster } = dimensions;
      return { ...rest, dimensions: servicename === '' ? ofCluster : dimensions };
    };
    const metrics = fakeHistory([
      calm,
      at(metricStreamKeys.clusterCpu, [...times(50, 50), ...times(10, 90)]),
      at(streamReservationKeys.cpu, [...times(50, 60), ...times(10, 100)]),
      recent('calm', [...times(50, 8), ...times(10, 6)], metricStreamKeys.serviceRunningTasks),
      recent('calm', times(60, 8), metricStreamKeys.serviceDesiredTasks),
    ]);
    expect((await analyze(metrics)).minutes.findings).toEqual([
      {
        code: 'hotClusterCalmServices',
        message: expect.stringContaining('For 10 of the cluster’s 10 bad minutes no service was above') as string,
        ...{ clusterBadMinutes: 10, calmMinutes: 10 },
        ...{ firstAt: '2026-11-22T11:50:00Z', lastAt: '2026-11-22T12:00:00Z' },
        reservation: { meanwhile: 100, otherwise: 60 },
        running: { meanwhile: 6, otherwise: 8 },
        desired: { meanwhile: 8, otherwise: 8 },
      },
    ]);
  });

  it('looks at one service for a service objective', async () => {
    const { services } = await analyze(fakeHistory([calm, hot]), {
      templateId: 'service-cpu-time',
      target: { ...target, service: 'calm' },
    });
    expect(services.map(({ service }) => service)).toEqual(['calm']);
  });

  it('calls, for headroom, more usage than the target leaves bad', async () => {
    const parameters = { target: 70, warning: 75, window: '-1d', slotMinutes: 5 };
    const { services } = await analyze(fakeHistory([calm, hot]), { templateId: 'cluster-cpu-headroom', parameters });
    // Exactly 30 % usage leaves exactly 70 %.
    expect(services.map(({ service, badSlots }) => [service, badSlots])).toEqual([
      ['hot', 2],
      ['calm', 0],
    ]);
  });

  it('counts missing tasks per service', async () => {
    const metrics = fakeHistory([
      recent('cart', [...times(30, 2), ...times(30, 0)], metricStreamKeys.serviceRunningTasks),
      recent('cart', times(60, 2), metricStreamKeys.serviceDesiredTasks),
    ]);
    const { services } = await analyze(metrics, {
      templateId: 'service-running-tasks',
      target: { ...target, service: 'cart' },
    });
    expect(services).toMatchObject([{ service: 'cart', badSlots: 6, share: 0.5, peak: -2 }]);
  });

  it('uses the time slices of a platform SLO when no engine is named', async () => {
    const { slotMinutes, slots } = await analyze(fakeHistory([calm, hot]), { engine: undefined });
    expect({ slotMinutes, total: slots.total }).toEqual({ slotMinutes: 5, total: 12 });
  });

  it('uses the time slices of a classic SLO when that engine is named', async () => {
    const metrics = fakeHistory([calm, hot]);
    const { slotMinutes, slots } = await analyze(metrics, { engine: 'classic' });
    expect({ slotMinutes, total: slots.total }).toEqual({ slotMinutes: 12, total: 5 });
    expect(metrics.asked).toMatchObject([
      { selector: expect.stringContaining(entityId) as string, resolution: '12m', to: `${now}` },
      // In which minutes anything was measured.
      { selector: expect.stringContaining(`${entityId})):splitBy():avg`) as string, resolution: '1m', to: `${now}` },
      // The same by the minute.
      { selector: expect.stringContaining('splitBy("servicename")') as string, resolution: '1m', to: `${now}` },
    ]);
  });

  it('tells the coverage in minutes, whatever the time slices hide', async () => {
    // The first quarter of each half hour only, of one of two services.
    const halves = Array.from({ length: 60 }, (_, at) => (at % 30 < 15 ? 10 : null));
    const metrics = fakeHistory([recent('cart', halves)]);
    const wide = { target: 99, warning: 99.5, window: '-1d', threshold: 80, slotMinutes: 30 };
    const { coverage, slots } = await analyze(metrics, { parameters: wide });
    expect({ coverage, slots }).toEqual({
      // 15 and 15 of 60 minutes, of which the newest five, silent ones, do not count yet.
      coverage: 30 / 55,
      slots: { total: 2, good: 2, bad: 0, missing: 0, excluded: 0 },
    });
  });

  it('leaves no minute of a timeframe out that is over for long, and says how many of one that is not', async () => {
    // Silent in the last five of sixty minutes, which ended an hour ago: that is silence, and no data on its way.
    const metrics = fakeHistory([recent('cart', [...times(55, 10), ...times(65, null)])]);
    const past = await analyze(metrics, { from: 'now-2h', to: 'now-1h' });
    expect(past).toMatchObject({ coverage: 55 / 60, newestLeftOut: 0 });
    const nearly = await analyze(metrics, { from: 'now-2h', to: '2026-11-22T11:58:00Z' });
    expect(nearly.newestLeftOut).toBe(3);
  });

  it('reads a month of five minutes in requests of a size that many services fit into', async () => {
    const metrics = fakeHistory([recent('cart', times(60, 10))]);
    const { slots } = await analyze(metrics, { from: 'now-30d' });
    expect(slots.total).toBe(8640);
    expect(metrics.asked.filter(({ resolution }) => resolution === '5m')).toHaveLength(6);
    expect(metrics.asked.filter(({ resolution }) => resolution === '1m')).toHaveLength(5);
  });

  it('leaves maintenance out', async () => {
    const exclusions = [
      {
        ...{ id: 'x', reason: 'load test', start: '2026-11-22T11:40', durationMinutes: 5 },
        ...{ rrule: null, timeZone: 'UTC', clusters: [entityId] },
      },
    ];
    const parameters = { target: 99, warning: 99.5, window: '-1d', threshold: 80, slotMinutes: 5, exclusions };
    const { services, slots } = await analyze(fakeHistory([hot]), { parameters });
    expect(services[0]?.badSlots).toBe(1);
    expect(slots).toMatchObject({ bad: 1, excluded: 1, good: 10 });
  });

  it('passes on what Dynatrace remarked', async () => {
    expect((await analyze(fakeHistory([hot], ['cut short']))).warnings).toEqual(['cut short']);
  });

  it('takes an end in the future for now', async () => {
    const { slots } = await analyze(fakeHistory([hot]), {
      from: '2026-11-22T11:00:00Z',
      to: '2026-11-23T00:00:00Z',
    });
    expect(slots.total).toBe(12);
  });

  it.each([
    ['2026-11-22T11:00:00Z', '2026-11-22T11:00:00Z', 'from: must be before "to"'],
    ['now', 'now-1h', 'from: must be before "to"'],
    ['2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z', 'from: must be before "to", and in the past'],
    ['now-31d', 'now', 'from: must be at most 30 days before "to"'],
    ['2026-13-40T00:00:00Z', 'now', 'from: is not an instant'],
  ])('refuses %s to %s', async (from, to, message) => {
    const metrics = fakeHistory([hot]);
    expect(await rejection(analyze(metrics, { from, to }))).toMatchObject({
      code: 'InvalidInput',
      whose: 'user',
      message: expect.stringContaining(message) as string,
    });
    expect(metrics.asked).toEqual([]);
  });

  it('names a metric that is missing', async () => {
    expect(await rejection(analyze(fakeHistory([])))).toMatchObject({
      code: 'NotFound',
      message: `This environment has no metric ${metricStreamKeys.serviceCpu}`,
    });
  });
});
