import type { ApplySlosValue } from '../../../domain/contract/applySlos';
import type { SloRequest } from '../../../domain/contract/planSlos';
import type { PlanItem } from '../../../domain/model/planItem';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { tokenShelf } from '../../../sandbox/dynatrace/tokenStore/tokenShelf';

jest.setTimeout(60_000);

/** Faults between the real runtime and the sandbox: nothing is made twice, and every item says what became of it. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let requests: SloRequest[];
let items: PlanItem[];

const settings = '/platform/classic/environment-api/v2/settings/objects';

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', { lookback: 'now-2h' });
  requests = clusters.flatMap(({ entityId, name, accountId, region, capacity }) =>
    entityId === null || capacity !== 'ec2'
      ? []
      : [
          {
            templateId: 'cluster-cpu-headroom',
            target: { entityId, cluster: name, accountId, region, capacity },
            parameters: { target: 20, warning: 25, window: '-1d' },
          },
        ],
  );
});
beforeEach(async () => {
  sandbox.world.shelf(settingsShelf).clear();
  items = (await functions.call('plan-slos', { engine: 'classic', requests })).items;
  await controls.forgetRequests();
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const apply = () => functions.call('apply-slos', { engine: 'classic', items });
const outcomes = ({ results }: ApplySlosValue) => new Set(results.map(({ outcome }) => outcome));
const externalIds = () => [...sandbox.world.shelf(settingsShelf).values()].map(({ externalId }) => externalId).sort();
const wanted = () => items.map(({ key }) => `ecs-slo-launchpad:${key}`).sort();
const posts = async () =>
  (await controls.requests()).filter(({ method, path }) => method === 'POST' && path === settings);

async function expectASecondPlanToChangeNothing(): Promise<void> {
  const { summary } = await functions.call('plan-slos', { engine: 'classic', requests });
  expect(summary).toEqual({ create: 0, update: 0, unchanged: requests.length, conflict: 0, orphans: 0 });
}

describe('apply-slos under faults', () => {
  it('waits as long as a throttled API asks, then goes on', async () => {
    await controls.faults([{ method: 'POST', path: settings, status: 429, retryAfter: 1, times: 1 }]);
    const begun = Date.now();
    expect(outcomes(await apply())).toEqual(new Set(['created']));
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1000);
    expect(await posts()).toHaveLength(2);
    expect(externalIds()).toEqual(wanted());
    await expectASecondPlanToChangeNothing();
  });

  it('gets over a connection that is dropped', async () => {
    await controls.faults([{ method: 'POST', path: settings, drop: true, times: 1 }]);
    expect(outcomes(await apply())).toEqual(new Set(['created']));
    expect(externalIds()).toEqual(wanted());
    await expectASecondPlanToChangeNothing();
  });

  it('gets over an API that fails once, and a listing that fails too', async () => {
    await controls.faults([
      { method: 'POST', path: settings, status: 500, times: 1 },
      { method: 'GET', path: settings, status: 503, times: 1 },
    ]);
    expect(outcomes(await apply())).toEqual(new Set(['created']));
    expect(externalIds()).toEqual(wanted());
    await expectASecondPlanToChangeNothing();
  });

  it('hands every item back when the API asks for more time than there is, and makes it good later', async () => {
    await controls.faults([{ method: 'POST', path: settings, status: 429, retryAfter: 300 }]);
    expect(await apply()).toEqual({
      ...{ results: [], remaining: items, stoppedBy: 'throttled', retryAfterSeconds: 300 },
    });
    expect(externalIds()).toEqual([]);
    await controls.noFaults();
    expect(outcomes(await apply())).toEqual(new Set(['created']));
    expect(outcomes(await apply())).toEqual(new Set(['unchanged']));
    expect(externalIds()).toEqual(wanted());
  });

  it('reads a 207 item by item: what is refused does not hold up the others', async () => {
    const [first, ...others] = items;
    if (!first) throw new Error('no items');
    const broken = { ...first, slo: { ...first.slo, filter: 'type(' } };
    const { results } = await functions.call('apply-slos', { engine: 'classic', items: [broken, ...others] });
    expect(results[0]).toMatchObject({
      key: first.key,
      outcome: 'failed',
      failure: { code: 'InvalidInput', whose: 'user' },
    });
    expect(results[0]?.failure?.message).toContain('filter');
    expect(new Set(results.slice(1).map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    expect(externalIds()).toHaveLength(others.length);
  });

  it('updates the object that is there and keeps its id', async () => {
    const made = await apply();
    requests = requests.map((request) => ({ ...request, parameters: { ...request.parameters, target: 15 } }));
    const plan = await functions.call('plan-slos', { engine: 'classic', requests });
    expect(plan.summary).toMatchObject({ update: requests.length, create: 0 });
    const { results } = await functions.call('apply-slos', { engine: 'classic', items: plan.items });
    expect(results.map(({ outcome, id }) => [outcome, id])).toEqual(made.results.map(({ id }) => ['updated', id]));
    expect(externalIds()).toEqual(wanted());
    await expectASecondPlanToChangeNothing();
  });
});

describe('other functions under faults', () => {
  it('do not make a second token when the answer to the first got lost', async () => {
    const before = sandbox.world.shelf(tokenShelf).size;
    await controls.faults([{ path: '*/apiTokens', drop: true, times: 1 }]);
    expect(await functions.ask('create-ingest-token', { name: 'ecs', purpose: 'metrics' })).toMatchObject({
      ok: false,
      failure: { code: 'Unavailable', whose: 'platform' },
    });
    const tries = (await controls.requests()).filter(({ path }) => path.endsWith('/apiTokens'));
    expect(tries).toHaveLength(1);
    expect(sandbox.world.shelf(tokenShelf).size).toBe(before);
  });

  it('fail with whose move it is when metrics cannot be read on either ground, instead of finding nothing', async () => {
    const forbidden = { status: 403, body: { error: { code: 403, message: 'Forbidden' } } };
    await controls.faults([
      { path: '*/metrics*', ...forbidden },
      { path: '*/query:*', ...forbidden },
    ]);
    expect(await functions.ask('discover-clusters', {})).toMatchObject({
      ok: false,
      failure: { code: 'MissingScope', message: expect.stringContaining('missing storage:metrics:read') as string },
    });
  });

  it('do not know the extension when the Hub may not be read', async () => {
    await controls.faults([
      { path: '/platform/hub/**', status: 403, body: { error: { code: 403, message: 'Forbidden' } } },
    ]);
    const { extension, streams } = await functions.call('pipeline-status', {});
    expect(extension).toEqual({ state: 'unknown', name: null, version: null });
    expect(streams.length).toBeGreaterThan(0);
  });
});
