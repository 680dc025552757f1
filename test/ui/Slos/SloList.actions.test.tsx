import { screen, waitFor, within } from '@testing-library/react';
import type { CreateBurnAlertsPayload } from '../../../domain/contract/createBurnAlerts';
import type { DeleteSlosPayload, SloReference } from '../../../domain/contract/deleteSlos';
import type { SloRow } from '../../../domain/contract/listSlos';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from './planWorld';
import { aMissedRow, anAppliedPlatformSlo, cpuTimeKey } from './sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slos/List/SloList'), 30_000);

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
  const result = (key: string, outcome: string, failure: unknown = null) => ({
    ...{ key, tier: 'fast', outcome, objectId: null, failure },
    fires: failure === null ? 'Fires at 3 minutes.' : null,
  });

  it('says beforehand what each gets and why, and what the engines cannot do', async () => {
    const functions = {
      'list-slos': ({ definitions }: { definitions?: boolean }) =>
        listed(definitions ? [{ ...platform, definition: anAppliedPlatformSlo() }] : [classic, platform]),
    };
    const { user, backend } = renderPage('/slos', { functions });
    await tick(user, 'classic one');
    await tick(user, 'platform one');
    await user.click(button('Create burn alerts'));
    const dialog = await screen.findByRole('dialog');
    // 0.1 % of 7 days are 10.1 minutes of bad time; a single bad minute would be a fast burn, so budget alerts fit.
    const first = await within(dialog).findByText(/25 % of the error budget \(2\.5 minutes of bad time\) is spent/);
    expect(within(first.closest('[role="row"]') as HTMLElement).getByText('classic one')).toBeInTheDocument();
    expect(await within(dialog).findByText('Budget burns fast')).toBeInTheDocument();
    expect(dialog).toHaveTextContent('It computes the burn rate over the last hour only');
    expect(dialog).toHaveTextContent('Platform SLOs have no alerts of their own.');
    expect(backend.callsOf('create-burn-alerts')).toEqual([]);
  });

  it('creates them engine by engine, and says what came of each', async () => {
    const { user, backend } = open([classic, platform], {
      'create-burn-alerts': ({ engine, keys }: CreateBurnAlertsPayload) => ({
        results: keys.map((key) =>
          engine === 'classic'
            ? result(key, 'created')
            : result(key, 'unsupported', { ...noPermission, code: 'NotSupported', message: 'Looks back 60 minutes.' }),
        ),
        remaining: [],
      }),
    });
    await tick(user, 'classic one');
    await tick(user, 'platform one');
    await user.click(button('Create burn alerts'));
    await user.click(await inDialog('Create burn alerts for 2 SLOs'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 of 2 done.')).toBeInTheDocument();
    expect(within(dialog).getByText('Created')).toBeInTheDocument();
    expect(within(dialog).getByText('Fires at 3 minutes.')).toBeInTheDocument();
    expect(within(dialog).getByText('Not possible')).toBeInTheDocument();
    expect(within(dialog).getByText('Looks back 60 minutes.')).toBeInTheDocument();
    expect(backend.callsOf('create-burn-alerts')).toEqual([
      { engine: 'classic', keys: [cpuTimeKey], minBadSlots: 3 },
      { engine: 'platform', keys: [cpuTimeKey], minBadSlots: 3 },
    ]);
  });

  it('retries what failed', async () => {
    let isDown = true;
    const { user, backend } = open([classic], {
      'create-burn-alerts': ({ keys }: CreateBurnAlertsPayload) => ({
        results: keys.map((key) => (isDown ? result(key, 'failed', noPermission) : result(key, 'created'))),
        remaining: [],
      }),
    });
    await tick(user, 'classic one');
    await user.click(button('Create burn alerts'));
    await user.click(await inDialog('Create burn alerts for 1 SLO'));
    expect(await screen.findByText('1 of 1 done, 1 failed.')).toBeInTheDocument();
    expect(screen.getByText('settings:objects:write is missing.')).toBeInTheDocument();
    isDown = false;
    await user.click(await inDialog('Retry failed (1)'));
    expect(await screen.findByText('Created')).toBeInTheDocument();
    expect(backend.callsOf('create-burn-alerts')).toHaveLength(2);
  });

  it('says beforehand when it would be more alerts than an environment takes', async () => {
    // Four budget alerts each, as above: 26 times 4 are 104 metric events, and 100 are documented.
    const many = Array.from({ length: 26 }, (_, at) => ({ ...classic, id: `c${at}`, key: `${cpuTimeKey}${at}` }));
    const { user } = open(many);
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await user.click(button('Create burn alerts'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('104 metric events in all.')).toBeInTheDocument();
    expect(within(dialog).getByText('More than an environment takes: 104 metric events')).toBeInTheDocument();
  });

  it('refuses a number of bad slots that the function would refuse', async () => {
    const { user } = open([classic]);
    await tick(user, 'classic one');
    await user.click(button('Create burn alerts'));
    const field = await screen.findByLabelText('Bad slots at least');
    await user.clear(field);
    await user.type(field, '0');
    expect(await screen.findByText('Enter a whole number from 1 to 60.')).toBeInTheDocument();
    expect(await inDialog('Create burn alerts for 1 SLO')).toBeDisabled();
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
