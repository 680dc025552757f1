import { classicPipeline } from '../../../../api/usecases/discovery/classic/classicPipeline';
import { pipelineStatus } from '../../../../api/usecases/pipeline/pipelineStatus';
import { classicUpdates, type UpdatesReader } from '../../../../api/usecases/pipeline/streamUpdates';
import { Failure, type FailureCode } from '../../../../domain/failure';
import { rejection } from '../../platform/answering';
import { fakeMetrics, type KnownSeries } from '../fakeMetrics';

const now = Date.parse('2026-01-10T12:00:00Z');
const place = { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1' };

/** A stream's own count, by how many minutes ago a minute ended. */
const stream = (byAge: Record<number, number>, metricstreamname = 'dynatrace'): KnownSeries => ({
  key: 'cloud.aws.cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion',
  dimensions: { ...place, metricstreamname },
  points: Object.fromEntries(Object.entries(byAge).map(([age, value]) => [now - Number(age) * 60_000, value])),
});

const everyMinute = (from: number, to: number, value: number) =>
  Object.fromEntries(Array.from({ length: from - to + 1 }, (_, at) => [to + at, value]));

const status = (known: KnownSeries[], updates: UpdatesReader = classicUpdates(fakeMetrics(now, known))) =>
  pipelineStatus({
    pipeline: classicPipeline({ metrics: fakeMetrics(now, known), now: () => now }),
    updates,
    entities: { ofType: () => Promise.resolve({ kind: 'listed', entities: [] }) },
    extensions: {
      nameOf: async () => null,
      versionsOf: () => Promise.reject(new Error('not asked for')),
      install: () => Promise.reject(new Error('not asked for')),
      activate: () => Promise.reject(new Error('not asked for')),
    },
    now: () => now,
  })();

describe('the history of the pipeline', () => {
  it('tells the updates a minute in slots of ten, and a gap as lag', async () => {
    // Data from 60 minutes ago on, a gap of 15 minutes (34 to 20 minutes ago), data again until 3 minutes ago.
    const known = stream({ ...everyMinute(60, 35, 40), ...everyMinute(19, 3, 50) });
    const { history, historyUnknown } = await status([known]);
    expect(historyUnknown).toBeNull();
    expect(history).toMatchObject({ from: '2026-01-09T12:00:00.000Z', slotMinutes: 10 });
    const [one] = history?.streams ?? [];
    expect(one).toMatchObject({ accountId: '111111111111', region: 'us-east-1', streamName: 'dynatrace' });
    expect(one?.metricsPerMinute).toHaveLength(144);
    // Slots end 60, 50, 40, 30, 20, 10 and 0 minutes ago; the minute that ends 60 minutes ago is the last of its slot.
    expect(one?.metricsPerMinute.slice(-8)).toEqual([null, 40, 40, 40, 40, null, 50, 50]);
    // The fourth from the right loses 34 to 30, five minutes; the next ten more; the last one ends three minutes after the newest.
    expect(one?.lagMinutes.slice(-8)).toEqual([null, 0, 0, 0, 5, 15, 0, 3]);
  });

  it('keeps two streams of one account and region apart', async () => {
    const { history } = await status([stream({ 2: 10 }, 'a'), stream({ 2: 90 }, 'b')]);
    expect(history?.streams.map((one) => [one.streamName, one.metricsPerMinute.at(-1)])).toEqual([
      ['a', 10],
      ['b', 90],
    ]);
  });

  const refused = (code: FailureCode) => () =>
    Promise.reject(new Failure({ code, message: 'Could not read', whose: 'platform', hint: 'Ask later.' }));

  it.each(['Throttled', 'NotSupported', 'Unavailable'] as const)(
    'leaves the streams readable when it cannot be read (%s), and says why and what to do',
    async (code) => {
      const { streams, history, historyUnknown } = await status([stream({ 2: 10 })], refused(code));
      expect(streams).toMatchObject([{ state: 'heartbeat-only' }]);
      expect([history, historyUnknown]).toEqual([null, 'Could not read. Ask later.']);
    },
  );

  it('fails when the session is over', async () => {
    expect(await rejection(status([stream({ 2: 10 })], refused('Unauthorized')))).toMatchObject({
      code: 'Unauthorized',
    });
  });
});
