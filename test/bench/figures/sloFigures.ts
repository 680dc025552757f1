import { createSandbox } from '../../../sandbox/createSandbox';
import type { SloRequest } from '../../../domain/contract/planSlos';
import { templateOf } from '../../../domain/slo/templates/templates';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { applyAll } from '../applyAll';
import { byHand } from '../byHand';
import { ratioFigure, type Figure } from './figure';
import { documentedPage, pagesOf } from './leastRequests';

type Functions = ReturnType<typeof appFunctions>;

const half = 500;
const all = 2 * half;
const engine = 'classic';

/** Creating, reading with values and deleting of SLOs of the classic engine, whose API has pages and bulk writes. */
export async function sloFigures(latencyMs: number, say: (text: string) => void): Promise<Figure[]> {
  const sandbox = await createSandbox({ situation: 'large', port: 0 });
  const functions = appFunctions(sandbox.url);
  const controls = sandboxControls(sandbox.url);
  const { create, deleteAll } = byHand(sandbox.url);
  const { call } = functions;
  const measured = async (name: string, run: () => Promise<unknown>) => {
    await controls.forgetRequests();
    const begin = performance.now();
    await run();
    const ms = Math.round(performance.now() - begin);
    const asked = (await controls.requests()).filter(({ path }) => path.startsWith('/platform/'));
    say(`${name}: ${asked.length} requests (${operationsOf(asked)}), ${ms} ms`);
    return { requests: asked.length, ms };
  };
  try {
    const [first, second] = await requestsFor(functions);
    await controls.faults([{ path: '/platform/**', latencyMs }]);
    const planned = (requests: SloRequest[]) => call('plan-slos', { engine, requests });
    const { items } = await planned(first);
    const keys = items.map(({ key }) => key);
    const parallel = await measured(`create ${half}, ten at a time`, () => create(items, 10));
    const oneByOne = await measured(`delete ${half} one by one`, deleteAll);
    const applied = await measured(`plan and apply ${half}`, async () =>
      applyAll(functions, { engine, items: (await planned(first)).items }),
    );
    await applyAll(functions, { engine, items: (await planned(second)).items });
    const listed = await measured(`list-slos, ${all} values`, () => allValues(functions));
    const deleted = await measured(`delete-slos ${half}`, () => call('delete-slos', { engine, keys }));
    return [appliedFigure(applied, parallel), ...listFigures(listed), deletedFigure(deleted, oneByOne)];
  } finally {
    await sandbox.close();
  }
}

interface Taken {
  requests: number;
  ms: number;
}

const appliedFigure = (ours: Taken, instead: Taken): Figure =>
  ratioFigure(
    {
      ...{ what: `plan and apply ${half} SLOs`, measured: `${ours.ms} ms, ${ours.requests} requests` },
      ...{ against: `one POST per SLO, ten at a time: ${instead.ms} ms`, most: 0.25 },
      why: `Classic engine; the platform engine's API takes one SLO a request, whoever asks. Writes of 100 objects follow each other, since parallel ones are known to fail, and the plan first looks for clusters and their metrics, which the script does not.`,
    },
    [ours.ms, instead.ms],
  );

const deletedFigure = (ours: Taken, instead: Taken): Figure => ({
  ...{ what: `delete ${half} SLOs`, measured: `${ours.ms} ms, ${ours.requests} requests` },
  ...{
    against: `one DELETE after the other: ${instead.ms} ms`,
    ratio: ours.ms / instead.ms,
    target: null,
    isMet: true,
  },
  why: 'The API deletes one object a request; some are sent at a time.',
});

function listFigures({ requests }: Taken): Figure[] {
  const pages = pagesOf(all, documentedPage.evaluatedSlos) + pagesOf(all, documentedPage.settingsObjects);
  return [
    ratioFigure(
      {
        ...{ what: `list-slos with ${all.toLocaleString('en-US')} values: requests`, measured: String(requests) },
        ...{ against: `the fewest possible: ${pages}`, most: 1.2 },
        why: 'Fewest: pages of 25 values and of 500 definitions, for values alone. The others are queries of Grail for what stands beside the values: coverage minute by minute over seven days, a day and metric a query since its time slots are limited, and burn rates, one a metric.',
      },
      [requests, pages],
    ),
  ];
}

/** How often each operation was asked for, by the end of its path. */
function operationsOf(asked: readonly { method: string; path: string }[]): string {
  const counts = new Map<string, number>();
  for (const { method, path } of asked) {
    const name = `${method} ${path
      .replace(/objects\/.+/, 'objects/{id}')
      .split('/')
      .slice(-2)
      .join('/')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
}

/** Asks until no value is pending, as the page does. @throws Error when one does not come */
async function allValues({ call }: Functions): Promise<void> {
  const { slos } = await call('list-slos', { engine });
  if (slos.length !== all) throw new Error(`${slos.length} SLOs, not ${all}`);
  for (let open = slos.filter(({ pending }) => pending); open.length > 0;) {
    const next = await call('list-slos', { engine, ids: open.map(({ id }) => id) });
    open = next.slos.filter(({ pending }) => pending);
  }
}

/** CPU and memory of the same clusters. */
async function requestsFor({ call }: Functions): Promise<[SloRequest[], SloRequest[]]> {
  const { clusters } = await call('discover-clusters', {});
  const targets = clusters.flatMap(({ entityId, name, accountId, region, capacity }) =>
    entityId === null || capacity !== 'ec2' ? [] : [{ entityId, cluster: name, accountId, region, capacity }],
  );
  const of = (templateId: SloRequest['templateId']) =>
    targets.slice(0, half).map((target) => ({ templateId, target, parameters: templateOf(templateId).defaults }));
  return [of('cluster-cpu-time'), of('cluster-memory-time')];
}
