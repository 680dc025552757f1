import { breachesOf } from '../../../../domain/slo/history/breachesOf';
import { belowEighty, someSlots, times } from '../someSlots';

const from = Date.parse('2026-11-01T08:00:00Z');
const at = (minutes: number) => from + minutes * 60_000;
const grid = someSlots(times(6, null), { from });

const analyze = (services: Record<string, (number | null)[]>, rule = belowEighty()) =>
  breachesOf({ grid, services: new Map(Object.entries(services)) }, rule);

describe('who broke an objective', () => {
  it('is told per service, worst first, and for the whole', () => {
    const found = analyze({
      quiet: [10, 20, 30, 40, 50, 60],
      hot: [95, 80, 79, 120, 90, 85],
      sometimes: [90, null, null, 70, 90, 70],
    });
    expect(found).toEqual({
      services: [
        { service: 'hot', badSlots: 5, share: 5 / 6, firstAt: at(0), lastAt: at(30), longestRun: 3, peak: 120 },
        { service: 'sometimes', badSlots: 2, share: 0.5, firstAt: at(0), lastAt: at(25), longestRun: 1, peak: 90 },
        { service: 'quiet', badSlots: 0, share: 0, firstAt: null, lastAt: null, longestRun: 0, peak: 60 },
      ],
      slots: { total: 6, good: 1, bad: 5, missing: 0, excluded: 0 },
      coverage: 1,
    });
  });

  it('counts a time slice as missing only when no service was measured', () => {
    const { slots, coverage } = analyze({ a: [10, null, null, null, 10, 10], b: [null, 10, null, null, 10, 90] });
    expect(slots).toEqual({ total: 6, good: 3, bad: 1, missing: 2, excluded: 0 });
    expect(coverage).toBeCloseTo(4 / 6, 9);
  });

  it('does not blame anybody for maintenance', () => {
    const rule = belowEighty({ excluded: [{ from: at(5), to: at(15) }] });
    expect(analyze({ hot: [95, 200, 200, 95, 10, null] }, rule)).toEqual({
      services: [
        { service: 'hot', badSlots: 2, share: 2 / 3, firstAt: at(0), lastAt: at(20), longestRun: 1, peak: 95 },
      ],
      slots: { total: 6, good: 1, bad: 2, missing: 1, excluded: 2 },
      // Of the four slots that are not maintenance.
      coverage: 3 / 4,
    });
  });

  it('breaks a run of bad time slices at a gap', () => {
    expect(analyze({ hot: [90, 90, null, 90, 10, 90] }).services[0]?.longestRun).toBe(2);
  });

  it('takes the farthest below zero for the peak of running tasks', () => {
    const rule = belowEighty({ sli: { kind: 'running-tasks', noData: 'exclude' } });
    const { services } = analyze({ low: [0, -2, -1, 0, 3, 0], fine: times(6, 0) }, rule);
    expect(services.map(({ service, badSlots, peak }) => [service, badSlots, peak])).toEqual([
      ['low', 2, -2],
      ['fine', 0, 0],
    ]);
  });

  it('blames, for headroom, what leaves less than the target', () => {
    const rule = belowEighty({ sli: { kind: 'headroom', metric: 'cpu' }, target: 30 });
    expect(analyze({ a: [70, 70.1, 10, 10, 10, 10] }, rule).services[0]?.badSlots).toBe(1);
  });

  it('answers services without data, and no services, with nothing but missing time slices', () => {
    expect(analyze({ silent: times(6, null) })).toEqual({
      services: [{ service: 'silent', badSlots: 0, share: 0, firstAt: null, lastAt: null, longestRun: 0, peak: null }],
      slots: { total: 6, good: 0, bad: 0, missing: 6, excluded: 0 },
      coverage: 0,
    });
    expect(analyze({}).slots.missing).toBe(6);
    expect(breachesOf({ grid: [], services: new Map() }, belowEighty()).coverage).toBe(0);
  });

  it('orders equals by share, then by peak, then by name', () => {
    const found = analyze({
      b: [90, 10, 10, 10, 10, 10],
      a: [90, 10, 10, 10, 10, 10],
      higher: [99, 10, 10, 10, 10, 10],
      rare: [90, null, null, null, null, 10],
    });
    expect(found.services.map(({ service }) => service)).toEqual(['rare', 'higher', 'a', 'b']);
  });
});
