import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Target } from '../../../domain/model/cluster';
import { templates } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

/** An environment without entity ids and without the Environment API. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

const engine = 'platform';
/** With EC2 capacity and on Fargate; every template on each of them. */
const clusters = [...connectedFleet().values()].flat().slice(0, 3);
const targets: Target[] = clusters.map(({ name, accountId, region }) => ({
  ...{ entityId: null, cluster: name, accountId, region },
}));
const requests: SloRequest[] = templates.flatMap(({ id, targetKind, defaults }) =>
  targets.map((target, index) => ({
    templateId: id,
    target: targetKind === 'service' ? { ...target, service: clusters[index]?.services[0]?.name ?? 'api' } : target,
    parameters: { ...defaults, window: '-1d' },
  })),
);

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
afterAll(() => sandbox.close());

describe('the app functions in situation "latest"', () => {
  it('make platform SLOs of clusters without entity, and find all of them unchanged', async () => {
    const { items } = await functions.call('plan-slos', { engine, requests });
    const { results } = await functions.call('apply-slos', { engine, items });
    const made = items.filter(({ lints }) => lints.every(({ severity }) => severity !== 'error')).length;
    expect(made).toBeGreaterThanOrEqual(targets.length);
    expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(made);
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(made);
    const { items: again } = await functions.call('plan-slos', { engine, requests });
    expect(again.filter(({ action }) => action === 'unchanged')).toHaveLength(made);
    const classic = (await controls.requests()).filter(({ path }) => path.startsWith('/platform/classic/'));
    expect(classic).toEqual([]);
  });

  it('find them unchanged also for who knows the entity ids of before', async () => {
    const known = requests.map((request) => {
      const index = targets.findIndex(({ cluster }) => cluster === request.target.cluster);
      const entityId = `CUSTOM_DEVICE-${index.toString(16).toUpperCase().padStart(16, '0')}`;
      return { ...request, target: { ...request.target, entityId } };
    });
    const { items, summary } = await functions.call('plan-slos', { engine, requests: known });
    expect(summary.unchanged).toBe(sandbox.world.shelf(platformSloShelf).size);
    const { results } = await functions.call('apply-slos', { engine, items });
    expect(results.filter(({ outcome }) => outcome === 'created')).toEqual([]);
  });

  it('list them with the place that each is about', async () => {
    const { slos } = await functions.call('list-slos', { engine, evaluate: false });
    expect(slos).toHaveLength(sandbox.world.shelf(platformSloShelf).size);
    for (const { foreign, edited, place, key } of slos) {
      expect({ foreign, edited }).toEqual({ foreign: false, edited: false });
      expect(key).toContain(`:${place?.accountId}/${place?.region}/${place?.cluster}`);
    }
  });

  it('put them on a dashboard', async () => {
    const [target] = targets;
    if (!target) throw new Error('no cluster');
    const key = `cluster-worst-service-cpu:${target.accountId}/${target.region}/${target.cluster}`;
    const { documentId } = await functions.call('create-dashboard', {
      title: 'ECS',
      targets: [target],
      sloKeys: [key],
    });
    const content = new TextDecoder().decode(sandbox.world.shelf(documentShelf).get(documentId)?.content);
    const [slo] = [...sandbox.world.shelf(platformSloShelf).values()].filter(({ config }) =>
      config.tags?.includes(`ecs-slo-key:${key}`),
    );
    expect(content).toContain(`"input":"${slo?.id}"`);
  });
});
