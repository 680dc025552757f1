import type { Target } from '../../../domain/model/cluster';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { slowQuery } from '../../sandbox/platform/queryApi';

jest.setTimeout(120_000);

/* What goes wrong in the middle of a query, in an environment that has no other ground than Grail: the built functions with the
   real client on one side, the sandbox on the other. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: 'withShortPauses' });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
beforeEach(() => controls.forgetRequests());
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const engine = 'platform';
const templateId = 'cluster-worst-service-cpu';
const parameters = { ...templateOf(templateId).defaults, window: '-1d' };
const [target]: Target[] = [...connectedFleet().values()]
  .flat()
  .filter(({ name }) => name === 'checkout-prod')
  .map(({ name, accountId, region }) => ({ entityId: null, cluster: name, accountId, region }));
if (!target) throw new Error('no cluster');

const execute = '/platform/storage/query/v1/query:execute';
const poll = '/platform/storage/query/v1/query:poll';
/** Longer than the five seconds for which the functions let a query be held. */
const polled = { ...slowQuery(5400), times: 1 };

const backtest = () => functions.ask('backtest-slo', { engine, templateId, target, parameters, days: 3 });
const times = async (end: string) => (await controls.requests()).filter(({ path }) => path.endsWith(end)).length;

/** A failure with these facts, whose words say what to do. */
const failing = (facts: object) => ({
  ok: false,
  failure: expect.objectContaining({ hint: expect.stringMatching(/\w+ .*\.$/) as string, ...facts }) as object,
});

/** What Grail answers when a limit cut the result off. */
const cutOff = (notificationType: string, message: string) => ({
  state: 'SUCCEEDED',
  progress: 100,
  result: {
    records: [],
    types: [],
    metadata: { grail: { notifications: [{ severity: 'WARNING', notificationType, message }] } },
  },
});

/** Runs on, and its token is one that Grail does not know. */
const begun = {
  path: execute,
  status: 202,
  body: { state: 'RUNNING', progress: 10, requestToken: 'dG9rZW4=', ttlSeconds: 399 },
  times: 1,
};

describe('a query that is polled', () => {
  it('whose session expires meanwhile asks to sign in again', async () => {
    await controls.faults([begun, { path: poll, status: 401 }]);
    expect(await backtest()).toEqual(
      failing({ code: 'Unauthorized', whose: 'user', hint: expect.stringContaining('Sign in') as string }),
    );
  });

  it('gets over an answer that fails once', async () => {
    await controls.faults([polled, { path: poll, status: 503, times: 1 }]);
    expect(await backtest()).toMatchObject({ ok: true });
    expect(await times('query:poll')).toBeGreaterThan(1);
  });

  it('gets over an answer that got lost with the token, by running once more', async () => {
    await controls.faults([polled, { path: poll, drop: true, afterwards: true, times: 1 }]);
    expect(await backtest()).toMatchObject({ ok: true });
  });

  it('is run once more when its token has expired', async () => {
    await controls.faults([begun]);
    expect(await backtest()).toMatchObject({ ok: true });
    expect(await times('query:poll')).toBe(1);
  });

  it.each([
    ['fails at every answer', { status: 503 }, { code: 'Unavailable', whose: 'platform' }],
    ['somebody cancelled', { status: 200, body: { state: 'CANCELLED', progress: 40 } }, { code: 'Cancelled' }],
    ['Dynatrace gave up', { status: 200, body: { state: 'FAILED', progress: 40 } }, { code: 'Unavailable' }],
  ])('that %s is a failure and no empty answer', async (_what, answered, failure) => {
    await controls.faults([begun, { path: poll, ...answered }]);
    expect(await backtest()).toEqual(failing(failure));
  });
});

describe('a history that is read day by day', () => {
  it('waits where Dynatrace asks for a pause in the middle, and lacks nothing afterwards', async () => {
    const whole = await backtest();
    expect(whole).toMatchObject({ ok: true });
    for (const pause of [{ retryAfter: 1 }, { status: 429 }]) {
      await controls.faults([
        { path: execute, latencyMs: 1, times: 1 },
        { path: execute, ...pause, times: 1 },
      ]);
      expect(await backtest()).toMatchObject({ ok: true, value: slotsOf(whole) });
    }
  });

  it('says how long to wait when the pause is longer than a call, and that nobody said how long', async () => {
    const throttled = { path: execute, status: 429 };
    await controls.faults([
      { path: execute, latencyMs: 1, times: 1 },
      { ...throttled, retryAfter: 300 },
    ]);
    expect(await backtest()).toEqual(
      failing({ code: 'Throttled', retryAfterSeconds: 300, hint: expect.stringContaining('300 seconds') as string }),
    );
    await controls.faults([{ path: execute, latencyMs: 1, times: 1 }, throttled]);
    expect(await backtest()).toEqual(failing({ code: 'Throttled', whose: 'platform' }));
  });

  it.each([
    ['RESULT_LIMIT_RECORDS', 'Your result has been limited to 1000.'],
    ['RESULT_LIMIT_BYTES', 'Your result has been limited to 1 MB.'],
    ['SCAN_LIMIT_GBYTES', 'Your query stopped after 500 gigabytes of data were scanned.'],
    ['FETCH_TIMEOUT', 'Fetching data took longer than 60 seconds.'],
  ])('is not computed from a part: %s', async (type, message) => {
    await controls.faults([
      { path: execute, latencyMs: 1, times: 1 },
      { path: execute, status: 200, body: cutOff(type, message) },
    ]);
    expect(await backtest()).toEqual(
      failing({ code: 'NotSupported', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('clusters that are listed in part', () => {
  it('are shown with the remark that there may be more', async () => {
    const message = 'Your result has been limited to 100000.';
    await controls.faults([{ path: execute, status: 200, body: cutOff('RESULT_LIMIT_RECORDS', message) }]);
    const { warnings } = await functions.call('discover-clusters', {});
    expect(JSON.stringify(warnings)).toContain(message);
    // Which entities there are was cut off as well: that is no sign that there are none.
    expect(warnings.map(({ code }) => code)).toContain('entities-unknown');
    expect(warnings.map(({ code }) => code)).not.toContain('clusters-without-entity');
  });
});

describe('what nobody can do', () => {
  it('is said of a family that does not exist, with those that do', async () => {
    const polledTarget = { ...target, family: 'polling' as never };
    const requests = [{ templateId, target: polledTarget, parameters }];
    expect(await functions.ask('plan-slos', { engine, requests })).toEqual(
      failing({
        code: 'InvalidInput',
        message: expect.stringMatching(/requests\.0\.target\.family.*stream.*connection/) as string,
      }),
    );
  });

  it('is said where neither engine is left, and what was there is there again later', async () => {
    const { items } = await functions.call('plan-slos', { engine, requests: [{ templateId, target, parameters }] });
    await functions.call('apply-slos', { engine, items });
    const before = new Map(sandbox.world.shelf(platformSloShelf));
    const gone = { status: 410, body: { error: { code: 410, message: 'It is no longer available.' } } };
    await controls.faults(['/platform/slo/**', '/platform/storage/**'].map((path) => ({ path, ...gone })));
    const { engines } = await functions.call('environment-facts', {});
    for (const { usable, reason } of Object.values(engines)) {
      expect(usable).toBe(false);
      expect(reason).toMatch(/no longer has/);
    }
    const requests = [{ templateId, target, parameters }];
    const answers = await Promise.all([
      functions.ask('discover-clusters', {}),
      functions.ask('plan-slos', { engine, requests }),
      functions.ask('plan-slos', { engine: 'classic', requests }),
      functions.ask('list-slos', {}),
      backtest(),
    ]);
    for (const answer of answers) expect(answer).toEqual(failing({ code: 'NotSupported', whose: 'operator' }));
    await controls.noFaults();
    expect(new Map(sandbox.world.shelf(platformSloShelf))).toEqual(before);
    expect(await functions.call('plan-slos', { engine, requests })).toMatchObject({ summary: { unchanged: 1 } });
  });
});

/** The figures of a backtest, without what depends on the moment. */
function slotsOf(answer: Awaited<ReturnType<typeof backtest>>) {
  if (!answer.ok) throw new Error(answer.failure.message);
  const { total, missing } = answer.value.slots;
  return { slots: { total, missing } };
}
