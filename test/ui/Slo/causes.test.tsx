import { screen } from '@testing-library/react';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../../domain/contract/usageSeries';
import { Failure } from '../../../domain/failure';
import { mainCause } from '../../../ui/app/pages/Slo/changes/useCauses';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, asOf, discovered, listed } from '../Clusters/clusterWorld';
import { aHistory, aMissedRow, breaches } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slo/SloDetails'), 30_000);

/** Twelve slots of a quarter of an hour, the seventh of them another value. */
const flat = (value: number, high = value) => Array.from({ length: 12 }, (_, slot) => (slot === 6 ? high : value));

/** The service rises alone; the cluster with it. */
const usage =
  (ran: number[]) =>
  ({ metric, targets }: UsageSeriesPayload): UsageSeriesValue => ({
    ...{ asOf, from: '2026-03-05T06:00:00.000Z', to: '2026-03-05T09:00:00.000Z', intervalMinutes: 15, remarks: [] },
    series: targets.map((target) => {
      const mean =
        metric === 'tasks'
          ? ran
          : target.service === undefined
            ? flat(50, 85)
            : target.service === 'cart'
              ? flat(30)
              : flat(40, 120);
      return { target, mean, min: mean, max: mean, ...(metric === 'tasks' ? { desired: flat(10) } : {}) };
    }),
  });

const open = (functions: Record<string, FakeFunction>) =>
  renderPage('/slos/classic/slo-2', {
    functions: {
      'list-slos': () => listed([aMissedRow()]),
      'discover-clusters': () => discovered([aCluster()]),
      'delete-slos': () => ({ results: [], remaining: [], references: [] }),
      'analyze-breaches': () => breaches(),
      'slo-history': () => aHistory(),
      ...functions,
    },
  });
const who = () => screen.findByRole('region', { name: 'Who broke it' });

describe('who broke an SLO', () => {
  it('is sought in a deployment where tasks were replaced while one service rose, and the next step begins there', async () => {
    const { backend } = open({ 'usage-series': (payload) => usage(flat(10, 9))(payload) });
    expect(await screen.findByText(/^Look at the deployment of checkout, "eu"/)).toHaveTextContent(
      'its usage rose while its tasks were replaced; 100 % of all bad minutes are its own',
    );
    expect(await who()).toHaveTextContent(
      'CPU at or above 80 %. checkout, "eu" used 120 % of its CPU, otherwise 40 %, and tasks were replaced: look at its deployment.',
    );
    // The cluster and its services in one question, and one for tasks.
    expect(backend.callsOf('usage-series')).toHaveLength(2);
  });

  it('is missing tasks where they were missing and no service rose alone', async () => {
    const together = (payload: UsageSeriesPayload) => ({
      ...usage(flat(10, 6))(payload),
      ...(payload.metric === 'tasks'
        ? {}
        : {
            series: payload.targets.map((target) => {
              const mean = flat(50, 85);
              return { target, mean, min: mean, max: mean };
            }),
          }),
    });
    open({ 'usage-series': (payload) => together(payload) });
    expect(await screen.findByText(/^Bring the missing tasks back/)).toHaveTextContent('only 6 of 10 ran');
  });

  it('is told by its minutes alone where usage cannot be read, and says so', async () => {
    open({
      'usage-series': () => {
        throw new Failure({ code: 'MissingScope', message: 'No metrics for you', whose: 'operator', hint: 'Ask.' });
      },
    });
    expect(await screen.findByText(/^Begin with checkout, "eu"/)).toBeInTheDocument();
    expect(await who()).toHaveTextContent('Causes are not known: No metrics for you');
  });
});

describe('the cause of most of the time', () => {
  it('adds up the stretches of one service, and remembers that its tasks were replaced in one of them', () => {
    const service = (areTasksReplaced: boolean) => ({
      ...{ kind: 'service' as const, service: 'api', meanwhile: 90, otherwise: 40, areTasksReplaced },
    });
    const missing = { kind: 'fewer-tasks' as const, running: 3, desired: 6 };
    expect(
      mainCause([
        { from: 0, to: 2, peak: 90, cause: service(false) },
        { from: 4, to: 7, peak: 90, cause: missing },
        { from: 9, to: 11, peak: 90, cause: service(true) },
      ]),
    ).toEqual(service(true));
    expect(mainCause([{ from: 0, to: 9, peak: 90, cause: null }])).toBeNull();
  });
});
