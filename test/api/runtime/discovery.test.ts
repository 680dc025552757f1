import type { Sandbox } from '../../../sandbox/createSandbox';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { encodeRequest, type MetricPoint } from '../../../sandbox/relay/otlp';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { post, requestId } from '../../sandbox/relay/workedExample';
import { aClassicSlo } from '../aClassicSlo';

jest.setTimeout(180_000);

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'sparse', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
afterAll(() => sandbox.close());
afterEach(() => controls.noFaults());

const entitiesPath = '/platform/classic/environment-api/v2/entities';
const typesPath = '/platform/classic/environment-api/v2/entityTypes*';
const ours = '555566667777';

describe('clusters that send everything but utilization', () => {
  it('are found with their place, services and newest data', async () => {
    const { clusters, asOf } = await functions.call('discover-clusters', {});
    const sparse = clusters.filter(({ accountId }) => accountId === ours);
    const common = { accountId: ours, region: 'eu-west-1', cpu: null, memory: null };
    const entityId = expect.stringMatching(/^CUSTOM_DEVICE-[0-9A-F]{16}$/) as unknown;
    const lastDataAt = expect.any(String) as unknown;
    expect(sparse).toEqual(
      [
        { name: 'batch', capacity: 'unknown', services: [] },
        { name: 'mesh', capacity: 'unknown', services: ['gateway'] },
        { name: 'reserved', capacity: 'ec2', services: [] },
        { name: 'starting', capacity: 'unknown', services: ['api'] },
        { name: 'volumes', capacity: 'unknown', services: ['postgres'] },
      ].map((one) => ({ ...common, ...one, entityId, lastDataAt, families: [{ family: 'stream', lastDataAt }] })),
    );
    for (const { lastDataAt: at } of sparse)
      expect(Date.parse(asOf) - Date.parse(at ?? '')).toBeLessThanOrEqual(5 * 60_000);
  });

  it('count as ECS data of their stream', async () => {
    const { streams } = await functions.call('pipeline-status', {});
    expect(streams.filter(({ accountId }) => accountId === ours)).toMatchObject([
      { region: 'eu-west-1', streamName: null, state: 'flowing' },
    ]);
  });

  it('cost a bounded number of requests', async () => {
    await controls.forgetRequests();
    await functions.call('discover-clusters', {});
    expect((await controls.requests()).filter(({ path }) => path.startsWith('/platform/')).length).toBeLessThanOrEqual(
      12,
    );
  });
});

const gone = 'CUSTOM_DEVICE-00000000DEAD0000';
const objective = { target: 20, warning: 25, window: '-1d' };

async function planned(change: object = {}) {
  const { clusters } = await functions.call('discover-clusters', {});
  const cluster = clusters.find(({ name }) => name === 'checkout-prod');
  if (!cluster?.entityId) throw new Error('no checkout-prod');
  const { entityId, name, accountId, region } = cluster;
  const target = { entityId, cluster: name, accountId, region, ...change };
  const templateId = 'cluster-cpu-headroom';
  return functions.call('plan-slos', { engine: 'classic', requests: [{ templateId, target, parameters: objective }] });
}

/** An environment without Grail: then the classic APIs tell. */
const noGrail = { path: '/platform/storage/query/*', status: 404, body: { error: { code: 404, message: 'Injected' } } };

describe('what the entities say by the classic APIs', () => {
  beforeAll(() => {
    createSettingsObject(sandbox.world, {
      schemaId: 'builtin:monitoring.slo',
      scope: 'environment',
      externalId: `ecs-slo-launchpad:cluster-cpu-headroom:${gone}`,
      value: { ...aClassicSlo({ name: 'Of a cluster that is gone' }) },
    });
  });

  it('is proof together with silence: an orphan, with what proves it', async () => {
    const { orphans, warnings } = await planned();
    expect(warnings).toEqual([]);
    expect(orphans).toMatchObject([
      { name: 'Of a cluster that is gone', evidence: { noDataForDays: 35, listedEntities: 17 } },
    ]);
  });

  const error = (status: number) => ({ status, body: { error: { code: status, message: 'Injected' } } });
  it.each([
    ['entities-denied', [{ path: entitiesPath, ...error(403) }]],
    ['entities-gone', [{ path: entitiesPath, ...error(410) }]],
    [
      'entities-gone',
      [
        { path: entitiesPath, ...error(404) },
        { path: typesPath, ...error(404) },
      ],
    ],
    ['entity-type-unknown', [{ path: entitiesPath, ...error(404) }]],
    ['entities-none', [{ path: entitiesPath, status: 200, body: { totalCount: 0, pageSize: 500, entities: [] } }]],
    ['entities-unknown', [{ path: entitiesPath, status: 200, body: {} }]],
    ['entities-unknown', [{ path: entitiesPath, status: 200, body: 'no JSON' }]],
    ['entities-unknown', [{ path: entitiesPath, ...error(500) }]],
  ])('keeps no cluster from being found and makes no orphan (%s, %j)', async (code, faults) => {
    await controls.faults([noGrail, ...faults]);
    const { clusters, warnings } = await functions.call('discover-clusters', {});
    expect(clusters).toHaveLength(17);
    expect(clusters.filter(({ entityId, accountId }) => entityId === null || accountId === 'unknown')).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual([code, 'no-usage', 'fargate-only']);
    const plan = await planned();
    expect(plan.items).toMatchObject([{ action: 'create' }]);
    expect(plan.orphans).toEqual([]);
    expect(plan.warnings?.map((warning) => warning.code)).toEqual([code]);
  });
});

describe('a target', () => {
  const errors = (plan: Awaited<ReturnType<typeof planned>>) =>
    plan.items.flatMap(({ lints }) => lints.filter(({ severity }) => severity === 'error').map(({ code }) => code));

  it('on Fargate gets its remark although nobody said so', async () => {
    const { clusters } = await functions.call('discover-clusters', {});
    const found = clusters.find(({ name }) => name === 'payments-prod');
    const { entityId = null, name: cluster = '', accountId = '', region = '' } = found ?? {};
    expect(errors(await planned({ entityId, cluster, accountId, region }))).toEqual(['fargate-no-cluster-utilisation']);
    expect(errors(await planned({ entityId, cluster, accountId, region, capacity: 'ec2' }))).toEqual([
      'fargate-no-cluster-utilisation',
    ]);
    expect(errors(await planned({ capacity: 'fargate' }))).toEqual([]);
  });

  it('whose place is unknown cannot be applied, with or without its remarks', async () => {
    const plan = await planned({ region: 'unknown' });
    expect(errors(plan)).toEqual(['place-unknown']);
    const applied = await functions.call('apply-slos', { engine: 'classic', items: plan.items });
    expect(applied.results).toMatchObject([{ outcome: 'failed', failure: { code: 'InvalidInput' } }]);
  });
});

describe('points of Container Insights alone that come in through the relay', () => {
  it('make a cluster with its service, whose tasks do not start', async () => {
    const fresh = await startSandbox({ situation: 'fresh', withFunctions: true });
    const end = Math.floor(fresh.world.clock.now() / 60_000) * 60_000 - 120_000;
    const point = (metricName: string, value: number): MetricPoint => ({
      ...{
        accountId: '777788889999',
        region: 'ap-southeast-2',
        exporterArn: 'arn',
        namespace: 'ECS/ContainerInsights',
      },
      ...{
        metricName,
        dimensions: { ClusterName: 'stuck', ServiceName: 'api' },
        unit: 'Count',
        start: end - 60_000,
        end,
      },
      ...{ min: value, max: value, sum: value, count: 1 },
    });
    const record = encodeRequest([point('DesiredTaskCount', 2), point('RunningTaskCount', 0)]);
    const { token } = await sandboxControls(fresh.url).token(['metrics.ingest']);
    const records = [{ data: Buffer.from(record).toString('base64') }];
    const delivered = await post(fresh.url, { accessKey: token, body: { requestId, timestamp: end, records } });
    expect(delivered.status).toBe(200);
    const { clusters } = await appFunctions(fresh.url).call('discover-clusters', {});
    await fresh.close();
    expect(clusters).toEqual([
      {
        entityId: expect.stringMatching(/^CUSTOM_DEVICE-/) as unknown,
        ...{ name: 'stuck', accountId: '777788889999', region: 'ap-southeast-2', capacity: 'unknown' },
        ...{ services: ['api'], cpu: null, memory: null, lastDataAt: new Date(end).toISOString() },
        families: [{ family: 'stream', lastDataAt: new Date(end).toISOString() }],
      },
    ]);
  });
});
