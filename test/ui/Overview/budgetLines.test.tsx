import { screen, waitFor, within } from '@testing-library/react';
import type { BudgetSeriesPayload } from '../../../domain/contract/budgetSeries';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, asOf, discovered, listed } from '../Clusters/clusterWorld';
import { aStatus } from '../Connect/situations';

const entity = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const slos = Array.from({ length: 10 }, (_, at) =>
  anSlo({ id: `slo-${at}`, key: `cluster-cpu-time:${entity}:${at}`, name: `SLO ${at}`, errorBudget: 50 + at }),
);

const open = (budgets: FakeFunction) =>
  renderPage('/', {
    functions: {
      'pipeline-status': () => aStatus(),
      'discover-clusters': () => discovered([aCluster({ entityId: entity })]),
      'list-slos': () => listed(slos),
      'budget-series': budgets,
    },
  });

/** Everything is on the screen. */
class EverythingSeen {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe() {
    this.tell([{ isIntersecting: true }]);
  }
  unobserve() {}
  disconnect() {}
}

const { IntersectionObserver: nothingSeen } = window;
afterEach(() => Object.assign(window, { IntersectionObserver: nothingSeen }));
const seeEverything = () => Object.assign(window, { IntersectionObserver: EverythingSeen });

describe('the lines of error budgets', () => {
  it('are not asked for while nobody sees them', async () => {
    const { backend } = open(() => ({ asOf, series: [] }));
    const tile = await screen.findByRole('region', { name: 'Error budgets' });
    expect(await within(tile).findByRole('link', { name: 'SLO 0' })).toBeInTheDocument();
    expect(backend.callsOf('budget-series')).toEqual([]);
  });

  it('are asked for once, for those that are named, in their order', async () => {
    seeEverything();
    const { backend } = open((payload) => ({
      asOf,
      series: (payload as BudgetSeriesPayload).slos.map((slo) => ({
        ...{ ...slo, from: asOf, to: asOf, remaining: [100, 60], why: null },
      })),
    }));
    const tile = await screen.findByRole('region', { name: 'Error budgets' });
    await waitFor(() => expect(tile.querySelectorAll('path[d^="M0.0 1.0L140.0"]')).toHaveLength(8));
    expect(backend.callsOf('budget-series')).toEqual([
      { slos: slos.slice(0, 8).map(({ engine, key }) => ({ engine, key })) },
    ]);
  });

  it('say so when they cannot be read, and leave the budgets as they are', async () => {
    seeEverything();
    open(() => {
      throw new Failure({ code: 'MissingScope', message: 'No metrics for you', whose: 'operator', hint: 'Ask.' });
    });
    const tile = await screen.findByRole('region', { name: 'Error budgets' });
    expect(await within(tile).findByText(/lines of the budgets could not be read: No metrics for you/)).toBeVisible();
    expect(within(tile).getByRole('link', { name: 'SLO 0' })).toBeInTheDocument();
  });
});
