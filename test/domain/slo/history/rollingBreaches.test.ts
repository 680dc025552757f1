import { rollingBreaches } from '../../../../domain/slo/history/rollingBreaches';
import { belowEighty, judged, times } from '../someSlots';

const day = 1440;
const { sli } = belowEighty();
const hours = { minutes: 60, from: Date.parse('2026-11-01T00:00:00Z') };

/** Three days by the hour, of which the first has one bad hour. */
const threeDays = judged([95, ...times(71, 40)], belowEighty(), hours);

describe('the days on which an objective would have been broken', () => {
  it('are those at whose end the window was below target', () => {
    // One bad of 24 hours is 95.83 %.
    expect(rollingBreaches(threeDays, { sli, target: 98, windowMinutes: day })).toEqual(['2026-11-01']);
    expect(rollingBreaches(threeDays, { sli, target: 95, windowMinutes: day })).toEqual([]);
  });

  it('look at the history so far where it is shorter than the window', () => {
    // 23/24 = 95.83 %, 47/48 = 97.92 %, 71/72 = 98.61 %.
    expect(rollingBreaches(threeDays, { sli, target: 98, windowMinutes: 7 * day })).toEqual([
      '2026-11-01',
      '2026-11-02',
    ]);
  });

  it('do not name the day that is still going on, nor one that the history begins after', () => {
    const from = Date.parse('2026-11-01T12:00:00Z');
    const slots = judged(times(24, 95), belowEighty(), { minutes: 60, from });
    expect(rollingBreaches(slots, { sli, target: 98, windowMinutes: day })).toEqual(['2026-11-01']);
  });

  it('name no day of which nothing is known, unless silence is bad', () => {
    const silent = [...times(24, 40), ...times(24, null)];
    const bad = { ...belowEighty().sli, noData: 'bad' } as typeof sli;
    expect(rollingBreaches(judged(silent, belowEighty(), hours), { sli, target: 98, windowMinutes: day })).toEqual([]);
    expect(rollingBreaches(judged(silent, belowEighty(), hours), { sli: bad, target: 98, windowMinutes: day })).toEqual(
      ['2026-11-02'],
    );
  });

  it('are none without time slices', () => {
    expect(rollingBreaches([], { sli, target: 98, windowMinutes: day })).toEqual([]);
  });

  it('count time slices that do not begin at midnight to the day in which they end', () => {
    const from = Date.parse('2026-11-01T23:48:00Z');
    const slots = judged([95, ...times(120, 40)], belowEighty(), { minutes: 24, from });
    // The first slot ends at 00:12, so 2 November has it: 59 of 60 slots are good, 98.33 %.
    expect(rollingBreaches(slots, { sli, target: 99, windowMinutes: day })).toEqual(['2026-11-02']);
  });
});
