import type { PipelineRead } from '../../../api/usecases/discovery/pipelineReader';
import { connectionOnly, situations } from '../../../sandbox/situations/situations';
import { parseCompositeKey } from '../../../domain/model/compositeKey';
import { lastDay } from '../../../api/usecases/pipeline/historyOf';
import type { StreamUpdates } from '../../../api/usecases/pipeline/streamUpdates';
import { bothReaders } from './bothReaders';

jest.setTimeout(120_000);

const minuteMs = 60_000;
/** The Metrics API tells what fell silent over an hour ago to a 120th of a day, unless few did. */
const slotMs = 12 * minuteMs;

const shared = situations.filter((one) => one !== 'latest' && one !== 'both-families' && one !== 'large');

function expectSame(grail: PipelineRead, classic: PipelineRead) {
  for (const [one, other] of [
    [grail.beats, classic.beats],
    [grail.activity.newest, classic.activity.newest],
  ] as const) {
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
    for (const [key, at] of one) expect(Math.abs(at - (other.get(key) ?? 0))).toBeLessThanOrEqual(slotMs);
  }
  expect([...grail.activity.withEntities].sort()).toEqual([...classic.activity.withEntities].sort());
}

describe('the two readers of the pipeline', () => {
  it.each(shared)('see the same arrive in situation %s', async (situation) => {
    const both = await bothReaders({ situation });
    try {
      expectSame(await both.pipelineByGrail(), await both.pipelineByClassic());
    } finally {
      await both.close();
    }
  });

  it.each(['connected', 'breaching'] as const)('count the same updates minute by minute in %s', async (situation) => {
    const both = await bothReaders({ situation });
    const named = (some: StreamUpdates[]) =>
      new Map(
        some.map(({ accountId, region, streamName, perMinute }) => [[accountId, region, streamName].join(), perMinute]),
      );
    try {
      const span = lastDay(both.sandbox.world.clock.now());
      const [grail, classic] = [named(await both.updatesByGrail(span)), named(await both.updatesByClassic(span))];
      expect([...grail.keys()].sort()).toEqual([...classic.keys()].sort());
      expect(grail.size).toBeGreaterThan(0);
      for (const [stream, perMinute] of grail) expect(perMinute).toEqual(classic.get(stream));
      // Nothing but whole counts, and something in nearly every minute of a stream that flows.
      const told = [...grail.values()].flat().filter((value) => value !== null);
      expect(told.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
      expect(told.length).toBeGreaterThan(grail.size * 1000);
    } finally {
      await both.close();
    }
  });

  it('see the same in both-families, but that Grail knows of the account and region that the connection alone covers', async () => {
    const both = await bothReaders({ situation: 'both-families' });
    try {
      const [grail, classic] = [await both.pipelineByGrail(), await both.pipelineByClassic()];
      const places = (read: PipelineRead) => [...read.activity.newest.keys()].map(parseCompositeKey);
      const extra = places(grail).filter(
        ([account, region]) => !places(classic).some(([a, r]) => a === account && r === region),
      );
      expect(extra).toEqual([[connectionOnly.accountId, connectionOnly.region]]);
      expect(grail.beats).toEqual(classic.beats);
    } finally {
      await both.close();
    }
  });

  it('are one in latest: heartbeats and data by Grail, no entity', async () => {
    const both = await bothReaders({ situation: 'latest' });
    try {
      const { beats, activity } = await both.pipelineByGrail();
      expect([beats.size, activity.newest.size, activity.withEntities.size]).toEqual([6, 6, 0]);
    } finally {
      await both.close();
    }
  });
});
