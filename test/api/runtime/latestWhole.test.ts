import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Target } from '../../../domain/model/cluster';
import type { Exclusion } from '../../../domain/model/exclusion';
import { placeSubject } from '../../../domain/model/sloKey';
import { monaco } from '../../../domain/export/monaco';
import { openslo } from '../../../domain/export/openslo';
import { terraform } from '../../../domain/export/terraform';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/* One by one, what the app does after a plan, where the classic APIs are gone and no cluster has an entity: whole, and without one
   classic call. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

const engine = 'platform';
const cluster = [...connectedFleet().values()].flat().find(({ name }) => name === 'checkout-prod');
if (!cluster) throw new Error('no cluster');
const { accountId, region } = cluster;
const target: Target = { entityId: null, cluster: cluster.name, accountId, region };
const night: Exclusion = {
  ...{ id: 'night', reason: 'Releases "<at>" night', start: '2026-01-01T02:00', durationMinutes: 60 },
  ...{ rrule: 'FREQ=DAILY', timeZone: 'UTC', clusters: [placeSubject(target)] },
};
/** A template that somebody saved, and maintenance windows on one objective. */
const requests: SloRequest[] = [
  { templateId: 'cluster-worst-service-cpu', target, parameters: { window: '-1d' } },
  { templateId: 'cluster-cpu-time.tier-1', target, parameters: { window: '-1d', target: 99 } },
  { templateId: 'cluster-cpu-time', target, parameters: { window: '-1d', exclusions: [night] } },
];
let keys: string[];

const classicCalls = async () =>
  (await controls.requests()).map(({ path }) => path).filter((path) => path.startsWith('/platform/classic/'));

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { items } = await functions.call('plan-slos', { engine, requests });
  keys = items.map(({ key }) => key);
  const { results } = await functions.call('apply-slos', { engine, items });
  expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
});
afterEach(async () => expect(await classicCalls()).toEqual([]));
afterAll(() => sandbox.close());

const listed = async () => (await functions.call('list-slos', { engine, definitions: true })).slos;

it('SLOs of saved templates and with maintenance windows are planned, made and found unchanged', async () => {
  const { summary, items } = await functions.call('plan-slos', { engine, requests });
  expect(summary).toMatchObject({ unchanged: 3, create: 0, update: 0 });
  expect(keys[1]).toBe(`cluster-cpu-time.tier-1:${placeSubject(target)}`);
  expect(items[2]?.maintenance).toBeDefined();
});

it('they are listed with values, their place and nothing edited', async () => {
  const slos = await listed();
  expect(slos.map(({ key }) => key).sort()).toEqual([...keys].sort());
  for (const { value, edited, place, foreign } of slos) {
    expect(value).toBeGreaterThan(0);
    expect({ edited, foreign, place }).toEqual({
      edited: false,
      foreign: false,
      place: { cluster: cluster.name, accountId, region },
    });
  }
});

it('history: a backtest and the breaches, maintenance left out', async () => {
  const parameters = { window: '-1d', exclusions: [night] };
  const asked = { engine, templateId: 'cluster-worst-service-cpu', target, parameters } as const;
  const { value, slots } = await functions.call('backtest-slo', { ...asked, days: 2 });
  expect(value).toBeGreaterThan(0);
  expect(slots.total).toBeGreaterThan(0);
  const { services } = await functions.call('analyze-breaches', { ...asked, from: 'now-1d', to: 'now' });
  expect(services.length).toBeGreaterThan(0);
});

it('the pipeline tells what flows', async () => {
  const { streams, extension } = await functions.call('pipeline-status', {});
  expect(new Set(streams.map(({ state }) => state))).toEqual(new Set(['flowing']));
  expect(extension.state).not.toBe('unknown');
});

it('alerts are made by the settings of the platform, a dashboard shows the SLOs, and both are named before deleting', async () => {
  const { results } = await functions.call('create-burn-alerts', { engine, keys });
  expect(results.filter(({ outcome }) => outcome === 'created').length).toBeGreaterThan(0);
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const board = { title: 'ECS "latest"', targets: [target], sloKeys: keys };
  expect((await functions.call('create-dashboard', board)).outcome).toBe('created');
  expect((await functions.call('create-dashboard', board)).outcome).toBe('unchanged');
  const { references, warnings } = await functions.call('delete-slos', { engine, keys, preview: true });
  expect(new Set(references.map(({ kind }) => kind))).toEqual(new Set(['burn-alert', 'dashboard']));
  expect(warnings ?? []).toEqual([]);
});

it('a dashboard of a key that nobody has is refused for that reason', async () => {
  const answer = await functions.ask('create-dashboard', {
    title: 'x',
    targets: [target],
    sloKeys: ['cluster-cpu-time:a/b/c'],
  });
  expect(answer).toMatchObject({
    ok: false,
    failure: { code: 'InvalidInput', message: expect.stringContaining('a/b/c') as string },
  });
});

it('they are exported as code, each with its place', async () => {
  const items = (await listed()).flatMap(({ key, id, definition }) =>
    definition ? [{ key, id, definition, target }] : [],
  );
  expect(items).toHaveLength(3);
  for (const files of [terraform(items), monaco(items), openslo(items)]) {
    const text = files.map((file) => file.text).join('\n');
    expect(text).toContain(cluster.name);
    expect(text).not.toMatch(/CUSTOM_DEVICE|builtin:monitoring\.slo/);
  }
});

it('and at last deleted with their alerts, which is safe to repeat', async () => {
  const gone = await functions.call('delete-slos', { engine, keys, withAlerts: true });
  expect(gone.results.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted', 'deleted']);
  expect(sandbox.world.shelf(platformSloShelf).size).toBe(0);
  expect([...sandbox.world.shelf(settingsShelf).ofSchema('builtin:davis.anomaly-detectors')]).toEqual([]);
  const again = await functions.call('delete-slos', { engine, keys });
  expect(again.results.map(({ outcome }) => outcome)).toEqual(['absent', 'absent', 'absent']);
});
