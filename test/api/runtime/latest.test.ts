import type { Sandbox } from '../../../sandbox/createSandbox';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/* Where Dynatrace took the classic ground away: the Environment API answers 410, and the platform's APIs are all there is. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
}, 60_000);
beforeEach(() => controls.forgetRequests());
afterAll(() => sandbox.close());

/** Requests to the APIs that are gone. */
const classicCalls = async () =>
  (await controls.requests()).filter(({ path }) => path.startsWith('/platform/classic/')).map(({ path }) => path);

describe('the extension', () => {
  it('is installed and activated without one classic call', async () => {
    const extension = Object.assign(sandbox.world.shelf(extensionShelf), { installed: false, active: false });
    const { name, version } = extension;
    expect(await functions.call('enable-entities-extension', {})).toEqual({ name, version, state: 'active' });
    expect(extension).toMatchObject({ installed: true, active: true });
    expect(await classicCalls()).toEqual([]);
  });

  it('that is there and off is activated in its version, without one classic call', async () => {
    const extension = Object.assign(sandbox.world.shelf(extensionShelf), { installed: true, active: false });
    expect(await functions.call('enable-entities-extension', {})).toMatchObject({ state: 'active' });
    expect(extension.active).toBe(true);
    expect(await classicCalls()).toEqual([]);
  });
});

describe('burn alerts of platform SLOs', () => {
  const [cluster] = [...connectedFleet().values()].flat();
  if (!cluster) throw new Error('no cluster');
  const { name, accountId, region } = cluster;
  const target = { entityId: null, cluster: name, accountId, region };
  const parameters = { target: 99, warning: 99.5, window: '-7d', threshold: 80, slotMinutes: 10 };
  const payload = { engine: 'platform' as const, keys: [`cluster-cpu-time:${accountId}/${region}/${name}`] };

  const detectors = () => [...sandbox.world.shelf(settingsShelf).ofSchema('builtin:davis.anomaly-detectors').values()];
  const outcomes = async () => {
    const { results, remaining } = await functions.call('create-burn-alerts', payload);
    expect(remaining).toEqual([]);
    return Object.fromEntries(results.map(({ tier, outcome }) => [tier, outcome]));
  };
  /** Calls to the settings that are gone; the SLO itself is read and written by the platform in any case. */
  const classicSettings = async () => (await classicCalls()).filter((path) => path.includes('/settings/'));

  beforeAll(async () => {
    const requests = [{ templateId: 'cluster-cpu-time', target, parameters }];
    const { items } = await functions.call('plan-slos', { engine: 'platform', requests });
    const { results } = await functions.call('apply-slos', { engine: 'platform', items });
    expect(results).toMatchObject([{ key: payload.keys[0], outcome: 'created' }]);
  });

  it('tell beforehand what makes them fire, and write nothing', async () => {
    const { results } = await functions.call('create-burn-alerts', { ...payload, dryRun: true });
    expect(results.find(({ tier }) => tier === 'fast')).toMatchObject({
      ...{ outcome: 'created', failure: null },
      fires: expect.stringMatching(/^Pages when/) as string,
    });
    expect(detectors()).toEqual([]);
    expect(await classicSettings()).toEqual([]);
  });

  it('are created, found unchanged, and brought back when somebody changed them', async () => {
    expect(await outcomes()).toMatchObject({ fast: 'created' });
    const [detector] = detectors();
    expect(detector).toMatchObject({ externalId: `ecs-slo-launchpad:alert:${payload.keys[0]}:fast` });
    expect(await outcomes()).toMatchObject({ fast: 'unchanged' });
    Object.assign(detector?.value ?? {}, { enabled: false });
    expect(await outcomes()).toMatchObject({ fast: 'updated' });
    expect(detectors()).toMatchObject([{ objectId: detector?.objectId, value: { enabled: true } }]);
    expect(await classicSettings()).toEqual([]);
  });

  it('are not made twice when the answer to the first got lost', async () => {
    sandbox.world.shelf(settingsShelf).clear();
    const fault = { method: 'POST', path: '/platform/settings/v1/objects', times: 1 };
    await controls.faults([{ ...fault, drop: true, afterwards: true }]);
    expect(await outcomes()).toMatchObject({ fast: 'created' });
    expect(new Set(detectors().map(({ externalId }) => externalId)).size).toBe(detectors().length);
  });

  it('are kept for another time when Dynatrace throttles: nothing is failed, nothing forgotten', async () => {
    sandbox.world.shelf(settingsShelf).clear();
    await controls.faults([{ method: 'POST', path: '/platform/settings/v1/objects', retryAfter: 90 }]);
    expect(await functions.call('create-burn-alerts', payload)).toMatchObject({
      ...{ results: [], remaining: payload.keys, stoppedBy: 'throttled', retryAfterSeconds: 90 },
    });
    await controls.noFaults();
    expect(await outcomes()).toMatchObject({ fast: 'created' });
  });

  it('go with their SLO', async () => {
    const { results } = await functions.call('delete-slos', { ...payload, withAlerts: true });
    expect(results).toMatchObject([{ outcome: 'deleted' }]);
    expect(detectors()).toEqual([]);
    expect(await classicSettings()).toEqual([]);
  });
});

describe('tokens', () => {
  const secret = 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM';
  const check = (prefix: string) =>
    functions.ask('check-token', { token: `${prefix}.ST2EY72KQINMH574WMNVI7YN.${secret}`, purpose: 'metrics' });

  it('cannot be made, and the answer says which one can, and where', async () => {
    expect(await functions.ask('create-ingest-token', { name: 'ecs', purpose: 'metrics' })).toMatchObject({
      ok: false,
      failure: {
        ...{ code: 'NotSupported', whose: 'user' },
        hint: expect.stringContaining('platform token under your own user') as string,
      },
    });
  });

  it('of the platform are told by their form; API tokens by nobody', async () => {
    expect(await check('dt0s16')).toMatchObject({
      ok: true,
      value: { valid: true, knownBy: 'form', problem: { code: 'not-checkable' } },
    });
    expect(await check('dt0c01')).toMatchObject({ ok: false, failure: { code: 'NotSupported', whose: 'user' } });
  });
});
