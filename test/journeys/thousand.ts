/*
 * A thousand clusters, two templates each, over HTTP only: planned, applied, applied again (all unchanged), half deleted by
 * somebody else, planned again and made whole. Prints times and request counts from `GET /sandbox/requests`.
 * `tsx test/journeys/thousand.ts [classic|platform]`, both without an argument.
 */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { SloRequest } from '../../domain/contract/planSlos';
import type { Engine } from '../../domain/model/slo';
import type { PlanItem } from '../../domain/model/planItem';
import { templateOf } from '../../domain/slo/templates/templates';
import { appFunctions } from '../kit/appFunctions';
import { buildFunctions } from '../kit/buildFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { settingsShelf } from '../../sandbox/dynatrace/settings/settingsShelf';
import { platformSloShelf } from '../../sandbox/platform/slo/platformSloShelf';
import { runProgram } from '../kit/runProgram';

/** These fit every cluster: Fargate has no cluster-level utilization. */
const templates = ['cluster-worst-service-cpu', 'cluster-worst-service-memory'] as const;
/** As many as the page sends at a time. */
const chunk = 500;

type Functions = ReturnType<typeof appFunctions>;

async function requestsFor({ call }: Functions): Promise<SloRequest[]> {
  const { clusters } = await call('discover-clusters', { lookback: 'now-2h' });
  return clusters.flatMap(({ entityId, name: cluster, accountId, region, capacity }) =>
    templates.map((templateId) => ({
      templateId,
      target: { entityId: entityId ?? '', cluster, accountId, region, capacity },
      parameters: { ...templateOf(templateId).defaults, window: '-1d' },
    })),
  );
}

/** Runs one step and prints how long it took and what it asked of the environment. */
async function step<T>(origin: string, name: string, run: () => Promise<[string, T]>): Promise<T> {
  const controls = sandboxControls(origin);
  await controls.forgetRequests();
  const begun = performance.now();
  const [outcome, value] = await run();
  const took = performance.now() - begun;
  const counts = new Map<string, number>();
  for (const { method, path } of (await controls.requests()).filter((one) => one.path.startsWith('/platform/'))) {
    const what = `${method} ${path.replace(/\/slos\/[0-9a-f-]{36}$/, '/slos/{id}').replace('/platform/', '')}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const asked = [...counts].map(([what, count]) => `${count} × ${what}`).join(', ');
  console.log(`${name}: ${outcome} in ${(took / 1000).toFixed(1)} s; ${asked || 'no request'}`);
  return value;
}

const counted = (values: readonly string[]): string =>
  [...new Set(values)].map((value) => `${values.filter((one) => one === value).length} ${value}`).join(', ') ||
  'nothing';

async function applied({ call }: Functions, engine: Engine, items: readonly PlanItem[]): Promise<[string, null]> {
  const outcomes: string[] = [];
  for (let open = [...items]; open.length > 0;) {
    const some = open.slice(0, chunk);
    const { results, remaining } = await call('apply-slos', { engine, items: some });
    outcomes.push(...results.map(({ outcome }) => outcome));
    open = [...remaining, ...open.slice(chunk)];
  }
  return [counted(outcomes), null];
}

/** What another person might do in the meantime. */
function deleteHalf({ world }: Sandbox, engine: Engine): void {
  const store: Map<string, unknown> = engine === 'classic' ? world.shelf(settingsShelf) : world.shelf(platformSloShelf);
  for (const [index, id] of [...store.keys()].entries()) if (index % 2 === 0) store.delete(id);
}

async function walk(sandbox: Sandbox, engine: Engine, requests: SloRequest[]): Promise<void> {
  const { url } = sandbox;
  const functions = appFunctions(url);
  const plan = () =>
    step(url, `${engine}: plan ${requests.length}`, async () => {
      const { items, summary } = await functions.call('plan-slos', { engine, requests });
      const megabytes = (JSON.stringify(items).length / 1e6).toFixed(1);
      return [`${JSON.stringify(summary)}, ${megabytes} MB`, items];
    });
  const apply = (items: readonly PlanItem[]) => step(url, `${engine}: apply`, () => applied(functions, engine, items));
  await apply(await plan());
  await apply(await plan());
  deleteHalf(sandbox, engine);
  await apply((await plan()).filter(({ action }) => action !== 'unchanged'));
  await plan();
  for (let open: string[] | undefined; open === undefined || open.length > 0;)
    open = await step(url, `${engine}: list`, async () => {
      const { slos } = await functions.call('list-slos', { engine, ...(open ? { ids: open.slice(0, chunk) } : {}) });
      const pending = slos.filter((slo) => slo.pending).map(({ id }) => id);
      const rest = [...pending, ...(open ?? []).slice(chunk)];
      return [`${slos.length - pending.length} valued, ${pending.length} pending`, rest];
    });
}

async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2);
  const sandbox = await createSandbox({ situation: 'large', port: 0, functionsDir: await buildFunctions() });
  try {
    const requests = await requestsFor(appFunctions(sandbox.url));
    for (const engine of ['classic', 'platform'] as const)
      if (wanted === undefined || wanted === engine) await walk(sandbox, engine, requests);
  } finally {
    await sandbox.close();
  }
}

runProgram(main);
