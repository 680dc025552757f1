import { screen, within } from '@testing-library/react';
import { clearNavigationMocks, mockNavigation } from '@dynatrace-sdk/navigation/testing';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';
import { aMissedRow } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Intent/IntentPage'), 30_000);
beforeAll(() => import('../../../ui/app/pages/Cluster/ClusterPage'), 30_000);
afterEach(() => clearNavigationMocks());

function arrive(id: string, payload: Record<string, unknown>, functions: Record<string, FakeFunction> = {}) {
  mockNavigation({
    getIntent: () => ({ getId: () => id, getPayload: () => payload, getProperty: (name: string) => payload[name] }),
  });
  return renderPage(`/intent/${id}`, { functions: { 'list-slos': () => listed([]), ...functions } });
}

describe('an intent of another app', () => {
  it('opens the cluster that it names', async () => {
    const cluster = aCluster();
    const { name, accountId, region } = cluster;
    arrive(
      'view-cluster',
      { clustername: name, 'aws.account.id': accountId, 'aws.region': region },
      { 'discover-clusters': () => discovered([cluster]) },
    );
    expect(await screen.findByRole('heading', { level: 1, name })).toBeInTheDocument();
  });

  it('opens the only cluster of a name, wherever it is', async () => {
    arrive(
      'view-polled-cluster',
      { ClusterName: 'prod' },
      { 'discover-clusters': () => discovered([aCluster({ name: 'prod' }), aCluster({ name: 'other' })]) },
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'prod' })).toBeInTheDocument();
  });

  it('lets choose between clusters of one name', async () => {
    const [here, there] = [aCluster({ name: 'prod' }), aCluster({ name: 'prod', region: 'us-east-1' })];
    arrive('view-cluster', { clustername: 'prod' }, { 'discover-clusters': () => discovered([here, there]) });
    expect(await screen.findByText('2 clusters are called prod. Choose one.')).toBeInTheDocument();
    const links = within(screen.getByRole('main')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/clusters/${here.accountId}/${here.region}/prod`,
      `/clusters/${there.accountId}/us-east-1/prod`,
    ]);
  });

  it('says that there is no such cluster, or why it is not known', async () => {
    arrive('view-cluster', { clustername: 'gone' }, { 'discover-clusters': () => discovered([aCluster()]) });
    expect(await screen.findByText('No cluster gone')).toBeInTheDocument();
  });

  it('says why it is not known whether there is one', async () => {
    arrive(
      'view-cluster',
      { clustername: 'gone' },
      {
        'discover-clusters': () => {
          throw new Failure(noPermission);
        },
      },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The clusters could not be read');
  });

  it('opens an SLO of which the engine was not sent', async () => {
    const row = aMissedRow();
    arrive('view-slo', { 'slo.id': row.id }, { 'list-slos': () => listed([row]) });
    expect(await screen.findByRole('heading', { level: 1, name: row.name })).toBeInTheDocument();
  });

  it('that cannot be read says what is missing and leads to the lists', async () => {
    arrive('view-cluster', { clustername: 7 });
    expect(await screen.findByText('Nothing to open')).toBeInTheDocument();
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('It came without the name of the cluster ("clustername"');
    expect(within(main).getByRole('link', { name: 'Clusters' })).toHaveAttribute('href', '/clusters');
    expect(within(main).getByRole('link', { name: 'SLOs' })).toHaveAttribute('href', '/slos');
  });

  it('that nobody sent leads nowhere', async () => {
    renderPage('/intent/view-cluster');
    expect(await screen.findByText('Nothing to open')).toBeInTheDocument();
  });
});
