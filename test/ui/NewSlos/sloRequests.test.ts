import { clusterKey } from '../../../domain/model/cluster';
import type { Exclusion } from '../../../domain/model/exclusion';
import {
  assignmentsOf,
  exclusionsOf,
  obstacle,
  sloRequests,
  withAnswers,
} from '../../../ui/app/pages/NewSlos/draft/sloRequests';
import { emptyDraft } from '../../../ui/app/pages/NewSlos/draft/sloDraft';
import { templateChoices } from '../../../ui/app/pages/NewSlos/draft/templateChoices';
import { selectedRows, serviceRows, servicesOfRows } from '../../../ui/app/pages/NewSlos/targets/serviceRows';
import { aCluster, aClusterWithoutEntity, aFargateCluster } from '../Clusters/clusterWorld';

const prod = aCluster();
const key = clusterKey(prod);
const choiceOf = (id: string) => templateChoices().find((choice) => choice.id === id)!;
const place = { accountId: '111122223333', region: 'eu-west-1' };
const prodTarget = {
  ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'prod', ...place },
  capacity: 'ec2' as const,
};

const exclusion = (id: string, clusters: string[] | null): Exclusion => ({
  id,
  reason: 'Patching',
  start: '2026-11-22T02:00',
  durationMinutes: 60,
  rrule: null,
  timeZone: 'UTC',
  clusters,
});

describe('what stands against a template', () => {
  it('is Fargate for cluster templates, and not for those that read services', () => {
    expect(obstacle(choiceOf('cluster-cpu-time'), aFargateCluster(), 'classic')).toMatch(/Fargate/);
    for (const id of ['cluster-worst-service-cpu', 'service-cpu-time', 'service-running-tasks'])
      expect(obstacle(choiceOf(id), aFargateCluster(), 'classic')).toBeNull();
  });

  it('is a missing entity for classic ones alone, with both ways out', () => {
    for (const choice of templateChoices()) {
      const reason = obstacle(choice, aClusterWithoutEntity(), 'classic');
      expect(reason).toMatch(/picks a cluster by its entity, and this cluster has none/);
      expect(reason).toMatch(/platform engine.*or enable the extension/);
    }
    expect(
      obstacle(choiceOf('cluster-cpu-time'), aClusterWithoutEntity({ services: ['cart'] }), 'platform'),
    ).toBeNull();
  });

  it('is the lack of services for the worst of them', () => {
    const empty = aCluster({ services: [] });
    expect(obstacle(choiceOf('cluster-worst-service-cpu'), empty, 'classic')).toMatch(/No service/);
    expect(obstacle(choiceOf('cluster-cpu-time'), empty, 'classic')).toBeNull();
  });
});

describe('the targets of a draft', () => {
  it('are clusters for cluster templates and services for service templates', () => {
    const draft = { ...emptyDraft, engine: 'classic' as const, clusters: [key], services: { [key]: ['cart', 'gone'] } };
    const chosen = [choiceOf('cluster-cpu-time'), choiceOf('service-cpu-time')];
    expect(assignmentsOf(draft, chosen, [prod, aFargateCluster()]).map(({ targets }) => targets)).toEqual([
      [prodTarget],
      [{ ...prodTarget, service: 'cart' }],
    ]);
  });

  it('leave out what does not fit', () => {
    const fargate = aFargateCluster();
    const draft = { ...emptyDraft, engine: 'platform' as const, clusters: [clusterKey(fargate)] };
    expect(assignmentsOf(draft, [choiceOf('cluster-cpu-time')], [fargate])[0]?.targets).toEqual([]);
  });
});

describe('the requests of a plan', () => {
  const draft = { ...emptyDraft, engine: 'platform' as const, clusters: [key] };
  const assignments = assignmentsOf(draft, [choiceOf('cluster-cpu-time')], [prod]);

  it('carry the maintenance windows of their own cluster, and name no other cluster', () => {
    const windows = [exclusion('all', null), exclusion('mine', ['X', prodTarget.entityId]), exclusion('other', ['X'])];
    const [request] = sloRequests(draft, assignments, windows);
    expect(request?.parameters?.exclusions).toEqual([exclusion('all', null), exclusion('mine', [prodTarget.entityId])]);
    expect(exclusionsOf(windows, { ...prodTarget, entityId: null, cluster: 'other' })).toEqual([
      exclusion('all', null),
    ]);
  });

  it('carry the answer to a conflict for the SLO it was given for', () => {
    const requests = sloRequests(draft, assignments, []);
    expect(requests[0]).not.toHaveProperty('onConflict');
    const answers = { [`cluster-cpu-time:${prodTarget.entityId}`]: 'rename', other: 'skip' } as const;
    expect(withAnswers(requests, answers).map(({ onConflict }) => onConflict)).toEqual(['rename']);
  });
});

describe('the rows of services', () => {
  it('keep apart what hostile names could mix up, and come back as they were chosen', () => {
    const names = ['a', '3:a', 'a\nb', 'ü"\\,()~', 'x'.repeat(255)];
    const one = aCluster({ services: names });
    const rows = serviceRows([one, aFargateCluster()], [choiceOf('service-cpu-time')], 'classic');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(names.length + 1);
    const chosen = servicesOfRows(rows.map(({ id }) => id));
    expect(chosen).toEqual({ [clusterKey(one)]: names, [clusterKey(aFargateCluster())]: ['api'] });
    expect(Object.keys(selectedRows(chosen)).sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
