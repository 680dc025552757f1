import type { Sandbox } from '../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { appSettingsShelf } from '../../../sandbox/platform/appSettings/appSettingsShelf';
import { appStateShelf } from '../../../sandbox/platform/state/appStateShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(180_000);

/* What people keep, by the functions in the JavaScript runtime, with the schemas that the app ships. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
beforeEach(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
});
afterEach(() => sandbox.close());

const connection = (n: number) => ({
  ...{ accountId: `${100_000_000_000 + n}`, region: 'eu-west-1', stackName: 'dynatrace-ecs', preset: 'EcsSlo' },
  launchedAt: '2026-11-22T18:00:00.000Z',
});
const patchNight = {
  ...{ id: 'a', reason: 'Patch night', start: '2026-01-04T02:00', durationMinutes: 60, timeZone: 'Europe/Vienna' },
  ...{ rrule: 'FREQ=WEEKLY;BYDAY=SU', clusters: null },
};
const template = {
  ...{ id: 'tier-1', title: 'Tier 1', baseTemplateId: 'cluster-cpu-time' },
  parameters: { target: 99.95, window: '-7d', slotMinutes: 10 },
};
const inState = (name: string, rows: unknown[]) =>
  sandbox.world.shelf(appStateShelf).set(name, { value: JSON.stringify({ version: 1, [name]: rows }), modified: 0 });
const stateNow = (name: string) => JSON.parse(sandbox.world.shelf(appStateShelf).get(name)?.value ?? 'null') as unknown;

it('moves every list of an earlier version into the settings that the app ships, and none is lost', async () => {
  inState('connections', [connection(1), connection(2)]);
  inState('exclusions', [patchNight]);
  inState('templates', [template]);
  const list = async (kind: 'connections' | 'exclusions' | 'templates') => functions.call('list-stored', { kind });
  expect(await list('connections')).toMatchObject({ rows: [connection(1), connection(2)], bad: [], inState: 0 });
  expect(await list('exclusions')).toMatchObject({ rows: [patchNight], bad: [], remark: null });
  expect(await list('templates')).toMatchObject({ rows: [template], bad: [], remark: null });
  expect(sandbox.world.shelf(appSettingsShelf).map(({ schemaId }) => schemaId)).toEqual([
    ...['connection', 'connection', 'maintenance-window', 'slo-template'],
  ]);
  expect(stateNow('templates')).toEqual({ version: 1, templates: [], movedTo: 'app-settings' });
});

it('moves the connections of forty accounts and six regions in one call', async () => {
  inState(
    'connections',
    Array.from({ length: 240 }, (_, n) => connection(n)),
  );
  const { rows, inState: left } = await functions.call('list-stored', { kind: 'connections' });
  expect([rows.length, left]).toEqual([240, 0]);
  const requests = await sandboxControls(sandbox.url).requests();
  expect(requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/objects'))).toHaveLength(240);
});

it('tells the second of two writers what the first changed', async () => {
  const put = (row: object, seen: object | null) =>
    functions.ask('change-stored', { kind: 'exclusions', put: [{ row, seen }] });
  await put(patchNight, null);
  await put({ ...patchNight, durationMinutes: 90 }, patchNight);
  expect(await put({ ...patchNight, reason: 'Patch' }, patchNight)).toMatchObject({
    ok: false,
    failure: {
      ...{ code: 'Conflict', whose: 'user' },
      message: expect.stringContaining('durationMinutes is 90, yours is 60') as string,
    },
  });
  expect((await functions.call('list-stored', { kind: 'exclusions' })).rows).toMatchObject([{ durationMinutes: 90 }]);
});

it('goes on with the state of earlier versions for whom app settings are denied, also in a run of policies', async () => {
  inState('exclusions', [patchNight]);
  const scopes = sandbox.world.shelf(userScopeShelf);
  scopes.delete('app-settings:objects:write');
  expect(await functions.call('list-stored', { kind: 'exclusions' })).toMatchObject({
    ...{ rows: [patchNight], inState: 1 },
    remark: { code: 'MissingScope', hint: expect.stringContaining('app-settings:objects:write') as string },
  });
  expect(await functions.ask('run-policies', { dryRun: true })).toMatchObject({ ok: true });
});

it('runs policies with the maintenance windows of app settings', async () => {
  await functions.call('change-stored', { kind: 'exclusions', put: [{ row: patchNight, seen: null }] });
  const set = [{ templateId: 'cluster-worst-service-cpu', parameters: {} }];
  await functions.call('save-policy', { policy: { name: 'All', set, engine: 'platform' } });
  const [object] = sandbox.world.shelf(appSettingsShelf).filter(({ schemaId }) => schemaId === 'maintenance-window');
  Object.assign(object ?? {}, { value: { ...object?.value, timeZone: 'Mars/Base' } });
  const { stops } = await functions.call('run-policies', { dryRun: true });
  expect(stops).toMatchObject([{ message: expect.stringContaining('Mars/Base') as string }]);
});
