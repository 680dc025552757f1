import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { BacktestSloPayload, BacktestSloValue } from '../../../domain/contract/backtestSlo';
import { Failure } from '../../../domain/failure';
import { toMeasuredHistory } from '../../../domain/slo/history/measuredHistory';
import { someSlots } from '../../domain/slo/someSlots';
import { chooseTemplate, open, openExpert, press, rowOf, toPlan, type Shown } from './newSlosWorld';
import { noPermission } from '../data/planWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

const from = Date.parse('2026-11-22T00:00:00Z');

/** Slices of five minutes that were measured an hour ago. */
function measuredAs(values: (number | null)[]): BacktestSloValue {
  const slots = someSlots(values, { from, minutes: 5 });
  const remark = { code: 'metrics-remark', severity: 'warning', message: 'An answer was cut short.' } as const;
  return {
    ...{ value: null, slots: { total: 0, good: 0, bad: 0, missing: 0, excluded: 0 }, slotMinutes: 5, coverage: 0 },
    ...{ series: [], threshold: 80, wouldHaveBreachedOn: [], suggestedTargets: [], lints: [remark] },
    measured: toMeasuredHistory(slots, 5, from + 3_600_000 + values.length * 300_000),
  };
}

/** At 80 %: good, bad, bad, missing. */
const result = measuredAs([60, 85, 91.5, null]);

async function toForm(shown: Shown) {
  await chooseTemplate(shown, /Cluster CPU below a threshold/);
  await press(shown, 'Select all that fit');
  await press(shown, 'Next: Tune');
  await screen.findByRole('region', { name: 'On history' });
}

/** Moves a slider, as dragging it does. */
const slide = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('slider', { name: `Move: ${label}` }), { target: { value } });

describe('tuning on history', () => {
  it('reads it without being asked, and tells what would have been, in words and in a table', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    expect(await screen.findByText('Would have been missed')).toBeInTheDocument();
    // One good of three with data.
    expect(screen.getByText('33.333 % over 4 time slices, target 99.9 %')).toBeInTheDocument();
    const facts = Object.fromEntries(
      screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    );
    expect(facts).toEqual({
      'Good time slices': '1',
      'Bad time slices': '2',
      'Without data': '1',
      Excluded: '0',
      Coverage: '75 %',
      'Time slice': '5 min',
    });
    expect(screen.getByText('An answer was cut short.')).toBeInTheDocument();
    await press(shown, 'Bad periods');
    expect(await rowOf('2026-11-22 00:05')).toHaveTextContent('2026-11-22 00:15');
    expect(await rowOf('2026-11-22 00:05')).toHaveTextContent('91.5 %');
    expect(shown.backend.callsOf('backtest-slo')).toMatchObject([
      {
        ...{ engine: 'platform', templateId: 'cluster-cpu-time', target: { cluster: 'prod' } },
        ...{ parameters: { target: 99.9, threshold: 80 }, days: 14, measured: true },
      },
    ]);
  });

  it('follows the sliders on what was read, and asks nothing for it', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    await screen.findByText(/^33\.333 %/);
    slide('Threshold, %', '90');
    expect(screen.getByText('66.667 % over 4 time slices, target 99.9 %')).toBeInTheDocument();
    expect(screen.getByLabelText('Threshold, %')).toHaveValue('90');
    slide('Threshold, %', '92');
    expect(screen.getByText('Would have been met')).toBeInTheDocument();
    slide('Target, %', '95');
    expect(screen.getByText('100 % over 4 time slices, target 95 %')).toBeInTheDocument();
    await openExpert(shown);
    await shown.user.click(screen.getByRole('radio', { name: 'Count it as bad' }));
    // Three of four now.
    expect(screen.getByText('75 % over 4 time slices, target 95 %')).toBeInTheDocument();
    expect(shown.backend.callsOf('backtest-slo')).toHaveLength(1);
  });

  it('takes the warning along where the target slides past it', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    await shown.user.clear(screen.getByLabelText('Warning, %'));
    await shown.user.type(screen.getByLabelText('Warning, %'), '99.92');
    slide('Target, %', '99.95');
    expect(screen.getByLabelText('Warning, %')).toHaveValue('99.975');
  });

  it('reads anew for other days', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    await screen.findByText(/^33\.333 %/);
    const days = screen.getByRole('textbox', { name: /^Days of history/ });
    await shown.user.clear(days);
    await shown.user.type(days, '7');
    const asked = () => shown.backend.callsOf('backtest-slo') as BacktestSloPayload[];
    await waitFor(() => expect(asked().map(({ days: some }) => some)).toEqual([14, 7]));
    await screen.findByText(/^33\.333 %/);
  });

  it('takes over a target that would have held, and leaves a warning above it alone', async () => {
    // A day of slices of five minutes, three of 288 bad: 98.96 %.
    const day = Array.from({ length: 288 }, (_, index) => (index < 3 ? 90 : 50));
    const shown = open({ 'backtest-slo': () => measuredAs(day) });
    await toForm(shown);
    await press(shown, 'Use 98 %');
    expect(screen.getByLabelText('Target, %')).toHaveValue('98');
    expect(screen.getByLabelText('Warning, %')).toHaveValue('99.95');
    expect(screen.getByText('Would have been met')).toBeInTheDocument();
  });

  it('says that there is no data instead of a score', async () => {
    const shown = open({ 'backtest-slo': () => measuredAs([null, null]) });
    await toForm(shown);
    expect(await screen.findByText('No data in these days')).toBeInTheDocument();
    expect(screen.queryByText(/Would have been/)).not.toBeInTheDocument();
  });

  it('says what failed and whose move it is, and tries again', async () => {
    let isDown = true;
    const shown = open({
      'backtest-slo': () => {
        if (isDown) throw new Failure(noPermission);
        return result;
      },
    });
    await toForm(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('The history could not be read; nothing was changed');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText('Would have been missed')).toBeInTheDocument();
  });

  it('can be cancelled, and read after all', async () => {
    let hangs = true;
    const shown = open({ 'backtest-slo': () => (hangs ? new Promise<never>(() => undefined) : result) });
    await toForm(shown);
    await press(shown, 'Cancel');
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    hangs = false;
    await press(shown, 'Read history');
    expect(await screen.findByText('Would have been missed')).toBeInTheDocument();
  });

  it.each(['0', '31', '1.5'])('asks nothing for %s days', async (text) => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    await screen.findByText(/^33\.333 %/);
    const days = screen.getByRole('textbox', { name: /^Days of history/ });
    await shown.user.clear(days);
    expect(screen.getByText('Enter whole days, 1 to 30.')).toBeInTheDocument();
    await shown.user.type(days, text);
    const asked = (shown.backend.callsOf('backtest-slo') as BacktestSloPayload[]).map(({ days: some }) => some);
    expect(asked.filter((some) => ![14, 1, 3].includes(some))).toEqual([]);
    expect(screen.getByText('Enter whole days, 1 to 30.')).toBeInTheDocument();
  });
});

describe('several templates', () => {
  it('have a tab each; one that hides a mistake says so', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await chooseTemplate(shown, /Cluster memory below a threshold/);
    await toForm(shown);
    await shown.user.clear(screen.getByLabelText('Target, %'));
    expect(screen.getByRole('button', { name: 'Next: Plan and apply' })).toBeDisabled();
    await shown.user.click(screen.getByRole('tab', { name: 'Cluster memory' }));
    expect(screen.getByLabelText('Threshold, %')).toHaveValue('70');
    expect(screen.getByRole('tab', { name: 'Cluster CPU (to correct)' })).toBeInTheDocument();
  });
});

describe('a planned SLO on history', () => {
  it('is tried exactly as it was planned', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toPlan(shown);
    await shown.user.click(within(await rowOf('[ECS] staging')).getByRole('button'));
    await press(shown, 'Try it on history');
    await screen.findByText(/Would have been/);
    const payload = (shown.backend.callsOf('backtest-slo') as BacktestSloPayload[]).at(-1);
    expect(payload).toMatchObject({
      ...{ engine: 'platform', templateId: 'cluster-cpu-headroom', target: { cluster: 'staging' } },
      ...{ parameters: { target: 20, warning: 25, window: '-1d' }, days: 14 },
    });
    expect(screen.queryByRole('button', { name: /^Use / })).not.toBeInTheDocument();
  });
});
