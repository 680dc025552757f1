import { screen, waitFor, within } from '@testing-library/react';
import type { Cluster } from '../../../domain/model/cluster';
import { someFacts } from '../../domain/environment/someApis';
import { renderPage } from '../../kit/renderPage';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { aCluster, asOf, discovered } from './clusterWorld';

beforeAll(() => import('../../../ui/app/pages/Clusters/Clusters'), 30_000);

const now = '2026-03-10T11:57:00.000Z';
const both: Cluster['families'] = [
  { family: 'stream', lastDataAt: now },
  { family: 'connection', lastDataAt: now },
];
const stopped: Cluster['families'] = [
  { family: 'stream', lastDataAt: '2026-03-07T12:00:00.000Z' },
  { family: 'connection', lastDataAt: now },
];
const hostile = `"cart" <b> \\ '`;
const clusters = [
  aCluster({ name: hostile, families: both }),
  aCluster({ name: 'stalled', entityId: null, families: stopped }),
  aCluster({ name: 'streamed', entityId: null }),
];
const page = (path = '/clusters', parts: Partial<FakeBackendParts> = {}) =>
  renderPage(path, {
    functions: {
      'environment-facts': () => someFacts(),
      'discover-clusters': () => discovered(clusters),
      'list-slos': () => ({ asOf, slos: [], warnings: [] }),
    },
    ...parts,
  });
const choice = (cluster: string, family: string) => ({
  accountId: '111122223333',
  region: 'eu-west-1',
  cluster,
  family,
});
const stored = (...families: object[]) => ({ states: { families: { version: 1, families } } });
const rowOf = async (name: string) =>
  (await screen.findByRole('link', { name })).closest('[role="row"]') as HTMLElement;
const question = () => screen.findByRole('region', { name: 'Clusters that arrive both ways' });

describe('a cluster that arrives both ways', () => {
  it('is asked about once, with what it means; until then the row says what is read, and why', async () => {
    page();
    const asked = await question();
    expect(asked).toHaveTextContent('2 clusters arrive by both: metric stream or AWS connection?');
    expect(asked).toHaveTextContent('Data that comes twice is paid for twice');
    expect(within(await rowOf(hostile)).getByText('SLOs read the metric stream until you choose')).toBeInTheDocument();
    expect(
      within(await rowOf('stalled')).getByText('SLOs read the AWS connection: the stream stopped'),
    ).toBeInTheDocument();
    expect(within(await rowOf('streamed')).getByText('Metric stream')).toBeInTheDocument();
  });

  it('is remembered when answered, and not asked about again', async () => {
    const { user, backend } = page();
    await user.click(within(await question()).getByRole('button', { name: 'AWS connection for all 2' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /both ways/ })).not.toBeInTheDocument());
    expect(within(await rowOf(hostile)).getByText('SLOs read the AWS connection, as chosen')).toBeInTheDocument();
    expect(backend.stateOf('families')).toEqual({
      version: 1,
      families: [choice(hostile, 'connection'), choice('stalled', 'connection')],
    });
  });

  it('is answered one by one', async () => {
    const { user, backend } = page();
    await user.click(within(await question()).getByRole('button', { name: 'One by one' }));
    const name = `AWS connection for ${hostile} (111122223333 eu-west-1)`;
    await user.click(within(await question()).getByRole('button', { name }));
    await waitFor(() =>
      expect(backend.stateOf('families')).toMatchObject({ families: [choice(hostile, 'connection')] }),
    );
    expect(await question()).toHaveTextContent('1 cluster arrives by both');
  });

  it('has its answer changed at its row', async () => {
    const { user, backend } = page('/clusters', stored(choice(hostile, 'connection'), choice('stalled', 'connection')));
    await user.click(within(await rowOf(hostile)).getByRole('button', { name: /expand|details|open/i }));
    await user.click(await screen.findByRole('combobox', { name: `SLOs of ${hostile} read` }));
    await user.click(await screen.findByRole('option', { name: /^Metric stream/ }));
    await screen.findByText('SLOs read the metric stream, as chosen');
    expect(backend.stateOf('families')).toMatchObject({
      families: [choice('stalled', 'connection'), choice(hostile, 'stream')],
    });
  });

  it('is said to read the stream when the answers cannot be read; a row that is broken takes no other with it', async () => {
    page('/clusters', { stateFault: (_method, key) => (key === 'families' || key === null ? 403 : undefined) });
    expect(await screen.findByText(/could not be read; their SLOs read the metric stream/)).toBeInTheDocument();
  });

  it('keeps the answer that can be read beside one that cannot', async () => {
    page('/clusters', stored(choice(hostile, 'agent'), choice('stalled', 'stream')));
    expect(await screen.findByText('One stored choice cannot be used')).toBeInTheDocument();
    expect(within(await rowOf('stalled')).getByText('SLOs read the metric stream, as chosen')).toBeInTheDocument();
    expect(await question()).toHaveTextContent('1 cluster arrives by both');
  });
});

describe('planning SLOs for it', () => {
  it('asks there too, and plans on the family that was answered', async () => {
    const { user, backend } = page('/slos/new');
    await user.click(await screen.findByRole('checkbox', { name: /Cluster CPU headroom/ }));
    await user.click(within(await question()).getByRole('button', { name: 'AWS connection for all 2' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /both ways/ })).not.toBeInTheDocument());
    await user.click(await screen.findByRole('button', { name: 'Select all that fit' }));
    await user.click(screen.getByRole('button', { name: /^Next/ }));
    await user.click(await screen.findByRole('button', { name: /^Next/ }));
    await waitFor(() => expect(backend.callsOf('plan-slos')).toHaveLength(1));
    const [{ requests }] = backend.callsOf('plan-slos') as [
      { requests: { target: { cluster: string; family?: string } }[] },
    ];
    expect(Object.fromEntries(requests.map(({ target }) => [target.cluster, target.family ?? 'stream']))).toEqual({
      [hostile]: 'connection',
      stalled: 'connection',
      streamed: 'stream',
    });
  });
});
