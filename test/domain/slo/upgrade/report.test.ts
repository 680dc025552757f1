import type { UpgradeFindings } from '../../../../domain/slo/upgrade/findings';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { upgradeReport } from '../../../../domain/slo/upgrade/report';
import { upgradeReportCsv } from '../../../../domain/slo/upgrade/reportCsv';
import { someItem } from './someItems';

const reasons = [{ code: 'slot-width', message: 'Slot width: 84 | 10 minutes.', size: -0.376984 }] as const;
const explained = someItem({
  ...{ name: 'Checkout', verdict: 'explained', reasons: [...reasons], difference: -0.376984, foreign: true },
  platform: { value: 99.573016, status: 'FAILURE', slotMinutes: 10 },
});
const found = (items: UpgradeItem[], open: Partial<UpgradeFindings> = {}): UpgradeFindings => ({
  ...{ items, failed: [], remaining: [] },
  ...open,
});
/** One that could not be found out, and one that there was no time for. */
const open = {
  failed: [
    {
      ...{ key: 'cluster-cpu-time:X', name: 'Shop | CPU' },
      failure: { code: 'Unavailable', message: 'HTTP 503', whose: 'platform', hint: 'Compare again later.' },
    },
  ],
  remaining: ['vu9U3hXa3q0AAAABABlidWlsdGlu'],
} as const;

describe('the report for whoever must approve', () => {
  it('counts the verdicts and lists each SLO with figures and reasons', () => {
    const report = upgradeReport(found([someItem(), explained]), { asOf: '2026-11-28T12:07:00Z' });
    expect(report).toContain('| Same | 1 |');
    expect(report).toContain('| Different | 0 |');
    expect(report).toContain(
      '| Checkout (not made by this app) | 99.9 % | last 7 days | 99.95 % | 99.573 % | -0.377 | -0.377: Slot width: 84 \\| 10 minutes. |',
    );
    expect(report).not.toContain('## Different');
    expect(report).toContain('Nothing was written.');
  });

  it('says of what was not compared why, so that nobody takes a part for the whole', () => {
    const report = upgradeReport(found([someItem()], open), { asOf: '' });
    expect(report).toContain('| Not compared | 2 |');
    expect(report).toContain('## Not compared');
    expect(report).toContain('| Shop \\| CPU | HTTP 503. Compare again later. |');
    expect(report).toContain(
      '| vu9U3hXa3q0AAAABABlidWlsdGlu | No verdict yet: there was no time for it. Compare again. |',
    );
    expect(upgradeReport(found([someItem()]), { asOf: '' })).not.toContain('## Not compared');
  });

  it('shows names as they are, whatever Markdown would make of them', () => {
    const name = 'a | b\n# <img src=x> [x](javascript:y) `z`';
    const report = upgradeReport(found([someItem({ name })]), { asOf: '2026-11-28T12:07:00Z' });
    expect(report).toContain('a \\| b \\# \\<img src=x\\> \\[x\\](javascript:y) \\`z\\`');
    expect(report.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it('says since when both stand side by side', () => {
    const counterpart = {
      id: 'x',
      since: '2026-11-20T12:00:00.000Z',
      days: 8,
      countedFrom: 'applied',
      state: 'current',
    } as const;
    expect(upgradeReport(found([someItem({ counterpart })]), { asOf: '' })).toContain('Side by side since 2026-11-20.');
  });
});

describe('the report as CSV', () => {
  it('has one line per SLO, with dots in numbers whatever the reader’s language', () => {
    const [head, first, second] = upgradeReportCsv(found([someItem(), explained])).split('\r\n');
    expect(head).toBe(
      'key,name,made_by_this_app,verdict,target,warning,window,from,to,classic_value,classic_status,platform_value,platform_status,platform_slot_minutes,difference_points,reasons,side_by_side_since',
    );
    // A window begins with a minus, which a spreadsheet would calculate.
    expect(first).toBe(
      '"cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC","CPU below 80 %",true,same,99.9,99.95,"\'-7d",2026-11-21T12:00:00.000Z,2026-11-28T12:00:00.000Z,99.95,SUCCESS,99.95,SUCCESS,10,0,"",',
    );
    expect(second).toContain(',99.573016,FAILURE,10,-0.376984,"slot-width -0.377",');
  });

  it('has a line for what was not compared, with no figure that nobody knows', () => {
    const lines = upgradeReportCsv(found([], open)).split('\r\n');
    expect(lines.slice(1)).toEqual([
      '"cluster-cpu-time:X","Shop | CPU",,not compared,,,,,,,,,,,,"HTTP 503. Compare again later.",',
      '"vu9U3hXa3q0AAAABABlidWlsdGlu","",,not compared,,,,,,,,,,,,"No verdict yet: there was no time for it. Compare again.",',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1'])(
    'makes no formula of the name %j',
    (name) => {
      expect(upgradeReportCsv(found([someItem({ name })]))).toContain(`"'${name}"`);
    },
  );

  it('keeps quotes, commas and line breaks inside a cell', () => {
    expect(upgradeReportCsv(found([someItem({ name: 'a "b", c\nd' })]))).toContain('"a ""b"", c\nd"');
  });
});
