import { screen } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import { clusterPath } from '../../../ui/app/components/clusters/clusterPath';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, discovered } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';

beforeAll(() => import('../../../ui/app/pages/Cluster/ClusterPage'), 30_000);

const open = (cluster = aCluster(), functions: Record<string, FakeFunction> = {}) =>
  renderPage(clusterPath(cluster), {
    functions: { 'discover-clusters': () => discovered([aCluster({ region: 'us-east-1' }), cluster]), ...functions },
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
    expect(screen.getAllByRole('link', { name: 'All clusters' })[0]).toHaveAttribute('href', '/clusters');
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
