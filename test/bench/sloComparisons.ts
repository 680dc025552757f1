import type { ApplySlosPayload } from '../../domain/contract/applySlos';
import type { SloRequest } from '../../domain/contract/planSlos';
import { templateOf } from '../../domain/slo/templates/templates';
import { appFunctions } from '../kit/appFunctions';
import { applyAll } from './applyAll';
import type { Comparison } from './measure';

type Item = ApplySlosPayload['items'][number];

/** As a script with the documented API does it: one settings object, one SLO a request, one after the other. */
const classicApi = (origin: string) => `${origin}/platform/classic/environment-api/v2`;

async function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** The comparisons about many SLOs: creating, planning again, reading with values, deleting. */
export async function sloComparisons(
  origin: string,
  { slos, rounds }: { slos: number; rounds: number },
): Promise<Comparison[]> {
  const { call } = appFunctions(origin);
  const requests = await requestsFor(call, slos);
  const { items } = await call('plan-slos', { engine: 'classic', requests });
  const keys = items.map(({ key }) => key);
  const nothing = async () => void (await call('delete-slos', { engine: 'classic', keys }));
  const everything = () => applyAll({ call }, { engine: 'classic', items });
  return [
    {
      name: `create ${slos} SLOs`,
      ours: 'apply-slos: bulk upserts',
      instead: 'one POST per SLO',
      rounds,
      before: nothing,
      runOurs: everything,
      runInstead: () => createOneByOne(origin, items),
    },
    {
      name: `plan ${slos} again, unchanged`,
      ours: 'plan-slos: all objects read once',
      instead: 'one GET per SLO by external id',
      rounds,
      before: everything,
      runOurs: async () => void (await call('plan-slos', { engine: 'classic', requests })),
      runInstead: () => readOneByOne(origin, keys),
    },
    {
      name: `values of ${slos} SLOs`,
      ours: 'list-slos: ids in parallel pages of 25',
      instead: 'one GET per SLO',
      rounds,
      before: everything,
      runOurs: async () => void (await call('list-slos', { engine: 'classic' })),
      runInstead: () => evaluateOneByOne(origin),
    },
    {
      name: `delete ${slos} SLOs`,
      ours: 'delete-slos: some at a time',
      instead: 'one DELETE after the other',
      rounds,
      before: everything,
      runOurs: nothing,
      runInstead: () => deleteOneByOne(origin),
    },
  ];
}

type Call = ReturnType<typeof appFunctions>['call'];

async function requestsFor(call: Call, count: number): Promise<SloRequest[]> {
  const template = templateOf('cluster-cpu-time');
  const { clusters } = await call('discover-clusters', {});
  const targets = clusters.flatMap(({ entityId, name, accountId, region, capacity }) =>
    entityId === null || capacity !== 'ec2' ? [] : [{ entityId, cluster: name, accountId, region, capacity }],
  );
  if (targets.length < count) throw new Error(`--slos: there are only ${targets.length} clusters with EC2 capacity`);
  return targets.slice(0, count).map((target) => ({ templateId: template.id, target, parameters: template.defaults }));
}

async function createOneByOne(origin: string, items: Item[]): Promise<void> {
  for (const { key, slo } of items) {
    const object = {
      schemaId: 'builtin:monitoring.slo',
      scope: 'environment',
      externalId: `ecs-slo-launchpad:${key}`,
      value: slo,
    };
    await send('POST', `${classicApi(origin)}/settings/objects`, [object]);
  }
}

async function readOneByOne(origin: string, keys: string[]): Promise<void> {
  for (const key of keys) {
    const query = new URLSearchParams({
      schemaIds: 'builtin:monitoring.slo',
      externalIds: `ecs-slo-launchpad:${key}`,
      fields: 'objectId,externalId,value',
    });
    await send('GET', `${classicApi(origin)}/settings/objects?${query}`);
  }
}

async function sloIds(origin: string): Promise<string[]> {
  const page = (await send('GET', `${classicApi(origin)}/slo?pageSize=10000`)) as { slo: { id: string }[] };
  return page.slo.map(({ id }) => id);
}

async function evaluateOneByOne(origin: string): Promise<void> {
  for (const id of await sloIds(origin)) await send('GET', `${classicApi(origin)}/slo/${id}`);
}

/** By the settings object, as the app's own permissions allow. */
async function deleteOneByOne(origin: string): Promise<void> {
  const query = 'schemaIds=builtin:monitoring.slo&fields=objectId&pageSize=500';
  const page = (await send('GET', `${classicApi(origin)}/settings/objects?${query}`)) as {
    items: { objectId: string }[];
  };
  for (const { objectId } of page.items)
    await send('DELETE', `${classicApi(origin)}/settings/objects/${encodeURIComponent(objectId)}`);
}
