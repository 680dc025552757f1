import type { ProtectClustersValue } from '../../domain/contract/automation/protectClusters';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { expectThat } from './story';
import type { Walk } from './walk';

const hour = 3600;
const day = 24 * hour;
/** After so many days without data the policy gives an SLO up. */
const days = 2;
const place = { accountId: '111122223333', region: 'eu-west-1', name: 'payments-new' };

/** A fleet that keeps itself protected: a new cluster, the scheduled run, its end, and two people at one policy. */
export async function fleet({ origin, story, call, advance }: Walk): Promise<void> {
  const controls = sandboxControls(origin);
  const policy = await story.step(
    'a policy is saved, and its work is scheduled',
    async () => {
      const match = { accounts: [place.accountId], name: 'payments-*' };
      const set = [{ templateId: 'cluster-cpu-time' as const }, { templateId: 'cluster-memory-time' as const }];
      const limits = { deleteAfterDays: days };
      const { policies } = await call('save-policy', { policy: { name: 'Payments', match, set, limits } });
      const { outcome } = await call('save-schedule', { name: 'protect-clusters', cadenceMinutes: 60 });
      expectThat(outcome === 'created', `the workflow is ${outcome}`);
      const [saved] = policies;
      expectThat(saved !== undefined, 'no policy');
      return saved;
    },
    ({ name }) => `${name}, every hour`,
  );
  await controls.addCluster(place);
  await advance(1.1 * hour);
  await story.step(
    'a new cluster is protected by the scheduled run, by itself',
    () => lastRun(call),
    ({ created, failed, names }) => {
      expectThat(created === 2 && failed === 0, `${created} SLOs were created, ${failed} failed`);
      return names.join('; ');
    },
  );
  await advance(hour);
  await story.step(
    'the next run changes nothing',
    () => lastRun(call),
    ({ created, updated, deleted, unchanged }) => {
      expectThat(created + updated + deleted === 0 && unchanged === 2, JSON.stringify({ created, updated, unchanged }));
      return `${unchanged} unchanged`;
    },
  );
  await controls.stopCluster(place);
  await call('save-schedule', { name: 'protect-clusters', cadenceMinutes: 720 });
  await advance((days + 1) * day);
  await story.step(
    `the cluster has been silent for ${days} days: its SLOs are orphans, with evidence, and the run waits for a person`,
    () => lastRun(call),
    ({ orphans, deleted, gone, stopped }) => {
      expectThat(orphans === 2 && deleted === 0, `${orphans} orphans, ${deleted} deleted`);
      const [first] = gone;
      expectThat(first?.noDataForDays === days && 'listedEntities' in first, JSON.stringify(gone));
      // Both SLOs that the policy has are more of them than a run may change by itself.
      expectThat(stopped?.code === 'change-too-large', `stopped: ${stopped?.code ?? 'not'}`);
      return `no data for ${first.noDataForDays} days, not among ${first.listedEntities} entities (${first.by})`;
    },
  );
  await story.step(
    'a person confirms, and nothing of it is left',
    async () => {
      await call('run-policies', { dryRun: false, confirm: true });
      const { slos } = await call('list-slos', { engine: 'platform', evaluate: false });
      return slos.filter(({ name }) => name.includes(place.name));
    },
    (left) => {
      expectThat(left.length === 0, `${left.length} SLOs are left`);
      return 'no SLO of it';
    },
  );
  await story.step(
    'two people change the policy at once: the later one is told, and nothing is lost',
    async () => {
      const { ask } = appFunctions(origin);
      const save = (name: string) => ask('save-policy', { policy: { ...policy, name }, version: policy.version });
      const answers = [await save('Mine'), await save('Yours')];
      const { policies } = await call('list-policies', {});
      return { answers, names: policies.map(({ name }) => name) };
    },
    ({ answers: [mine, yours], names }) => {
      expectThat(mine?.ok === true, 'the first was refused');
      expectThat(yours?.ok === false && yours.failure.code === 'Conflict', 'the second was not refused');
      expectThat(names.join() === 'Mine', `the policy is called ${names.join()}`);
      return 'Conflict';
    },
  );
}

/** What the newest run of the workflow answered. @throws when it failed */
async function lastRun(call: Walk['call']): Promise<ProtectClustersValue> {
  const { workflows } = await call('schedule-status', {});
  const [run] = workflows.find(({ name }) => name === 'protect-clusters')?.runs ?? [];
  expectThat(run?.state === 'SUCCESS', `the last run: ${run?.state ?? 'none'} ${run?.message ?? ''}`);
  return run.result as ProtectClustersValue;
}
