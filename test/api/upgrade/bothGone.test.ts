import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/* An environment that has neither kind of SLO: each question has an answer, and the next one is answered, too. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
  const gone = { status: 410, body: { error: { code: 410, message: 'Gone' } } };
  const classic = '/platform/classic/environment-api/v2';
  const paths = ['/platform/slo/**', `${classic}/slo`, `${classic}/slo/**`, `${classic}/settings/**`];
  await sandboxControls(sandbox.url).faults(paths.map((path) => ({ path, ...gone })));
});
afterAll(() => sandbox.close());

const target = { entityId: null, cluster: 'checkout-prod', accountId: '111122223333', region: 'us-east-1' };
const requests = [{ templateId: 'cluster-cpu-time', target, parameters: {} }];

describe('where both engines are gone', () => {
  it('the facts say so of each', async () => {
    const { engines } = await functions.call('environment-facts', { refresh: true });
    expect(engines).toMatchObject({ platform: { usable: false }, classic: { usable: false } });
    expect(engines.platform.reason).toBe('This environment no longer has platform SLOs.');
  });

  it.each([
    ['upgrade-slos', {}],
    ['list-slos', {}],
    ['plan-slos', { engine: 'platform', requests }],
    ['plan-slos', { engine: 'classic', requests }],
    ['delete-slos', { engine: 'platform', keys: ['cluster-cpu-time:x'] }],
    ['create-burn-alerts', { engine: 'platform', keys: ['cluster-cpu-time:x'] }],
  ] as const)('%s %j fails with what is gone and whose move it is', async (name, payload) => {
    expect(await functions.ask(name, payload)).toMatchObject({
      ok: false,
      failure: { code: 'NotSupported', whose: 'operator', hint: expect.stringContaining('no longer has') as string },
    });
  });

  it('clusters and their usage are there all the same', async () => {
    expect((await functions.call('discover-clusters', {})).clusters).toHaveLength(12);
  });
});
