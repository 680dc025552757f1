import type { Target } from '../../../domain/model/cluster';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/** An environment without the Environment API: whatever is told of the past comes from Grail. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

const engine = 'platform';
const templateId = 'cluster-worst-service-cpu';
const parameters = { ...templateOf(templateId).defaults, window: '-1d' };
const [target]: Target[] = [...connectedFleet().values()]
  .flat()
  .filter(({ name }) => name === 'checkout-prod')
  .map(({ name, accountId, region }) => ({ entityId: null, cluster: name, accountId, region }));

const classicCalls = async () =>
  (await controls.requests()).filter(({ path }) => path.includes('environment-api')).map(({ path }) => path);

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { items } = await functions.call('plan-slos', {
    engine,
    requests: target ? [{ templateId, target, parameters }] : [],
  });
  await functions.call('apply-slos', { engine, items });
});
beforeEach(() => controls.forgetRequests());
afterAll(() => sandbox.close());

describe('in situation "latest"', () => {
  it('streams flow and clusters lack nothing, although there are no entities any more', async () => {
    const { streams } = await functions.call('pipeline-status', {});
    expect(new Set(streams.map(({ state }) => state))).toEqual(new Set(['flowing']));
    const { clusters, warnings } = await functions.call('discover-clusters', {});
    expect(clusters.map(({ entityId }) => entityId)).toEqual(clusters.map(() => null));
    const codes = warnings.map(({ code }) => code);
    expect(codes).toContain('entities-gone');
    expect(codes).not.toContain('clusters-without-entity');
    expect(await classicCalls()).toEqual([]);
  });

  it('a backtest and the breaches make no classic call', async () => {
    if (!target) throw new Error('no cluster');
    const { value, coverage } = await functions.call('backtest-slo', {
      engine,
      templateId,
      target,
      parameters,
      days: 2,
    });
    expect(value).toBeGreaterThan(0);
    expect(coverage).toBeGreaterThan(0.99);
    const breaches = { engine, templateId, target, parameters, from: 'now-1d', to: 'now' } as const;
    expect((await functions.call('analyze-breaches', breaches)).services).toHaveLength(4);
    expect(await classicCalls()).toEqual([]);
  });

  it('the list has values and coverage, and one remark that classic SLOs are gone', async () => {
    const { slos, warnings } = await functions.call('list-slos', {});
    expect(warnings.map(({ code }) => code)).toEqual(['classic-slos-gone']);
    expect(slos).toHaveLength(1);
    expect(slos[0]?.value).toBeGreaterThan(0);
    expect(slos[0]?.coverage).toBeGreaterThan(0.99);
    // Finding it out is one question.
    expect(await classicCalls()).toHaveLength(1);
  });

  it('the list of an engine that was named asks for no other', async () => {
    const { warnings } = await functions.call('list-slos', { engine });
    expect(warnings).toEqual([]);
    expect(await classicCalls()).toEqual([]);
  });
});
