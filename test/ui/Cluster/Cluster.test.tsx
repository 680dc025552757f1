import { screen, within } from '@testing-library/react';
import type { IntentPayload } from '@dynatrace-sdk/navigation';
import { clearNavigationMocks, mockNavigation } from '@dynatrace-sdk/navigation/testing';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../../domain/contract/usageSeries';
import { Failure } from '../../../domain/failure';
import { templateOf } from '../../../domain/slo/templates/templates';
import { maintenanceIn } from '../../../ui/app/pages/Cluster/objectiveFacts';
import { ecsPageLink } from '../../../domain/onboarding/link/ecsPageLink';
import { bandPoints, linePoints, usageHeat } from '../../../ui/app/components/charts/usagePoints';
import { clusterPath } from '../../../ui/app/components/clusters/clusterPath';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, asOf, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';
import { aMissedRow, parameters as cpuParameters, target } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Cluster/ClusterPage'), 30_000);

/** Three hours: the cluster as a whole, and every service at 30, 90 and nothing. */
const usage = ({ targets, metric }: UsageSeriesPayload): UsageSeriesValue => ({
  ...{ asOf, intervalMinutes: 60, from: '2026-03-10T09:00:00Z', to: asOf, remarks: [] },
  series: targets.map((one) => ({
    target: one,
    ...(one.service === undefined
      ? { mean: [40, 50, 60], min: [30, 40, 50], max: [50, 60, 75] }
      : { mean: [30, 85, null], min: [20, 80, null], max: [40, 90, null] }),
    ...(metric === 'tasks' ? { desired: [40, 60, 60] } : {}),
  })),
});

const open = (cluster = aCluster(), functions: Record<string, FakeFunction> = {}) =>
  renderPage(clusterPath(cluster), {
    functions: {
      'discover-clusters': () => discovered([aCluster({ region: 'us-east-1' }), cluster]),
      'usage-series': usage,
      'list-slos': () => listed([]),
      ...functions,
    },
  });

const section = (name: string) => screen.findByRole('region', { name });

describe('the page of a cluster', () => {
  it('is found by its name, however that is written', async () => {
    const name = '../a%2Fb?c#d';
    open(aCluster({ name }));
    expect(await screen.findByRole('heading', { level: 1, name })).toBeInTheDocument();
    expect(await section('Now')).toHaveTextContent('CPU41.3 %');
  });

  it('is the one in its account and region, not another of that name', async () => {
    open(aCluster({ cpu: 12 }));
    expect(await section('Now')).toHaveTextContent('CPU12 %');
  });

  it('tells clusters apart by their entity where their place is unknown', async () => {
    const unknown = { accountId: 'unknown', region: 'unknown' };
    const one = aCluster({ ...unknown, entityId: 'CUSTOM_DEVICE-1', cpu: 1 });
    const other = aCluster({ ...unknown, entityId: 'CUSTOM_DEVICE-2', cpu: 2 });
    open(other, { 'discover-clusters': () => discovered([one, other]) });
    expect(await section('Now')).toHaveTextContent('CPU2 %');
  });

  it('says that it is gone, and leads to the others', async () => {
    open(aCluster(), { 'discover-clusters': () => discovered([]) });
    expect(await screen.findByText('No data of this cluster')).toBeInTheDocument();
    const crumbs = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(within(crumbs).getByRole('link', { name: 'Clusters' })).toHaveAttribute('href', '/clusters');
  });

  it('says why it could not be read', async () => {
    open(aCluster(), {
      'discover-clusters': () => {
        throw new Failure(noPermission);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('The cluster could not be read');
  });
});

describe('what the page of a cluster shows', () => {
  it('says of each picture what it shows, and asks once for the cluster and all its services', async () => {
    const { backend } = open();
    const time = await section('Over time');
    expect(
      await within(time).findByRole('figure', {
        name: 'CPU of the cluster: 60 % at the end, at most 75 %. No SLO has a threshold here.',
      }),
    ).toBeInTheDocument();
    expect(
      within(time).getByRole('figure', {
        name: 'CPU by service: 2 of 2 services peaked at or above 80 %. Highest: cart, 90 %.',
      }),
    ).toBeInTheDocument();
    expect(
      await within(time).findByRole('figure', {
        name: 'Tasks: 60 of 60 running; fewer than desired in 1 time slice of 3.',
      }),
    ).toBeInTheDocument();
    const asked = backend.callsOf('usage-series') as UsageSeriesPayload[];
    expect(asked.map(({ metric, targets }) => [metric, targets.map(({ service }) => service ?? 'cluster')])).toEqual([
      ['cpu', ['cluster', 'cart', 'checkout']],
      ['memory', ['cluster', 'cart', 'checkout']],
      ['tasks', ['cluster']],
    ]);
  });

  it('lists its services with their newest and highest values', async () => {
    open();
    const row = await within(await section('Services')).findByRole('row', { name: /checkout/ });
    expect(await within(row).findAllByText('85 %')).toHaveLength(2);
    expect(within(row).getAllByText('90 %')).toHaveLength(2);
  });

  it('lists its SLOs, leads to each, and draws their thresholds', async () => {
    open(aCluster(), { 'list-slos': () => listed([aMissedRow()]) });
    const name = aMissedRow().name;
    const link = await within(await section('SLOs')).findByRole('link', { name });
    expect(link).toHaveAttribute('href', '/slos/classic/slo-2');
    expect(
      await screen.findByRole('figure', { name: /^CPU of the cluster: .* SLO threshold 80 %\.$/ }),
    ).toBeInTheDocument();
  });

  it('leads to SLOs where it has none, to the AWS console and to a notebook', async () => {
    open();
    expect(await screen.findByRole('link', { name: 'Create SLOs' })).toHaveAttribute('href', '/slos/new');
    expect(await screen.findByRole('link', { name: /Open in the AWS console/ })).toHaveAttribute(
      'href',
      'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/prod/services?region=eu-west-1',
    );
    const notebook = await screen.findByRole('link', { name: /Open the CPU query in a notebook/ });
    expect(notebook).toHaveAttribute('href', 'mocked-intent-link');
  });

  it('lists the alerts on its SLOs, names those without one, and makes them', async () => {
    const other = aMissedRow({ id: 'slo-3', key: aMissedRow().key?.replace('cpu', 'memory') ?? null, name: 'Memory' });
    const { user, backend } = open(aCluster(), {
      'list-slos': () => listed([aMissedRow(), other]),
      'delete-slos': () => ({
        ...{ results: [], remaining: [] },
        references: [{ key: aMissedRow().key, kind: 'burn-alert', id: 'a', name: 'Fast burn of prod' }],
      }),
      'create-burn-alerts': () => ({ results: [], remaining: [] }),
    });
    const alerts = await section('Alerts and dashboards');
    expect(await within(alerts).findByText(/Fast burn of prod/)).toBeInTheDocument();
    expect(within(alerts).getByText('1 SLO of 2 without a burn alert: Memory.')).toBeInTheDocument();
    // Nothing is deleted: it is a preview.
    expect(backend.callsOf('delete-slos')).toMatchObject([{ preview: true }]);
    await user.click(within(alerts).getByRole('button', { name: 'Update burn alerts' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('leads to the alert events of its SLOs, worst first, and to the dashboard that ships with the app', async () => {
    const sent: IntentPayload[] = [];
    mockNavigation({
      getIntentLink: (payload: IntentPayload) => `#${sent.push(payload)}`,
      getDocumentLink: (id: string) => `/documents/${id}`,
    });
    open(aCluster(), { 'list-slos': () => listed([aMissedRow()]) });
    await screen.findByRole('link', { name: /Open alert events in a notebook/ });
    const query = sent.map((payload) => String(payload['dt.query'])).find((text) => text.startsWith('fetch'));
    expect(query).toContain('fetch dt.davis.events, from: "2026-03-10T09:00:00.000Z"');
    expect(query).toContain(`in(slo.name, { "${aMissedRow().name}" })`);
    const board = screen.getByRole('link', { name: /Open the ECS overview dashboard/ });
    expect(board.getAttribute('href')).toMatch(/^\/documents\/.+\.ecs-overview$/);
    clearNavigationMocks();
  });

  it('makes a dashboard of it with all its SLOs', async () => {
    const { user, backend } = open(aCluster(), {
      'list-slos': () => listed([aMissedRow()]),
      'create-dashboard': () => ({ documentId: 'd', outcome: 'created', url: '/d' }),
    });
    await within(await section('SLOs')).findByRole('link', { name: aMissedRow().name });
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox')).toHaveValue('ECS prod');
    await user.click(within(dialog).getByRole('button', { name: 'Create the dashboard' }));
    expect(await within(dialog).findByText('Dashboard created')).toBeInTheDocument();
    expect(backend.callsOf('create-dashboard')).toMatchObject([
      { title: 'ECS prod', targets: [{ cluster: 'prod' }], sloKeys: [aMissedRow().key] },
    ]);
  });

  it('keeps its timeframe in the address', async () => {
    const { backend } = renderPage(`${clusterPath(aCluster())}?timeframe=7d`, {
      functions: {
        'discover-clusters': () => discovered([aCluster()]),
        'usage-series': usage,
        'list-slos': () => listed([]),
      },
    });
    await section('Over time');
    expect(backend.callsOf('usage-series')[0]).toMatchObject({ from: 'now-7d' });
  });

  it('says for each picture why it could not be read', async () => {
    open(aCluster(), {
      'usage-series': () => {
        throw new Failure({ ...noPermission, message: 'storage:metrics:read is missing.' });
      },
    });
    expect(await screen.findByText('CPU could not be read')).toBeInTheDocument();
    expect(await screen.findByText('Tasks could not be read')).toBeInTheDocument();
  });
});

describe('what is drawn', () => {
  const grid = { from: '2026-03-10T09:00:00Z', intervalMinutes: 30 };

  it('shades maintenance that any SLO leaves out, as far as it lies in the timeframe', () => {
    const midnight = Date.parse('2026-03-10T00:00:00Z');
    const at = (minutes: number) => midnight + minutes * 60_000;
    const excluding = (...ranges: [number, number][]) => {
      const exclusions = ranges.map(([from, to], index) => ({
        ...{ id: `e-${index}`, reason: 'patching', rrule: null, timeZone: 'UTC', clusters: null },
        ...{ start: new Date(at(from)).toISOString().slice(0, 16), durationMinutes: to - from },
      }));
      const template = templateOf('cluster-cpu-time');
      const all = { ...cpuParameters, slotMinutes: 10, exclusions };
      return aMissedRow({ definition: template.build(all, target, { engine: 'platform', now: midnight }) });
    };
    const slos = [excluding([0, 30], [50, 60]), excluding([20, 40], [200, 300])];
    // What lies before minute 10 is cut off; 0 to 30 and 20 to 40 are one stretch; from 200 on is after it.
    expect(maintenanceIn(slos, { from: at(10), to: at(100) })).toEqual([
      { from: at(10), to: at(40) },
      { from: at(50), to: at(60) },
    ]);
  });

  it('leaves gaps where nothing was measured', () => {
    expect(linePoints(grid, [1, null, 3]).map(({ start, value }) => [start.toISOString(), value])).toEqual([
      ['2026-03-10T09:00:00.000Z', 1],
      ['2026-03-10T10:00:00.000Z', 3],
    ]);
    expect(bandPoints(grid, { min: [1, null, 3], max: [2, 5, null] })).toEqual([
      { start: new Date('2026-03-10T09:00:00Z'), end: new Date('2026-03-10T09:30:00Z'), y0: 1, y1: 2 },
    ]);
  });

  it('orders services by their highest value, and says how many do not fit', () => {
    const one = (service: string, max: (number | null)[]) => ({
      target: { ...target, service },
      mean: max,
      min: max,
      max,
    });
    const heat = usageHeat(grid, [one('calm', [10, 20]), one('hot', [95, 5]), one('silent', [null, null])], 2);
    expect(heat.rows.map(({ service }) => service)).toEqual(['hot', 'calm']);
    expect(heat.leftOut).toBe(1);
    expect(heat.columns).toEqual([
      { from: '2026-03-10T09:00:00.000Z', to: '2026-03-10T09:30:00.000Z' },
      { from: '2026-03-10T09:30:00.000Z', to: '2026-03-10T10:00:00.000Z' },
    ]);
  });
});

test.each([
  [
    'us-gov-west-1',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/ecs/v2/clusters/a%20b/services?region=us-gov-west-1',
  ],
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/ecs/v2/clusters/a%20b/services?region=cn-north-1'],
])('a cluster in %s is shown by the console of its partition', (region, link) => {
  expect(ecsPageLink({ name: 'a b', region }, null)).toBe(link);
});
