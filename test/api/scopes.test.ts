import appConfig from '../../app.config.json';
import { stateKeys } from '../../domain/model/settings';
import { templates } from '../../domain/slo/templates/templates';
import type { Sandbox } from '../../sandbox/createSandbox';
import { extensionShelf } from '../../sandbox/dynatrace/extensions/extensionShelf';
import type { Mount } from '../../sandbox/http/mount';
import { queriedScopeShelf } from '../../sandbox/platform/query/tableScopes';
import { mounts } from '../../sandbox/routes';
import { userScopeShelf } from '../../sandbox/http/userScopes';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { startSandbox } from '../kit/startSandbox';

const table = mounts({ functionsDir: '', uiDir: '', app: { id: '', name: '', version: '', scopes: [] } });

const matches = (mount: Mount, route: Mount['routes'][number], method: string, path: string) =>
  route.method === method && new RegExp(`^${(mount.at + route.path).replace(/:\w+/g, '[^/]+')}$`).test(path);

function scopesOf({ method, path }: { method: string; path: string }): readonly string[] {
  const found = table.flatMap((mount) => mount.routes.filter((route) => matches(mount, route, method, path)));
  if (!found[0]) throw new Error(`no route of the sandbox serves ${method} ${path}`);
  return found[0].scopes;
}

/** Everything the product calls: each function's paths, and what the pages call themselves (app states). */
async function callEverything({ url }: Sandbox): Promise<void> {
  const { call, ask } = appFunctions(url);
  await call('environment-facts', {});
  await call('pipeline-status', {});
  await call('enable-entities-extension', {});
  const { token } = await call('create-ingest-token', { name: 'scopes', purpose: 'metrics' });
  await call('check-token', { token, purpose: 'metrics' });
  const { clusters } = await call('discover-clusters', {});
  const { entityId, name, accountId, region } = clusters.find(({ capacity }) => capacity === 'ec2') ?? {};
  const target = {
    entityId: entityId ?? 'CUSTOM_DEVICE-E360A9250EEF25BC',
    cluster: name ?? '',
    accountId: accountId ?? '',
    region: region ?? '',
  };
  const [template] = templates;
  if (!template) throw new Error('no template');
  const request = { templateId: template.id, target, parameters: template.defaults };
  const keys: string[] = [];
  for (const engine of ['classic', 'platform'] as const) {
    await ask('backtest-slo', { ...request, engine, days: 1 });
    const { items } = await call('plan-slos', { engine, requests: [request] });
    await call('apply-slos', { engine, items });
    keys.push(...items.map(({ key }) => key));
    await ask('create-burn-alerts', { engine, keys });
  }
  await ask('analyze-breaches', { ...request, from: 'now-1d', to: 'now' });
  await ask('usage-series', { targets: [request.target], metric: 'cpu', from: 'now-1d', to: 'now' });
  await ask('slo-history', { engine: 'platform', key: keys[0] });
  await ask('budget-series', { slos: [{ engine: 'platform', key: keys[0] }] });
  await ask('recent-breaches', {});
  await call('list-slos', {});
  await call('upgrade-slos', {});
  const title = 'Scopes';
  await call('create-dashboard', { title, targets: [target], sloKeys: [] });
  // The same title with other content updates the document.
  await ask('create-dashboard', { title, targets: [target], sloKeys: keys });
  const [key = ''] = keys;
  await ask('upgrade-dashboards', { pairs: [{ key, successor: key }] });
  for (const engine of ['classic', 'platform'] as const) {
    await call('delete-slos', { engine, keys, preview: true });
    await call('delete-slos', { engine, keys, withAlerts: true });
  }
  await call('schedule-status', {});
  const { runId } = await call('save-schedule', { name: 'check-burn', runNow: true });
  // Its run writes an event where a budget burns, which takes an SLO that lasts: here it is written as the action would.
  expect(runId).not.toBeNull();
  await fetch(`${url}/platform/classic/environment-api/v2/events/ingest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ eventType: 'CUSTOM_INFO', title: 'Scopes' }),
  });
  const { policies } = await call('save-policy', { policy: { name: 'Scopes', set: [{ templateId: template.id }] } });
  await ask('run-policies', { dryRun: true });
  for (const { id, version } of policies) await call('delete-policy', { id, version });
  const credentialId = 'CREDENTIALS_VAULT-0123456789ABCDEF';
  await call('list-ingest-tokens', {});
  await call('stream-volume', {});
  await call('log-arrivals', {});
  await ask('stack-status', { credentialId, region: 'eu-west-1', stackName: 'ecs' });
  const state = `${url}/platform/state/v1/app-states/${stateKeys.connections}`;
  await fetch(state, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: '{"version":1,"connections":[]}' }),
  });
  await fetch(state);
}

/** What stands in for APIs of the platform that an environment does not have. */
async function callWithoutPlatform({ url, world }: Sandbox): Promise<void> {
  Object.assign(world.shelf(extensionShelf), { installed: false, active: false });
  const controls = sandboxControls(url);
  await controls.faults(['/platform/extensions/**', '/platform/hub/**'].map((path) => ({ path, status: 404 })));
  await appFunctions(url).call('enable-entities-extension', {});
  await controls.noFaults();
}

/** Scopes of tables, which no path tells, and the remark where one is not granted. */
const readByQueries = [
  { scope: 'storage:entities:read', code: 'entities-denied' },
  { scope: 'storage:smartscape:read', code: 'tags-denied' },
];

describe('the scopes of app.config', () => {
  it('are exactly those that the calls of the product need', async () => {
    const needed = new Set<string>();
    for (const situation of ['no-extension', 'connected'] as const) {
      const sandbox = await startSandbox({ situation, withFunctions: true });
      try {
        await callEverything(sandbox);
        await callWithoutPlatform(sandbox);
        const requests = await sandboxControls(sandbox.url).requests();
        const platform = requests.filter(({ path }) => path.startsWith('/platform/'));
        for (const scope of platform.flatMap(scopesOf)) needed.add(scope);
        // What the body asks for: anomaly detectors without a service user, see the test below.
        if (situation === 'connected') needed.add('davis:analyzers:execute');
        // And what the queries read, by their tables.
        for (const scope of sandbox.world.shelf(queriedScopeShelf)) needed.add(scope);
      } finally {
        await sandbox.close();
      }
    }
    expect([...needed].sort()).toEqual(appConfig.app.scopes.map(({ name }) => name).sort());
  }, 180_000);

  it.each(readByQueries)(
    'hold what queries read: without $scope there is a word about it',
    async ({ scope, code }) => {
      const sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
      try {
        sandbox.world.shelf(userScopeShelf).delete(scope);
        const { clusters, warnings } = await appFunctions(sandbox.url).call('discover-clusters', {});
        expect(clusters).toHaveLength(12);
        expect(warnings.find((warning) => warning.code === code)?.message).toContain(scope);
      } finally {
        await sandbox.close();
      }
    },
    60_000,
  );

  it('hold what a detector without a service user takes: without it none is made, and the hint names it', async () => {
    const sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
    try {
      const { call, ask } = appFunctions(sandbox.url);
      const { clusters } = await call('discover-clusters', {});
      const { entityId, name, accountId, region } = clusters.find(({ capacity }) => capacity === 'ec2') ?? {};
      const target = {
        entityId: entityId ?? '',
        cluster: name ?? '',
        accountId: accountId ?? '',
        region: region ?? '',
      };
      const parameters = { target: 99, warning: 99.5, window: '-7d', threshold: 80, slotMinutes: 10 };
      const requests = [{ templateId: 'cluster-cpu-time', target, parameters }];
      const { items } = await call('plan-slos', { engine: 'platform', requests });
      await call('apply-slos', { engine: 'platform', items });
      const keys = items.map(({ key }) => key);
      const scopes = sandbox.world.shelf(userScopeShelf);
      scopes.delete('davis:analyzers:execute');
      expect(await ask('create-burn-alerts', { engine: 'platform', keys })).toMatchObject({
        ok: false,
        failure: {
          ...{ code: 'MissingScope', whose: 'operator' },
          hint: expect.stringContaining('davis:analyzers:execute') as string,
        },
      });
      scopes.add('davis:analyzers:execute');
      const { results } = await call('create-burn-alerts', { engine: 'platform', keys });
      expect(results[0]).toMatchObject({ tier: 'fast', outcome: 'created' });
    } finally {
      await sandbox.close();
    }
  }, 180_000);

  it('each carry a comment that a security reviewer can judge', () => {
    for (const { comment } of appConfig.app.scopes) expect(comment.length).toBeGreaterThan(30);
  });
});
