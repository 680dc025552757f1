import type { Sandbox } from '../../../sandbox/createSandbox';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/* Whether Dynatrace would run a query is asked before an SLO with it is saved. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

const engine = 'platform';
const verifyPath = '/platform/storage/query/v1/query:verify';
const hostile = String.raw`a"b\c 東京 } | limit 1`;
const request = (cluster: string, templateId = 'cluster-cpu-time') => ({
  ...{ templateId, target: { entityId: null, cluster, accountId: '111122223333', region: 'eu-west-1' } },
  parameters: { target: 99, warning: 99.5, window: '-7d' as const },
});
const plan = (...requests: ReturnType<typeof request>[]) => functions.call('plan-slos', { engine, requests });
const questions = async () => (await controls.requests()).filter(({ path }) => path === verifyPath).length;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
beforeEach(() => controls.forgetRequests());
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

describe('the queries of a plan', () => {
  it('are right for every template of a cluster, and for a name that nobody should have', async () => {
    const templates = [
      'cluster-cpu-headroom',
      'cluster-memory-headroom',
      'cluster-cpu-time',
      'cluster-worst-service-cpu',
    ];
    const { items, verification } = await plan(
      ...templates.map((id) => request('checkout-prod', id)),
      ...templates.map((id) => request(hostile, id)),
    );
    expect(items.flatMap(({ lints }) => lints).filter(({ code }) => code === 'query-refused')).toEqual([]);
    expect(verification).toEqual({ verified: 8, of: 8, isSameForm: true, failure: null });
    expect(await questions()).toBe(8);
  });

  it('that Dynatrace would refuse are errors of their row with its words, and are not saved', async () => {
    const notification = {
      ...{ severity: 'ERROR', notificationType: 'FIELD_DOES_NOT_EXIST', message: "The field `usage` doesn't exist." },
      syntaxPosition: { start: { line: 1, column: 1, index: 0 }, end: { line: 1, column: 10, index: 9 } },
    };
    const body = { valid: false, notifications: [notification] };
    await controls.faults([{ path: verifyPath, status: 200, body }]);
    const { items } = await plan(request('checkout-prod'));
    const message = expect.stringMatching(
      /^Dynatrace would refuse this query: The field `usage` doesn't exist \(line 1, column 1: “timeseries /,
    ) as string;
    expect(items[0]?.lints).toContainEqual({ code: 'query-refused', severity: 'error', message });
    const { results } = await functions.call('apply-slos', { engine, items });
    expect(results).toMatchObject([{ outcome: 'failed', failure: { code: 'InvalidInput', message } }]);
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(0);
  });

  it.each([
    ['403', { status: 403, body: { error: { code: 403, message: 'Forbidden' } } }, 'MissingScope'],
    ['410', { status: 410, body: { error: { code: 410, message: 'Gone' } } }, 'NotSupported'],
    ['503', { status: 503 }, 'Unavailable'],
    ['429', { retryAfter: 30 }, 'Throttled'],
    ['a lost connection', { drop: true }, 'Unavailable'],
  ])(
    'are planned and can be saved all the same after %s; the plan says that they are not verified',
    async (_, fault, code) => {
      await controls.faults([{ path: verifyPath, ...fault }]);
      const { items, summary, verification } = await plan(request('checkout-prod'), request(hostile));
      expect(summary.create).toBe(2);
      expect(verification).toMatchObject({ verified: 0, of: 2, isSameForm: false, failure: { code } });
      expect(items.flatMap(({ lints }) => lints).filter(({ severity }) => severity === 'error')).toEqual([]);
      // Not repeated: one question each, at most.
      expect(await questions()).toBeLessThanOrEqual(2);
    },
  );

  it('are not asked about where nothing would be saved', async () => {
    const { items } = await plan(request('checkout-prod'));
    await functions.call('apply-slos', { engine, items });
    await controls.forgetRequests();
    expect((await plan(request('checkout-prod'))).verification).toBeUndefined();
    expect(await questions()).toBe(0);
    const { clusters } = await functions.call('discover-clusters', {});
    const { entityId = null } = clusters.find((cluster) => cluster.entityId !== null) ?? {};
    const { templateId, target, parameters } = request('checkout-prod');
    const requests = [{ templateId, target: { ...target, entityId }, parameters }];
    expect((await functions.call('plan-slos', { engine: 'classic', requests })).verification).toBeUndefined();
    expect(await questions()).toBe(0);
  });

  it('need no right to be asked about beyond those that the platform engine needs', async () => {
    const scopes = sandbox.world.shelf(userScopeShelf);
    expect([...scopes].filter((scope) => scope.startsWith('storage:'))).toContain('storage:buckets:read');
    expect((await plan(request('fulfilment-prod'))).verification).toMatchObject({ verified: 1, of: 1 });
  });
});
