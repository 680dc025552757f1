import type { Sli } from '../../../../domain/model/sli';
import { simulationOf, simulationWords } from '../../../../domain/slo/alerts/alertSimulation';
import { alertVerdict, type AlertObjective, type AlertRule } from '../../../../domain/slo/alerts/alertVerdict';
import { minuteSamples } from '../../../../domain/slo/alerts/minuteSamples';
import { simulateAlert, type Sample } from '../../../../domain/slo/alerts/simulateAlert';

const begin = Date.parse('2026-11-20T00:00:00Z');
const at = (minutes: number) => new Date(begin + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const sli: Extract<Sli, { kind: 'time' }> = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData: 'exclude' },
};

/** Values by the minute, 50 % but for these spans. */
function minutes(length: number, ...spans: [from: number, to: number, value: number | null][]): (number | null)[] {
  const values = new Array<number | null>(length).fill(50);
  for (const [from, to, value] of spans) values.fill(value, from, to);
  return values;
}

const threeOfFive: AlertRule = {
  ...{ tier: 'fast', counts: 'minutes', slotMinutes: 1, badSlots: 3, spent: 50 },
  ...{ violatingSamples: 3, slidingWindow: 5, dealertingSamples: 4 },
};

const samples = (text: string): Sample[] =>
  [...text].map((sign) => (sign === 'x' ? 'violating' : sign === '.' ? 'normal' : 'none'));

describe('an alert played back minute by minute', () => {
  it('opens when enough of the window violates and closes when enough of it is normal', () => {
    // The third x is minute 4, seen when that minute is over and five more have passed. Minute 9 is the first whose five
    // last samples hold fewer than three x and four normal ones.
    expect(simulateAlert(samples('..xxx.....'), begin, threeOfFive)).toEqual([
      { from: begin + 10 * 60_000, to: begin + 13 * 60_000 + 60_000 },
    ]);
  });

  it('opens for scattered minutes, not for too few, and stays open while there is no data', () => {
    expect(simulateAlert(samples('x.x.x'), begin, threeOfFive)).toHaveLength(1);
    expect(simulateAlert(samples('xx...xx...'), begin, threeOfFive)).toEqual([]);
    expect(simulateAlert(samples('xxx       '), begin, threeOfFive)).toEqual([{ from: begin + 8 * 60_000, to: null }]);
  });

  it('on silence opens when its whole window is empty', () => {
    const rule: AlertRule = { ...threeOfFive, counts: 'silence' };
    expect(simulateAlert(samples('.    x.    .'), begin, rule)).toEqual([]);
    expect(simulateAlert(samples('.     .'), begin, rule)).toHaveLength(1);
  });
});

describe('what a detector sees of a time slice', () => {
  const seen = (values: (number | null)[], change: object = {}, excluded: { from: number; to: number }[] = []) => {
    const rule = { counts: 'slot-ends', slotMinutes: 5, ...change } as const;
    return minuteSamples({ begin, minutes: values.length, series: [values] }, rule, sli, excluded)
      .map((sample) => ({ violating: 'x', normal: '.', none: ' ' })[sample])
      .join('');
  };

  it('is its mean, in its last minute', () => {
    // 50, 50, 90, 90, 100: a mean of 76, though three minutes are bad; then five of 81.
    expect(seen([50, 50, 90, 90, 100, 81, 81, 81, 81, 81])).toBe('.........x');
  });

  it('is bad at the threshold, and nothing where nothing was measured', () => {
    expect(seen([80, 80, 80, 80, 80, null, null, null, null, null])).toBe('....x.... ');
    expect(seen([80, 80, null, null, null])).toBe('....x');
  });

  it('is fine where maintenance touches it', () => {
    const touch = { from: begin + 4 * 60_000, to: begin + 5 * 60_000 };
    expect(seen([90, 90, 90, 90, 90, 90, 90, 90, 90, 90], {}, [touch])).toBe('.........x');
  });

  it('is the moving mean on classic, whose time slices begin anywhere', () => {
    // The fourth minute is the first whose last three have a mean of 80 or more: 50, 95, 95; then 95, 95, 50.
    expect(seen([50, 50, 95, 95, 50, 50], { counts: 'moving-means', slotMinutes: 3 })).toBe('...xx.');
  });
});

const objective: AlertObjective = {
  ...{ engine: 'platform', sli, target: 99, windowMinutes: 1440, slotMinutes: 1 },
};

function simulated(values: (number | null)[], change: Partial<AlertObjective> = {}) {
  const about = { ...objective, ...change };
  const verdict = alertVerdict('fast', about);
  if (!verdict.isPossible) throw new Error(verdict.obstacle);
  return simulationOf(verdict.rule, about, { begin, minutes: values.length, series: [values] }, []);
}

describe('an alert on the history of its objective', () => {
  it('is said to have fired, and whether the objective was missed meanwhile', () => {
    // A day at 99 %: 14 bad minutes are allowed, 4 of 60 fire. First 5 of them, two days later 20.
    const history = minutes(4 * 1440, [100, 105, 90], [2 * 1440 + 100, 2 * 1440 + 120, 90]);
    expect(simulated(history)).toEqual({
      from: at(0),
      to: at(4 * 1440),
      firings: [
        // The fourth bad minute is over at 104, seen five later; the second has left the hour at minute 161.
        { at: at(109), until: at(167), inBreach: false },
        { at: at(2 * 1440 + 109), until: at(2 * 1440 + 182), inBreach: true },
      ],
      inBreach: 1,
      coverage: 1,
      text: 'In the last 4 days it would have fired on 2026-11-20 and 2026-11-22, of which 1 in a breach.',
    });
  });

  it('takes the time slices of the objective: minutes above the threshold in a slice that is fine fire nothing', () => {
    // 99 % of 7 days in slots of 10 minutes; every slot has four minutes of 99 %, and a mean of 69.6 %.
    const spiky = Array.from({ length: 1440 }, (_, minute) => (minute % 10 < 4 ? 99 : 50));
    const week = { windowMinutes: 7 * 1440, slotMinutes: 10 };
    expect(simulated(spiky, week)?.firings).toEqual([]);
    const flat = minutes(1440, [300, 330, 95]);
    expect(simulated(flat, week)?.firings).toMatchObject([{ at: at(325), inBreach: false }]);
  });

  it('says when little was measured', () => {
    const half = simulated(minutes(1440, [0, 1000, null]));
    expect(half?.coverage).toBeCloseTo(440 / 1440, 6);
    expect(half?.text).toBe(
      'In the last 24 hours it would not have fired. Only 31 % of the time was measured: the budget is a share of what is measured, so the first bad time slices may spend all of it.',
    );
  });

  it('says what it says in few words', () => {
    const on = (day: string, inBreach = false) => ({ at: `2026-11-${day}T10:00:00Z`, inBreach });
    expect(simulationWords([], 14)).toBe('In the last 14 days it would not have fired.');
    expect(simulationWords([on('20', true)], 14)).toBe(
      'In the last 14 days it would have fired on 2026-11-20, in a breach.',
    );
    expect(simulationWords([on('20'), on('20', true), on('22')], 14)).toBe(
      'In the last 14 days it would have fired on 2026-11-20 (2 times) and 2026-11-22, of which 1 in a breach.',
    );
    const many = ['10', '11', '12', '13', '14', '15', '16', '17'].map((day) => on(day));
    expect(simulationWords(many, 14)).toContain('on 2 earlier days, 2026-11-12,');
  });
});
