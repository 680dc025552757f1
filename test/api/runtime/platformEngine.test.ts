import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Target } from '../../../domain/model/cluster';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';

jest.setTimeout(60_000);

/** The functions on the platform engine, in the real JavaScript runtime, against the sandbox. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let targets: Target[];

const engine = 'platform';
const requestsFor = (some: readonly Target[]): SloRequest[] =>
  some.map((target) => {
    const parameters = { ...templateOf('cluster-worst-service-cpu').defaults, window: '-1d' };
    return { templateId: 'cluster-worst-service-cpu', target, parameters };
  });

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', { lookback: 'now-2h' });
  targets = clusters
    .slice(0, 4)
    .map(({ entityId, name, accountId, region }) => ({ entityId: entityId ?? '', cluster: name, accountId, region }));
});
afterAll(() => sandbox.close());

describe('the app functions on the platform engine', () => {
  it('list SLOs with value, burn rate and coverage, beside the classic ones', async () => {
    const { items } = await functions.call('plan-slos', { engine, requests: requestsFor(targets) });
    await functions.call('apply-slos', { engine, items });
    const { slos, warnings } = await functions.call('list-slos', {});
    expect(warnings).toEqual([]);
    expect(slos.map(({ key }) => key).sort()).toEqual(items.map(({ key }) => key).sort());
    for (const slo of slos) {
      expect(slo).toMatchObject({ engine, foreign: false, pending: false, edited: false, noData: 'exclude' });
      expect(slo.value).toBeGreaterThanOrEqual(0);
      expect(slo.value).toBeLessThanOrEqual(100);
      expect(slo.burnRate).toBeGreaterThanOrEqual(0);
      expect(slo.coverage).toBeGreaterThan(0.9);
    }
  });

  it('take over an SLO of others under the same name when told to, and leave it alone otherwise', async () => {
    const [first] = [...sandbox.world.shelf(platformSloShelf).values()];
    if (!first) throw new Error('no SLO');
    const theirs = { ...first.config, externalId: undefined, tags: ['owner:team-a'] };
    sandbox.world.shelf(platformSloShelf).set(first.id, { ...first, config: theirs });
    const requests = requestsFor(targets);
    const { summary } = await functions.call('plan-slos', { engine, requests });
    expect(summary).toMatchObject({ conflict: 1, unchanged: 3 });
    const adopting = requests.map((request) => ({ ...request, onConflict: 'adopt' as const }));
    const { items } = await functions.call('plan-slos', { engine, requests: adopting });
    const { results } = await functions.call('apply-slos', { engine, items });
    expect(results.filter(({ outcome }) => outcome !== 'unchanged')).toMatchObject([
      { outcome: 'updated', id: first.id },
    ]);
    expect(sandbox.world.shelf(platformSloShelf).get(first.id)?.config.tags).toContain('owner:team-a');
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(4);
  });

  it('show them on a dashboard by the tile that is made for them, and find that tile before deleting', async () => {
    const keys = targets.map(({ entityId }) => `cluster-worst-service-cpu:${entityId}`);
    const { documentId } = await functions.call('create-dashboard', { title: 'Grail', targets, sloKeys: keys });
    const content = new TextDecoder().decode(sandbox.world.shelf(documentShelf).get(documentId)?.content);
    for (const id of sandbox.world.shelf(platformSloShelf).keys()) expect(content).toContain(`"input":"${id}"`);
    const { references } = await functions.call('delete-slos', { engine, keys, preview: true });
    expect(references).toHaveLength(4);
    expect(references[0]).toMatchObject({ kind: 'dashboard', id: documentId, name: 'Grail' });
    const { results } = await functions.call('delete-slos', { engine, keys });
    expect(results.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted', 'deleted', 'deleted']);
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(0);
  });

  it('list the classic SLOs, with a remark, when platform SLOs cannot be read', async () => {
    const denied = { error: { code: 403, message: 'Forbidden', details: { missingScopes: ['slo:slos:read'] } } };
    await sandboxControls(sandbox.url).faults([{ path: '/platform/slo/**', status: 403, body: denied }]);
    const { warnings } = await functions.call('list-slos', {});
    expect(warnings).toMatchObject([{ code: 'platform-slos-not-read' }]);
    expect(await functions.ask('list-slos', { engine })).toMatchObject({
      ok: false,
      failure: { code: 'MissingScope' },
    });
  });
});
