import { burnShare, type LongWindow } from '../../../../domain/slo/alerts/alertAsk';
import { alertDemand } from '../../../../domain/slo/alerts/alertDemand';
import { slotBudget } from '../../../../domain/slo/alerts/slotBudget';

const day = 1440;
const targets = [95, 99, 99.5, 99.9];

/**
 * Worked by hand beforehand: `B·D·k1h/k6h/k3d·q` without a guard. B bad slots allowed; D violating minutes of an hour; k bad
 * slots within an hour, six hours, three days; q those at 75 % of the budget. x: the look back has no room; –: too late, or
 * there is no such tier; 0: no alert is possible.
 */
const table = `
1d,1|72·18·18/36/–·54|14·4·4/8/–·11|7·2·2/4/–·6|1·1·1/1/–·–
1d,5|14·20·4/8/–·11|2·5·1/2/–·–|1·5·1/1/–·–|0
1d,10|7·20·2/4/–·6|1·10·1/1/–·–|0|0
1d,30|2·30·1/2/–·2|0|0|0
1d,84|0|0|0|0
7d,1|504·41·41/63/212·378|100·9·9/13/43·76|50·5·5/7/22·38|10·1·1/2/5·8
7d,5|100·45·9/13/43·76|20·10·2/3/9·16|10·5·1/2/5·8|2·5·1/1/1·2
7d,10|50·50·5/7/22·38|10·10·1/2/5·8|5·10·1/1/3·4|1·10·1/1/1·1
7d,30|16·60·2/3/8·13|3·30·1/1/2·3|1·30·1/1/1·–|0
7d,84|6·x·x/1/3·5|1·x·x/1/1·1|0|0
30d,1|2160·44·44/108/216·1620|432·9·9/22/44·324|216·5·5/11/22·162|43·1·1/3/5·33
30d,5|432·45·9/22/44·324|86·10·2/5/9·65|43·5·1/3/5·33|8·5·1/1/1·7
30d,10|216·50·5/11/22·162|43·10·1/3/5·33|21·10·1/2/3·17|4·10·1/1/1·4
30d,30|72·60·2/4/8·54|14·30·1/1/2·11|7·30·1/1/1·6|1·30·1/1/1·–
30d,84|25·x·x/2/3·20|5·x·x/1/1·4|2·x·x/1/1·2|0`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

function cell(windowMinutes: number, slotMinutes: number, target: number): string {
  const objective = { target, windowMinutes, slotMinutes };
  const { allowed } = slotBudget(objective);
  if (allowed === 0) return '0';
  const within = (long: LongWindow): number | 'x' | '–' => {
    const share = burnShare(long, windowMinutes);
    if (share === null) return '–';
    const { badSlots, isReachable } = alertDemand(objective, { share, lookbackMinutes: long });
    return isReachable ? badSlots : 'x';
  };
  const hour = within(60);
  const late = alertDemand(objective, { share: 0.75, lookbackMinutes: windowMinutes });
  const minutes = typeof hour === 'number' ? hour * slotMinutes : hour;
  return `${allowed}·${minutes}·${[hour, within(360), within(4320)].join('/')}·${late.isInTime ? late.badSlots : '–'}`;
}

describe('bad time slices that make an alert fire', () => {
  it.each(rows)('are as worked by hand for a window and time slices of %s', (head = '', ...expected) => {
    const [days = '', slot = ''] = head.split(',');
    expect(targets.map((target) => cell(parseInt(days, 10) * day, Number(slot), target))).toEqual(expected);
  });

  it('leave a full outage the minutes between firing and the end of the budget', () => {
    // 99.9 % of 7 days in slots of 5 minutes: 2.016 slots, so 2. Two bad ones leave one slot: (2 + 1 − 2) × 5.
    const objective = { target: 99.9, windowMinutes: 7 * day, slotMinutes: 5 };
    expect(alertDemand(objective, { share: 0.08, lookbackMinutes: 60 }, 2)).toEqual({
      badSlots: 2,
      allowed: 2,
      spent: expect.closeTo(99.206, 3) as number,
      isReachable: true,
      isInTime: true,
      roomMinutes: 5,
    });
  });
});

describe('the share of a budget that makes a tier', () => {
  it('is that of the tables for a day, a week, four weeks and a month', () => {
    const shares = (days: number) =>
      ([60, 360, 4320] as const).map((long) => burnShare(long, days * day)).map((share) => share && share * 100);
    expect(shares(1)).toEqual([25, 50, null]);
    expect(shares(7)).toEqual([8, 12.5, 42]);
    expect(shares(28)).toEqual([2, 5, 10]);
    expect(shares(30)).toEqual([2, 5, 10]);
  });

  it('keeps the burn rate in between and beyond: half of it for two weeks, a third for three months', () => {
    expect(burnShare(60, 14 * day)).toBeCloseTo(0.04, 12);
    expect(burnShare(60, 90 * day)).toBeCloseTo(0.02 / 3, 12);
  });

  it('never means less than a burn rate of 1, and there is none where the window is hardly longer than the look back', () => {
    // Two hours: an hour at a burn rate of 1 spends a half of the budget.
    expect(burnShare(60, 120)).toBe(0.5);
    expect(burnShare(60, 119)).toBeNull();
    expect(burnShare(360, 600)).toBeNull();
  });
});
