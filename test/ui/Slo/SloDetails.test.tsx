import { screen, waitFor, within } from '@testing-library/react';
import type { Cluster } from '../../../domain/model/cluster';
import type { SloRow } from '../../../domain/contract/listSlos';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';
import {
  aHistory,
  aMissedRow,
  anAppliedPlatformSlo,
  anAppliedSlo,
  breaches,
  cpuTimeKey,
  parameters,
  target,
} from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slo/SloDetails'), 30_000);

const nothingRefers = () => ({ results: [], remaining: [], references: [] });

function open(slo: SloRow | null, functions: Record<string, FakeFunction> = {}, path = '/slos/classic/slo-2') {
  return renderPage(path, {
    functions: {
      'list-slos': () => listed(slo === null ? [] : [slo]),
      'discover-clusters': () => discovered([aCluster()]),
      'delete-slos': nothingRefers,
      'slo-history': () => aHistory(),
      'analyze-breaches': () => breaches(),
      ...functions,
    },
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('the page of an SLO', () => {
  it('reads that one SLO with its definition, by engine and id', async () => {
    const { backend } = open(aMissedRow({ id: 'a/b c' }), {}, '/slos/classic/a%2Fb%20c');
    expect(await screen.findByRole('heading', { level: 1, name: aMissedRow().name })).toBeInTheDocument();
    expect(backend.callsOf('list-slos')).toEqual([{ engine: 'classic', ids: ['a/b c'], definitions: true }]);
  });

  it('says how it stands, and which policy for gaps its value follows', async () => {
    open(aMissedRow());
    const standing = await section('How it stands');
    for (const text of ['Missed', '99.896 %', '99.9 %', 'overspent 1.04×', 'spent', '50 %, gaps left out'])
      expect(within(standing).getByText(text)).toBeInTheDocument();
    expect(within(standing).getByTitle('without the newest 5 min, whose data is on its way')).toBeInTheDocument();
  });

  it('says when the data that it reads stopped while the other way still brings some', async () => {
    const families: Cluster['families'] = [
      { family: 'stream', lastDataAt: '2026-03-07T12:00:00.000Z' },
      { family: 'connection', lastDataAt: '2026-03-10T11:57:00.000Z' },
    ];
    const slo = { engine: 'platform', id: 'p-1', definition: anAppliedPlatformSlo() } as const;
    open(aMissedRow(slo), { 'discover-clusters': () => discovered([aCluster({ families })]) }, '/slos/platform/p-1');
    const promise = await section('What it promises');
    expect(
      await within(promise).findByText(
        /came by the metric stream since 2026-03-07 12:00 UTC, while the AWS connection sends/,
      ),
    ).toBeInTheDocument();
  });

  it('says of a budget spent many times over how many, with the minutes, and in which slots each number is', async () => {
    // 95 % of 168 hours are bad where 1 % may be: (5 − 99) / (100 − 99) × 100 = −9,400 %.
    open(aMissedRow({ value: 5, target: 99, warning: 99.5, errorBudget: -9400, burnRate: 0, slotMinutes: 84 }));
    const standing = await section('How it stands');
    for (const text of [
      ['5 %', 'in time slices of about 84 min'],
      ['0×', 'last 84 min, in time slices of about 84 min'],
    ] as const)
      expect(within(standing).getByText(text[0])).toHaveAttribute('title', text[1]);
    for (const words of ['overspent 95×', '159.6 hours bad, 100.8 minutes allowed'])
      expect(within(standing).getByText(words)).toBeInTheDocument();
  });

  it('says in one sentence what was promised, with the parameters that were recorded', async () => {
    open(aMissedRow());
    const promise = await section('What it promises');
    expect(
      await within(promise).findByText(/Over the last 7 days.*cluster prod is below 80 % in at least 99\.9 %/),
    ).toBeInTheDocument();
    expect(within(promise).getByText(/allow 0\.12 bad slices/)).toBeInTheDocument();
  });

  it('shows the definition, its slot and who changed it when, and copies the expression', async () => {
    const { user } = open(aMissedRow({ modified: { at: '2026-03-10T11:00:00.000Z', by: 'eve@example.com' } }));
    const definition = await section('Definition');
    expect(within(definition).getByText('about 84 min (not documented)')).toBeInTheDocument();
    expect(definition).toHaveTextContent('Last changed1 h ago by eve@example.com');
    await user.click(within(definition).getByRole('button', { name: 'Copy expression: Metric expression' }));
    expect(await navigator.clipboard.readText()).toBe(anAppliedSlo().metricExpression);
  });

  it('shows a platform SLO with the slot that its query names', async () => {
    const definition = anAppliedPlatformSlo();
    open(aMissedRow({ engine: 'platform', definition, name: definition.name }), {}, '/slos/platform/slo-2');
    const shown = await section('Definition');
    expect(within(shown).getByText('10 min')).toBeInTheDocument();
    expect(within(shown).getByRole('region', { name: 'DQL of the indicator' })).toHaveTextContent('timeseries');
  });

  it('shows what others made without a way to change it, with what is odd about it', async () => {
    const definition = {
      ...anAppliedSlo(),
      customDescription: 'Hosts busy',
      metricExpression: 'builtin:host.cpu.usage',
    };
    const lints = [{ code: 'raw-usage-as-sli', severity: 'warning', message: 'Raw usage is no SLI.' } as const];
    open(anSlo({ id: 'slo-2', key: null, foreign: true, name: 'theirs', definition, lints }));
    const promise = await section('What it promises');
    expect(promise).toHaveTextContent('Hosts busy');
    expect(promise).toHaveTextContent('Raw usage is no SLI.');
    expect(screen.queryByRole('button', { name: /burn alerts/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Select in the list' })).not.toBeInTheDocument();
  });

  it('says that an SLO is gone, and leads back', async () => {
    open(null);
    expect(await screen.findByText('This SLO does not exist')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See all SLOs' })).toHaveAttribute('href', '/slos');
  });

  it('says why it could not be read, and tries again', async () => {
    let isDenied = true;
    const { user } = open(null, {
      'list-slos': () => {
        if (isDenied) throw new Failure(noPermission);
        return listed([aMissedRow()]);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('settings:objects:write is missing.');
    isDenied = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await section('How it stands')).toBeInTheDocument();
  });

  it('knows no other engine', async () => {
    renderPage('/slos/other/slo-2', { functions: {} });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
  });
});

describe('an SLO edited since it was applied', () => {
  const edited = () => aMissedRow({ edited: true, definition: { ...anAppliedSlo(), targetSuccess: 95 } });

  it('shows field by field what is there and what was applied', async () => {
    open(edited());
    const drift = await section('Changes since applied');
    expect(within(drift).getByText('edited since applied')).toBeInTheDocument();
    const change = within(drift).getByText('Target').closest('li');
    expect(change).toHaveTextContent('Targetnow: 95as applied: 99.9');
  });

  it('plans the recorded parameters, shows what would be written, and writes only then', async () => {
    const item = {
      key: cpuTimeKey,
      action: 'update',
      slo: anAppliedSlo(),
      changes: [{ field: 'targetSuccess', from: 95, to: 99.9 }],
      lints: [],
    };
    const { user, backend } = open(edited(), {
      'plan-slos': () => ({ items: [item], orphans: [], summary: {} }),
      'apply-slos': () => ({
        results: [{ key: cpuTimeKey, outcome: 'updated', id: 'x', failure: null }],
        remaining: [],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Re-apply as it was' }));
    const proposal = await screen.findByRole('region', { name: 'What would be written' });
    expect(proposal).toHaveTextContent('Targetnow: 95will be: 99.9');
    expect(backend.callsOf('plan-slos')).toEqual([
      {
        engine: 'classic',
        requests: [
          {
            templateId: 'cluster-cpu-time',
            target: { ...target, capacity: 'ec2' },
            parameters: { ...parameters, namePattern: anAppliedSlo().name },
          },
        ],
      },
    ]);
    expect(backend.callsOf('apply-slos')).toEqual([]);
    await user.click(within(proposal).getByRole('button', { name: 'Write these changes' }));
    expect(await screen.findByText('It is as it was applied again')).toBeInTheDocument();
    expect(backend.callsOf('apply-slos')).toEqual([{ engine: 'classic', items: [item] }]);
  });

  it('says beforehand that Dynatrace did not look at the query, and that it can be written all the same', async () => {
    const item = { key: cpuTimeKey, action: 'update', slo: anAppliedSlo(), changes: [], lints: [] };
    const verification = { verified: 0, of: 1, isSameForm: false, failure: null };
    const { user } = open(edited(), { 'plan-slos': () => ({ items: [item], orphans: [], summary: {}, verification }) });
    await user.click(await screen.findByRole('button', { name: 'Re-apply as it was' }));
    const proposal = await screen.findByRole('region', { name: 'What would be written' });
    expect(within(proposal).getByText('Not verified')).toBeInTheDocument();
    expect(within(proposal).getByRole('button', { name: 'Write these changes' })).toBeInTheDocument();
  });

  it('says why it could not be written, and keeps the proposal', async () => {
    const item = { key: cpuTimeKey, action: 'update', slo: anAppliedSlo(), changes: [], lints: [] };
    const { user } = open(edited(), {
      'plan-slos': () => ({ items: [item], orphans: [], summary: {} }),
      'apply-slos': () => ({
        results: [{ key: cpuTimeKey, outcome: 'failed', id: null, failure: noPermission }],
        remaining: [],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Re-apply as it was' }));
    await user.click(await screen.findByRole('button', { name: 'Write these changes' }));
    expect(await screen.findByText('It could not be written')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Write these changes' })).toBeInTheDocument();
  });

  it('says so when nothing is recorded', async () => {
    open(aMissedRow({ definition: { ...anAppliedSlo(), customDescription: 'rewritten' } }));
    expect(await section('Changes since applied')).toHaveTextContent('it has no record of how it was applied');
    expect(screen.queryByRole('button', { name: 'Re-apply as it was' })).not.toBeInTheDocument();
  });
});

describe('who broke it', () => {
  it('shows the services worst first by the minute, and where to begin', async () => {
    const { backend } = open(aMissedRow(), { 'analyze-breaches': () => breaches() });
    const who = await section('Who broke it');
    const worst = await within(who).findByRole('row', { name: /checkout, "eu"/ });
    for (const text of ['252', '2.5 %', '168 %', '2.8 h', '97.3 %'])
      expect(within(worst).getByText(text)).toBeInTheDocument();
    expect(
      await within(who).findByText(/^Begin with checkout, "eu": 100 % of all bad minutes are its own/),
    ).toBeVisible();
    expect(who).toHaveTextContent(
      '1 of 2 services broke it. Bad minutes: worst service 4.2 h (2.5 %), any service 4.2 h (2.5 %), mean of all 0 min (0 %).',
    );
    expect(backend.callsOf('analyze-breaches')).toEqual([
      {
        engine: 'classic',
        templateId: 'cluster-cpu-time',
        target: { ...target, capacity: 'ec2' },
        parameters,
        from: 'now-7d',
        to: 'now',
      },
    ]);
  });

  it('finds the timeframe in the address of a link of before', async () => {
    const { backend } = open(
      aMissedRow(),
      { 'analyze-breaches': () => breaches() },
      '/slos/classic/slo-2?timeframe=30d',
    );
    const who = await section('Who broke it');
    expect((await within(who).findAllByText('cart')).length).toBeGreaterThan(0);
    expect(backend.callsOf('analyze-breaches')).toEqual([expect.objectContaining({ from: 'now-30d' })]);
    expect(backend.callsOf('slo-history')).toEqual([{ engine: 'classic', key: cpuTimeKey, from: 'now-30d' }]);
  });

  it('looks at the moments that the address names', async () => {
    const { backend } = open(
      aMissedRow(),
      { 'analyze-breaches': () => breaches() },
      '/slos/classic/slo-2?from=2026-03-05T08:00:00.000Z&to=2026-03-05T12:00:00.000Z',
    );
    await waitFor(() => expect(backend.callsOf('analyze-breaches')).toHaveLength(1));
    const span = { from: '2026-03-05T08:00:00.000Z', to: '2026-03-05T12:00:00.000Z' };
    expect(backend.callsOf('analyze-breaches')).toEqual([expect.objectContaining(span)]);
    expect(backend.callsOf('slo-history')).toEqual([{ engine: 'classic', key: cpuTimeKey, ...span }]);
    expect(await screen.findByRole('button', { name: 'Show its window (last 7 days)' })).toBeInTheDocument();
  });

  it('says that it was the capacity of the cluster and no service, with what stood beside', async () => {
    const calm = breaches();
    const finding = {
      ...{ code: 'hotClusterCalmServices' as const, message: '', clusterBadMinutes: 300, calmMinutes: 240 },
      ...{ firstAt: '2026-03-05T08:00:00Z', lastAt: '2026-03-05T13:00:00Z' },
      reservation: { meanwhile: 92.04, otherwise: 60 },
      running: { meanwhile: 12, otherwise: 8.5 },
      desired: { meanwhile: null, otherwise: null },
    };
    const value = { ...calm, minutes: { ...calm.minutes, findings: [finding] } };
    open(aMissedRow(), { 'analyze-breaches': () => value });
    const who = await section('Who broke it');
    expect(await within(who).findByText('Cluster capacity, not a service')).toBeInTheDocument();
    expect(who).toHaveTextContent('The cluster was hot for 5 h; in 4 h of it no service was');
    expect(who).toHaveTextContent('Reserved92 % (otherwise 60 %)');
    expect(who).toHaveTextContent('Running tasks12 (otherwise 8.5)');
    expect(who).not.toHaveTextContent('Desired tasks');
    expect(
      await within(who).findByText('Add instances: the cluster was nearly full while its services were fine.'),
    ).toBeVisible();
  });

  it('says that no service broke it', async () => {
    const all = breaches();
    const quiet = { ...all, minutes: { ...all.minutes, services: all.minutes.services.slice(1) } };
    open(aMissedRow(), { 'analyze-breaches': () => quiet });
    expect(
      await screen.findByText('No service was beyond the threshold in this timeframe: look at a longer one.'),
    ).toBeInTheDocument();
  });

  it('does not take missing data for health', async () => {
    const silent = breaches({
      services: [],
      slots: { total: 120, good: 0, bad: 0, missing: 120, excluded: 0 },
      coverage: 0,
    });
    open(aMissedRow(), { 'analyze-breaches': () => silent });
    const who = await section('Who broke it');
    expect(await within(who).findByText('No data in this timeframe')).toBeInTheDocument();
    expect(who).not.toHaveTextContent('Nothing to do');
  });

  it('says why it could not be analyzed', async () => {
    const denied = () => {
      throw new Failure({ ...noPermission, message: 'storage:metrics:read is missing.' });
    };
    open(aMissedRow(), { 'analyze-breaches': denied });
    expect(await screen.findByText('storage:metrics:read is missing.')).toBeInTheDocument();
  });

  it('does not ask where there is no threshold', async () => {
    const headroom = aMissedRow({ key: `cluster-cpu-headroom:${target.entityId}` });
    const { backend } = open(headroom);
    expect(await section('Who broke it')).toHaveTextContent('has no threshold');
    expect(backend.callsOf('analyze-breaches')).toEqual([]);
  });
});

describe('alerts and dashboards of an SLO', () => {
  it('lists what refers to it without deleting anything', async () => {
    const { backend } = open(aMissedRow(), {
      'delete-slos': () => ({
        ...nothingRefers(),
        references: [
          { key: cpuTimeKey, kind: 'burn-alert', id: 'a', name: 'Fast burn' },
          { key: cpuTimeKey, kind: 'dashboard', id: 'd', name: 'ECS clusters' },
        ],
        warnings: [{ code: 'too-many', message: 'Only 50 dashboards were read.' }],
      }),
    });
    const alerts = await section('Alerts and dashboards');
    expect(await within(alerts).findByText('Fast burn (burn alert of this app)')).toBeInTheDocument();
    expect(within(alerts).getByText('ECS clusters (dashboard)')).toBeInTheDocument();
    expect(alerts).toHaveTextContent('Not everything was looked at: Only 50 dashboards were read.');
    expect(within(alerts).getByRole('button', { name: 'Update burn alerts' })).toBeInTheDocument();
    await waitFor(() =>
      expect(backend.callsOf('delete-slos')).toEqual([{ engine: 'classic', keys: [cpuTimeKey], preview: true }]),
    );
  });
});
