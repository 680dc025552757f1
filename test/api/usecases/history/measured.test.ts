import { backtestSlo } from '../../../../api/usecases/history/backtestSlo';
import type { BacktestSloPayload } from '../../../../domain/contract/backtestSlo';
import { metricStreamKeys } from '../../../../domain/model/metricKeys';
import type { GivenParameters } from '../../../../domain/model/slo';
import { backtestOf, measureKey } from '../../../../domain/slo/trial/backtestOf';
import { measuredSlots, type MeasuredHistory } from '../../../../domain/slo/history/measuredHistory';
import { completeParameters } from '../../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { fakeHistory } from '../fakeHistory';
import { noGrail } from '../noGrail';

const target = { entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'demo', accountId: '1', region: 'us-east-1' };
const now = Date.parse('2026-11-22T12:00:00Z');
const templateId = 'cluster-cpu-time';

/** A day of minutes: ten above 80 %, sixty just below 60 %, an hour of silence, the rest at 40 %. */
const minutes = [
  ...Array.from({ length: 1310 }, () => 40),
  ...Array.from({ length: 60 }, () => null),
  ...Array.from({ length: 60 }, () => 59.9999999),
  ...Array.from({ length: 10 }, () => 90),
];
const metrics = fakeHistory([
  {
    key: metricStreamKeys.clusterCpu,
    dimensions: {
      ...{ 'aws.account.id': '1', 'aws.region': 'us-east-1', clustername: 'demo' },
      'dt.entity.cloud:aws:ecs:metric_streams:cluster': target.entityId,
    },
    from: now - 1440 * 60_000,
    minutes,
  },
]);
const tried = (parameters: GivenParameters) => ({
  engine: 'platform' as const,
  templateId,
  target,
  parameters: completeParameters(templateOf(templateId), 'platform', { window: '-1d', slotMinutes: 5, ...parameters }),
});
const ask = (parameters: GivenParameters, rest: Partial<BacktestSloPayload> = {}) =>
  backtestSlo({ metrics, grail: noGrail, now: () => now, stopwatch: () => 0 })({
    ...tried(parameters),
    days: 1,
    ...rest,
  });

/** As it comes out of the wire. */
async function fetched(): Promise<MeasuredHistory> {
  const { measured } = await ask({ threshold: 80 }, { measured: true });
  return JSON.parse(JSON.stringify(measured)) as MeasuredHistory;
}

describe('what was measured, tried in a browser with other parameters', () => {
  const patching = {
    ...{ id: 'x', reason: 'Patching', start: '2026-11-22T11:50', durationMinutes: 10 },
    ...{ rrule: null, timeZone: 'UTC', clusters: null },
  };
  const cases: [string, GivenParameters, number][] = [
    // 288 slices of five minutes: 12 silent, 2 above 80 %, 12 at 59.9999999 %.
    ['as it was asked for', { threshold: 80 }, (100 * 274) / 276],
    ['a threshold a hair above the values', { threshold: 60 }, (100 * 274) / 276],
    ['a threshold a hair below the values', { threshold: 59.99999 }, (100 * 262) / 276],
    ['silence that counts as bad', { threshold: 80, noData: 'bad' }, (100 * 274) / 288],
    ['silence that counts as good', { threshold: 80, noData: 'good' }, (100 * 286) / 288],
    ['maintenance over the peak', { threshold: 80, exclusions: [patching] }, 100],
    ['another target', { threshold: 80, target: 90, warning: 95 }, (100 * 274) / 276],
  ];

  it.each(cases)('scores the same as backtest-slo: %s', async (_, parameters, expected) => {
    const measured = await fetched();
    const again = backtestOf(tried(parameters), {
      ...{ slots: measuredSlots(measured), slotMinutes: measured.slotMinutes, now: Date.parse(measured.asOf) },
      ...{ available: null, lints: [] },
    });
    const asked = await ask(parameters);
    expect(again.value).toBeCloseTo(expected, 9);
    expect({ ...again, lints: [] }).toEqual({ ...asked, lints: [] });
  });

  it('is sent without the slots of the first try, which follow from it', async () => {
    const { series, slots } = await ask({ threshold: 80 }, { measured: true });
    expect(series).toEqual([]);
    expect(slots.total).toBe(288);
  });

  it('has to be read anew for another statistic or width only', () => {
    const key = (parameters: GivenParameters) => measureKey(tried(parameters));
    expect(key({ threshold: 60, target: 90, noData: 'bad', exclusions: [patching] })).toBe(key({}));
    expect(new Set([key({}), key({ statistic: 'max' }), key({ slotMinutes: 10 })]).size).toBe(3);
  });
});
