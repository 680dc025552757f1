import { screen, waitFor, within } from '@testing-library/react';
import type { CreateBurnAlertsPayload } from '../../../domain/contract/createBurnAlerts';
import type { DeleteSlosPayload, SloReference } from '../../../domain/contract/deleteSlos';
import type { SloRow } from '../../../domain/contract/listSlos';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';
import { aMissedRow, cpuTimeKey } from './sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slos/SloList'), 30_000);

/** The same objective in both engines, under one key. */
const classic = aMissedRow({ id: 'c', name: 'classic one', definition: undefined });
const platform = aMissedRow({ id: 'p', name: 'platform one', engine: 'platform', definition: undefined });

function open(slos: SloRow[], functions: Record<string, FakeFunction> = {}) {
  return renderPage('/slos', { functions: { 'list-slos': () => listed(slos), ...functions } });
}

async function tick(user: ReturnType<typeof renderPage>['user'], name: string) {
  const row = (await screen.findByText(name)).closest('[role="row"]') as HTMLElement;
  await user.click(within(row).getByRole('checkbox'));
}

const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true });
const inDialog = async (name: string | RegExp) =>
  within(await screen.findByRole('dialog')).findByRole('button', { name });

describe('deleting SLOs of both engines', () => {
  const alert: SloReference = { key: cpuTimeKey, kind: 'burn-alert', id: 'a', name: 'Fast burn of classic one' };
  const answer = (payload: DeleteSlosPayload, references: SloReference[]) =>
    payload.preview === true
      ? { results: [], remaining: [], references: payload.engine === 'classic' ? references : [] }
      : {
          results: payload.keys.map((key) => ({ key, outcome: 'deleted', failure: null })),
          remaining: [],
          references: [],
        };

  it('names what else refers to them, and deletes engine by engine with their burn alerts', async () => {
    const { user, backend } = open([classic, platform], {
      'delete-slos': (payload: DeleteSlosPayload) => answer(payload, [alert]),
    });
    await tick(user, 'classic one');
    await tick(user, 'platform one');
    await user.click(button('Delete 2 SLOs'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Fast burn of classic one (burn alert of this app)')).toBeInTheDocument();
    expect(within(dialog).getByRole('checkbox', { name: 'Also delete their 1 burn alert' })).toBeChecked();
    await user.click(await inDialog('Delete 2 SLOs'));
    expect(await screen.findByText('2 SLOs deleted.')).toBeInTheDocument();
    expect((backend.callsOf('delete-slos') as DeleteSlosPayload[]).filter(({ preview }) => preview !== true)).toEqual([
      { engine: 'classic', keys: [cpuTimeKey], withAlerts: true },
      { engine: 'platform', keys: [cpuTimeKey], withAlerts: true },
    ]);
  });

  it('can leave the burn alerts alone', async () => {
    const { user, backend } = open([classic], {
      'delete-slos': (payload: DeleteSlosPayload) => answer(payload, [alert]),
    });
    await tick(user, 'classic one');
    await user.click(button('Delete 1 SLO'));
    await user.click(await screen.findByRole('checkbox', { name: /Also delete/ }));
    await user.click(await inDialog('Delete 1 SLO'));
    await screen.findByText('1 SLO deleted.');
    expect(backend.callsOf('delete-slos')[1]).toEqual({ engine: 'classic', keys: [cpuTimeKey], withAlerts: false });
  });

  it('sends again what the function had no time for', async () => {
    const slos = ['a', 'b', 'c'].map((id) => anSlo({ id, key: `cluster-cpu-time:${id}`, name: `slo ${id}` }));
    const { user, backend } = open(slos, {
      'delete-slos': (payload: DeleteSlosPayload) =>
        payload.preview === true
          ? answer(payload, [])
          : { ...answer({ ...payload, keys: payload.keys.slice(0, 2) }, []), remaining: payload.keys.slice(2) },
    });
    for (const { name } of slos) await tick(user, name);
    await user.click(button('Delete 3 SLOs'));
    await user.click(await inDialog('Delete 3 SLOs'));
    expect(await screen.findByText('3 SLOs deleted.')).toBeInTheDocument();
    const sent = (backend.callsOf('delete-slos') as DeleteSlosPayload[]).filter(({ preview }) => preview !== true);
    expect(sent.map(({ keys }) => keys)).toEqual([slos.map(({ key }) => key), ['cluster-cpu-time:c']]);
  });

  it('retries only what failed', async () => {
    let isDenied = true;
    const other = anSlo({ id: 'o', key: 'cluster-memory-time:x', name: 'other' });
    const { user, backend } = open([classic, other], {
      'delete-slos': (payload: DeleteSlosPayload) =>
        payload.preview === true
          ? answer(payload, [])
          : {
              remaining: [],
              references: [],
              results: payload.keys.map((key) =>
                isDenied && key === cpuTimeKey
                  ? { key, outcome: 'failed', failure: noPermission }
                  : { key, outcome: 'deleted', failure: null },
              ),
            },
    });
    await tick(user, 'classic one');
    await tick(user, 'other');
    await user.click(button('Delete 2 SLOs'));
    await user.click(await inDialog('Delete 2 SLOs'));
    await screen.findByText('1 SLO deleted, 1 failed.');
    isDenied = false;
    await user.click(button('Retry failed (1)'));
    expect(await screen.findByText('2 SLOs deleted.')).toBeInTheDocument();
    expect(backend.callsOf('delete-slos').at(-1)).toEqual({ engine: 'classic', keys: [cpuTimeKey], withAlerts: false });
  });

  it('can be done although what refers to them could not be read', async () => {
    const { user } = open([classic], {
      'delete-slos': (payload: DeleteSlosPayload) =>
        payload.preview === true ? new Response('no', { status: 500 }) : answer(payload, []),
    });
    await tick(user, 'classic one');
    await user.click(button('Delete 1 SLO'));
    expect(await screen.findByText('What else refers to them could not be read')).toBeInTheDocument();
    await user.click(await inDialog('Delete 1 SLO'));
    expect(await screen.findByText('1 SLO deleted.')).toBeInTheDocument();
  });
});

describe('burn alerts for a selection', () => {
  const nothing = {
    objectId: null,
    failure: null,
    fires: null,
    spent: null,
    nearest: null,
    note: null,
    simulation: null,
  };
  const result = (key: string, outcome: string, more: object = {}) => ({
    ...nothing,
    key,
    tier: 'fast',
    outcome,
    ...more,
  });
  const room = { limit: 100, used: 98 };
  const answering =
    (of: (payload: CreateBurnAlertsPayload, key: string) => object[]) => (payload: CreateBurnAlertsPayload) => ({
      ...{ dryRun: payload.dryRun ?? false, remaining: [], room },
      results: payload.keys.flatMap((key) => of(payload, key)),
    });
  const fires =
    'Pages when 1 of the last 6 slots of 10 minutes (the last hour) has CPU at 80 % or above = 99 % of the error budget.';
  const text = 'In the last 14 days it would have fired on 2026-11-20 and 2026-11-22, of which 1 in a breach.';
  const simulation = { from: '', to: '', firings: [], inBreach: 1, coverage: 1, text };
  const impossible = {
    failure: {
      ...{ code: 'NotSupported', whose: 'user', message: 'A slot of 84 minutes is wider than the hour.' },
      hint: 'It would work with a window of the last 2 days.',
    },
  };

  it('says beforehand when each pages, when it would have fired, and why others cannot be', async () => {
    const { user, backend } = open([classic, platform], {
      'create-burn-alerts': answering(({ engine }, key) =>
        engine === 'classic'
          ? [
              result(key, 'unsupported', impossible),
              result(key, 'removed', { tier: 'budget-25', note: 'An earlier version made it.' }),
            ]
          : [result(key, 'created', { fires, simulation })],
      ),
    });
    await tick(user, 'classic one');
    await tick(user, 'platform one');
    await user.click(button('Create burn alerts'));
    const dialog = await screen.findByRole('dialog');
    const row = (await within(dialog).findByText(fires)).closest('[role="row"]') as HTMLElement;
    for (const words of ['platform one', 'Budget burns fast', 'Will be created', text])
      expect(within(row).getByText(words)).toBeInTheDocument();
    for (const words of [
      impossible.failure.message,
      impossible.failure.hint,
      'Not possible',
      'Will be removed',
      'An earlier version made it.',
    ])
      expect(within(dialog).getByText(words)).toBeInTheDocument();
    expect(within(dialog).getByText('1 anomaly detector in all.')).toBeInTheDocument();
    expect(backend.callsOf('create-burn-alerts')).toEqual([
      { engine: 'classic', keys: [cpuTimeKey], dryRun: true },
      { engine: 'platform', keys: [cpuTimeKey], dryRun: true },
    ]);
  });

  it('creates them engine by engine, and says what came of each', async () => {
    const { user, backend } = open([classic, platform], {
      'create-burn-alerts': answering(({ engine }, key) => [
        engine === 'classic' ? result(key, 'created', { fires }) : result(key, 'unsupported', impossible),
      ]),
    });
    await tick(user, 'classic one');
    await tick(user, 'platform one');
    await user.click(button('Create burn alerts'));
    const create = await inDialog('Create burn alerts for 2 SLOs');
    await waitFor(() => expect(create).toBeEnabled());
    await user.click(create);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 of 2 done.')).toBeInTheDocument();
    for (const words of ['Created', fires, 'Not possible', impossible.failure.message])
      expect(within(dialog).getByText(words)).toBeInTheDocument();
    expect(backend.callsOf('create-burn-alerts').slice(2, 4)).toEqual([
      { engine: 'classic', keys: [cpuTimeKey] },
      { engine: 'platform', keys: [cpuTimeKey] },
    ]);
  });

  it('retries what failed', async () => {
    let isDown = true;
    const { user, backend } = open([classic], {
      'create-burn-alerts': answering(({ dryRun = false }, key) => [
        isDown && !dryRun ? result(key, 'failed', { failure: noPermission }) : result(key, 'created', { fires }),
      ]),
    });
    await tick(user, 'classic one');
    await user.click(button('Create burn alerts'));
    const create = await inDialog('Create burn alerts for 1 SLO');
    await waitFor(() => expect(create).toBeEnabled());
    await user.click(create);
    expect(await screen.findByText('1 of 1 done, 1 failed.')).toBeInTheDocument();
    expect(screen.getByText('settings:objects:write is missing.')).toBeInTheDocument();
    isDown = false;
    await user.click(await inDialog('Retry failed (1)'));
    expect(await screen.findByText('Created')).toBeInTheDocument();
    const writes = backend
      .callsOf('create-burn-alerts')
      .filter((payload) => !JSON.stringify(payload).includes('dryRun'));
    expect(writes).toHaveLength(2);
  });

  it('says beforehand which alerts an environment has no room for', async () => {
    const many = Array.from({ length: 3 }, (_, at) => ({ ...classic, id: `c${at}`, key: `${cpuTimeKey}${at}` }));
    const full = { ...impossible.failure, message: 'This environment has all 100 metric events.' };
    const { user } = open(many, {
      'create-burn-alerts': answering((_, key) => [
        key.endsWith('2') ? result(key, 'failed', { failure: full }) : result(key, 'created', { fires }),
      ]),
    });
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await user.click(button('Create burn alerts'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 metric events in all.')).toBeInTheDocument();
    expect(within(dialog).getByText('1 alert cannot be made')).toBeInTheDocument();
    expect(dialog).toHaveTextContent('This environment has 98 of 100 metric events of this kind that it takes');
    expect(within(dialog).getByText('Would fail')).toBeInTheDocument();
  });
});

describe('a selection handed over by another page', () => {
  it('is chosen, and its burn alerts are offered at once, though the list was read before it was made', async () => {
    let slos: SloRow[] = [classic];
    const state = { keys: ['cluster-memory-time:new'], engine: 'classic', open: 'burn-alerts' };
    const { client } = renderPage({ pathname: '/slos', state }, { functions: { 'list-slos': () => listed(slos) } });
    await screen.findByText('classic one');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    slos = [classic, anSlo({ id: 'n', key: 'cluster-memory-time:new', name: 'new one' })];
    await client.invalidateQueries();
    expect(await inDialog('Create burn alerts for 1 SLO')).toBeInTheDocument();
  });
});

describe('a dashboard of a selection', () => {
  it('shows the chosen SLOs and the clusters they are about', async () => {
    const { user, backend } = open([classic, platform], {
      'discover-clusters': () => discovered([aCluster(), aCluster({ entityId: 'CUSTOM_DEVICE-0', name: 'other' })]),
      'create-dashboard': () => ({ documentId: 'd', outcome: 'created', url: '/ui/document/v0/#d' }),
    });
    await tick(user, 'classic one');
    await user.click(button('Create dashboard'));
    await user.click(await inDialog('Create the dashboard'));
    await waitFor(() =>
      expect(backend.callsOf('create-dashboard')).toEqual([
        expect.objectContaining({
          sloKeys: [cpuTimeKey],
          targets: [expect.objectContaining({ cluster: 'prod', entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC' })],
        }),
      ]),
    );
  });
});
