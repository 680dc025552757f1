import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../kit/renderPage';
import { aCluster, asOf, discovered } from './clusterWorld';
import { showColumn } from './showColumn';

beforeAll(() => import('../../../ui/app/pages/Clusters/Clusters'), 30_000);

const noSlos = () => ({ asOf, slos: [], warnings: [] });
const hostile = '<b>"bold"</b>';
const clusters = [
  aCluster({ name: 'checkout', tags: { Environment: 'production', Team: 'checkout', [hostile]: '$(rm)', Cost: '1' } }),
  aCluster({ name: 'search', tags: { Environment: 'staging' } }),
  aCluster({ name: 'forgotten', tags: {} }),
  aCluster({ name: 'elsewhere' }),
];
const page = (path: string, found = discovered(clusters)) =>
  renderPage(path, { functions: { 'discover-clusters': () => found, 'list-slos': noSlos } });
const rowOf = async (name: string) => (await screen.findByText(name)).closest('[role="row"]') as HTMLElement;

describe('AWS tags on the Clusters page', () => {
  it('stand in the row once chosen, the first two by name, the others counted; none and not known are two answers', async () => {
    const { user } = page('/clusters');
    await rowOf('checkout');
    await showColumn(user, 'AWS tags');
    await screen.findByText('and 2 more');
    const row = await rowOf('checkout');
    expect(within(row).getByText(`${hostile}=$(rm)`)).toBeInTheDocument();
    expect(within(row).getByText('Cost=1')).toBeInTheDocument();
    expect(within(row).getByText('and 2 more')).toBeInTheDocument();
    // One of them says that it has no SLO.
    expect(within(await rowOf('forgotten')).getAllByText('none')).toHaveLength(2);
    expect(within(row).getAllByText('none')).toHaveLength(1);
    expect(within(await rowOf('elsewhere')).getByText('not known')).toBeInTheDocument();
  });

  it('narrow the list by name and value, and an address can carry that', async () => {
    page('/clusters?tag=Environment%3Dproduction');
    await rowOf('checkout');
    expect(screen.queryByText('search')).not.toBeInTheDocument();
    expect(screen.getByLabelText('AWS tag')).toHaveValue('Environment=production');
  });

  it('narrow the list from an opened row, whatever a tag is called', async () => {
    const { user } = page('/clusters');
    await user.click(within(await rowOf('checkout')).getByRole('button', { name: /expand|details|open/i }));
    await user.click(await screen.findByRole('button', { name: `Show all with it: ${hostile}=$(rm)` }));
    await waitFor(() => expect(screen.queryByText('search')).not.toBeInTheDocument());
    expect(screen.getByLabelText('AWS tag')).toHaveValue(`${hostile}=$(rm)`);
  });

  it('take no room where no cluster has any', async () => {
    page('/clusters', discovered([aCluster({ name: 'plain' })]));
    await rowOf('plain');
    expect(screen.queryByLabelText('AWS tag')).not.toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: /AWS tags/ })).not.toBeInTheDocument();
  });
});

it('a column of entities takes no room where there are none any more', async () => {
  const warning = { code: 'entities-gone', message: 'This environment no longer lists entities.' };
  page('/clusters', discovered([aCluster({ name: 'late', entityId: null })], [warning]));
  await rowOf('late');
  expect(screen.queryByText(/No entity/)).not.toBeInTheDocument();
  // Nor does the filter speak of what nobody can look for.
  expect(screen.getByLabelText('Name or service')).toBeInTheDocument();
  expect(screen.queryByLabelText('Name, service or entity id')).not.toBeInTheDocument();
});
