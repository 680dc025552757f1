/* The app discovers by these operations; SDK 9 no longer marks them as deprecated. */
/* eslint-disable @typescript-eslint/no-deprecated */
import {
  accessTokensApiTokensClient,
  extensions_2_0Client,
  metricsClient,
  monitoredEntitiesClient,
  serviceLevelObjectivesClient,
  settingsObjectsClient,
} from '@dynatrace-sdk/client-classic-environment-v2';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { sloItem } from './sloValue';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';

const acceptType = 'application/json; charset=utf-8';
const clusterKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const type = 'cloud:aws:ecs:metric_streams:cluster';
const dimension = `dt.entity.${type}`;

interface SdkError {
  response: { status: number };
  body: { error: { code: number; message: string; constraintViolations?: { path: string }[] } };
}

/** The error that an SDK client throws. */
async function rejection(call: Promise<unknown>): Promise<SdkError> {
  try {
    await call;
  } catch (error) {
    return error as SdkError;
  }
  throw new Error('the call was expected to fail');
}

describe('the SDK’s clients against the sandbox', () => {
  let sandbox: Sandbox;
  let restore: () => void;

  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'connected' });
    restore = fetchFrom(sandbox.url);
  });

  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it('list the ECS metrics and describe one', async () => {
    const { metrics } = await metricsClient.allMetrics({
      acceptType,
      metricSelector: 'cloud.aws.ecs.*',
      fields: '+lastWritten',
    });
    const keys = metrics.map(({ metricId }) => metricId);
    expect(keys).toContain(clusterKey);
    expect(keys.every((key) => key.startsWith('cloud.aws.ecs.'))).toBe(true);
    const metric = await metricsClient.metric({ acceptType, metricKey: clusterKey });
    expect(metric.dimensionDefinitions?.map(({ key }) => key)).toContain(dimension);
    // "The timestamp of metric creation": fourteen days ago the history began.
    expect((Date.now() - (metric.created ?? 0)) / 86_400_000).toBeCloseTo(14, 1);
    const { status } = (await rejection(metricsClient.metric({ acceptType, metricKey: 'no.such' }))).response;
    expect(status).toBe(404);
  });

  it('find clusters page by page, and query one by its entity', async () => {
    const first = await monitoredEntitiesClient.getEntities({
      entitySelector: `type("${type}")`,
      pageSize: 5,
      fields: '+lastSeenTms',
    });
    const second = await monitoredEntitiesClient.getEntities({ nextPageKey: first.nextPageKey });
    expect(second.entities?.[0]?.entityId).not.toBe(first.entities?.[0]?.entityId);
    // What somebody sees of a cluster with cluster-level metrics: one series, below 100 %.
    const all = await metricsClient.query({
      acceptType,
      metricSelector: `${clusterKey}:splitBy("${dimension}")`,
      resolution: 'Inf',
      from: 'now-1h',
    });
    const id = all.result[0]?.data[0]?.dimensionMap[dimension] as unknown as string;
    const metricSelector = `100-${clusterKey}:filter(eq("${dimension}",${id})):splitBy("${dimension}"):avg`;
    const { result, resolution } = await metricsClient.query({ acceptType, metricSelector, from: 'now-1d' });
    expect(resolution).toBe('12m');
    expect(result[0]?.data).toHaveLength(1);
    expect(result[0]?.data[0]?.timestamps).toHaveLength(120);
    const entity = await monitoredEntitiesClient.getEntity({ entityId: id });
    expect(entity.type).toBe(type);
    expect((await monitoredEntitiesClient.getEntityType({ type })).dimensionKey).toBe(dimension);
  });

  it('get a parse error with its place', async () => {
    const { response, body } = await rejection(metricsClient.query({ acceptType, metricSelector: 'fetch logs' }));
    expect(response.status).toBe(400);
    expect(body.error).toMatchObject({ code: 400, message: "Metric selector parse error: line 1:6 at 'logs'" });
  });

  it('create, evaluate, change and delete an SLO', async () => {
    const metricExpression = `${clusterKey}:splitBy():avg`;
    const body = [
      sloItem(
        { name: 'contract', metricName: 'contract', metricExpression, targetSuccess: 0, targetWarning: 1 },
        'contract:1',
      ),
      sloItem({ name: '', metricName: 'other' }),
    ];
    // 207 does not throw: every code has to be read.
    const [created, refused] = await settingsObjectsClient.postSettingsObjects({ body });
    expect([created?.code, refused?.code]).toEqual([200, 400]);
    const objectId = created?.objectId ?? '';
    const { items } = await settingsObjectsClient.getSettingsObjects({
      schemaIds: 'builtin:monitoring.slo',
      externalIds: 'contract:1',
    });
    expect(items.map((item) => item.objectId)).toEqual([objectId]);

    const page = await serviceLevelObjectivesClient.getSlo({
      evaluate: 'true',
      pageSize: 25,
      sloSelector: 'name("contract")',
    });
    expect(page.slo[0]).toMatchObject({ name: 'contract', error: 'NONE', status: 'SUCCESS' });
    const id = page.slo[0]?.id ?? '';
    expect((await serviceLevelObjectivesClient.getSloById({ id })).evaluatedPercentage).toBeGreaterThan(1);

    const stored = await settingsObjectsClient.getSettingsObjectByObjectId({ objectId });
    const change = { objectId, body: { value: stored.value ?? {}, updateToken: stored.updateToken } };
    await settingsObjectsClient.putSettingsObjectByObjectId(change);
    expect((await rejection(settingsObjectsClient.putSettingsObjectByObjectId(change))).response.status).toBe(409);
    // The app does not have the scope to delete through the SLO API; an API token can have it.
    expect((await rejection(serviceLevelObjectivesClient.deleteSlo({ id }))).response.status).toBe(403);
    const { token } = issueToken(sandbox.world, { name: 'test', scopes: ['slo.write'], expires: null });
    const deleted = await fetch(`/api/v2/slo/${id}`, {
      method: 'DELETE',
      headers: { Authorization: `Api-Token ${token}` },
    });
    expect(deleted.status).toBe(204);
    expect((await rejection(settingsObjectsClient.getSettingsObjectByObjectId({ objectId }))).response.status).toBe(
      404,
    );
  });

  it('query an SLO’s func metrics, whose mean is its value, and find the alert that somebody made of them', async () => {
    const metricExpression = `100-${clusterKey}:splitBy():avg`;
    const wanted = { name: 'func', metricName: 'func', metricExpression, targetSuccess: 0, targetWarning: 1 };
    await settingsObjectsClient.postSettingsObjects({ body: [sloItem(wanted, 'contract:func')] });
    const { slo } = await serviceLevelObjectivesClient.getSlo({ evaluate: 'true', sloSelector: 'name("func")' });
    const [{ id = '', metricKey = '', burnRateMetricKey = '', evaluatedPercentage = NaN } = {}] = slo;
    const { result } = await metricsClient.query({ acceptType, metricSelector: metricKey, from: 'now-1h' });
    const values = (result[0]?.data[0]?.values ?? []).filter((value) => typeof value === 'number');
    expect(values.length).toBeGreaterThan(50);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo(evaluatedPercentage, 6);
    expect((await metricsClient.allMetrics({ acceptType, metricSelector: 'func:slo.*' })).totalCount).toBe(4);

    const { id: tokenId, token } = issueToken(sandbox.world, { name: 'test', scopes: ['slo.write'], expires: null });
    const made = await fetch(`/api/v2/slo/${id}/alert`, {
      method: 'POST',
      headers: { Authorization: `Api-Token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ alertName: 'Burns', alertThreshold: 10, alertType: 'BURN_RATE' }),
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toMatch(/^[0-9a-f-]{36}$/);
    const { items } = await settingsObjectsClient.getSettingsObjects({
      schemaIds: 'builtin:anomaly-detection.metric-events',
      fields: 'summary,author,value,schemaVersion',
    });
    expect(items).toEqual([
      {
        ...{ summary: 'Burns', author: tokenId, schemaVersion: '1.0.19' },
        value: expect.objectContaining({
          queryDefinition: { type: 'METRIC_SELECTOR', metricSelector: burnRateMetricKey },
        }) as unknown,
      },
    ]);
  });

  it('throw when every object of a request is refused', async () => {
    const body = [sloItem({ name: '' })];
    expect((await rejection(settingsObjectsClient.postSettingsObjects({ body }))).response.status).toBe(400);
  });

  it('create a token and look it up', async () => {
    const expirationDate = new Date(sandbox.world.clock.now() + 3_600_000).toISOString();
    const created = await accessTokensApiTokensClient.createApiToken({
      body: { name: 'firehose', scopes: ['metrics.ingest'], expirationDate },
    });
    expect(created.token).toMatch(/^dt0c01\.[A-Z2-7]{24}\.[A-Z2-7]{64}$/);
    expect(created.expirationDate).toBe(expirationDate);
    const found = await accessTokensApiTokensClient.lookupApiToken({ body: { token: created.token ?? '' } });
    expect(found).toMatchObject({
      id: created.id,
      name: 'firehose',
      enabled: true,
      scopes: ['metrics.ingest'],
      expirationDate,
    });
    expect(JSON.stringify(found)).not.toContain(created.token);
    expect((await accessTokensApiTokensClient.getApiToken({ id: created.id ?? '' })).name).toBe('firehose');
    const wrong = await rejection(accessTokensApiTokensClient.lookupApiToken({ body: { token: `${created.token}X` } }));
    expect(wrong.response.status).toBe(404);
    expect(JSON.stringify(wrong.body)).not.toContain(created.token);
  });
});

describe('an environment without the extension', () => {
  let sandbox: Sandbox;
  let restore: () => void;
  const hub = '/platform/classic/environment-api/v2/hub';

  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'no-extension' });
    restore = fetchFrom(sandbox.url);
  });

  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it('finds it in the Hub, adds it and activates it', async () => {
    const query = encodeURIComponent('METRIC streaming');
    const items = (await (await fetch(`${hub}/items?itemType=EXTENSION2&query=${query}`)).json()) as {
      items: { name: string; artifactId: string }[];
    };
    expect(items.items.map(({ name }) => name)).toEqual(['AWS Entities for Metric Streaming']);
    const extensionName = items.items[0]?.artifactId ?? '';
    expect((await extensions_2_0Client.listExtensions({ name: extensionName })).extensions).toEqual([]);
    expect(
      (await rejection(extensions_2_0Client.getActiveEnvironmentConfiguration({ extensionName }))).response.status,
    ).toBe(404);
    const version = '9.9.9';
    const tooEarly = extensions_2_0Client.activateExtensionEnvironmentConfiguration({
      extensionName,
      body: { version },
    });
    expect((await rejection(tooEarly)).response.status).toBe(404);

    const added = await fetch(`${hub}/extensions2/${extensionName}/actions/addToEnvironment`, { method: 'POST' });
    const { extensionVersion } = (await added.json()) as { extensionVersion: string };
    const details = (await (await fetch(`${hub}/extensions2/${extensionName}`)).json()) as {
      extension2Details: { recommendedCatalogVersion: string };
    };
    expect(details.extension2Details.recommendedCatalogVersion).toBe(extensionVersion);
    expect((await extensions_2_0Client.listExtensions({ name: extensionName })).totalCount).toBe(1);
    expect(
      (await rejection(extensions_2_0Client.getActiveEnvironmentConfiguration({ extensionName }))).response.status,
    ).toBe(404);
    const wrong = extensions_2_0Client.activateExtensionEnvironmentConfiguration({ extensionName, body: { version } });
    expect((await rejection(wrong)).response.status).toBe(400);
    const config = { extensionName, body: { version: extensionVersion } };
    for (let times = 0; times < 2; times += 1)
      await extensions_2_0Client.activateExtensionEnvironmentConfiguration(config);
    expect(await extensions_2_0Client.updateExtensionEnvironmentConfiguration(config)).toEqual({
      version: extensionVersion,
    });
    expect(sandbox.world.shelf(extensionShelf).active).toBe(true);
    // Entities come with the next data, not with the activation.
    expect(sandbox.world.shelf(entityShelf).size).toBe(0);
  });

  it('takes the SDK’s own way to install from the Hub', async () => {
    const extensionName = sandbox.world.shelf(extensionShelf).name;
    expect(await extensions_2_0Client.installExtension({ extensionName })).toMatchObject({ extensionName });
    expect(
      (await rejection(extensions_2_0Client.installExtension({ extensionName: 'com.none' }))).response.status,
    ).toBe(404);
  });
});
