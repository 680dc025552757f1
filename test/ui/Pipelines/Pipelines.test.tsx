import { screen, waitFor, within } from '@testing-library/react';
import type { PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import { Failure } from '../../../domain/failure';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { someFacts } from '../../domain/environment/someApis';
import {
  aConnection,
  anAccount,
  asOf,
  aStatus,
  aStream,
  publishedSettings,
  storedConnections,
} from '../Connect/situations';

const open = (status: PipelineStatusValue, parts: FakeBackendParts = {}) =>
  renderPage('/pipelines', {
    states: { settings: publishedSettings, connections: storedConnections(aConnection()) },
    ...parts,
    functions: {
      'pipeline-status': () => status,
      'log-arrivals': () => ({ asOf, minutes: 180, streams: [] }),
      ...parts.functions,
    },
  });

const card = (region = 'eu-west-1') => screen.findByRole('region', { name: `${anAccount}, ${region}` });
const stages = async () =>
  within(await card())
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('Pipelines', () => {
  it('says that nothing is connected when nothing is', async () => {
    open(aStatus(), { states: { settings: publishedSettings } });
    expect(await screen.findByText('Nothing is connected')).toBeInTheDocument();
    for (const link of screen.getAllByRole('link', { name: 'Connect AWS' }))
      expect(link).toHaveAttribute('href', '/connect');
  });

  it('tells "nothing yet" from everything else', async () => {
    open(aStatus());
    expect(await stages()).toEqual([
      'Heartbeatnothing yet',
      'ECS metricsnothing yet',
      'Extensionactive',
      'Entitieswait for ECS metrics',
    ]);
    expect(await card()).toHaveTextContent('CREATE_COMPLETE');
    expect(await card()).toHaveTextContent('a wrong or expired token is the likeliest cause');
    expect(await card()).toHaveTextContent('DeliveryLogGroupName');
    expect(await card()).toHaveTextContent('backup bucket');
  });

  it('tells a heartbeat without ECS data from nothing, and names both causes', async () => {
    open(aStatus({ streams: [aStream({ state: 'heartbeat-only', lastEcsDataAt: null })] }));
    expect(await stages()).toEqual([
      'Heartbeat2 min ago',
      'ECS metricsnone',
      'Extensionactive',
      'Entitieswait for ECS metrics',
    ]);
    expect(await card()).toHaveTextContent('Heartbeat, but no ECS data');
    expect(await card()).toHaveTextContent('whether a task is running');
    expect(await card()).toHaveTextContent('includes AWS/ECS');
  });

  it('shows what has stopped, and since when', async () => {
    const stopped = aStream({
      state: 'silent',
      lastHeartbeatAt: '2026-11-22T15:00:00.000Z',
      lastEcsDataAt: '2026-11-22T15:00:00.000Z',
      lagSeconds: 10_800,
    });
    open(aStatus({ streams: [stopped] }));
    expect(await stages()).toEqual([
      'Heartbeatlast 3 h ago',
      'ECS metricslast 3 h ago',
      'Extensionactive',
      'Entitiesnot updated',
    ]);
    expect(await card()).toHaveTextContent('For an AWS administrator: see whether the stack exists');
  });

  it('does not speak of a stack where no metric stream is known to have sent what stopped', async () => {
    open(aStatus({ streams: [aStream({ state: 'silent', streamName: null, lastHeartbeatAt: null })] }), {
      states: { settings: publishedSettings },
    });
    expect(await card()).toHaveTextContent('a metric stream, or the AWS connection of Dynatrace');
    expect(await card()).not.toHaveTextContent('stack');
  });

  it('leads on to the clusters when all is well', async () => {
    open(aStatus({ streams: [aStream()] }));
    expect(await stages()).toEqual(['Heartbeat2 min ago', 'ECS metrics3 min ago', 'Extensionactive', 'Entitiesknown']);
    expect(within(await card()).getByRole('link', { name: /See the clusters/ })).toHaveAttribute(
      'href',
      '/clusters?account=123456789012&region=eu-west-1',
    );
    expect(screen.getByText('Flowing: 1')).toHaveAttribute('role', 'status');
  });

  it('lists a stream that nobody launched here, without a way to forget it', async () => {
    open(aStatus({ streams: [aStream({ region: 'us-east-1' })] }));
    const foreign = await card('us-east-1');
    expect(foreign).toHaveTextContent('dynatrace-ecs-MetricStream');
    expect(within(foreign).queryByRole('button', { name: /Forget/ })).not.toBeInTheDocument();
  });

  it('adopts such a stream in one click, under the name of its stack', async () => {
    const { user, backend } = open(aStatus({ streams: [aStream({ region: 'us-east-1' })] }), {
      states: { settings: publishedSettings },
    });
    await user.click(within(await card('us-east-1')).getByRole('button', { name: 'Adopt the stream of us-east-1' }));
    expect(await within(await card('us-east-1')).findByRole('link', { name: /Maintain/ })).toHaveAttribute(
      'href',
      `/pipelines/care?account=${anAccount}&region=us-east-1`,
    );
    expect(await backend.keptOf('connections')).toEqual({
      version: 1,
      connections: [
        {
          ...{ accountId: anAccount, region: 'us-east-1', stackName: 'dynatrace-ecs', preset: 'unknown' },
          launchedAt: '2026-11-22T17:58:00.000Z',
        },
      ],
    });
  });

  it('enables the extension on request and looks again', async () => {
    let state: 'missing' | 'active' = 'missing';
    const { user } = open(aStatus(), {
      functions: {
        'pipeline-status': () =>
          aStatus({
            streams: [aStream({ state: 'no-entities' })],
            extension: { state, name: null, version: null },
          }),
        'enable-entities-extension': () => {
          state = 'active';
          return { name: 'x', version: '1.0.0', state };
        },
      },
    });
    expect(await card()).toHaveTextContent('Metrics, but no entities');
    await user.click(screen.getByRole('button', { name: 'Enable the extension' }));
    expect(await screen.findByText('The extension is active now.')).toBeInTheDocument();
    expect(await card()).toHaveTextContent('No entities yet');
  });

  it('says whose move it is when enabling is not allowed', async () => {
    const { user } = open(aStatus({ extension: { state: 'missing', name: null, version: null } }), {
      functions: {
        'enable-entities-extension': () => {
          throw new Failure({
            code: 'MissingScope',
            message: 'extensions.write is missing',
            whose: 'operator',
            hint: 'Ask for it.',
          });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enable the extension' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The extension was not enabled');
    expect(alert).toHaveTextContent('extensions.write is missing');
  });

  it('forgets a connection only after saying that the stack stays', async () => {
    const { user, backend } = open(aStatus());
    await user.click(await screen.findByRole('button', { name: 'Forget the connection of eu-west-1' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('keeps streaming');
    await user.click(within(dialog).getByRole('button', { name: 'Forget' }));
    expect(await screen.findByText('Nothing is connected')).toBeInTheDocument();
    expect(await backend.keptOf('connections')).toEqual({ version: 1, connections: [] });
  });

  it('keeps the connection when the dialog is cancelled', async () => {
    const { user, backend } = open(aStatus());
    await user.click(await screen.findByRole('button', { name: 'Forget the connection of eu-west-1' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await backend.keptOf('connections')).toEqual(storedConnections(aConnection()));
  });

  it('says that the pipeline could not be seen, and looks again on request', async () => {
    let isDown = true;
    const { user } = open(aStatus(), {
      functions: {
        'pipeline-status': () => {
          if (isDown)
            throw new Failure({
              code: 'MissingScope',
              message: 'no metrics.read',
              whose: 'operator',
              hint: 'Try again.',
            });
          return aStatus({ streams: [aStream()] });
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('The pipelines could not be seen');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await card()).toHaveTextContent('Flowing');
  });

  it('shows stored connections that cannot be read as a failure and leaves them alone', async () => {
    const { backend } = open(aStatus(), { states: { settings: publishedSettings, connections: '{broken' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('not JSON');
    expect(backend.states.get('connections')).toBe('{broken');
  });

  describe('with connections that could not be read', () => {
    const openDenied = (status: PipelineStatusValue) =>
      open(status, { stateFault: (_method, key) => (key === 'connections' ? 403 : undefined) });

    it('does not say that nothing is connected', async () => {
      openDenied(aStatus());
      expect(await screen.findByText(/Whether a stack was launched from this app is not known/)).toBeInTheDocument();
      expect(screen.getByRole('alert')).toHaveTextContent('The connections could not be read');
      expect(screen.queryByText('Nothing is connected')).toBeNull();
    });

    it('does not say of what arrives that it was not launched here', async () => {
      openDenied(aStatus({ streams: [aStream({ streamName: null })] }));
      expect(await card()).not.toHaveTextContent('Not launched from this app');
    });
  });

  it('shows problems first, and tells two streams of one region apart', async () => {
    open(
      aStatus({
        streams: [
          aStream({ streamName: 'one' }),
          aStream({ streamName: 'two', state: 'heartbeat-only', lastEcsDataAt: null }),
          aStream({ region: 'us-east-1', state: 'silent' }),
        ],
      }),
      { states: { settings: publishedSettings } },
    );
    await screen.findByRole('region', { name: `${anAccount}, eu-west-1, two` });
    const shown = screen.getAllByRole('heading', { level: 2 }).map((one) => one.closest('section')?.textContent ?? '');
    expect(shown.map((text) => /Stopped|Heartbeat, but no ECS data|Flowing/.exec(text)?.[0])).toEqual([
      'Stopped',
      'Heartbeat, but no ECS data',
      'Flowing',
    ]);
    expect(screen.getByText('Stopped: 1, Heartbeat, but no ECS data: 1, Flowing: 1')).toHaveAttribute('role', 'status');
  });

  describe('the last 24 hours', () => {
    const day = (value: number | null) => Array.from({ length: 144 }, () => value);
    const history: PipelineStatusValue['history'] = {
      ...{ from: '2026-11-21T18:00:00.000Z', slotMinutes: 10 },
      streams: [
        {
          ...{ accountId: anAccount, region: 'eu-west-1', streamName: 'dynatrace-ecs-MetricStream' },
          metricsPerMinute: [...day(900).slice(2), 1204, null],
          lagMinutes: day(0),
        },
      ],
    };

    it('stand beside what they come to now: lag, and metrics per minute', async () => {
      open(aStatus({ streams: [aStream({ lagSeconds: 150 })], history }));
      expect(await card()).toHaveTextContent('Lag2 min');
      expect(await card()).toHaveTextContent('Metrics per minute1,204');
    });

    it('are left out of a row whose stream does not tell, and that is said once for all rows', async () => {
      open(aStatus({ streams: [aStream(), aStream({ region: 'us-east-1', streamName: null })], history }));
      expect(await card('us-east-1')).not.toHaveTextContent('Metrics per minute');
      expect(screen.getByText(/A pipeline without lines does not send/)).toBeInTheDocument();
    });

    it('are said to be unknown, with the way out, when they could not be read', async () => {
      open(aStatus({ streams: [aStream()], history: null, historyUnknown: 'Could not read it. Ask for a scope.' }));
      expect(await card()).toHaveTextContent('Flowing');
      expect(
        screen.getByText('Lag and metrics per minute are not known. Could not read it. Ask for a scope.'),
      ).toBeInTheDocument();
    });
  });

  it('has neither extension nor entities among the stages where an environment no longer has entities', async () => {
    open(aStatus({ streams: [aStream()], extension: { state: 'unknown', name: null, version: null } }), {
      functions: { 'environment-facts': () => someFacts({ entities: 'gone' }) },
    });
    await card();
    await waitFor(async () => expect(await stages()).toEqual(['Heartbeat2 min ago', 'ECS metrics3 min ago']));
    expect(screen.queryByText(/^Whether the extension/)).not.toBeInTheDocument();
  });

  it('says of all rows at once, and not in each, that the extension is to be enabled', async () => {
    const streams = ['eu-west-1', 'us-east-1'].map((region) => aStream({ region, state: 'no-entities' }));
    open(aStatus({ streams, extension: { state: 'installed', name: null, version: null } }));
    await card('us-east-1');
    expect(screen.getAllByText(/Classic SLOs need the entities/)).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Enable the extension' })).toHaveLength(1);
  });

  it('asks one question for the whole page', async () => {
    const streams = ['eu-west-1', 'us-east-1', 'us-west-2'].map((region) => aStream({ region }));
    const { backend } = open(aStatus({ streams }), { states: { settings: publishedSettings } });
    await card('us-west-2');
    expect(backend.callsOf('pipeline-status')).toHaveLength(1);
  });

  it('says how old it is and how often it looks', async () => {
    open(aStatus({ streams: [aStream()] }));
    expect(await screen.findByText(/^Updated .*, refreshes every 30 s$/)).toBeInTheDocument();
  });

  describe('logs', () => {
    const logs = () => screen.findByRole('region', { name: 'Logs' });
    const aLogStream = {
      ...{ accountId: anAccount, region: 'eu-west-1', streamName: 'dynatrace-ecs-logs-DeliveryStream-Ab1' },
      ...{ records: 1200, logGroups: 2, lastAt: '2026-11-22T17:59:00.000Z' },
    };
    const openWith = (streams: unknown[]) =>
      open(aStatus(), { functions: { 'log-arrivals': () => ({ asOf, minutes: 180, streams }) } });

    it('have a place of their own: which arrive, and when the last one came', async () => {
      openWith([aLogStream]);
      await waitFor(async () => expect(await logs()).toHaveTextContent('Arriving'));
      expect(await logs()).toHaveTextContent('1,200 records of 2 log groups in three hours, the last 1 min ago');
    });

    it('that have stopped writing are told as quiet', async () => {
      openWith([{ ...aLogStream, lastAt: '2026-11-22T17:00:00.000Z' }]);
      await waitFor(async () => expect(await logs()).toHaveTextContent('Quiet'));
    });

    it('that do not arrive are none, with the way to connect them', async () => {
      openWith([]);
      await waitFor(async () => expect(await logs()).toHaveTextContent('No logs arrived by Amazon Data Firehose'));
      expect(within(await logs()).getByRole('link', { name: 'Connect logs' })).toHaveAttribute('href', '/connect/logs');
    });

    it('that nobody may read are not told as none', async () => {
      open(aStatus(), {
        functions: {
          'log-arrivals': () => {
            throw new Failure({
              ...{ code: 'MissingScope', message: 'Could not read', whose: 'operator' },
              hint: 'Ask for storage:logs:read.',
            });
          },
        },
      });
      await waitFor(async () => expect(await logs()).toHaveTextContent('Whether logs arrive is not known'));
      expect(await logs()).toHaveTextContent('storage:logs:read');
    });
  });
});
