import type { SloHistoryValue } from '../../../domain/contract/sloHistory';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(180_000);

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;

beforeAll(async () => {
  const wall = () => Date.parse('2026-11-18T12:34:20Z');
  sandbox = await startSandbox({ situation: 'breaching', withFunctions: true, wall });
  functions = appFunctions(sandbox.url);
});
afterAll(() => sandbox.close());

const budgetAt = ({ budget }: SloHistoryValue, share: number) =>
  share === 0 ? 100 : budget[Math.round(share * budget.length) - 1]?.remaining;

describe('budget-series', () => {
  it('tells of each SLO what slo-history tells of it alone', async () => {
    const { slos } = await functions.call('list-slos', {});
    const asked = slos.flatMap(({ engine, key, target }) => (key === null || target >= 100 ? [] : [{ engine, key }]));
    const { series } = await functions.call('budget-series', { slos: asked, points: 5 });
    expect(asked.length).toBeGreaterThan(5);
    expect(series.map(({ engine, key }) => ({ engine, key }))).toEqual(asked);
    for (const { engine, key, remaining, why } of series) {
      const alone = await functions.call('slo-history', { engine, key });
      const expected = why === null ? [0, 0.25, 0.5, 0.75, 1].map((share) => budgetAt(alone, share)) : [];
      expect([key, remaining.length]).toEqual([key, expected.length]);
      remaining.forEach((left, at) => expect(Math.abs(left - (expected[at] ?? NaN))).toBeLessThanOrEqual(0.051));
    }
    expect(series.filter(({ why }) => why === null).length).toBeGreaterThan(4);
  });

  it('asks once for all SLOs that are measured alike', async () => {
    const { clusters } = await functions.call('discover-clusters', {});
    const requests = clusters
      .filter(({ cpu }) => cpu !== null)
      .map(({ name, ...target }) => ({
        templateId: 'cluster-cpu-time',
        target: { ...target, cluster: name },
        parameters: { target: 98, warning: 99, window: '-3d' },
      }));
    const { items } = await functions.call('plan-slos', { engine: 'platform', requests });
    await functions.call('apply-slos', { engine: 'platform', items });
    const asked = items.map(({ key }) => ({ engine: 'platform' as const, key }));
    const controls = sandboxControls(sandbox.url);
    await controls.forgetRequests();
    const { series } = await functions.call('budget-series', { slos: asked });
    const queries = (await controls.requests()).filter(({ path }) => path.endsWith('query:execute'));
    expect(asked.length).toBeGreaterThan(3);
    // Three days are read in two parts, of however many clusters.
    expect(queries).toHaveLength(2);
    expect(series.map(({ remaining }) => remaining.length)).toEqual(asked.map(() => 49));
  });

  it('says of an SLO that is gone that it is, and tells of the others', async () => {
    const { slos } = await functions.call('list-slos', {});
    const { engine, key } = slos.find(({ key, status }) => key !== null && status === 'FAILURE') ?? {};
    const { series } = await functions.call('budget-series', {
      slos: [
        { engine: 'platform', key: 'cluster-cpu-time:gone' },
        { engine: engine ?? 'platform', key: key ?? '' },
      ],
    });
    expect(series.map(({ remaining, why }) => [remaining.length, why])).toEqual([
      [0, 'It does not exist any more.'],
      [49, null],
    ]);
  });

  it('takes a hundred SLOs and no more', async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({
      engine: 'platform' as const,
      key: `cluster-cpu-time:${at}`,
    }));
    expect(await functions.ask('budget-series', { slos: many })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining('at most 100') as string },
    });
  });
});
