import type { AskGround } from '../../../api/usecases/readers/oneGround';
import { coverages } from '../../../api/usecases/values/coverages';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys as keys } from '../../../domain/model/metricKeys';
import { templateOf } from '../../../domain/slo/templates/templates';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { grail, metrics, noHurry } from './sandboxReaders';

jest.setTimeout(60_000);

const now = Date.parse('2026-11-18T12:07:20Z');
const minuteMs = 60_000;
const byGrail: AskGround = (readers) => readers.grail();
const byMetrics: AskGround = (readers) => readers.classic();

describe('coverage', () => {
  it('is the same by either reader, and 95.8 % where an hour a day is missing', async () => {
    const sandbox = await startSandbox({ situation: 'fresh', wall: () => now });
    const restore = fetchFrom(sandbox.url);
    const target = {
      ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'say "hi"', accountId: '111122223333' },
      region: 'eu-west-1',
    };
    const place = {
      ...{ [dimensions.accountId]: target.accountId, [dimensions.region]: target.region },
      ...{ [dimensions.cluster]: target.cluster, [dimensions.clusterEntity]: target.entityId },
    };
    const end = Math.floor(now / minuteMs) * minuteMs;
    for (let minute = 0; minute < 2 * 1440; minute += 1) {
      const at = end - minute * minuteMs;
      // From 03:00 to 04:00 nothing is measured.
      if (new Date(at - minuteMs).getUTCHours() === 3) continue;
      const sample = { at, min: 40, max: 40, sum: 40, count: 1 };
      sandbox.world.shelf(metricShelf).write(keys.clusterCpu, place, sample);
    }
    const slos = (['classic', 'platform'] as const).map((engine) =>
      templateOf('cluster-cpu-time').build({ ...templateOf('cluster-cpu-time').defaults, window: '-2d' }, target, {
        engine,
      }),
    );
    try {
      const readers = { metrics, reading: { grail, deadline: noHurry } };
      const inGrail = await coverages({ ...readers, ask: byGrail }, slos, now);
      const inMetrics = await coverages({ ...readers, ask: byMetrics }, slos, now);
      // Two days less the newest five minutes and two hours.
      const expected = (2 * 1440 - 5 - 120) / (2 * 1440 - 5);
      expect(expected).toBeCloseTo(0.958, 3);
      expect(slos.map(inGrail)).toEqual([expected, expected]);
      expect(slos.map(inMetrics)).toEqual([expected, expected]);
    } finally {
      restore();
      await sandbox.close();
    }
  });
});
