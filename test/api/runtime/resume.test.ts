import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Engine } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { seededChance } from '../../kit/seededChance';
import { startSandbox } from '../../kit/startSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';

jest.setTimeout(120_000);

/** Apply, killed at a random point in the real runtime and resumed, leaves exactly what was planned, each once. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let requests: SloRequest[];

const templates = ['cluster-worst-service-cpu', 'cluster-worst-service-memory', 'service-cpu-time'] as const;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: 'withShortPauses' });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const { clusters } = await functions.call('discover-clusters', { lookback: 'now-2h' });
  requests = clusters.flatMap(({ entityId, name: cluster, accountId, region, capacity, services }) =>
    templates.map((templateId) => {
      const { targetKind, defaults } = templateOf(templateId);
      const service = targetKind === 'service' ? { service: services[0] ?? '' } : {};
      const target = { entityId: entityId ?? '', cluster, accountId, region, capacity, ...service };
      return { templateId, target, parameters: defaults };
    }),
  );
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const writes = {
  classic: { method: 'POST', path: '/platform/classic/environment-api/v2/settings/objects' },
  platform: { method: 'POST', path: '/platform/slo/v1/slos' },
};

const troubles = [
  { drop: true },
  { drop: true, afterwards: true },
  { status: 500 },
  { status: 503 },
  { status: 429, retryAfter: 0 },
];

const externalIds = (engine: Engine): string[] =>
  (engine === 'classic'
    ? [...sandbox.world.shelf(settingsShelf).values()].map(({ externalId }) => externalId ?? '')
    : [...sandbox.world.shelf(platformSloShelf).values()].map(({ config }) => config.externalId ?? '')
  ).sort();

function clear(): void {
  for (const objectId of sandbox.world.shelf(settingsShelf).keys()) sandbox.world.shelf(settingsShelf).delete(objectId);
  sandbox.world.shelf(platformSloShelf).clear();
}

/** Troubles several writes, in the platform engine after letting some through: the classic engine saves all in one request. */
function faultsOf(engine: Engine, random: () => number) {
  return Array.from({ length: 4 }, () => {
    const passing = { ...writes[engine], latencyMs: 1, times: 1 + Math.floor(random() * 6) };
    const trouble = troubles[Math.floor(random() * troubles.length)];
    return [
      ...(engine === 'platform' ? [passing] : []),
      { ...writes[engine], ...trouble, times: 1 + Math.floor(random() * 3) },
    ];
  }).flat();
}

/** Asks and walks away after a while, as a closed browser tab does; the function itself goes on. */
async function abandonedApply(engine: Engine, items: unknown[], afterMs: number): Promise<void> {
  const body = JSON.stringify({ engine, items });
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(Math.round(afterMs));
  await fetch(`${sandbox.url}/api/apply-slos`, { method: 'POST', headers, body, signal }).catch(() => null);
}

describe.each(['classic', 'platform'] as const)('apply-slos of the %s engine, killed and resumed', (engine) => {
  it.each([1, 2, 3, 4])('leaves exactly what was planned (seed %i)', async (seed) => {
    const random = seededChance(seed * 7919);
    clear();
    const { items } = await functions.call('plan-slos', { engine, requests });
    const wanted = items.map(({ key }) => `ecs-slo-launchpad:${key}`).sort();
    await controls.faults(faultsOf(engine, random));
    await abandonedApply(engine, items, 5 + random() * 60);
    await functions.ask('apply-slos', { engine, items });
    await controls.noFaults();

    const { results, remaining } = await functions.call('apply-slos', { engine, items });
    expect(remaining).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(externalIds(engine)).toEqual(wanted);
    const { summary } = await functions.call('plan-slos', { engine, requests });
    expect(summary).toEqual({ create: 0, update: 0, unchanged: requests.length, conflict: 0, orphans: 0 });
  });
});
