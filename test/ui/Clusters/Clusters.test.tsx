import { someFacts } from '../../domain/environment/someApis';
import { screen, waitFor, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import { renderPage } from '../../kit/renderPage';
import { aCluster, aClusterWithoutEntity, aFargateCluster, anSlo, asOf, discovered, listed } from './clusterWorld';
import { showColumn } from './showColumn';

// Pages are loaded when they are opened; the first load of Strato's tables takes longer than a query waits.
beforeAll(() => import('../../../ui/app/pages/Clusters/Clusters'), 30_000);

const noSlos = () => ({ asOf, slos: [], warnings: [] });

/** The row that names a cluster. */
async function rowOf(name: string) {
  return (await screen.findByText(name)).closest('[role="row"]') as HTMLElement;
}

async function tick(user: ReturnType<typeof renderPage>['user'], name: string) {
  await user.click(within(await rowOf(name)).getByRole('checkbox'));
}

describe('the Clusters page', () => {
  it('shows a cluster with its place, capacity, usage, and its SLOs in dots and words', async () => {
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered([aCluster()]),
        'list-slos': () =>
          listed([
            anSlo(),
            anSlo({ id: 'slo-2', key: 'service-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC:cart', status: 'FAILURE' }),
          ]),
      },
    });
    const row = await rowOf('prod');
    const slos = await within(row).findByRole('link', { name: '2 SLOs: 1 missed, 1 met, 1 for services' });
    expect(slos).toHaveTextContent('2');
    for (const text of ['111122223333 / eu-west-1', 'Missed', 'EC2', '41.3 %', '62 %', '3 min ago'])
      expect(within(row).getByText(text)).toBeInTheDocument();
  });

  it('says the worst status of the SLOs of a cluster; one that nobody evaluated yet hides behind no other that is met', async () => {
    const about = (name: string) => `cluster-cpu-headroom:111122223333/eu-west-1/${name}`;
    const clusters = ['calm', 'tight', 'bare'].map((name) => aCluster({ name, entityId: null }));
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered(clusters),
        'list-slos': () =>
          listed([
            anSlo({ id: 'a', key: about('calm') }),
            anSlo({ id: 'b', key: about('tight') }),
            anSlo({ id: 'c', key: about('tight').replace('cpu', 'memory'), status: 'WARNING' }),
          ]),
      },
    });
    expect(await within(await rowOf('calm')).findByText('Met')).toBeInTheDocument();
    expect(within(await rowOf('tight')).getByText('At risk')).toBeInTheDocument();
    expect(within(await rowOf('bare')).getByText('No SLO')).toBeInTheDocument();
  });

  it('says of a Fargate cluster which service uses most, and how many are hot', async () => {
    const servicesNow = { hot: 1, cpu: { service: 'api', value: 81.2 }, memory: { service: 'mail', value: 44 } };
    const fargate = aFargateCluster({ services: ['api', 'mail', 'cron'], servicesNow });
    renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([fargate, aCluster()]), 'list-slos': noSlos },
    });
    const row = await rowOf('serverless');
    for (const words of ['81.2 %', 'api', '44 %', 'mail', '1 of 3'])
      expect(within(row).getByText(words)).toBeInTheDocument();
    const explained = screen.getAllByTitle(/^Mean of the last hour.*Fargate.*hottest service/);
    expect(explained.map(({ textContent }) => textContent)).toEqual(['CPU', 'Memory']);
    // The cluster's own usage is told where there is one.
    expect(within(await rowOf('prod')).getByText('41.3 %')).toBeInTheDocument();
  });

  it('shows a dash where nothing was measured, and explains it once, in the header', async () => {
    renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([aFargateCluster()]), 'list-slos': noSlos },
    });
    const row = await rowOf('serverless');
    expect(within(row).getAllByText('–')).toHaveLength(2);
    expect(within(row).getByText('– of 1')).toBeInTheDocument();
  });

  it('remembers which columns were chosen', async () => {
    const functions = { 'discover-clusters': () => discovered([aCluster()]), 'list-slos': noSlos };
    const { user, unmount } = renderPage('/clusters', { functions });
    await rowOf('prod');
    expect(screen.queryByRole('columnheader', { name: /Account/ })).not.toBeInTheDocument();
    await showColumn(user, 'Account');
    unmount();
    renderPage('/clusters', { functions });
    await rowOf('prod');
    expect(screen.getByRole('columnheader', { name: /Account/ })).toBeInTheDocument();
    window.localStorage.clear();
  });

  it('sends a cluster without an entity to the page that enables the extension', async () => {
    const { user } = renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([aClusterWithoutEntity()]), 'list-slos': noSlos },
    });
    await rowOf('newborn');
    await showColumn(user, 'Entity');
    const row = await rowOf('newborn');
    // jsdom: the page behind a closed dialog stays hidden from roles; browsers show it again.
    expect(await within(row).findByRole('link', { name: 'enable the extension', hidden: true })).toHaveAttribute(
      'href',
      '/pipelines',
    );
  });

  it('marks data older than a quarter of an hour as stale, by the clock of the answer', async () => {
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () =>
          discovered([
            aCluster({ name: 'late', lastDataAt: '2026-03-10T11:44:00.000Z' }),
            aCluster({ name: 'fresh', lastDataAt: '2026-03-10T11:46:00.000Z' }),
          ]),
        'list-slos': noSlos,
      },
    });
    expect(within(await rowOf('late')).getByText('Stale')).toBeInTheDocument();
    expect(within(await rowOf('fresh')).queryByText('Stale')).not.toBeInTheDocument();
  });

  it('names the services of a row that is opened', async () => {
    const { user } = renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([aCluster()]), 'list-slos': noSlos },
    });
    await user.click(within(await rowOf('prod')).getByRole('button', { name: /expand|details|open/i }));
    expect(await screen.findByText('checkout')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy entity id of prod' })).toBeInTheDocument();
  });

  it('leads from the warning about missing entities to the extension', async () => {
    const message = '1 cluster (newborn) has no entity yet';
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () =>
          discovered([aClusterWithoutEntity()], [{ code: 'clusters-without-entity', message }]),
        'list-slos': noSlos,
      },
    });
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the extension in Pipelines' })).toHaveAttribute('href', '/pipelines');
  });

  it('does not warn of missing metrics on a page that is empty anyway', async () => {
    const message = 'No ECS metrics arrived within the lookback.';
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered([], [{ code: 'no-ecs-metrics', message }]),
        'list-slos': noSlos,
      },
    });
    expect(await screen.findByRole('link', { name: 'Connect AWS' })).toBeInTheDocument();
    expect(screen.queryByText(message)).not.toBeInTheDocument();
  });

  it('shows the warnings of the discovery above the table', async () => {
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () =>
          discovered([aCluster()], [{ code: 'entities-missing', message: '3 clusters have no entity yet.' }]),
        'list-slos': noSlos,
      },
    });
    expect(await screen.findByText('3 clusters have no entity yet.')).toBeInTheDocument();
  });

  it('leads to Connect when there is no cluster', async () => {
    renderPage('/clusters', { functions: { 'discover-clusters': () => discovered([]), 'list-slos': noSlos } });
    expect(await screen.findByText('No ECS cluster in the last 7 days')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Connect AWS' })).toHaveAttribute('href', '/connect');
  });

  it('says what failed and whose move it is, and shows the clusters after a retry', async () => {
    let isDown = true;
    const { user } = renderPage('/clusters', {
      functions: {
        'discover-clusters': () => {
          if (!isDown) return discovered([aCluster()]);
          throw new Failure({
            code: 'MissingScope',
            message: 'storage:entities:read is missing.',
            whose: 'operator',
            hint: 'Grant it to the app.',
          });
        },
        'list-slos': noSlos,
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The clusters could not be read');
    expect(alert).toHaveTextContent('storage:entities:read is missing.');
    expect(alert).toHaveTextContent('whoever administers Dynatrace');
    isDown = false;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('prod')).toBeInTheDocument();
  });

  it('does not call a cluster uncovered when the SLOs could not be read', async () => {
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered([aCluster()]),
        'list-slos': () => {
          throw new Failure({ code: 'Unexpected', message: 'broken', whose: 'us', hint: 'Try again.' });
        },
      },
    });
    const row = await rowOf('prod');
    expect(await screen.findByRole('alert')).toHaveTextContent('it is not known which clusters have one');
    expect(within(row).getByText('Not known')).toBeInTheDocument();
    expect(within(row).queryByText('No SLO')).not.toBeInTheDocument();
    expect(within(row).queryByText('none')).not.toBeInTheDocument();
  });

  it('finds a cluster by the name of one of its services', async () => {
    const { user } = renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([aCluster(), aFargateCluster()]), 'list-slos': noSlos },
    });
    await rowOf('serverless');
    await user.type(screen.getByLabelText('Name, service or entity id'), 'CHECK');
    await waitFor(() => expect(screen.queryByText('serverless')).not.toBeInTheDocument());
    expect(screen.getByText('prod')).toBeInTheDocument();
  });

  it('narrows by capacity, and says so when nothing fits', async () => {
    const { user } = renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered([aCluster(), aFargateCluster()]), 'list-slos': noSlos },
    });
    await rowOf('prod');
    await user.click(screen.getByRole('combobox', { name: 'Capacity' }));
    await user.click(await screen.findByRole('option', { name: 'EC2' }));
    await waitFor(() => expect(screen.queryByText('serverless')).not.toBeInTheDocument());
    expect(screen.getByText('prod')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Name, service or entity id'), 'nothing like it');
    expect(await screen.findByText('No cluster fits the filter.')).toBeInTheDocument();
  });

  it('keeps a thousand clusters usable: one page of rows, the rest a page away', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => aCluster({ name: `c-${String(index).padStart(4, '0')}` }));
    renderPage('/clusters', { functions: { 'discover-clusters': () => discovered(many), 'list-slos': noSlos } });
    expect(await screen.findByText('c-0000')).toBeInTheDocument();
    expect(screen.queryByText('c-0999')).not.toBeInTheDocument();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('a selection of thousands of clusters', () => {
  const many = Array.from({ length: 1001 }, (_, index) => aCluster({ name: `c-${index}`, entityId: null }));

  it('is all that fit the filter, and no list of boxes; another filter ends it', async () => {
    const { user } = renderPage('/clusters', {
      functions: { 'discover-clusters': () => discovered(many), 'list-slos': noSlos },
    });
    await user.click(await screen.findByRole('button', { name: 'Select all 1,001 clusters that fit' }));
    expect(await screen.findByText('1,001 clusters selected')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(screen.getByLabelText('Name or service'));
    await user.paste('c-1000');
    // What fits now is not what was chosen: nobody saw these rows when all were.
    expect(await screen.findAllByRole('checkbox')).not.toHaveLength(0);
    expect(screen.queryByText(/clusters? selected/)).not.toBeInTheDocument();
  });
});

describe('a selection of clusters', () => {
  const functions = {
    'environment-facts': () => someFacts(),
    'discover-clusters': () => discovered([aCluster(), aClusterWithoutEntity()]),
    'list-slos': () => ({
      asOf,
      slos: [anSlo(), anSlo({ id: 'x', key: null, name: 'theirs', foreign: true })],
      warnings: [],
    }),
  };

  it('leads to new SLOs with these clusters chosen', async () => {
    const { user } = renderPage('/clusters', { functions });
    await tick(user, 'prod');
    await user.click(screen.getByRole('button', { name: 'Create SLOs for 1 cluster' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Create SLOs' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ }));
    // The other one has no entity, which platform SLOs do not need.
    expect(await screen.findByText('1 of 2 fitting clusters selected.')).toBeInTheDocument();
  });

  it('becomes a dashboard with the SLOs of its clusters, leaving out what nobody knows the place of', async () => {
    const { user, backend } = renderPage('/clusters', {
      functions: {
        ...functions,
        'discover-clusters': () => discovered([aCluster(), aCluster({ name: 'lost', accountId: 'unknown' })]),
        'create-dashboard': () => ({
          documentId: 'ecs-slo-launchpad-1',
          outcome: 'created',
          url: '/ui/document/v0/#x',
        }),
      },
    });
    await tick(user, 'prod');
    await tick(user, 'lost');
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('1 cluster whose account and region are not known cannot be shown');
    await user.clear(within(dialog).getByLabelText(/Title/));
    await user.type(within(dialog).getByLabelText(/Title/), ' Prod ECS ');
    await user.click(within(dialog).getByRole('button', { name: 'Create the dashboard' }));
    expect(await screen.findByText('Dashboard created')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the dashboard' })).toHaveAttribute(
      'href',
      expect.stringMatching(/./),
    );
    expect(backend.callsOf('create-dashboard')).toEqual([
      {
        title: 'Prod ECS',
        targets: [
          {
            entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
            cluster: 'prod',
            accountId: '111122223333',
            region: 'eu-west-1',
            capacity: 'ec2',
          },
        ],
        sloKeys: ['cluster-cpu-headroom:CUSTOM_DEVICE-E360A9250EEF25BC'],
      },
    ]);
  });

  it('becomes a dashboard of a cluster without an entity too', async () => {
    const { user } = renderPage('/clusters', { functions });
    await tick(user, 'newborn');
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('It shows CPU and memory of 1 cluster, and 0 SLOs');
    expect(screen.getByRole('button', { name: 'Create the dashboard' })).toBeEnabled();
  });

  it('is told why there can be no dashboard when nobody knows where the chosen clusters are', async () => {
    const lost = aCluster({ name: 'lost', accountId: 'unknown' });
    const { user } = renderPage('/clusters', {
      functions: { ...functions, 'discover-clusters': () => discovered([lost]) },
    });
    await tick(user, 'lost');
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('Account and region of none of the chosen clusters');
    expect(screen.getByRole('button', { name: 'Create the dashboard' })).toBeDisabled();
  });

  it('is told when a dashboard was changed by hand and therefore left alone', async () => {
    const { user } = renderPage('/clusters', {
      functions: {
        ...functions,
        'create-dashboard': () => ({ documentId: 'd', outcome: 'edited-by-user', url: '/x' }),
      },
    });
    await tick(user, 'prod');
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    await user.click(await screen.findByRole('button', { name: 'Create the dashboard' }));
    expect(await screen.findByText('Dashboard left as it is')).toBeInTheDocument();
  });

  it('keeps the title in the dialog when the dashboard could not be created', async () => {
    const { user } = renderPage('/clusters', {
      functions: {
        ...functions,
        'create-dashboard': () => {
          throw new Failure({
            code: 'Throttled',
            message: 'Too many requests.',
            whose: 'platform',
            hint: 'Try again.',
          });
        },
      },
    });
    await tick(user, 'prod');
    await user.click(screen.getByRole('button', { name: 'Create dashboard' }));
    const title = await screen.findByLabelText(/Title/);
    await user.clear(title);
    expect(screen.getByText('Enter a title.')).toBeInTheDocument();
    await user.type(title, 'Mine');
    await user.click(screen.getByRole('button', { name: 'Create the dashboard' }));
    expect(await screen.findByText('The dashboard could not be created')).toBeInTheDocument();
    expect(title).toHaveValue('Mine');
  });
});
