import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { AppRoot } from '@dynatrace/strato-components/core';
import { MemoryRouter } from 'react-router-dom';
import { Failure } from '../../../domain/failure';
import type { ScheduleRow } from '../../../domain/contract/automation/scheduleStatus';
import { workflowDraft } from '../../../domain/automation/workflowDraft';
import { scheduledWork } from '../../../domain/model/automation/scheduledWork';
import { routerFuture } from '../../../ui/app/App';
import { createQueryClient } from '../../../ui/app/data/transport/queryClient';
import { Schedules } from '../../../ui/app/pages/Policies/Schedules';
import { FakeBackend, type FakeFunction } from '../../kit/fakeBackend';

jest.setTimeout(30_000);

const aRow = (more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  ...{ name: 'check-burn', workflowId: 'w', title: 'Check', state: 'missing', actor: null, cadenceMinutes: 15 },
  ...{ nextAt: null, skippedAt: null, runs: [], scopes: scheduledWork['check-burn'].scopes },
  draft: workflowDraft('my.app', 'check-burn', { cadenceMinutes: 15, isActive: true }),
  ...more,
});
const aRun = { id: 'r', startedAt: '2026-11-30T11:45:00Z', endedAt: '2026-11-30T11:45:09Z', isByHand: false };

function show(row: ScheduleRow, save: FakeFunction = () => ({ name: row.name, workflowId: 'w', outcome: 'created' })) {
  const backend = new FakeBackend({
    functions: {
      'schedule-status': () => ({ asOf: '2026-11-30T12:00:00Z', workflows: [row] }),
      'save-schedule': save,
    },
  }).install();
  render(
    <AppRoot>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter future={routerFuture}>
          <Schedules />
        </MemoryRouter>
      </QueryClientProvider>
    </AppRoot>,
  );
  return { backend, user: userEvent.setup() };
}
const card = () => screen.findByRole('article', { name: 'Watch error budgets' });

describe('what runs by itself', () => {
  it('is scheduled with one click, at its usual pace', async () => {
    const { backend, user } = show(aRow());
    expect(within(await card()).getByText('Not scheduled')).toBeInTheDocument();
    await user.click(within(await card()).getByRole('button', { name: 'Schedule it' }));
    expect(backend.callsOf('save-schedule')).toEqual([{ name: 'check-burn', cadenceMinutes: 15, active: true }]);
  });

  it('says that it runs, as whom, when next and what came of it', async () => {
    const runs = [{ ...aRun, state: 'SUCCESS', message: null, result: { looked: 24, openCount: 1, asOf: 'x' } }];
    show(aRow({ state: 'running', actor: 'someone', nextAt: '2026-11-30T12:15:00Z', runs }));
    const shown = within(await card());
    expect(shown.getByText('Running')).toBeInTheDocument();
    expect(shown.getByText('someone')).toBeInTheDocument();
    expect(shown.getByRole('listitem')).toHaveTextContent('done (looked 24, open count 1)');
    expect(shown.getByText('15 min ago')).toBeInTheDocument();
    expect(shown.getByRole('link', { name: /Open in Workflows/ })).toBeInTheDocument();
  });

  it.each([
    [{ failed: 1, failures: [{ message: 'Could not read it' }], writtenAs: 'events' }, /It said: Could not read it\.$/],
    [{ failures: [], writtenAs: 'bizevents' }, /business events, and no problem opens/],
    [{ failures: [], writtenAs: 'nothing' }, /nothing but this page/],
  ])('says what went wrong in a run that went well otherwise: %j', async (result, words) => {
    show(aRow({ state: 'running', runs: [{ ...aRun, state: 'SUCCESS', message: null, result }] }));
    expect(within(await card()).getByText(words)).toBeInTheDocument();
  });

  it('says by name when it runs as oneself', async () => {
    // What the stand-in of the SDK calls whoever is signed in.
    show(aRow({ state: 'waiting', actor: 'mocked-user-id' }));
    expect(within(await card()).getByText('mocked-user-name (you)')).toBeInTheDocument();
  });

  it('says why it fails, and is paused or run by hand', async () => {
    const runs = [{ ...aRun, state: 'ERROR', message: 'missing storage:events:write', result: null }];
    const { backend, user } = show(aRow({ state: 'failing', actor: 'someone', runs }));
    expect(within(await card()).getByText(/It said: missing storage:events:write/)).toBeInTheDocument();
    await user.click(within(await card()).getByRole('button', { name: 'Run now' }));
    await user.click(within(await card()).getByRole('button', { name: 'Pause' }));
    expect(backend.callsOf('save-schedule')).toEqual([
      { name: 'check-burn', active: true, runNow: true },
      { name: 'check-burn', active: false },
    ]);
  });

  it('is resumed where it is paused, and told of a run that was left out', async () => {
    const { backend, user } = show(aRow({ state: 'paused', actor: 'someone', skippedAt: '2026-11-30T10:00:00Z' }));
    expect(within(await card()).getByText(/A run was left out/)).toBeInTheDocument();
    await user.click(within(await card()).getByRole('button', { name: 'Resume' }));
    expect(backend.callsOf('save-schedule')).toEqual([{ name: 'check-burn', cadenceMinutes: 15, active: true }]);
  });

  it('is handed over to Workflows where one may not save it', async () => {
    const hint = 'Ask an administrator for automation:workflows:write.';
    const { user } = show(aRow(), () => {
      throw new Failure({ code: 'MissingScope', message: 'Could not save it', whose: 'operator', hint });
    });
    await user.click(within(await card()).getByRole('button', { name: 'Schedule it' }));
    expect(await within(await card()).findByText(/automation:workflows:write/)).toBeInTheDocument();
    expect(within(await card()).getByRole('link', { name: /Save it in Workflows yourself/ })).toBeInTheDocument();
  });
});
