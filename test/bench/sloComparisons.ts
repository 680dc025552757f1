import type { SloRequest } from '../../domain/contract/planSlos';
import { templateOf } from '../../domain/slo/templates/templates';
import { appFunctions } from '../kit/appFunctions';
import { applyAll } from './applyAll';
import { byHand } from './byHand';
import type { Comparison } from './measure';

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
      name: `plan and create ${slos} SLOs`,
      ours: 'plan-slos, apply-slos: bulk upserts',
      instead: 'one POST per SLO, ten at a time',
      rounds,
      before: nothing,
      runOurs: async () => {
        const planned = await call('plan-slos', { engine: 'classic', requests });
        await applyAll({ call }, { engine: 'classic', items: planned.items });
      },
      runInstead: () => byHand(origin).create(items, 10),
    },
    {
      name: `plan ${slos} again, unchanged`,
      ours: 'plan-slos: all objects read once',
      instead: 'one GET per SLO by external id',
      rounds,
      before: everything,
      runOurs: async () => void (await call('plan-slos', { engine: 'classic', requests })),
      runInstead: () => byHand(origin).read(keys),
    },
    {
      name: `values of ${slos} SLOs`,
      ours: 'list-slos: ids in parallel pages of 25',
      instead: 'one GET per SLO',
      rounds,
      before: everything,
      runOurs: async () => void (await call('list-slos', { engine: 'classic' })),
      runInstead: () => byHand(origin).evaluate(),
    },
    {
      name: `delete ${slos} SLOs`,
      ours: 'delete-slos: some at a time',
      instead: 'one DELETE after the other',
      rounds,
      before: everything,
      runOurs: nothing,
      runInstead: () => byHand(origin).deleteAll(),
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
