import { screen, waitFor, within } from '@testing-library/react';
import type { UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import { Failure } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import { someFacts, withoutClassicSlos } from '../../domain/environment/someApis';
import { someItem } from '../../domain/slo/upgrade/someItems';
import { somePlatformSlo } from '../../domain/slo/someSlos';
import { renderPage } from '../../kit/renderPage';

const plan = (key: string, change: Partial<PlanItem> = {}): PlanItem => ({
  ...{ key, action: 'create', slo: somePlatformSlo({ name: `Platform ${key}` }), changes: [], lints: [] },
  ...change,
});
const reason = { code: 'slot-width', message: 'Slot width: 84 minutes and 10.', size: -0.4 } as const;
const items: UpgradeItem[] = [
  someItem({ key: 'a', id: '1', name: 'Agrees', item: plan('a') }),
  someItem({ key: 'b', id: '2', name: 'Differs', verdict: 'different', difference: 2, item: plan('b') }),
  someItem({
    key: 'c',
    id: '3',
    name: 'Explained',
    verdict: 'explained',
    difference: -0.4,
    reasons: [reason],
    item: plan('c'),
  }),
  someItem({ key: 'd', id: '4', name: 'Unreadable', verdict: 'impossible', difference: null, foreign: true }),
];
const beside = (key: string, days: number): UpgradeItem =>
  someItem({
    ...{ key, id: `id ${key}`, name: `Classic ${key}`, item: plan(`new ${key}`, { action: 'unchanged' }) },
    counterpart: { id: 'p', since: '2026-11-18T10:00:00.000Z', days, countedFrom: 'applied', state: 'current' },
  });
const value = (change: Partial<UpgradeSlosValue> = {}): UpgradeSlosValue => ({
  ...{ asOf: '2026-11-28T12:00:00.000Z', items, failed: [], remaining: [], others: 0, warnings: [] },
  ...change,
});
const answering = (answer: () => unknown, more = {}) =>
  renderPage('/slos/upgrade', { functions: { 'upgrade-slos': answer, ...more } });

describe('the page Upgrade', () => {
  it('says why there is nothing', async () => {
    answering(() => value({ items: [] }));
    expect(await screen.findByText('No classic SLO on ECS')).toBeInTheDocument();
  });

  it('says what stands in the way, and tries again', async () => {
    const failure = { code: 'MissingScope', message: 'No Grail', whose: 'operator', hint: 'Grant it.' } as const;
    answering(() => {
      throw new Failure(failure);
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be compared.*No Grail.*Grant it\./);
    expect(screen.getByRole('button', { name: 'Retry' })).toBeInTheDocument();
  });

  it('says that nothing is left to upgrade where classic SLOs are gone, and offers no retry that cannot help', async () => {
    const failure = {
      code: 'NotSupported',
      message: 'Gone',
      whose: 'operator',
      hint: 'See the release notes.',
    } as const;
    answering(
      () => {
        throw new Failure(failure);
      },
      { 'environment-facts': () => someFacts(withoutClassicSlos) },
    );
    expect(await screen.findByText('Nothing to upgrade')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('asks once where one call had time for all', async () => {
    const { backend } = answering(() => value());
    await screen.findByText('Agrees');
    expect(backend.callsOf('upgrade-slos')).toEqual([{}]);
  });

  it('goes through what is remaining call by call', async () => {
    const { backend } = renderPage('/slos/upgrade', {
      functions: {
        'upgrade-slos': ({ keys }: { keys?: string[] }) =>
          keys === undefined
            ? value({ items: items.slice(0, 1), remaining: ['b'], stoppedBy: 'time' })
            : value({ items: items.slice(1, 2) }),
      },
    });
    expect(await screen.findByText('Differs')).toBeInTheDocument();
    expect(screen.getByText('Agrees')).toBeInTheDocument();
    expect(backend.callsOf('upgrade-slos')).toEqual([{}, { keys: ['b'] }]);
  });

  it('shows what it has while the rest is compared, and can be stopped', async () => {
    const { user } = renderPage('/slos/upgrade', {
      functions: {
        'upgrade-slos': ({ keys }: { keys?: string[] }) =>
          keys === undefined
            ? value({ items: items.slice(0, 1), remaining: ['b'], stoppedBy: 'time' })
            : new Promise(() => undefined),
      },
    });
    expect(await screen.findByText('Comparing: 1 of 2…')).toBeInTheDocument();
    expect(screen.getByText('Agrees')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('1 SLO not compared yet.')).toBeInTheDocument();
    expect(screen.queryByText(/Comparing/)).toBeNull();
    expect(screen.getByText('Agrees')).toBeInTheDocument();
  });

  it('goes on where it was stopped, and keeps what was compared', async () => {
    let isBusy = true;
    const { user, backend } = renderPage('/slos/upgrade', {
      functions: {
        'upgrade-slos': ({ keys }: { keys?: string[] }) => {
          if (keys === undefined) return value({ items: items.slice(0, 1), remaining: ['b', 'c'], stoppedBy: 'time' });
          return isBusy ? new Promise(() => undefined) : value({ items: items.slice(1, 3) });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    isBusy = false;
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    for (const name of ['Agrees', 'Differs']) expect(await screen.findByText(name)).toBeInTheDocument();
    expect(screen.queryByText(/not compared yet/)).toBeNull();
    const rest = { keys: ['b', 'c'] };
    expect(backend.callsOf('upgrade-slos')).toEqual([{}, rest, rest]);
    await user.click(screen.getByRole('button', { name: 'Compare again' }));
    await waitFor(() => expect(backend.callsOf('upgrade-slos').slice(3)).toEqual([{}, rest]));
  });

  it('comes to an end by retries where Dynatrace pauses it again and again', async () => {
    const paused = { stoppedBy: 'throttled' } as const;
    const { user, backend } = renderPage('/slos/upgrade', {
      functions: {
        'upgrade-slos': ({ keys }: { keys?: string[] }) => {
          if (keys === undefined) return value({ items: items.slice(0, 1), remaining: ['b', 'c'], ...paused });
          return keys.length === 2
            ? value({ items: items.slice(1, 2), remaining: ['c'], ...paused })
            : value({ items: items.slice(2, 3) });
        },
      },
    });
    for (const left of [2, 1]) {
      const title = `${left} ${left === 1 ? 'SLO' : 'SLOs'} could not be compared yet`;
      const notice = await screen.findByText(title);
      await user.click(within(notice.closest('[role="alert"]') as HTMLElement).getByRole('button', { name: 'Retry' }));
    }
    for (const name of ['Agrees', 'Differs']) expect(await screen.findByText(name)).toBeInTheDocument();
    expect(screen.queryByText(/could not be compared yet/)).toBeNull();
    expect(backend.callsOf('upgrade-slos')).toEqual([{}, { keys: ['b', 'c'] }, { keys: ['c'] }]);
  });

  it('counts a pause down from when it came, whatever is drawn anew meanwhile', async () => {
    const begin = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begin);
    try {
      const { user } = renderPage('/slos/upgrade', {
        functions: {
          'upgrade-slos': () =>
            value({ items: items.slice(0, 1), remaining: ['b'], stoppedBy: 'throttled', retryAfterSeconds: 60 }),
        },
      });
      await screen.findByText(/goes on by itself in/);
      clock.mockReturnValue(begin + 20_000);
      await user.click(
        within((await screen.findByText('Agrees')).closest('[role="row"]') as HTMLElement).getByRole('checkbox'),
      );
      expect(await screen.findByText(/goes on by itself in 40 s/)).toBeInTheDocument();
    } finally {
      clock.mockRestore();
    }
  });

  it('retries a call that failed on the way, not the ones before it', async () => {
    const failure = { code: 'MissingScope', message: 'No Grail', whose: 'operator', hint: 'Grant it.' } as const;
    let isDown = true;
    const { user, backend } = renderPage('/slos/upgrade', {
      functions: {
        'upgrade-slos': ({ keys }: { keys?: string[] }) => {
          if (keys === undefined) return value({ items: items.slice(0, 1), remaining: ['b'], stoppedBy: 'time' });
          if (isDown) throw new Failure(failure);
          return value({ items: items.slice(1, 2) });
        },
      },
    });
    const retry = await screen.findByRole('button', { name: 'Retry' });
    isDown = false;
    await user.click(retry);
    expect(await screen.findByText('Differs')).toBeInTheDocument();
    expect(backend.callsOf('upgrade-slos')).toEqual([{}, { keys: ['b'] }, { keys: ['b'] }]);
  });

  it('applies what agrees or is explained, and nothing else', async () => {
    const results = ['a', 'c'].map((key) => ({ key, outcome: 'created', id: key, failure: null }));
    const { user, backend } = answering(() => value(), { 'apply-slos': () => ({ results, remaining: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Upgrade 2 SLOs' }));
    expect(await screen.findByText('2 of 2 done.')).toBeInTheDocument();
    expect(backend.callsOf('apply-slos')).toEqual([{ engine: 'platform', items: [plan('a'), plan('c')] }]);
  });

  it('says since when both stand side by side, and offers to remove those that did for long enough', async () => {
    const steps: string[] = [];
    const { user, backend } = answering(() => value({ items: [beside('old', 9), beside('young', 2)] }), {
      'delete-slos': ({ keys, preview }: { keys: string[]; preview?: boolean }) => {
        if (!preview) steps.push('delete');
        const references = [{ key: 'old', kind: 'burn-alert', id: 'x', name: 'x' }];
        return preview
          ? { results: [], remaining: [], references }
          : { results: keys.map((key) => ({ key, outcome: 'deleted', failure: null })), remaining: [], references: [] };
      },
      'create-burn-alerts': ({ keys, dryRun }: { keys: string[]; dryRun: boolean }) => {
        steps.push(`${dryRun ? 'try' : 'make'} alerts of ${keys.join()}`);
        return {
          dryRun,
          results: keys.map((key) => ({ key, tier: 'fast', outcome: 'created', failure: null })),
          remaining: [],
          room: null,
        };
      },
    });
    expect(await screen.findByText('side by side since 2026-11-18 (9 days)')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Remove classic Classic young' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove classic Classic old' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove 1 classic SLO' }));
    await waitFor(() => expect(screen.getByText('1 of 1 done.')).toBeInTheDocument());
    // Tried before anything goes; the old ones go before the new ones come: no breach alerts twice.
    expect(steps).toEqual(['try alerts of new old', 'delete', 'make alerts of new old']);
    expect(backend.stateOf('handovers')).toEqual({ version: 1, handovers: [] });
  });

  it('removes nothing while the alerts of the counterpart cannot be made', async () => {
    const failure = { code: 'NotSupported', message: 'All 1,000 are used', whose: 'user', hint: 'Delete some.' };
    const deleted: unknown[] = [];
    const { user } = answering(() => value({ items: [beside('old', 9)] }), {
      'delete-slos': (payload: { preview?: boolean }) => {
        if (!payload.preview) deleted.push(payload);
        return { results: [], remaining: [], references: [{ key: 'old', kind: 'burn-alert', id: 'x', name: 'x' }] };
      },
      'create-burn-alerts': () => ({
        ...{ dryRun: true, remaining: [], room: null },
        results: [{ key: 'new old', tier: 'fast', outcome: 'failed', failure }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove classic Classic old' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove 1 classic SLO' }));
    expect(await screen.findByText(/Classic old: All 1,000 are used/)).toBeInTheDocument();
    expect(deleted).toEqual([]);
  });

  it('says before a removal that a metric event of others falls silent, and which SLOs stay for one', async () => {
    const { user } = answering(() => value({ items: [beside('old', 9)] }), {
      'delete-slos': () => ({
        ...{ results: [], remaining: [] },
        references: [{ key: 'old', kind: 'metric-event', id: 'e', name: 'Runs hot' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove classic Classic old' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Runs hot (alert (metric event))')).toBeInTheDocument();
    expect(dialog.getByText(/^This metric event falls silent: delete it yourself\. An SLO whose/)).toBeInTheDocument();
  });

  it('removes those of others only when that is agreed to, by their ids', async () => {
    const sent: unknown[] = [];
    const foreign = { ...beside('theirs', 9), key: 'id theirs', foreign: true };
    const { user } = answering(() => value({ items: [foreign] }), {
      'delete-slos': (payload: { preview?: boolean; foreign?: { id: string }[] }) => {
        if (!payload.preview) sent.push(payload);
        const results = (payload.foreign ?? []).map(({ id }) => ({ key: id, outcome: 'deleted', failure: null }));
        return { results: payload.preview ? [] : results, remaining: [], references: [] };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Remove all 1 of others' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Classic theirs')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Remove 1 classic SLO' })).toBeDisabled();
    await user.click(dialog.getByRole('checkbox', { name: 'Whoever made them agrees' }));
    await user.click(dialog.getByRole('button', { name: 'Remove 1 classic SLO' }));
    expect(await screen.findByText('1 of 1 done.')).toBeInTheDocument();
    const foreignOnes = [{ id: 'id theirs', successor: 'new theirs' }];
    expect(sent).toEqual([{ engine: 'classic', keys: [], foreign: foreignOnes, withAlerts: true }]);
  });

  it('finds after a reload which alerts an interrupted removal left to be made, and makes them', async () => {
    const handovers = [{ id: 'gone', successor: 'new gone', name: 'Gone' }];
    const { user, backend } = renderPage('/slos/upgrade', {
      states: { handovers: { version: 1, handovers } },
      functions: {
        'upgrade-slos': () => value({ items: [] }),
        'create-burn-alerts': ({ keys, dryRun }: { keys: string[]; dryRun: boolean }) => ({
          ...{ dryRun, remaining: [], room: null },
          results: keys.map((key) => ({ key, tier: 'fast', outcome: 'created', failure: null })),
        }),
      },
    });
    expect(await screen.findByText('1 platform SLO without its alerts')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Make the alerts now' }));
    await waitFor(() => expect(screen.queryByText('1 platform SLO without its alerts')).toBeNull());
    expect(backend.callsOf('create-burn-alerts')).toEqual([{ engine: 'platform', keys: ['new gone'], dryRun: false }]);
    expect(backend.stateOf('handovers')).toEqual({ version: 1, handovers: [] });
  });

  it('offers to finish a removal that took the alerts and not the SLO, and makes the new alerts only then', async () => {
    const steps: string[] = [];
    const broken = { code: 'Unavailable', message: 'HTTP 503', whose: 'platform', hint: 'Try again.' };
    let isDown = true;
    // Too young to be offered by itself, and its alerts are gone, so that nothing refers to it any more.
    const { user, backend } = renderPage('/slos/upgrade', {
      states: { handovers: { version: 1, handovers: [{ id: 'id old', successor: 'new old', name: 'Old' }] } },
      functions: {
        'upgrade-slos': () => value({ items: isDown || steps.length < 4 ? [beside('old', 2)] : [] }),
        'delete-slos': ({ keys, preview }: { keys: string[]; preview?: boolean }) => {
          if (preview) return { results: [], remaining: [], references: [] };
          steps.push('delete');
          const answer = isDown ? { outcome: 'failed', failure: broken } : { outcome: 'deleted', failure: null };
          return { results: keys.map((key) => ({ key, ...answer })), remaining: [], references: [] };
        },
        'create-burn-alerts': ({ keys, dryRun }: { keys: string[]; dryRun: boolean }) => {
          steps.push(`${dryRun ? 'try' : 'make'} alerts of ${keys.join()}`);
          const results = keys.map((key) => ({ key, tier: 'fast', outcome: 'created', failure: null }));
          return { dryRun, results, remaining: [], room: null };
        },
      },
    });
    const finish = async () => {
      await user.click(await screen.findByRole('button', { name: 'Finish the removal (1)', hidden: true }));
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove 1 classic SLO' }));
    };
    expect(await screen.findByText('The removal of 1 classic SLO was not finished')).toBeInTheDocument();
    await finish();
    expect(await screen.findByText(/Classic old: HTTP 503/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The classic SLO is there still: no alert of the platform one, and the offer stays.
    expect(steps).toEqual(['try alerts of new old', 'delete']);
    isDown = false;
    await finish();
    await waitFor(() => expect(backend.stateOf('handovers')).toEqual({ version: 1, handovers: [] }));
    expect(steps.slice(2)).toEqual(['try alerts of new old', 'delete', 'make alerts of new old']);
    await waitFor(() => expect(screen.queryByText(/was not finished/)).toBeNull());
  });

  it('lets a classic SLO stay whose removal was not finished, and owes no alerts from then on', async () => {
    const { user, backend } = renderPage('/slos/upgrade', {
      states: { handovers: { version: 1, handovers: [{ id: 'id old', successor: 'new old', name: 'Old' }] } },
      functions: { 'upgrade-slos': () => value({ items: [beside('old', 9)] }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Keep the classic SLOs' }));
    await waitFor(() => expect(screen.queryByText(/was not finished/)).toBeNull());
    expect(backend.stateOf('handovers')).toEqual({ version: 1, handovers: [] });
    expect(backend.callsOf('create-burn-alerts')).toEqual([]);
  });

  it('writes over no platform SLO that somebody changed by hand, and says why', async () => {
    const apart = (key: string, change: Partial<UpgradeItem>): UpgradeItem => ({
      ...beside(key, 9),
      item: plan(`new ${key}`, { action: 'update', changes: [{ field: 'name', from: 'Mine', to: 'Yours' }] }),
      counterpart: { id: 'p', since: null, days: 0, countedFrom: 'applied', state: 'apart' },
      ...change,
    });
    const other = {
      code: 'other-objective',
      message: 'It promises something else (criteria.target).',
      size: null,
    } as const;
    const rows = [apart('renamed', {}), apart('loose', { verdict: 'different', reasons: [other] })];
    const { user } = answering(() => value({ items: rows.map((row) => ({ ...row, evaluated: null })) }));
    expect(await screen.findByRole('button', { name: 'Upgrade 0 SLOs' })).toBeDisabled();
    const [first, second] = screen.getAllByRole('button', { name: /expand|details/i });
    for (const button of [first, second]) if (button) await user.click(button);
    expect(
      await screen.findByText(/changed by hand, or planned by itself \(name\); it is left as it is/),
    ).toBeInTheDocument();
    expect(screen.getByText('It promises something else (criteria.target).')).toBeInTheDocument();
  });

  it('makes no alert while the classic SLO is still there', async () => {
    renderPage('/slos/upgrade', {
      states: { handovers: { version: 1, handovers: [{ id: 'id old', successor: 'new old', name: 'Old' }] } },
      functions: { 'upgrade-slos': () => value({ items: [beside('old', 9)] }) },
    });
    await screen.findByRole('button', { name: 'Remove classic Classic old' });
    expect(screen.queryByRole('button', { name: 'Make the alerts now' })).toBeNull();
  });

  it('shows which tiles would move before it moves them, and leaves edited dashboards alone', async () => {
    const tiles = [{ from: 'Classic old', to: 'Platform', outcome: 'replaced' }];
    const board = { id: 'a', name: 'Shop', url: 'u', outcome: 'updated', tiles, isWhole: true, failure: null };
    const edited = { ...board, id: 'b', name: 'Mine', outcome: 'edited-by-user' };
    const { user, backend } = answering(() => value({ items: [beside('old', 9)] }), {
      'upgrade-dashboards': ({ dryRun = false }: { dryRun?: boolean }) => ({
        ...{ dryRun, boards: [board, edited], read: 3, remaining: [] },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Look for tiles' }));
    expect(await screen.findByText(/1 tile would move; nothing is written yet/)).toBeInTheDocument();
    expect(screen.getByText(/^Mine: edited by somebody/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move 1 tile on 1 dashboard' }));
    expect(await screen.findByText(/1 tile moved/)).toBeInTheDocument();
    const pairs = [{ key: 'old', successor: 'new old' }];
    expect(backend.callsOf('upgrade-dashboards')).toEqual([{ pairs, dryRun: true }, { pairs }]);
  });
});
