import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Engine } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(240_000);

/** Pauses and refusals between the real runtime and the sandbox, begun in the middle of a run. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let requests: SloRequest[];

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: 'withShortPauses' });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', { lookback: 'now-2h' });
  requests = clusters.map(({ entityId, name: cluster, accountId, region, capacity }) => ({
    templateId: 'cluster-worst-service-cpu',
    target: { entityId: entityId ?? '', cluster, accountId, region, capacity },
    parameters: templateOf('cluster-worst-service-cpu').defaults,
  }));
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const settings = '/platform/classic/environment-api/v2/settings/objects';
const slos = '/platform/slo/v1/slos';
const writes = { classic: { method: 'POST', path: settings }, platform: { method: 'POST', path: slos } };
const deletes = {
  classic: { method: 'DELETE', path: `${settings}/*` },
  platform: { method: 'DELETE', path: `${slos}/*` },
};

const planned = async (engine: Engine) => (await functions.call('plan-slos', { engine, requests })).items;

describe.each(['classic', 'platform'] as const)('runs of the %s engine', (engine) => {
  it.each([60, 600])('hand back what is left with a pause of %i seconds, and lose nothing', async (retryAfter) => {
    const items = await planned(engine);
    const keys = items.map(({ key }) => key).sort();
    await controls.faults([
      // The classic engine saves all of them in one request.
      ...(engine === 'platform' ? [{ ...writes[engine], latencyMs: 1, times: 3 }] : []),
      { ...writes[engine], status: 429, retryAfter },
    ]);
    const stopped = await functions.call('apply-slos', { engine, items });
    expect(stopped).toMatchObject({ stoppedBy: 'throttled', retryAfterSeconds: retryAfter });
    expect(stopped.results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect([...stopped.results, ...stopped.remaining].map(({ key }) => key).sort()).toEqual(keys);
    await controls.noFaults();
    expect(await functions.call('apply-slos', { engine, items: stopped.remaining })).toMatchObject({ remaining: [] });

    await controls.faults([
      { ...deletes[engine], latencyMs: 1, times: 3 },
      { ...deletes[engine], status: 429, retryAfter },
    ]);
    const half = await functions.call('delete-slos', { engine, keys });
    expect(half).toMatchObject({ stoppedBy: 'throttled', retryAfterSeconds: retryAfter });
    expect(half.results.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted', 'deleted']);
    expect([...half.results.map(({ key }) => key), ...half.remaining].sort()).toEqual(keys);
    await controls.noFaults();
    const rest = await functions.call('delete-slos', { engine, keys: half.remaining });
    expect(rest.results.every(({ outcome }) => outcome === 'deleted')).toBe(true);
  });

  it.each([{ status: 503 }, { drop: true }])('name every item and why they stopped when %j lasts', async (trouble) => {
    const items = await planned(engine);
    await controls.faults([{ ...writes[engine], ...trouble }]);
    const { results, remaining, stoppedBy } = await functions.call('apply-slos', { engine, items });
    expect([...results, ...remaining].map(({ key }) => key).sort()).toEqual(items.map(({ key }) => key).sort());
    expect(results.every(({ failure }) => failure !== null && failure.hint !== '')).toBe(true);
    expect(stoppedBy).toBe('unreachable');
  });
});

describe('what a refusal asks for', () => {
  it('is something that an administrator can grant, whichever function meets it', async () => {
    await controls.faults([
      { path: '/platform/**', status: 403, body: { error: { code: 403, message: 'Forbidden' } } },
    ]);
    const [request] = requests;
    if (!request) throw new Error('no cluster');
    const engine = 'classic' as const;
    const answers = await Promise.all([
      functions.ask('discover-clusters', {}),
      functions.ask('pipeline-status', {}),
      functions.ask('enable-entities-extension', {}),
      functions.ask('create-ingest-token', { name: 'x', purpose: 'metrics' }),
      functions.ask('check-token', { token: 'dt0c01.AAA.BBB', purpose: 'metrics' }),
      functions.ask('plan-slos', { engine, requests }),
      functions.ask('list-slos', {}),
      functions.ask('delete-slos', { engine, keys: ['a'] }),
      functions.ask('create-burn-alerts', { engine, keys: ['a'] }),
      functions.ask('backtest-slo', { ...request, engine, days: 1 }),
      functions.ask('analyze-breaches', { ...request, from: 'now-1d', to: 'now' }),
      functions.ask('create-dashboard', { title: 'x', targets: [request.target], sloKeys: [] }),
      functions.ask('stack-status', {
        credentialId: 'CREDENTIALS_VAULT-0123456789ABCDEF',
        region: 'eu-west-1',
        stackName: 'ecs',
      }),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/environment-api:/i);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.failure).toMatchObject({
          code: 'MissingScope',
          hint: expect.stringMatching(/allows \S+:/) as unknown,
        });
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(9);
  });
});
