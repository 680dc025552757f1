import { act, renderHook, screen, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { useAutoRefresh } from '../../../ui/app/components/page/useAutoRefresh';
import { someFacts } from '../../domain/environment/someApis';
import { aCluster, anSlo, discovered, listed } from '../Clusters/clusterWorld';
import { aStatus, aStream } from '../Connect/situations';

const empty: Record<string, FakeFunction> = {
  'pipeline-status': () => aStatus(),
  'discover-clusters': () => ({ asOf: aStatus().asOf, clusters: [], warnings: [] }),
  'list-slos': () => ({ asOf: aStatus().asOf, slos: [], warnings: [] }),
};

const denied = () => {
  throw new Failure({ code: 'MissingScope', message: 'slo:read is missing', whose: 'operator', hint: 'Ask for it.' });
};

const tile = (name: string) => screen.findByRole('region', { name });

describe('Overview', () => {
  it('sends a newcomer to Connect, and says in each tile why it is empty', async () => {
    renderPage('/', { functions: empty });
    expect(await screen.findByRole('link', { name: 'Connect AWS' })).toHaveAttribute('href', '/connect');
    expect(await tile('Streams')).toHaveTextContent('None.');
    expect(await tile('Clusters')).toHaveTextContent('No ECS cluster yet');
    expect(await tile('Without an SLO')).toHaveTextContent('No cluster yet');
    expect(await tile('Error budgets')).toHaveTextContent('No SLO of this app exists yet');
  });

  it('lists the streams with their state, and how old their newest data is', async () => {
    renderPage('/', {
      functions: {
        ...empty,
        'pipeline-status': () =>
          aStatus({
            streams: [
              aStream({ lagSeconds: 185 }),
              aStream({ region: 'us-east-1', state: 'silent', lagSeconds: 7200 }),
            ],
          }),
      },
    });
    const streams = await tile('Streams');
    await within(streams).findAllByRole('listitem');
    expect(
      within(streams)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '123456789012 / us-east-1newest data 2 h agoStopped',
      '123456789012 / eu-west-1newest data 3 min agoFlowing',
    ]);
  });

  it('lists eight of forty streams, those that need somebody first', async () => {
    const flowing = Array.from({ length: 39 }, (_, at) => aStream({ accountId: String(200000000000 + at) }));
    const streams = [...flowing, aStream({ state: 'silent' })];
    renderPage('/', { functions: { ...empty, 'pipeline-status': () => aStatus({ streams }) } });
    const shown = await tile('Streams');
    expect(await within(shown).findByText('and 32 others, all flowing')).toBeInTheDocument();
    const rows = within(shown).getAllByRole('listitem');
    expect(rows).toHaveLength(8);
    expect(rows[0]).toHaveTextContent('Stopped');
  });

  it('keeps the other tiles readable when one cannot be read, and offers no next step on half the facts', async () => {
    renderPage('/', { functions: { ...empty, 'list-slos': denied } });
    const budgets = await tile('Error budgets');
    expect(await within(budgets).findByRole('alert')).toHaveTextContent('slo:read is missing');
    expect(await within(await tile('Without an SLO')).findByRole('alert')).toBeInTheDocument();
    expect(await within(await tile('Streams')).findByText(/^None/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Connect AWS' })).not.toBeInTheDocument();
  });

  it('reads again on request after a failure', async () => {
    let isDenied = true;
    const { user } = renderPage('/', {
      functions: {
        ...empty,
        'list-slos': () => (isDenied ? denied() : { asOf: aStatus().asOf, slos: [], warnings: [] }),
      },
    });
    const breaching = await tile('Error budgets');
    await within(breaching).findByRole('alert');
    isDenied = false;
    await user.click(within(breaching).getByRole('button', { name: 'Retry' }));
    expect(await within(breaching).findByText(/No SLO of this app/)).toBeInTheDocument();
  });
});

const about = (name: string, what = 'cpu') => `cluster-${what}-headroom:111122223333/eu-west-1/${name}`;
const bare = (name: string) => aCluster({ name, entityId: null });

describe('the honeycomb of clusters', () => {
  const show = () =>
    renderPage('/', {
      functions: {
        ...empty,
        'discover-clusters': () => discovered([bare('calm'), bare('idle'), bare('hot')]),
        'list-slos': () =>
          listed([
            anSlo({ id: 'a', key: about('calm') }),
            anSlo({ id: 'b', key: about('hot') }),
            anSlo({ id: 'c', key: about('hot', 'memory'), status: 'FAILURE' }),
          ]),
      },
    });

  it('has a link for each cluster, worst first, that says in words what its color says', async () => {
    show();
    const comb = await screen.findByRole('group', { name: 'Clusters by the worst status of their SLOs' });
    await within(comb).findByRole('link', { name: /hot.*: missed/ });
    expect(
      within(comb)
        .getAllByRole('link')
        .map((link) => link.getAttribute('aria-label')),
    ).toEqual([
      'hot, 111122223333 / eu-west-1: missed (2 SLOs: 1 missed, 1 met)',
      'calm, 111122223333 / eu-west-1: met',
      'idle, 111122223333 / eu-west-1: no SLO',
    ]);
    const legend = screen.getByRole('list', { name: 'Clusters by status' });
    expect(legend).toHaveTextContent('1 missed1 met1 no SLO');
  });

  it('is one stop of the Tab key; arrows go from cell to cell, and each leads to its cluster', async () => {
    const { user } = show();
    const hot = await screen.findByRole('link', { name: /^hot.*missed/ });
    const calm = screen.getByRole('link', { name: /^calm/ });
    expect(hot).toHaveAttribute('tabindex', '0');
    expect(calm).toHaveAttribute('tabindex', '-1');
    act(() => hot.focus());
    await user.keyboard('{ArrowRight}');
    expect(calm).toHaveFocus();
    expect(calm).toHaveAttribute('tabindex', '0');
    await user.keyboard('{End}');
    expect(screen.getByRole('link', { name: /^idle, .*no SLO/ })).toHaveFocus();
    await user.keyboard('{Home}');
    expect(hot).toHaveFocus();
    expect(hot).toHaveAttribute('href', '/clusters/111122223333/eu-west-1/hot');
    await user.click(hot);
    expect(await screen.findByRole('heading', { level: 1, name: 'hot' })).toBeInTheDocument();
  });
});

it('names the budgets that run out first: spent ones, then by the hour, then by what is left', async () => {
  const slo = (name: string, errorBudget: number | null, exhaustedInHours: number | null) =>
    anSlo({ id: name, name, key: about(name), errorBudget, exhaustedInHours });
  renderPage('/', {
    functions: {
      ...empty,
      'list-slos': () =>
        listed([
          slo('full', 100, null),
          slo('soon', 60, 3),
          slo('spent', -50, null),
          slo('half', 50, null),
          slo('unknown', null, null),
        ]),
    },
  });
  const budgets = await tile('Error budgets');
  await within(budgets).findByRole('link', { name: 'spent' });
  const rows = within(budgets).getAllByRole('listitem');
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['spent', 'soon', 'half', 'full']);
  expect(rows[0]).toHaveTextContent('overspent 1.5×');
  expect(rows[1]).toHaveTextContent('60 % remaining');
  expect(rows[1]).toHaveTextContent('spent in about 3 h');
  expect(within(budgets).getByRole('link', { name: 'See all 5 SLOs' })).toHaveAttribute('href', '/slos');
});

it('leads from the clusters without an SLO to the wizard, with all of them chosen', async () => {
  const { user } = renderPage('/', {
    functions: {
      ...empty,
      'environment-facts': () => someFacts(),
      'discover-clusters': () => discovered([bare('calm'), bare('idle'), bare('lone')]),
      'list-slos': () => listed([anSlo({ key: about('calm') })]),
    },
  });
  const without = await tile('Without an SLO');
  await user.click(await within(without).findByRole('button', { name: 'Protect 2 clusters' }));
  await user.click(await screen.findByRole('checkbox', { name: /Cluster CPU headroom/ }));
  expect(await screen.findByText('2 of 3 fitting clusters selected.')).toBeInTheDocument();
});

describe('a page that stays open', () => {
  afterEach(() => jest.useRealTimers());

  it('is read anew after a minute, but not while nobody can see it', () => {
    jest.useFakeTimers();
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
    const refresh = jest.fn();
    renderHook(() => useAutoRefresh(refresh, Date.now()));
    jest.advanceTimersByTime(55_000);
    expect(refresh).not.toHaveBeenCalled();
    seen.mockReturnValue('hidden');
    jest.advanceTimersByTime(120_000);
    expect(refresh).not.toHaveBeenCalled();
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(refresh).toHaveBeenCalledTimes(1);
    seen.mockRestore();
  });

  it('says how old it is', async () => {
    renderPage('/', { functions: empty });
    expect(await screen.findByText(/^Updated (just now|\d+ s ago), refreshes every minute$/)).toBeInTheDocument();
  });
});
