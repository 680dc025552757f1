import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { startSandbox } from '../../kit/startSandbox';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';

jest.setTimeout(60_000);

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function functionsIn(situation: 'no-extension' | 'denied' | 'fresh') {
  sandbox = await startSandbox({ situation, withFunctions: true });
  return appFunctions(sandbox.url);
}

describe('the app functions in situation "no-extension"', () => {
  it('report every cluster, without entity, and say why', async () => {
    const functions = await functionsIn('no-extension');
    const { clusters, warnings } = await functions.call('discover-clusters', {});
    expect(clusters).toHaveLength(12);
    expect(clusters.filter(({ entityId }) => entityId !== null)).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('clusters-without-entity');
  });

  it('see data without entities, and can switch the extension on', async () => {
    const functions = await functionsIn('no-extension');
    const before = await functions.call('pipeline-status', {});
    expect(new Set(before.streams.map(({ state }) => state))).toEqual(new Set(['no-entities']));
    expect(['missing', 'installed']).toContain(before.extension.state);
    const enabled = await functions.call('enable-entities-extension', {});
    expect(enabled.state).toBe('active');
    expect(await functions.call('enable-entities-extension', {})).toEqual(enabled);
    expect((await functions.call('pipeline-status', {})).extension).toEqual(enabled);
    expect(sandbox.world.shelf(extensionShelf).active).toBe(true);
  });

  it('see entities and flowing streams with the data that arrives after it was switched on', async () => {
    const functions = await functionsIn('no-extension');
    await functions.call('enable-entities-extension', {});
    await sandbox.world.clock.advance(180);
    const { streams } = await functions.call('pipeline-status', {});
    expect(streams.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'flowing'));
    const { clusters, warnings } = await functions.call('discover-clusters', {});
    expect(clusters).toHaveLength(12);
    expect(clusters.filter(({ entityId, services }) => entityId === null || services.length !== 4)).toEqual([]);
    expect(warnings.map(({ code }) => code)).not.toContain('clusters-without-entity');
  });
});

describe('the app functions in situation "denied"', () => {
  it('read everything, and say whose move it is when writing', async () => {
    const functions = await functionsIn('denied');
    const { clusters } = await functions.call('discover-clusters', {});
    const cluster = clusters.find(({ capacity }) => capacity === 'ec2');
    if (!cluster?.entityId) throw new Error('no EC2 cluster');
    const { entityId, name, accountId, region } = cluster;
    const target = { entityId, cluster: name, accountId, region };
    const parameters = { target: 20, warning: 25, window: '-1d' };
    const plan = await functions.call('plan-slos', {
      engine: 'classic',
      requests: [{ templateId: 'cluster-cpu-headroom', target, parameters }],
    });
    expect(await functions.ask('apply-slos', { engine: 'classic', items: plan.items })).toMatchObject({
      ok: false,
      failure: {
        code: 'MissingScope',
        whose: 'operator',
        message: 'Could not save the SLO: missing settings:objects:write',
      },
    });
    expect(sandbox.world.shelf(settingsShelf).size).toBe(0);
    expect(await functions.ask('create-dashboard', { title: 'ECS', targets: [target], sloKeys: [] })).toMatchObject({
      ok: false,
      failure: { code: 'MissingScope', message: expect.stringContaining('document:documents:write') as string },
    });
    expect(sandbox.world.shelf(documentShelf).size).toBe(0);
  });
});

describe('the app functions in situation "fresh"', () => {
  it('find nothing yet, and say so', async () => {
    const functions = await functionsIn('fresh');
    expect(await functions.call('discover-clusters', {})).toMatchObject({
      clusters: [],
      warnings: [{ code: 'no-ecs-metrics' }],
    });
    expect(await functions.call('pipeline-status', {})).toMatchObject({ streams: [], extension: { state: 'active' } });
    expect(await functions.call('list-slos', {})).toMatchObject({ slos: [] });
  });
});
