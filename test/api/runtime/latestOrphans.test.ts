import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/* Orphans where there are no entities and no Metrics API: one cluster has not been there for as long as anybody can look. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

const engine = 'platform';
const [alive] = [...connectedFleet().values()].flat();
if (!alive) throw new Error('no cluster');
const { accountId, region } = alive;
const requestOn = (cluster: string, entityId: string | null = null): SloRequest => ({
  templateId: 'cluster-cpu-time',
  target: { entityId, cluster, accountId, region },
  parameters: { window: '-1d' },
});
const hostile = `gone "&" | fields 'x' \\`;
const formerId = 'CUSTOM_DEVICE-00000000000000AB';

const planned = () => functions.call('plan-slos', { engine, requests: [requestOn(alive.name)] });

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const requests = [requestOn(alive.name), requestOn(hostile), requestOn('gone-with-entity', formerId)];
  const { items } = await functions.call('plan-slos', { engine, requests });
  const { results } = await functions.call('apply-slos', { engine, items });
  expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

describe('SLOs of clusters that are gone, in situation "latest"', () => {
  it('are orphans by the silence of Grail, without one classic call, and can be deleted', async () => {
    await controls.forgetRequests();
    const { orphans, warnings } = await planned();
    expect(warnings).toEqual([]);
    const evidence = { noDataForDays: 35, by: 'grail', otherClusters: expect.any(Number) as number };
    expect(orphans).toMatchObject([
      { evidence },
      { key: `cluster-cpu-time:${formerId}`, evidence: { ...evidence, noEntities: true } },
    ]);
    const { results } = await functions.call('delete-slos', { engine, keys: orphans.slice(1).map(({ key }) => key) });
    expect(results).toMatchObject([{ outcome: 'deleted' }]);
    const classic = (await controls.requests()).filter(({ path }) => path.startsWith('/platform/classic/'));
    expect(classic).toEqual([]);
  });

  it('of those with an entity id are not known for who may not read entities: that there are none any more cannot be told', async () => {
    const { items } = await functions.call('plan-slos', {
      engine,
      requests: [requestOn('gone-with-entity', formerId)],
    });
    await functions.call('apply-slos', { engine, items });
    const orphansNow = async () => (await planned()).orphans.map(({ key }) => key);
    expect(await orphansNow()).toContain(`cluster-cpu-time:${formerId}`);
    const scope = 'storage:entities:read';
    sandbox.world.shelf(userScopeShelf).delete(scope);
    const { orphans, warnings } = await planned();
    sandbox.world.shelf(userScopeShelf).add(scope);
    // The one that was made by its place needs no entities: its silence is proof.
    expect(orphans.map(({ key }) => key)).toEqual([expect.stringMatching(/^cluster-cpu-time:\d{12}\//)]);
    expect(warnings).toMatchObject([
      {
        code: 'entities-denied',
        message: expect.stringMatching(
          /^Whether the cluster of 1 other SLO of this app still exists is not known, so none is offered.*storage:entities:read/,
        ) as string,
      },
    ]);
    await functions.call('delete-slos', { engine, keys: [`cluster-cpu-time:${formerId}`] });
  });

  it('are none, and not known, for who may not read metrics', async () => {
    const error = { error: { code: 403, message: 'NOT_AUTHORIZED_FOR_TABLE', details: { missingScopes: [] } } };
    await controls.faults([{ path: '/platform/storage/query/v1/query:execute', status: 403, body: error }]);
    const { orphans, warnings, items } = await planned();
    expect(items).toHaveLength(1);
    expect(orphans).toEqual([]);
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/not known, so none is offered/) as string }]);
  });

  it('leave a plan without orphans to say all the same that nobody could look whether its metrics exist', async () => {
    const all = [requestOn(alive.name), requestOn(hostile)];
    sandbox.world.shelf(userScopeShelf).delete('storage:metrics:read');
    const { items, warnings } = await functions.call('plan-slos', { engine, requests: all });
    sandbox.world.shelf(userScopeShelf).add('storage:metrics:read');
    expect(items).toHaveLength(2);
    expect(warnings).toMatchObject([
      {
        code: 'metrics-unknown',
        message: expect.stringMatching(
          /^Whether the metrics of these SLOs exist here is not known\..*storage:metrics:read/,
        ) as string,
      },
    ]);
  });
});
