import { arrivesByBoth, clusterTarget, type Cluster, type Target } from '../../../domain/model/cluster';
import { withChosenFamilies, withFamily, type FamilyChoice } from '../../../domain/model/familyChoice';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { streamlessCluster } from '../../../sandbox/situations/situations';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appFunctions } from '../../kit/appFunctions';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

/** Half of the clusters also by the new AWS connection; of one, nothing has come by its stream for three days. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;

const engine = 'platform';
const place = { accountId: '111122223333', region: 'us-east-1' };
const streamed: Target = { entityId: null, cluster: streamlessCluster, ...place };
const polled: Target = { ...streamed, family: 'connection' };
const requestsOn = (target: Target) => [
  { templateId: 'cluster-cpu-time', target, parameters: { window: '-1d', target: 50, warning: 60 } },
  { templateId: 'cluster-worst-service-cpu', target, parameters: { window: '-1d', target: 50, warning: 60 } },
  {
    templateId: 'service-cpu-time',
    target: { ...target, service: 'cart' },
    parameters: { window: '-1d', target: 50, warning: 60 },
  },
];

/** By what the key of the cluster's SLO ends whose stream stopped. */
const idOf = (clusters: readonly Cluster[]): string =>
  clusters.find(({ name }) => name === streamlessCluster)?.entityId ?? streamlessCluster;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'both-families', withFunctions: true });
  functions = appFunctions(sandbox.url);
});
afterAll(() => sandbox.close());

describe('the app functions where data comes two ways', () => {
  it('move SLOs from the stream that stopped to the connection that flows, and they have values again', async () => {
    const before = await functions.call('plan-slos', { engine, requests: requestsOn(streamed) });
    for (const { lints } of before.items) expect(lints.map(({ code }) => code)).toContain('family-silent');
    await functions.call('apply-slos', { engine, items: before.items });
    const silent = await functions.call('list-slos', { engine });
    expect(silent.slos.map(({ value }) => value)).toEqual([null, null, null]);

    const moved = await functions.call('plan-slos', { engine, requests: requestsOn(polled) });
    expect(moved.summary).toMatchObject({ update: 3, create: 0 });
    expect(moved.items.map(({ changes }) => changes[0])).toEqual(
      Array.from({ length: 3 }, () => ({ field: 'metricFamily', from: 'stream', to: 'connection' })),
    );
    const { results } = await functions.call('apply-slos', { engine, items: moved.items });
    expect(results.map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'updated']);
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(3);

    const { slos } = await functions.call('list-slos', { engine });
    for (const { value, edited, key } of slos) {
      expect(value).not.toBeNull();
      expect({ edited, key }).toMatchObject({ edited: false, key: expect.stringContaining('checkout-prod') as string });
    }
    for (const { lints } of moved.items) expect(lints.map(({ code }) => code)).not.toContain('family-silent');
    const again = await functions.call('plan-slos', { engine, requests: requestsOn(polled) });
    expect(again.summary).toMatchObject({ unchanged: 3 });
  });

  it('follow what a person answers: each new answer is an update of the same SLO, and the one that stopped carries a lint', async () => {
    const { clusters } = await functions.call('discover-clusters', {});
    const both = clusters.filter(arrivesByBoth);
    const isStopped = ({ name }: Cluster) => name === streamlessCluster;
    const found = [...both.filter(isStopped), ...both.filter((one) => !isStopped(one)).slice(0, 1)];
    const names = found.map(({ name }) => name);
    expect(names).toContain(streamlessCluster);
    expect(names).toHaveLength(2);
    const planAs = async (choices: FamilyChoice[]) => {
      const targets = withChosenFamilies(found, choices).map(clusterTarget);
      const requests = targets.map((target) => ({
        templateId: 'cluster-worst-service-memory',
        target,
        parameters: { window: '-1d', target: 50, warning: 60 },
      }));
      return functions.call('plan-slos', { engine, requests });
    };
    const applied = async (choices: FamilyChoice[]) => {
      const { items, summary } = await planAs(choices);
      const { results } = await functions.call('apply-slos', { engine, items });
      expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      return {
        summary,
        moved: items.flatMap(({ changes }) => changes.filter(({ field }) => field === 'metricFamily')),
      };
    };
    const before = sandbox.world.shelf(platformSloShelf).size;
    // Nobody answered: the stream, and the connection where that stopped.
    expect(await applied([])).toMatchObject({ summary: { create: names.length } });
    const toConnection = withFamily([], found, 'connection');
    const { summary, moved } = await applied(toConnection);
    expect(summary).toMatchObject({ create: 0, update: names.length - 1, unchanged: 1 });
    expect(moved).toEqual(
      Array.from({ length: names.length - 1 }, () => ({ field: 'metricFamily', from: 'stream', to: 'connection' })),
    );
    // The answer changes, also for the cluster whose stream stopped.
    const back = withFamily(toConnection, found, 'stream');
    const { items } = await planAs(back);
    for (const { action, key, lints } of items) {
      expect(action).toBe('update');
      const isSilent = lints.some(({ code }) => code === 'family-silent');
      expect({ key, isSilent }).toEqual({
        key,
        isSilent: key.includes(`/${streamlessCluster}`) || key.endsWith(idOf(found)),
      });
    }
    await functions.call('apply-slos', { engine, items });
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(before + names.length);
  });

  it('refuse a family that nobody knows', async () => {
    const target = { ...streamed, family: 'agent' };
    const answer = await functions.ask('plan-slos', { engine, requests: [{ templateId: 'cluster-cpu-time', target }] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'InvalidInput', whose: 'user' } });
  });
});
