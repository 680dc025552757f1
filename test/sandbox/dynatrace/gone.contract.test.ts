/* What a caller meets in environments without the classic APIs. */
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
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import type { Situation } from '../../../sandbox/situations/situations';
import { fetchFrom } from '../../kit/fetchFrom';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { exampleEnd, post } from '../relay/workedExample';

const acceptType = 'application/json; charset=utf-8';
const classic = '/platform/classic/environment-api/v2';
const serviceCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';

/** Status and message of the error that an SDK client throws; null when it throws none. */
async function refusal(call: Promise<unknown>): Promise<{ status: number; message: string } | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const { response, body } = error as { response: { status: number }; body: { error: { message: string } } };
    return { status: response.status, message: body.error.message };
  }
}

const calls = {
  entities: () =>
    monitoredEntitiesClient.getEntities({ entitySelector: 'type("cloud:aws:ecs:metric_streams:cluster")' }),
  slos: () => serviceLevelObjectivesClient.getSlo({}),
  extensions: () => extensions_2_0Client.listExtensions({}),
  metrics: () => metricsClient.allMetrics({ acceptType, metricSelector: 'cloud.aws.ecs.*' }),
  settings: () => settingsObjectsClient.getSettingsObjects({ schemaIds: 'builtin:monitoring.slo' }),
  tokens: () => accessTokensApiTokensClient.createApiToken({ body: { name: 'x', scopes: ['metrics.ingest'] } }),
};

describe.each(['new-environment', 'latest'] as const satisfies readonly Situation[])('situation %s', (situation) => {
  let sandbox: Sandbox;
  let restore: () => void;

  beforeAll(async () => {
    sandbox = await startSandbox({ situation });
    restore = fetchFrom(sandbox.url);
  });
  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it.each([
    ['entities', calls.entities, 'smartscapeNodes'],
    ['SLOs', calls.slos, '/platform/slo/v1/slos'],
    ['extensions', calls.extensions, '/platform/extensions/v2/extensions'],
  ])('answers 410 and names the successor: %s', async (_, call, successor) => {
    expect(await refusal(call())).toEqual({ status: 410, message: expect.stringContaining(successor) as string });
  });

  it('has no classic Hub, and says where the other one is', async () => {
    const response = await fetch(`${classic}/hub/items`);
    const { error } = (await response.json()) as { error: { code: number; message: string } };
    expect([response.status, error.code]).toEqual([410, 410]);
    expect(error.message).toContain('/platform/hub/v1/catalog/extensions');
  });

  it('refuses at both doors, before it looks at a token or for a route', async () => {
    const direct = await fetch('/api/v2/entities?entitySelector=type(HOST)');
    const noSuchRoute = await fetch(`${classic}/slo/some-id/history`);
    expect([direct.status, noSuchRoute.status]).toEqual([410, 410]);
  });

  it('keeps what belongs to the platform', async () => {
    const paths = ['/platform/slo/v1/slos', '/platform/document/v1/documents', '/platform/state/v1/app-states'];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(path)).status));
    expect(statuses).toEqual([200, 200, 200]);
  });

  it('shows the probes among its requests, and lets faults come first', async () => {
    const controls = sandboxControls(sandbox.url);
    await controls.forgetRequests();
    await controls.faults([{ path: '/platform/classic/**', status: 503, times: 1 }]);
    expect((await refusal(calls.entities()))?.status).toBe(503);
    expect((await refusal(calls.entities()))?.status).toBe(410);
    const probe = { method: 'GET', path: `${classic}/entities` };
    expect(await controls.requests()).toEqual([
      expect.objectContaining({ ...probe, status: 503 }),
      expect.objectContaining({ ...probe, status: 410 }),
    ]);
  });
});

describe('an environment of phase new', () => {
  let sandbox: Sandbox;
  let restore: () => void;

  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'new-environment' });
    restore = fetchFrom(sandbox.url);
  });
  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it('still has metrics, settings and API tokens', async () => {
    expect((await calls.metrics()).totalCount).toBeGreaterThan(0);
    expect((await calls.settings()).items).toEqual([]);
    expect((await calls.tokens()).token).toMatch(/^dt0c01\./);
  });
});

describe('an environment of phase latest', () => {
  let sandbox: Sandbox;
  let restore: () => void;

  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'latest', wall: () => exampleEnd + 5_123 });
    restore = fetchFrom(sandbox.url);
  });
  afterAll(async () => {
    restore();
    await sandbox.close();
  });

  it.each([
    ['metrics', calls.metrics, 'timeseries'],
    ['settings', calls.settings, '/platform/settings/v1/objects'],
    ['the making of API tokens', calls.tokens, 'platform token'],
  ])('has lost the Environment API as a whole: %s', async (_, call, successor) => {
    expect(await refusal(call())).toEqual({ status: 410, message: expect.stringContaining(successor) as string });
  });

  it('has lost operations that nobody wrote down, too', async () => {
    const response = await fetch('/api/v2/problems');
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('No successor is named.');
  });

  it('has all of the data, and no entity id', async () => {
    const series = sandbox.world.shelf(metricShelf).series(serviceCpu);
    expect(series).toHaveLength(48);
    const { token } = await sandboxControls(sandbox.url).token(['metrics.ingest']);
    expect((await post(sandbox.url, { accessKey: token })).status).toBe(200);
    await sandbox.world.clock.advance(180);
    const after = sandbox.world.shelf(metricShelf).series(serviceCpu);
    // The 48 services of the fleet and the one of the delivered example.
    expect(after).toHaveLength(49);
    const names = new Set(after.flatMap(({ dimensions }) => Object.keys(dimensions)));
    expect([...names].filter((name) => name.startsWith('dt.entity.'))).toEqual([]);
    expect(sandbox.world.shelf(entityShelf).size).toBe(0);
  });

  it('takes deliveries with a platform token that may ingest metrics', async () => {
    const { token } = await sandboxControls(sandbox.url).token(['data-acquisition:metrics:ingest']);
    expect(token).toMatch(/^dt0s16\.[A-Z2-7]{24}\.[A-Z2-7]{64}$/);
    expect((await post(sandbox.url, { accessKey: token })).status).toBe(200);
  });

  it('refuses a platform token without that permission, and names it', async () => {
    const { token } = await sandboxControls(sandbox.url).token(['storage:metrics:read']);
    const response = await post(sandbox.url, { accessKey: token });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('data-acquisition:metrics:ingest');
  });
});

describe('a hybrid environment', () => {
  it('has everything, and takes no platform token for an API token', async () => {
    const sandbox = await startSandbox({ situation: 'connected' });
    const restore = fetchFrom(sandbox.url);
    try {
      for (const call of Object.values(calls)) expect(await refusal(call())).toBeNull();
      const { token } = await sandboxControls(sandbox.url).token(['environment-api:metrics:read']);
      const headers = { authorization: `Api-Token ${token}` };
      expect((await fetch('/api/v2/metrics', { headers })).status).toBe(401);
    } finally {
      restore();
      await sandbox.close();
    }
  });
});
