import { screen, within } from '@testing-library/react';
import type { UsageSeriesValue } from '../../../domain/contract/usageSeries';
import type { SloRow } from '../../../domain/contract/listSlos';
import { besideIn, besideText, besideVerdict, userFacing } from '../../../ui/app/pages/Slo/beside/beside';
import { burnRates, burnWords } from '../../../ui/app/pages/Slo/burn/burnRates';
import { changeWords, nearby, taskChanges } from '../../../ui/app/pages/Slo/changes/changesNearby';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, asOf, discovered, listed } from '../Clusters/clusterWorld';
import { aHistory, aMissedRow, breaches } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slo/SloDetails'), 30_000);

describe('burn rates by window', () => {
  /** Ten-minute slots of a day, the last hour bad; a target of 90 allows 14.4 of 144 bad ones. */
  const slots = Array.from({ length: 144 }, (_, at) => ({
    ...{ from: '', to: '', value: 1, verdict: at >= 138 ? ('bad' as const) : ('good' as const) },
  }));
  const budget = slots.map((_, at) => ({ at: '', remaining: 100 - (Math.max(0, at - 137) * 100) / 14.4 }));
  const rates = (change: object = {}) => burnRates({ slots, budget, slotMinutes: 10, ...change }, 'exclude');

  it('are the bad share of a window over the share that the target allows', () => {
    expect(rates()).toEqual([
      // Shorter than a slice of ten minutes.
      { name: '5 min', rate: null },
      // All of it bad, a tenth allowed.
      { name: '1 h', rate: 10 },
      // One hour of six.
      { name: '6 h', rate: expect.closeTo(10 / 6, 5) as number },
      // Longer than what is looked at.
      { name: '3 d', rate: null },
    ]);
  });

  it('count only slots that count', () => {
    const gaps = slots.map((slot, at) => (at >= 138 && at < 141 ? { ...slot, verdict: 'missing' as const } : slot));
    // 141 slots count, so that 14.1 may be bad; three of the last hour are, and three have no data.
    const spent = slots.map((_, at) => ({ at: '', remaining: 100 - (Math.max(0, at - 140) * 100) / 14.1 }));
    expect(rates({ slots: gaps, budget: spent })[1]).toEqual({ name: '1 h', rate: 10 });
  });

  it('are not told without a budget, and in words say how long a budget lasts', () => {
    expect(rates({ budget: [] }).every(({ rate }) => rate === null)).toBe(true);
    expect([burnWords(null, 1440), burnWords(0, 1440), burnWords(14.4, 43_200), burnWords(1 / 3, null)]).toEqual([
      '–',
      '0×',
      '14.4×, a budget lasts 2.1 d',
      '0.333×',
    ]);
  });
});

describe('a user-facing SLO beside', () => {
  const standing = (status: SloRow['status'], burnRate: number | null = 0) => ({ status, burnRate, pending: false });

  it.each([
    ['FAILURE', 'FAILURE', 'Hot and users hurt'],
    ['FAILURE', 'SUCCESS', 'Hot, users fine'],
    ['SUCCESS', 'FAILURE', 'Users hurt, not by this'],
    ['WARNING', 'SUCCESS', 'Calm, users fine'],
    ['FAILURE', 'NO_DATA', 'Not known'],
  ] as const)('tells %s beside %s apart: %s', (hot, users, title) => {
    expect(besideVerdict(standing(hot), standing(users)).title).toBe(title);
  });

  it('is hurt as well while it spends more than its budget', () => {
    expect(besideVerdict(standing('SUCCESS', 2), standing('SUCCESS', 1.5)).title).toBe('Hot and users hurt');
  });

  it('is any but those on utilization, and never itself', () => {
    const self = anSlo({ id: 'self', key: 'service-running-tasks:CUSTOM_DEVICE-E360A9250EEF25BC:cart' });
    const slos = [self, anSlo(), anSlo({ id: 'web', key: null, foreign: true, name: 'Web availability' })];
    expect(userFacing(slos, self).map(({ id }) => id)).toEqual(['web']);
  });

  it('is named in the address, whatever its id holds', () => {
    expect(besideIn(besideText({ engine: 'platform', id: 'a:b/c' }))).toEqual({ engine: 'platform', id: 'a:b/c' });
    for (const text of [null, '', 'other:x', 'classic:']) expect(besideIn(text)).toBeNull();
  });
});

const tasks = (running: (number | null)[], desired: (number | null)[]): UsageSeriesValue => ({
  ...{ asOf, intervalMinutes: 60, from: '2026-03-10T00:00:00Z', to: asOf, remarks: [] },
  series: [
    {
      target: { entityId: null, cluster: 'prod', accountId: '111122223333', region: 'eu-west-1' },
      ...{ mean: running, min: running, max: running, desired },
    },
  ],
});
const hour = (at: number) => Date.UTC(2026, 2, 10, at);

describe('changes of tasks', () => {
  it('are deployments, scalings and missing tasks, neighbors joined', () => {
    const found = taskChanges(tasks([4, 8, 6, 4, 8, 7, null], [4, 4, 4, 4, 8, 8, 8]));
    expect(found.map((one) => [one.kind, one.from, one.to, changeWords(one)])).toEqual([
      ['rollout', hour(1), hour(3), 'up to 8 tasks ran for 4 desired: a deployment, as a rule'],
      ['scaled', hour(4), hour(5), 'desired tasks 4 → 8'],
      ['short', hour(5), hour(6), 'down to 7 of 8 tasks'],
    ]);
  });

  it('are nearby in a bad stretch and in the hour before it', () => {
    const found = taskChanges(tasks([4, 8, 4, 4, 4, 8, 4, 8], [4, 4, 4, 4, 4, 4, 4, 4]));
    expect(found).toHaveLength(3);
    // The first ended two hours before, the last begins when the stretch is over.
    expect(nearby(found, [{ from: hour(6.5), to: hour(7) }]).map(({ from }) => from)).toEqual([hour(5)]);
  });
});

describe('the page of an SLO', () => {
  const other = anSlo({ id: 'web', key: null, foreign: true, name: 'Web availability', engine: 'platform' });
  const open = (path: string, functions: Record<string, FakeFunction> = {}) =>
    renderPage(path, {
      functions: {
        'list-slos': ({ ids }: { ids?: string[] }) =>
          listed([aMissedRow(), other].filter(({ id }) => ids?.includes(id) ?? true)),
        'discover-clusters': () => discovered([aCluster()]),
        'delete-slos': () => ({ results: [], remaining: [], references: [] }),
        'analyze-breaches': () => breaches(),
        'slo-history': () => aHistory(),
        'usage-series': () => tasks([15, 18], [15, 15]),
        ...functions,
      },
    });

  it('says what the breach means to users, for the SLO that the address names', async () => {
    open('/slos/classic/slo-2?beside=platform:web');
    const section = await screen.findByRole('region', { name: 'Do users notice?' });
    expect(await within(section).findByText('Hot, users fine')).toBeInTheDocument();
    expect(within(section).getByRole('link', { name: 'Open Web availability' })).toHaveAttribute(
      'href',
      '/slos/platform/web',
    );
  });

  it('reads all SLOs to choose from only when somebody wants to compare, and keeps the choice in the address', async () => {
    const { user, backend } = open('/slos/classic/slo-2');
    const section = await screen.findByRole('region', { name: 'Do users notice?' });
    const lists = () => backend.callsOf('list-slos').filter((payload) => !(payload as { ids?: unknown }).ids);
    expect(lists()).toEqual([]);
    await user.click(within(section).getByRole('button', { name: 'Compare with a user-facing SLO' }));
    await user.click(await within(section).findByRole('combobox', { name: 'User-facing SLO' }));
    await user.click(await screen.findByRole('option', { name: 'Web availability' }));
    expect(await within(section).findByText('Hot, users fine')).toBeInTheDocument();
    expect(lists().length).toBeGreaterThan(0);
  });

  it.each([
    ['none', []],
    ['some', [other]],
  ])('does not take SLOs that could not be read for none, with %s of the rest on users', async (_words, rest) => {
    const warnings = [{ code: 'platform-slos-not-read', message: 'slo:slos:read is missing. Ask for it.' }];
    const { user } = open('/slos/classic/slo-2', {
      'list-slos': ({ ids }: { ids?: string[] }) => ({
        ...listed([aMissedRow(), ...rest].filter(({ id }) => ids?.includes(id) ?? true)),
        warnings,
      }),
    });
    const section = await screen.findByRole('region', { name: 'Do users notice?' });
    await user.click(within(section).getByRole('button', { name: 'Compare with a user-facing SLO' }));
    expect(
      await within(section).findByText('Not all SLOs could be read. slo:slos:read is missing. Ask for it.'),
    ).toBeInTheDocument();
    expect(within(section).queryByText(/There is no SLO/)).toBeNull();
    const picker = within(section).queryByRole('combobox', { name: 'User-facing SLO' });
    expect(picker === null).toBe(rest.length === 0);
  });

  it('says that the SLO beside it is gone', async () => {
    open('/slos/classic/slo-2?beside=platform:gone');
    const section = await screen.findByRole('region', { name: 'Do users notice?' });
    expect(await within(section).findByText(/does not exist any more/)).toBeInTheDocument();
  });

  it('shows burn rates by window, and what happened to the tasks', async () => {
    open('/slos/classic/slo-2');
    const burn = await screen.findByRole('region', { name: 'Burn rate by window' });
    // The last of four hours was good, and the history is shorter than six.
    expect(burn).toHaveTextContent('1 h0×');
    expect(burn).toHaveTextContent('6 h–');
    const changes = await screen.findByRole('region', { name: 'Task changes nearby' });
    expect(await within(changes).findByText('None in the bad minutes or the hour before.')).toBeInTheDocument();
  });
});
