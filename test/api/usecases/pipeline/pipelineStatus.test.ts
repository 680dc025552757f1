import { pipelineStatus } from '../../../../api/usecases/pipeline/pipelineStatus';
import type { Entities, EntityAnswer } from '../../../../api/platform/entities';
import type { Extensions } from '../../../../api/platform/extensions/extensions';
import { Failure, type FailureCode } from '../../../../domain/failure';
import { rejection } from '../../platform/answering';
import { classicPipeline } from '../../../../api/usecases/discovery/classic/classicPipeline';
import { classicUpdates } from '../../../../api/usecases/pipeline/streamUpdates';
import { fakeMetrics, type KnownSeries } from '../fakeMetrics';

const now = Date.parse('2026-01-10T12:00:00Z');
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const iso = (minutes: number) => new Date(minutesAgo(minutes)).toISOString();
const place = { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1' };

const heartbeat = (minutes: number, streamName = 'dynatrace'): KnownSeries => ({
  key: 'cloud.aws.cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion',
  dimensions: { ...place, metricstreamname: streamName },
  points: { [minutesAgo(minutes)]: 12 },
});

const ecs = (minutes: number, withEntity: boolean): KnownSeries => ({
  key: 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName',
  dimensions: {
    ...place,
    clustername: 'shop',
    servicename: 'web',
    ...(withEntity ? { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': 'CUSTOM_DEVICE-0000000000000001' } : {}),
  },
  points: { [minutesAgo(minutes)]: 30 },
});

const active: Extensions = {
  nameOf: async () => 'com.example.entities',
  versionsOf: async () => ({ installed: '1.2.3', active: '1.2.3' }),
  install: () => Promise.reject(new Error('not asked for')),
  activate: () => Promise.reject(new Error('not asked for')),
};

const listing = (answer: EntityAnswer): Entities => ({ ofType: () => Promise.resolve(answer) });
const some: EntityAnswer = { kind: 'listed', entities: [] };
const failure = new Failure({ code: 'NotSupported', message: 'gone', whose: 'operator', hint: 'Use Grail.' });

const status = (known: KnownSeries[], extensions: Partial<Extensions> = {}, answer: EntityAnswer = some) =>
  pipelineStatus({
    entities: listing(answer),
    pipeline: classicPipeline({ metrics: fakeMetrics(now, known), now: () => now }),
    updates: classicUpdates(fakeMetrics(now, known)),
    extensions: { ...active, ...extensions },
    now: () => now,
  })();

const refusing = (code: FailureCode) => () =>
  Promise.reject(new Failure({ code, message: 'no', whose: 'platform', hint: 'Try again.' }));

describe('pipeline-status', () => {
  it('has no streams while nothing arrived: that is "nothing yet"', async () => {
    expect(await status([])).toEqual({
      asOf: '2026-01-10T12:00:00.000Z',
      streams: [],
      extension: { state: 'active', name: 'com.example.entities', version: '1.2.3' },
      history: { from: '2026-01-09T12:00:00.000Z', slotMinutes: 10, streams: [] },
      historyUnknown: null,
    });
  });

  it('is flowing when ECS data with entities arrives, and tells the lag', async () => {
    const { streams } = await status([heartbeat(5), ecs(3, true)]);
    expect(streams).toEqual([
      {
        ...{ accountId: '111111111111', region: 'us-east-1', streamName: 'dynatrace', state: 'flowing' },
        ...{ lastHeartbeatAt: iso(5), lastEcsDataAt: iso(3), lagSeconds: 180 },
      },
    ]);
  });

  it('has no entities when ECS data arrives without any', async () => {
    const { streams } = await status([heartbeat(2), ecs(3, false)]);
    expect(streams).toMatchObject([{ state: 'no-entities', lastEcsDataAt: iso(3) }]);
  });

  it('lacks nothing where the environment has no entities any more', async () => {
    const { streams } = await status([heartbeat(2), ecs(3, false)], {}, { kind: 'gone', failure });
    expect(streams).toMatchObject([{ state: 'flowing', lastEcsDataAt: iso(3) }]);
  });

  it.each(['denied', 'unknown'] as const)('still has none when entities are %s, which proves nothing', async (kind) => {
    const { streams } = await status([heartbeat(2), ecs(3, false)], {}, { kind, failure });
    expect(streams).toMatchObject([{ state: 'no-entities' }]);
  });

  it('is heartbeat only when no ECS data arrives', async () => {
    const { streams } = await status([heartbeat(2)]);
    expect(streams).toMatchObject([{ state: 'heartbeat-only', lastEcsDataAt: null, lagSeconds: 120 }]);
  });

  it('is heartbeat only when the ECS data is old', async () => {
    const { streams } = await status([heartbeat(2), ecs(30, true)]);
    expect(streams).toMatchObject([{ state: 'heartbeat-only', lastEcsDataAt: iso(30) }]);
  });

  it('is not silent at ten minutes, and silent after eleven', async () => {
    expect((await status([heartbeat(10)])).streams).toMatchObject([{ state: 'heartbeat-only' }]);
    expect((await status([heartbeat(11)])).streams).toMatchObject([{ state: 'silent', lagSeconds: 660 }]);
  });

  it('still knows a stream that went silent hours ago', async () => {
    const { streams } = await status([heartbeat(300), ecs(300, true)]);
    expect(streams).toMatchObject([{ state: 'silent', lastHeartbeatAt: iso(300), lagSeconds: 18_000 }]);
  });

  it('knows to the minute when it went silent, not to the twelve minutes of a time slice of the last 24 hours', async () => {
    const { streams } = await status([heartbeat(307), ecs(309, true)]);
    expect(streams).toMatchObject([{ lastHeartbeatAt: iso(307), lastEcsDataAt: iso(309), lagSeconds: 307 * 60 }]);
  });

  it('tells two streams of one account and region apart', async () => {
    const { streams } = await status([heartbeat(2, 'b'), heartbeat(30, 'a')]);
    expect(streams).toMatchObject([
      { streamName: 'a', state: 'silent' },
      { streamName: 'b', state: 'heartbeat-only' },
    ]);
  });

  it('shows ECS data that comes without heartbeat as a stream without name', async () => {
    const { streams } = await status([ecs(1, true)]);
    expect(streams).toMatchObject([{ streamName: null, state: 'flowing', lastHeartbeatAt: null }]);
  });

  it.each(['MissingScope', 'NotFound', 'Unavailable'] as const)(
    'does not know the extension when the Hub answers %s, which is not "missing"',
    async (code) => {
      expect((await status([], { nameOf: refusing(code) })).extension).toEqual({
        ...{ state: 'unknown', name: null, version: null },
      });
    },
  );

  it('does not know the extension when the Hub has none of that name', async () => {
    expect((await status([], { nameOf: async () => null })).extension.state).toBe('unknown');
  });

  it('knows a missing and an installed extension', async () => {
    expect((await status([], { versionsOf: async () => ({ installed: null, active: null }) })).extension).toEqual({
      ...{ state: 'missing', name: 'com.example.entities', version: null },
    });
    expect((await status([], { versionsOf: async () => ({ installed: '1.2.3', active: null }) })).extension).toEqual({
      ...{ state: 'installed', name: 'com.example.entities', version: '1.2.3' },
    });
  });

  it('does not believe that the extension is missing or off while the data carry its entities', async () => {
    const denials: Partial<Extensions>[] = [
      { versionsOf: async () => ({ installed: null, active: null }) },
      { versionsOf: async () => ({ installed: '1.2.3', active: null }) },
    ];
    for (const denial of denials) {
      const { extension } = await status([heartbeat(2), ecs(3, true)], denial);
      expect(extension).toMatchObject({ state: 'unknown', name: 'com.example.entities' });
    }
  });

  it.each(['Unexpected', 'Timeout', 'Throttled'] as const)(
    'tells the streams all the same when the Hub answers %s',
    async (code) => {
      const { streams, extension } = await status([heartbeat(2), ecs(3, true)], { nameOf: refusing(code) });
      expect(streams).toMatchObject([{ state: 'flowing' }]);
      expect(extension.state).toBe('unknown');
    },
  );

  it('counts whatever ECS metric arrives as ECS data', async () => {
    const tasks = {
      ...ecs(3, true),
      key: 'cloud.aws.ecs.containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
    };
    expect((await status([heartbeat(2), tasks])).streams).toMatchObject([{ state: 'flowing', lastEcsDataAt: iso(3) }]);
  });

  it('fails when the session is over', async () => {
    expect(await rejection(status([], { nameOf: refusing('Unauthorized') }))).toMatchObject({ code: 'Unauthorized' });
  });
});
