import type { RunPoliciesValue } from '../../../domain/contract/policies/runPolicies';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appSettingsShelf } from '../../../sandbox/platform/appSettings/appSettingsShelf';
import { appFunctions } from '../../kit/appFunctions';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(180_000);

/* Policies among each other, against the sandbox: twelve clusters of two accounts, six of them on Fargate. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
beforeEach(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
});
afterEach(() => sandbox.close());

const worst = { templateId: 'cluster-worst-service-cpu', parameters: {} };
const save = async (policy: object) => {
  const { policies } = await functions.call('list-policies', {});
  const known = policies.find(({ id }) => id === (policy as { id: string }).id);
  return functions.call('save-policy', { policy: { set: [worst], engine: 'platform', ...known, ...policy } });
};
const run = () => functions.call('run-policies', { dryRun: false, confirm: true });
const of = ({ results }: RunPoliciesValue, kind: string) => results.filter((one) => one.kind === kind);
const alertsNow = async () => {
  const { results } = await functions.call('create-burn-alerts', {
    ...{ engine: 'platform', dryRun: true, tiers: ['fast', 'no-data'] },
    keys: (await functions.call('list-slos', { engine: 'platform' })).slos.flatMap(({ key }) => key ?? []),
  });
  return [...new Set(results.flatMap(({ tier, outcome }) => (outcome === 'unchanged' ? [tier] : [])))];
};

const ec2 = { name: 'EC2', order: 1, match: { capacity: 'ec2' } };
const patchNight = {
  ...{ id: 'a', reason: 'Patch night', start: '2026-01-04T02:00', durationMinutes: 60, timeZone: 'Europe/Vienna' },
  ...{ rrule: null, clusters: null },
};

describe('a dashboard of two policies', () => {
  const two = async () => {
    await save({ id: 'a', ...ec2, dashboard: 'Fleet', exclusions: false });
    await save({ id: 'b', name: 'Fargate', order: 2, match: { capacity: 'fargate' }, dashboard: 'Fleet' });
    expect(of(await run(), 'dashboard')).toMatchObject([{ outcome: 'created' }]);
  };
  const stays = async () =>
    expect(of(await run(), 'dashboard')).toMatchObject([
      { outcome: 'failed', failure: { message: expect.stringContaining('“Fargate”') as string } },
    ]);

  it('keeps the SLOs of one that cannot run: it is left as it is, and says why', async () => {
    await two();
    // It leaves maintenance windows out, and one cannot be followed.
    await functions.call('change-stored', { kind: 'exclusions', put: [{ row: patchNight }] });
    const object = sandbox.world.shelf(appSettingsShelf).find(({ schemaId }) => schemaId === 'maintenance-window');
    Object.assign(object ?? {}, { value: { ...object?.value, timeZone: 'Mars/Base' } });
    await stays();
  });

  it('keeps the SLOs of one that somebody edited into nonsense', async () => {
    await two();
    const object = sandbox.world.shelf(appSettingsShelf).find(({ value }) => value['name'] === 'Fargate');
    Object.assign(object ?? {}, { value: { ...object?.value, clusterName: '(a+)+' } });
    await stays();
  });
});

it('removes the alerts of a tier that was taken out of a policy, and then is done', async () => {
  await save({
    id: 'a',
    name: 'All',
    set: [{ ...worst, parameters: { noData: 'good' } }],
    alerts: ['fast', 'no-data'],
  });
  await run();
  expect(await alertsNow()).toEqual(['fast', 'no-data']);
  await save({ id: 'a', alerts: ['fast'] });
  expect(of(await run(), 'alert').filter(({ outcome }) => outcome === 'removed')).toHaveLength(12);
  expect(await alertsNow()).toEqual(['fast']);
  expect(of(await run(), 'alert')).toEqual([]);
});

it('names the clusters and services that fall under no policy', async () => {
  await save({ id: 'a', name: 'EC2', match: { capacity: 'ec2' } });
  const { none } = await functions.call('run-policies', { dryRun: true });
  expect([none.clusters, none.named?.filter(({ service }) => service === undefined).length]).toEqual([6, 6]);
  expect(none.named?.[0]).toMatchObject({ accountId: expect.stringMatching(/^\d{12}$/) as string });
});
