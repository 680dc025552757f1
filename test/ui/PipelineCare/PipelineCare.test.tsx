import { screen, waitFor } from '@testing-library/react';
import type { IngestToken } from '../../../domain/contract/tokens/listIngestTokens';
import { Failure } from '../../../domain/failure';
import { someFacts } from '../../domain/environment/someApis';
import { renderPage } from '../../kit/renderPage';
import type { FakeFunction } from '../../kit/fakeBackend';
import { aCluster } from '../Clusters/clusterWorld';
import { aConnection, anAccount, asOf, publishedSettings, storedConnections } from '../Connect/situations';

const aToken = (change: Partial<IngestToken> = {}): IngestToken => ({
  ...{ id: 'dt0c01.OLD', name: `ECS metric stream ${anAccount}`, scopes: ['metrics.ingest'], enabled: true },
  ...{ createdAt: null, expiresAt: '2026-11-25T18:00:00.000Z', lastUsedAt: '2026-11-22T17:58:00.000Z', isOurs: true },
  ...change,
});

const aStreamVolume = {
  ...{ accountId: anAccount, region: 'eu-west-1', streamName: 'dynatrace-ecs-MetricStream' },
  ...{ updates: 57_600, hours: 24, perMonth: 1_752_000, isBilledCount: true },
};

const someMetrics = [
  ['cloud.aws.lambda.durationByAccountIdFunctionNameRegion', 6],
  ['cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion', 4],
].map(([metricKey, series]) => ({ accountId: anAccount, region: 'eu-west-1', metricKey, series }));

const open = (functions: Record<string, FakeFunction> = {}, connection = aConnection()) =>
  renderPage(`/pipelines/care?account=${anAccount}&region=eu-west-1`, {
    states: { settings: publishedSettings, connections: storedConnections(connection) },
    functions: {
      'list-ingest-tokens': () => ({ asOf, tokens: [aToken()] }),
      'stream-volume': () => ({ asOf, from: asOf, to: asOf, streams: [aStreamVolume], metrics: someMetrics }),
      'discover-clusters': () => ({
        asOf,
        clusters: [aCluster({ accountId: anAccount, region: 'eu-west-1', services: ['web', 'api'], capacity: 'ec2' })],
        warnings: [],
      }),
      ...functions,
    },
  });

describe('Maintaining a connection', () => {
  it('counts down the token, and tells when it was last used', async () => {
    open();
    const section = await screen.findByRole('region', { name: 'Token' });
    expect(await screen.findByText('Expires in 3 days')).toBeInTheDocument();
    expect(section).toHaveTextContent('dt0c01.OLD, last used 2 min ago');
  });

  it('rotates it step by step, and proves that the new one is in use before the old one goes', async () => {
    let tokens = [aToken()];
    const fresh = aToken({ id: 'dt0c01.NEW', expiresAt: null, lastUsedAt: null });
    const { user, client } = open({
      'list-ingest-tokens': () => ({ asOf, tokens }),
      'create-ingest-token': () => ({ id: 'dt0c01.NEW', token: 'dt0c01.NEW.SECRET', expiresAt: null }),
    });
    await user.click(await screen.findByRole('button', { name: 'Rotate the token' }));
    expect(screen.getByText(/Make the new token first/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Create an ingest token' }));
    await screen.findByText('dt0c01.NEW.SECRET');
    tokens = [aToken(), fresh];
    await client.refetchQueries({ queryKey: ['ingest-tokens'] });
    expect(await screen.findByText(/The new token is not used yet/)).toBeInTheDocument();
    tokens = [aToken(), { ...fresh, lastUsedAt: '2026-11-22T17:59:00.000Z' }];
    await client.refetchQueries({ queryKey: ['ingest-tokens'] });
    expect(await screen.findByText(/the old one, dt0c01.OLD, was not used since/)).toBeInTheDocument();
  });

  it('says that an expiry is not known where nobody may be asked, and why', async () => {
    open({
      'list-ingest-tokens': () => {
        throw new Failure({ code: 'MissingScope', message: 'no reading', whose: 'operator', hint: 'Ask.' });
      },
    });
    expect(await screen.findByText('When the token expires is not known')).toBeInTheDocument();
  });

  it('tells what an update brings, with its gap', async () => {
    open({}, aConnection({ templateVersion: '1.1.0' }));
    expect(await screen.findByText('The stack has version 1.1.0, this app 1.3.0')).toBeInTheDocument();
    expect(screen.getByText(/two to three minutes of metrics will be missing/)).toBeInTheDocument();
  });

  it('says of a stack whose version nobody knows that it is not known', async () => {
    open();
    expect(await screen.findByText(/The version of its template is not known/)).toBeInTheDocument();
  });

  it('tells what AWS will charge from what the stream counted, beside what was estimated', async () => {
    open();
    const words = await screen.findByText(/sent 57,600 metric updates in 24 hours/);
    expect(words).toHaveTextContent('the count that AWS bills');
    const section = screen.getByRole('region', { name: 'Measured cost' });
    expect(section).toHaveTextContent('AWS will charge$5.26 a month');
    expect(section).toHaveTextContent('Measured1,752,000 updates a month');
    // One EC2 cluster with two services, CPU and memory each: 6 metrics × 43,800 minutes, at $0.003 per 1,000.
    await waitFor(() => expect(section).toHaveTextContent('Estimated$0.79 for 262,800 updates'));
  });

  it('says what halving it takes, from what arrives', async () => {
    open();
    expect(await screen.findByText(/Of 10 metrics that are updated every minute, leave out 6:/)).toBeInTheDocument();
    expect(screen.getByText('6: what other services than ECS report')).toBeInTheDocument();
  });

  it('changes the filter to single metrics, with the command that does it', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('combobox', { name: 'Filter' }));
    await user.click(await screen.findByRole('option', { name: 'Metrics that you pick' }));
    await user.click(await screen.findByRole('checkbox', { name: /^RunningTaskCount/ }));
    const command = screen.getByRole('region', { name: 'Change of the filter' });
    expect(command).toHaveTextContent(
      '--preset EcsMetrics --ecs-metrics CPUUtilization,MemoryUtilization --insights-metrics DesiredTaskCount',
    );
  });

  it('shows the single metrics that its stream was launched with, begins with them, and keeps what they became', async () => {
    const metrics = { ecs: ['CPUUtilization', 'OwnMetric'], insights: [] };
    const { user, backend } = open({}, aConnection({ preset: 'EcsMetrics', metrics }));
    expect(
      await screen.findByText(/Now: Metrics that you pick \(AWS\/ECS: CPUUtilization, OwnMetric\)/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Filter' }));
    await user.click(await screen.findByRole('option', { name: 'Metrics that you pick' }));
    expect(await screen.findByRole('textbox', { name: /Others of AWS\/ECS/ })).toHaveValue('OwnMetric');
    await user.click(screen.getByRole('checkbox', { name: /^MemoryUtilization/ }));
    await user.click(screen.getByRole('button', { name: 'Keep this filter with the connection' }));
    await waitFor(async () =>
      expect(await backend.keptOf('connections')).toMatchObject({
        connections: [{ metrics: { ecs: ['CPUUtilization', 'MemoryUtilization', 'OwnMetric'], insights: [] } }],
      }),
    );
  });

  it('says of an environment without API tokens that they cannot be listed, and rotates all the same', async () => {
    const { user } = open({ 'environment-facts': () => someFacts({ tokens: 'gone' }) });
    expect(await screen.findByText(/no longer has API tokens/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rotate the token' }));
    expect(screen.getByText(/data-acquisition:metrics:ingest/)).toBeInTheDocument();
    expect(screen.getByText(/does not tell this app which tokens are used/)).toBeInTheDocument();
  });

  it('says that nothing is measured yet, which is not nothing', async () => {
    open({ 'stream-volume': () => ({ asOf, from: asOf, to: asOf, streams: [], metrics: [] }) });
    expect(await screen.findByText(/Not measured yet/)).toBeInTheDocument();
  });

  it('says where to adopt a stream that is no connection', async () => {
    renderPage('/pipelines/care?account=999999999999&region=eu-west-1', { states: { settings: publishedSettings } });
    expect(await screen.findByText('No connection of this account and region')).toBeInTheDocument();
  });
});
