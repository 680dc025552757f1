import { screen, within } from '@testing-library/react';
import type { BacktestSloPayload } from '../../../domain/contract/backtestSlo';
import { Failure } from '../../../domain/failure';
import type { Backtest } from '../../../domain/slo/history/backtest';
import { chooseTemplate, open, press, rowOf, toPlan, type Shown } from './newSlosWorld';
import { noPermission } from '../data/planWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

/** Four slots: good, bad, bad, missing. */
const result: Backtest = {
  value: 33.3333,
  slots: { total: 4, good: 1, bad: 2, missing: 1, excluded: 0 },
  slotMinutes: 5,
  coverage: 0.75,
  series: [
    { from: '2026-11-22T00:00:00.000Z', to: '2026-11-22T00:05:00.000Z', value: 60, verdict: 'good' },
    { from: '2026-11-22T00:05:00.000Z', to: '2026-11-22T00:10:00.000Z', value: 85, verdict: 'bad' },
    { from: '2026-11-22T00:10:00.000Z', to: '2026-11-22T00:15:00.000Z', value: 91.5, verdict: 'bad' },
    { from: '2026-11-22T00:15:00.000Z', to: '2026-11-22T00:20:00.000Z', value: null, verdict: 'missing' },
  ],
  threshold: 80,
  wouldHaveBreachedOn: ['2026-11-20', '2026-11-21', '2026-11-22'],
  suggestedTargets: [
    { target: 99.9, wouldHavePassed: false },
    { target: 99.5, wouldHavePassed: true },
    { target: 99, wouldHavePassed: true },
  ],
  lints: [{ code: 'short-history', severity: 'warning', message: 'The history is shorter than the window.' }],
};

async function toForm(shown: Shown) {
  await chooseTemplate(shown, /Cluster CPU below a threshold/);
  await press(shown, 'Select all that fit');
  await press(shown, 'Next: Tune');
  await screen.findByRole('heading', { name: 'Try it on history' });
}

describe('a backtest of parameters', () => {
  it('asks for the days and the target chosen, and tells what would have been, in words and in a table', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    const days = screen.getByLabelText('Days of history');
    expect(days).toHaveValue('14');
    await shown.user.clear(days);
    await shown.user.type(days, '7');
    await press(shown, 'Backtest prod (eu-west-1)');
    expect(await screen.findByText('Would have been missed')).toBeInTheDocument();
    expect(screen.getByText('33.333 % over 4 slots, target 99.9 %.')).toBeInTheDocument();
    const facts = Object.fromEntries(
      screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    );
    expect(facts).toEqual({
      Value: '33.333 %',
      Target: '99.9 %',
      'Good slots': '1',
      'Bad slots': '2',
      'Without data': '1',
      Excluded: '0',
      'Coverage, up to 5 min ago': '75 %',
      'Slot width': '5 min',
    });
    expect(screen.getByText(/^Would have breached on 2026-11-20 to 2026-11-22 /)).toBeInTheDocument();
    expect(screen.getByText('The history is shorter than the window.')).toBeInTheDocument();
    expect(await rowOf('2026-11-22 00:05')).toHaveTextContent('2026-11-22 00:15');
    expect(await rowOf('2026-11-22 00:05')).toHaveTextContent('91.5 %');
    expect(shown.backend.callsOf('backtest-slo')).toMatchObject([
      {
        engine: 'platform',
        templateId: 'cluster-cpu-time',
        target: { cluster: 'prod' },
        parameters: { target: 99.9, threshold: 80 },
        days: 7,
      },
    ]);
  });

  it('takes a suggested target over, and keeps the warning above it', async () => {
    const shown = open({
      'backtest-slo': () => ({ ...result, suggestedTargets: [{ target: 99.99, wouldHavePassed: true }] }),
    });
    await toForm(shown);
    await press(shown, /^Backtest/);
    await press(shown, 'Use 99.99 %');
    expect(screen.getByLabelText('Target, %')).toHaveValue('99.99');
    expect(screen.getByLabelText('Warning, %')).toHaveValue('99.995');
    expect(screen.getByText(/This is the result of earlier parameters/)).toBeInTheDocument();
  });

  it('does not touch a warning that stays above', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toForm(shown);
    await press(shown, /^Backtest/);
    await press(shown, 'Use 99 %');
    expect(screen.getByLabelText('Warning, %')).toHaveValue('99.95');
  });

  it('says that there is no data instead of a score', async () => {
    const none: Backtest = {
      ...result,
      value: null,
      slots: { total: 4, good: 0, bad: 0, missing: 4, excluded: 0 },
      coverage: 0,
      series: result.series.map((slot) => ({ ...slot, value: null, verdict: 'missing' })),
      suggestedTargets: [],
      wouldHaveBreachedOn: [],
    };
    const shown = open({ 'backtest-slo': () => none });
    await toForm(shown);
    await press(shown, /^Backtest/);
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
    await press(shown, /^Backtest/);
    expect(await screen.findByRole('alert')).toHaveTextContent('The backtest could not be made; nothing was changed');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText('Would have been missed')).toBeInTheDocument();
  });

  it('can be cancelled', async () => {
    const shown = open({ 'backtest-slo': () => new Promise<never>(() => undefined) });
    await toForm(shown);
    await press(shown, /^Backtest/);
    await press(shown, 'Cancel backtest');
    expect(screen.queryByRole('button', { name: 'Cancel backtest' })).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Backtest/ })).toBeEnabled();
  });

  it.each(['0', '31', 'x', '1.5'])('does not start with %s days', async (text) => {
    const shown = open();
    await toForm(shown);
    const days = screen.getByLabelText('Days of history');
    await shown.user.clear(days);
    await shown.user.type(days, text);
    expect(screen.getByText('Enter whole days, 1 to 30.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Backtest/ })).toBeDisabled();
  });
});

describe('a backtest of a planned SLO', () => {
  it('tries exactly what was planned', async () => {
    const shown = open({ 'backtest-slo': () => result });
    await toPlan(shown);
    await shown.user.click(within(await rowOf('[ECS] staging')).getByRole('button'));
    await press(shown, 'Try it on history');
    await press(shown, 'Backtest staging (eu-west-1)');
    await screen.findByText(/Would have been/);
    const [payload] = shown.backend.callsOf('backtest-slo') as BacktestSloPayload[];
    expect(payload).toMatchObject({
      engine: 'platform',
      templateId: 'cluster-cpu-headroom',
      target: { cluster: 'staging' },
      parameters: { target: 20, warning: 25, window: '-1d' },
      days: 14,
    });
    expect(screen.queryByRole('button', { name: /^Use / })).not.toBeInTheDocument();
  });
});
