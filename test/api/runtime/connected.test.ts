import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Cluster } from '../../../domain/model/cluster';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';

jest.setTimeout(60_000);

/** The functions as they are bundled, in the real JavaScript runtime, against the sandbox. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
afterAll(() => sandbox.close());

const templates = ['cluster-cpu-headroom', 'cluster-memory-headroom'];

function requestsFor(clusters: Cluster[]): SloRequest[] {
  return clusters.flatMap(({ entityId, name, accountId, region, capacity }) =>
    entityId === null || capacity !== 'ec2'
      ? []
      : templates.map((templateId) => ({
          templateId,
          target: { entityId, cluster: name, accountId, region, capacity },
          parameters: { target: 20, warning: 25, window: '-1d' },
        })),
  );
}

const objects = () => [...sandbox.world.shelf(settingsShelf).values()].map(({ externalId }) => externalId);

describe('the app functions in situation "connected"', () => {
  let clusters: Cluster[];

  it('discover the twelve clusters and 48 services', async () => {
    const found = await functions.call('discover-clusters', {});
    clusters = found.clusters;
    expect(clusters).toHaveLength(12);
    expect(clusters.flatMap(({ services }) => services)).toHaveLength(48);
    expect(clusters.filter(({ entityId }) => entityId === null)).toEqual([]);
    const ec2 = clusters.filter(({ capacity }) => capacity === 'ec2');
    expect(ec2.length).toBeGreaterThan(0);
    for (const { cpu, memory } of ec2) expect([typeof cpu, typeof memory]).toEqual(['number', 'number']);
    const fargate = clusters.filter(({ capacity }) => capacity === 'fargate');
    expect(fargate.length).toBe(12 - ec2.length);
    for (const { cpu } of fargate) expect(cpu).toBeNull();
    expect(found.warnings.map(({ code }) => code)).toEqual(['fargate-only']);
    for (const { lastDataAt } of clusters)
      expect(Date.parse(lastDataAt ?? '')).toBeLessThanOrEqual(Date.parse(found.asOf));
  });

  it('see streams flowing and the extension active', async () => {
    const { streams, extension } = await functions.call('pipeline-status', {});
    expect(new Set(streams.map(({ state }) => state))).toEqual(new Set(['flowing']));
    expect(extension.state).toBe('active');
  });

  it('plan, apply, and plan again: all unchanged', async () => {
    const requests = requestsFor(clusters);
    const plan = await functions.call('plan-slos', { engine: 'classic', requests });
    expect(plan.summary).toEqual({ create: requests.length, update: 0, unchanged: 0, conflict: 0, orphans: 0 });
    const { results, remaining } = await functions.call('apply-slos', { engine: 'classic', items: plan.items });
    expect(remaining).toEqual([]);
    expect(results.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
    expect(objects().sort()).toEqual(plan.items.map(({ key }) => `ecs-slo-launchpad:${key}`).sort());
    const again = await functions.call('plan-slos', { engine: 'classic', requests });
    expect(again.summary).toEqual({ create: 0, update: 0, unchanged: requests.length, conflict: 0, orphans: 0 });
  });

  it('list them with value, status, budget and coverage', async () => {
    const { slos } = await functions.call('list-slos', {});
    expect(slos).toHaveLength(requestsFor(clusters).length);
    for (const slo of slos) {
      expect(slo).toMatchObject({ foreign: false, target: 20, warning: 25, window: '-1d' });
      expect(['SUCCESS', 'WARNING', 'FAILURE']).toContain(slo.status);
      expect(slo.errorBudget).toBeCloseTo((((slo.value ?? NaN) - 20) / 80) * 100, 6);
      expect(slo.coverage).toBeGreaterThan(0.9);
    }
  });

  it('make a dashboard once', async () => {
    const targets = requestsFor(clusters).map(({ target }) => target);
    const sloKeys = requestsFor(clusters).map(({ templateId, target }) => `${templateId}:${target.entityId}`);
    const made = await functions.call('create-dashboard', { title: 'ECS', targets, sloKeys });
    expect(made).toEqual({
      documentId: made.documentId,
      outcome: 'created',
      url: `https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.dashboards/dashboard/${made.documentId}`,
    });
    expect(sandbox.world.shelf(documentShelf).get(made.documentId)).toMatchObject({
      type: 'dashboard',
      isPrivate: true,
    });
    expect((await functions.call('create-dashboard', { title: 'ECS', targets, sloKeys })).outcome).toBe('unchanged');
    expect((await functions.call('create-dashboard', { title: 'ECS', targets, sloKeys: [] })).outcome).toBe('updated');
    const document = sandbox.world.shelf(documentShelf).get(made.documentId);
    if (document) document.content = new TextEncoder().encode('{"version":21,"tiles":{}}');
    expect((await functions.call('create-dashboard', { title: 'ECS', targets, sloKeys })).outcome).toBe(
      'edited-by-user',
    );
  });

  it('delete SLOs by key, and call them absent afterwards', async () => {
    const keys = requestsFor(clusters)
      .slice(0, 2)
      .map(({ templateId, target }) => `${templateId}:${target.entityId}`);
    const before = objects().length;
    const deleted = await functions.call('delete-slos', { engine: 'classic', keys });
    expect(deleted.results.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted']);
    expect(objects()).toHaveLength(before - 2);
    const again = await functions.call('delete-slos', { engine: 'classic', keys });
    expect(again.results.map(({ outcome }) => outcome)).toEqual(['absent', 'absent']);
  });

  it('make a token that Firehose can use, and check it without the secret in any address', async () => {
    await controls.forgetRequests();
    const { token } = await functions.call('create-ingest-token', {
      name: 'ecs',
      purpose: 'metrics',
      expiresInDays: 30,
    });
    expect(await functions.call('check-token', { token, purpose: 'metrics' })).toMatchObject({
      ...{ valid: true, scopes: ['metrics.ingest'], missingScopes: [] },
    });
    expect(await functions.call('check-token', { token, purpose: 'logs' })).toMatchObject({
      missingScopes: ['logs.ingest'],
    });
    expect(await functions.call('check-token', { token: 'dt0c01.NO.SUCH', purpose: 'metrics' })).toMatchObject({
      valid: false,
    });
    expect(JSON.stringify(await controls.requests())).not.toContain(token);
  });

  it('answer a bad payload with the field', async () => {
    expect(await functions.ask('plan-slos', { engine: 'classic', requests: [] })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining('requests') as string },
    });
  });

  it('tell ages by the clock of the environment, wherever it stands', async () => {
    await controls.advance(3 * 3600);
    const { asOf, streams } = await functions.call('pipeline-status', {});
    expect(Math.abs(Date.parse(asOf) - sandbox.world.clock.now())).toBeLessThan(10_000);
    for (const { lagSeconds } of streams) expect(lagSeconds).toBeLessThan(600);
  });
});
