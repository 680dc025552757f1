import { gunzipSync } from 'node:zlib';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { decodeRecord } from '../../../sandbox/relay/otlp';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { accountId, awsClient, awsSandbox, begin, region } from './awsClient';
import { objectShelf } from '../../../sandbox/aws/s3/bucket';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { requestShelf } from '../../../sandbox/http/requestLog';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';
import { secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';
import { faultShelf } from '../../../sandbox/http/fault';

const environment = { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com' };
const cluster = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const service = `${cluster}ServiceName`;
const heartbeat = 'cloud.aws.cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion';
const billed = 'cloud.aws.cloudwatch.metricstreams.totalMetricUpdateByAccountIdMetricStreamNameRegion';
const minute = 60_000;
const firstMinute = Date.parse('2026-01-01T00:00:00Z');

describe('a stack that streams', () => {
  let sandbox: Sandbox;
  let token: string;

  beforeEach(async () => {
    sandbox = await awsSandbox();
    token = issueToken(sandbox.world, { name: 'test', scopes: ['metrics.ingest'], expires: null }).token;
  });
  afterEach(() => sandbox.close());

  const create = (parameters: Record<string, string>, change: (template: string) => string = (same) => same) => {
    const body = sandbox.world.shelf(objectShelf).get('ecs-slo-launchpad-templates/ecs-metric-stream.yaml')?.body;
    const TemplateBody = change(new TextDecoder().decode(body));
    return awsClient(sandbox).create({ TemplateBody, parameters: { ...environment, ...parameters } });
  };
  const names = (key: string, dimension: string) =>
    sandbox.world
      .shelf(metricShelf)
      .series(key)
      .map(({ dimensions }) => dimensions[dimension])
      .sort();
  const times = (key: string) =>
    sandbox.world
      .shelf(metricShelf)
      .series(key)[0]
      ?.samples(0, Infinity)
      .map(({ at }) => at);
  const posts = () => sandbox.world.shelf(requestShelf).filter(({ path }) => path === '/metrics');
  const backups = () => [...sandbox.world.shelf(objectShelf)].filter(([path]) => path.includes('backupbucket'));

  it('delivers the last full minute a few seconds after its creation, as it was in AWS', async () => {
    await create({ DynatraceApiToken: token });
    await sandbox.world.clock.advance(10);
    expect(posts().map(({ status }) => status)).toEqual([200]);
    expect(times(cluster)).toEqual([firstMinute]);
    expect(names(cluster, 'clustername')).toEqual(['backend', 'web']);
    expect(names(service, 'clustername')).toContain('jobs');
    expect(names(service, 'servicename')).not.toContain('nightly-report');
    const [web] = sandbox.world.shelf(ecsShelf).clusters(accountId, region);
    const stored = sandbox.world
      .shelf(metricShelf)
      .series(cluster)
      .find(({ dimensions }) => dimensions['clustername'] === 'web');
    expect(stored?.samples(0, Infinity)).toEqual([
      sandbox.world.shelf(ecsShelf).sample(web!, null, 'cpu', firstMinute),
    ]);
    expect([...sandbox.world.shelf(entityShelf).values()].map(({ displayName }) => displayName).sort()).toEqual([
      'backend',
      'jobs',
      'web',
    ]);
  });

  it('delivers every minute once, for as long as the clock goes on', async () => {
    await create({ DynatraceApiToken: token });
    await sandbox.world.clock.advance(10 + 3 * 60);
    const expected = [0, 1, 2, 3].map((index) => firstMinute + index * minute);
    expect(times(service)).toEqual(expected);
    expect(times(heartbeat)).toEqual(expected);
    expect(names(heartbeat, 'metricstreamname')).toEqual(['dynatrace-ecs']);
    expect(posts()).toHaveLength(4);
  });

  it('stops when the stack is deleted', async () => {
    await create({ DynatraceApiToken: token });
    await sandbox.world.clock.advance(10);
    const stack = [...sandbox.world.shelf(stackShelf).values()][0];
    stack?.cleanUp.get('MetricStream')?.();
    await sandbox.world.clock.advance(600);
    expect(posts()).toHaveLength(1);
  });

  it('sends only what its filters include', async () => {
    await create({ DynatraceApiToken: token }, (template) =>
      template.replace('MetricNames: [CPUUtilization, MemoryUtilization]', 'MetricNames: [MemoryUtilization]'),
    );
    await sandbox.world.clock.advance(10);
    expect(sandbox.world.shelf(metricShelf).series(service)).toEqual([]);
    expect(names(service.replace('cpu', 'memory'), 'clustername')).toContain('jobs');
  });

  it.each(['EcsSlo', 'EcsInsights'])(
    'sends with %s task counts of the services of the cluster that has Container Insights, with their entity',
    async (preset) => {
      await create({ DynatraceApiToken: token, FilterPreset: preset });
      await sandbox.world.clock.advance(10);
      const [running, desired] = ['running', 'desired'].map(
        (count) => `cloud.aws.ecs.containerinsights.${count}TaskCountByAccountIdClusterNameRegionServiceName`,
      );
      expect(names(running!, 'servicename')).toEqual(['frontend', 'gateway', 'sessions']);
      expect(names(desired!, 'clustername')).toEqual(['web', 'web', 'web']);
      const [web] = sandbox.world.shelf(ecsShelf).clusters(accountId, region);
      const [stored] = sandbox.world.shelf(metricShelf).series(running!);
      expect(Object.keys(stored?.dimensions ?? {}).sort()).toEqual([
        'aws.account.id',
        'aws.region',
        'clustername',
        'dt.entity.cloud:aws:ecs:metric_streams:cluster',
        'servicename',
      ]);
      expect(stored?.samples(0, Infinity)).toEqual([
        sandbox.world.shelf(ecsShelf).sample(web!, stored?.dimensions['servicename'] ?? '', 'running', firstMinute),
      ]);
    },
  );

  it('sends the listed namespaces and the heartbeat, and nothing else', async () => {
    await create({
      DynatraceApiToken: token,
      FilterPreset: 'Namespaces',
      Namespaces: 'AWS/ApplicationELB,ECS/ContainerInsights',
    });
    await sandbox.world.clock.advance(10);
    expect(sandbox.world.shelf(metricShelf).series(service)).toEqual([]);
    expect(sandbox.world.shelf(metricShelf).keys().sort()).toEqual([
      heartbeat,
      billed,
      'cloud.aws.ecs.containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
      'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
    ]);
  });

  it('sends nothing but the heartbeat when its filters exclude ECS', async () => {
    await create({ DynatraceApiToken: token, FilterPreset: 'All' }, (template) =>
      template.replace(
        '      IncludeFilters:\n',
        '      ExcludeFilters: [{ Namespace: AWS/ECS }, { Namespace: ECS/ContainerInsights }]\n      IncludeFilters:\n',
      ),
    );
    await sandbox.world.clock.advance(10);
    expect(sandbox.world.shelf(metricShelf).keys()).toEqual([heartbeat, billed]);
    const [beat] = sandbox.world.shelf(metricShelf).series(heartbeat);
    expect(beat?.samples(0, Infinity)).toEqual([{ at: firstMinute, min: 0, max: 0, sum: 0, count: 1 }]);
  });

  it('reads the token from the secret anew after ten minutes, and not before', async () => {
    // Retries grow apart, so the first minute needs more time than the secret does.
    await create({ DynatraceApiToken: 'dt0c01.WRONG.TOKEN', RetryDurationSeconds: '3600' });
    await sandbox.world.clock.advance(10);
    expect(posts().map(({ status }) => status)).toContain(401);
    const [secretArn] = sandbox.world.shelf(secretShelf).keys();
    sandbox.world.shelf(secretShelf).set(secretArn!, JSON.stringify({ api_key: token }));
    await sandbox.world.clock.advance(300);
    expect(times(cluster)).toBeUndefined();
    await sandbox.world.clock.advance(1800);
    expect(times(cluster)).toContain(firstMinute);
  });

  it('keeps an access key out of the backup that cannot even be sent', async () => {
    await create({ DynatraceApiToken: token, RetryDurationSeconds: '0' });
    await sandbox.world.clock.advance(10);
    // What fetch says to a key with a line break in it; its own errors are of another realm than the test's.
    const quoting = new TypeError('Headers.append: "dt0c01.HIDDEN\nSECRET" is an invalid header value.');
    const send = jest.spyOn(globalThis, 'fetch').mockRejectedValue(quoting);
    await sandbox.world.clock.advance(60);
    send.mockRestore();
    const text = gunzipSync(backups()[0]![1].body).toString();
    expect(text).toContain('HttpEndpoint.ConnectionFailed');
    expect(text).not.toMatch(/HIDDEN|SECRET/);
  });

  it('retries a failed delivery for as long as it should and then backs it up', async () => {
    await create({ DynatraceApiToken: 'dt0c01.WRONG.TOKEN' });
    await sandbox.world.clock.advance(10);
    expect(backups()).toEqual([]);
    await sandbox.world.clock.advance(900);
    expect(sandbox.world.shelf(metricShelf).keys()).toEqual([]);
    const [path, object] = backups().sort(([a], [b]) => (a.split('-1-2026')[1]! < b.split('-1-2026')[1]! ? -1 : 1))[0]!;
    expect(path).toMatch(
      /^dynatrace-ecs-backupbucket-[a-z0-9]{12}\/http-endpoint-failed\/2026\/01\/01\/00\/dynatrace-ecs-DeliveryStream-[A-Z0-9]{12}-1-2026-01-01-00-00-36-[0-9a-f-]{36}\.gz$/,
    );
    const lines = gunzipSync(object.body).toString().trimEnd().split('\n');
    const [failed] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(failed).toMatchObject({
      arrivalTimestamp: begin + 6_000,
      errorCode: 'HttpEndpoint.DestinationException',
      errorMessage: expect.stringContaining('401: {"requestId":"') as string,
    });
    // 1, 2, 4, … 64, then every 120 s: thirteen to fifteen attempts fit into 900 s, give or take the jitter.
    expect(failed?.['attemptsMade']).toBeGreaterThanOrEqual(13);
    expect(failed?.['attemptsMade']).toBeLessThanOrEqual(15);
    expect(Number(failed?.['attemptEndingTimestamp']) - begin).toBeLessThanOrEqual(910_000);
    const points = decodeRecord(Buffer.from(String(failed?.['rawData']), 'base64'));
    expect(points.map(({ end }) => end)).toContain(firstMinute);
    expect(JSON.stringify(failed)).not.toContain('WRONG');
  });

  it('gives a delivery that came through after a fault to the environment, and backs nothing up', async () => {
    sandbox.world.shelf(faultShelf).push({ path: '/metrics', status: 503, times: 3 });
    await create({ DynatraceApiToken: token });
    await sandbox.world.clock.advance(30);
    expect(posts().map(({ status }) => status)).toEqual([503, 503, 503, 200]);
    expect(times(cluster)).toEqual([firstMinute]);
    await sandbox.world.clock.advance(900);
    expect(backups()).toEqual([]);
  });

  it.each([
    ['202', { status: 202, body: {} }],
    ['200 with a foreign request id', { status: 200, body: { requestId: 'x', timestamp: 1 } }],
    ['200 with an unexpected field', { status: 200, body: { ok: true } }],
    ['a redirect', { status: 302, body: {} }],
  ])('takes %s for a failure', async (_, fault) => {
    sandbox.world.shelf(faultShelf).push({ path: '/metrics', ...fault, times: 1 });
    await create({ DynatraceApiToken: token });
    await sandbox.world.clock.advance(20);
    expect(posts().map(({ status }) => status)).toEqual([fault.status, 200]);
  });

  it('loses a delivery that is too large: no retry and no backup', async () => {
    sandbox.world.shelf(faultShelf).push({ path: '/metrics', status: 413, times: 1 });
    await create({ DynatraceApiToken: token, RetryDurationSeconds: '0' });
    await sandbox.world.clock.advance(50);
    expect(posts().map(({ status }) => status)).toEqual([413]);
    expect(backups()).toEqual([]);
  });

  it('cannot reach any other host', async () => {
    await create({ DynatraceApiToken: token, RetryDurationSeconds: '0' }, (template) =>
      template.replaceAll('https://aws.cloud.dynatrace.com/metrics', 'https://relay.example.com/metrics'),
    );
    await sandbox.world.clock.advance(20);
    expect(posts()).toEqual([]);
    const [, object] = backups()[0]!;
    expect(gunzipSync(object.body).toString()).toContain('HttpEndpoint.ConnectionFailed');
  });

  it('shows the failed batches in the bucket', async () => {
    await create({ DynatraceApiToken: 'dt0c01.WRONG.TOKEN', RetryDurationSeconds: '0' });
    await sandbox.world.clock.advance(20);
    const bucket = backups()[0]![0].split('/')[0]!;
    const list = await (await fetch(`${sandbox.url}/aws/s3/${bucket}?list-type=2&prefix=http-endpoint-failed/`)).text();
    expect(list).toContain('<KeyCount>1</KeyCount>');
    const key = /<Key>([^<]+)<\/Key>/.exec(list)?.[1];
    const object = await fetch(`${sandbox.url}/aws/s3/${bucket}/${key}`);
    expect(gunzipSync(Buffer.from(await object.arrayBuffer())).toString()).toContain('"rawData"');
    expect((await fetch(`${sandbox.url}/aws/s3/${bucket}/nothing`)).status).toBe(404);
  });
});
