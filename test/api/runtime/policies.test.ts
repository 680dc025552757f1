import type { RunPoliciesValue } from '../../../domain/contract/policies/runPolicies';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(180_000);

/* The whole way against the sandbox: twelve clusters of two accounts, six of them on Fargate. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  functions = appFunctions(sandbox.url);
});
afterAll(() => sandbox.close());

const worst = { templateId: 'cluster-worst-service-cpu', parameters: {} };
const run = (more: { confirm?: boolean; dryRun?: boolean; ids?: string[] } = {}) =>
  functions.call('run-policies', { dryRun: false, ...more });
const counts = ({ plan }: RunPoliciesValue) =>
  Object.fromEntries(Object.entries(plan).map(([name, rows]) => [name, (rows as unknown[]).length]));
const none = { create: 0, update: 0, unchanged: 0, conflict: 0, orphans: 0, blocked: 0 };
const outcomes = ({ results }: RunPoliciesValue, kind = 'slo') =>
  results.filter((one) => one.kind === kind).map(({ outcome }) => outcome);
const current = async () => {
  const { policies } = await functions.call('list-policies', {});
  const [policy] = policies;
  if (!policy) throw new Error('no policy');
  return policy;
};
const change = async (changes: object) =>
  functions.call('save-policy', { policy: { ...(await current()), ...changes } });

describe('policies in an environment', () => {
  it('are none at first, and running none does nothing', async () => {
    expect(await functions.call('list-policies', {})).toMatchObject({ policies: [], bad: [] });
    expect(await run()).toMatchObject({ plan: { create: [] }, results: [], stopped: null, none: { clusters: 12 } });
  });

  it('are refused at the field that is wrong, and then nothing is stored', async () => {
    const ask = (policy: object) => functions.ask('save-policy', { policy: { name: 'A', set: [worst], ...policy } });
    const failure = (message: string) => ({
      ok: false,
      failure: { code: 'InvalidInput', whose: 'user', message: expect.stringContaining(message) as string },
    });
    expect(await ask({ match: { name: '(a+)+$' } })).toMatchObject(
      failure('policy.match.name: the regular expression'),
    );
    expect(await ask({ set: [] })).toMatchObject(failure('policy.set: must name at least one template'));
    expect(await functions.ask('save-policy', {})).toMatchObject(failure('policy: must be an object'));
    expect(await functions.call('list-policies', {})).toMatchObject({ policies: [] });
  });

  it('are saved and changed by version: of two people at once the second is told what differs, and loses nothing', async () => {
    const { policies, saved } = await functions.call('save-policy', {
      policy: { name: 'All clusters', set: [worst], limits: { writes: 5 } },
    });
    expect(policies).toMatchObject([
      { id: saved, order: 1, limits: { writes: 5, changePercent: 50, deleteAfterDays: null } },
    ]);
    const opened = await current();
    await functions.call('save-policy', { policy: { ...opened, name: 'Every cluster' }, version: opened.version });
    const mine = { ...opened, dashboard: 'Fleet' };
    expect(await functions.ask('save-policy', { policy: mine, version: opened.version })).toMatchObject({
      ok: false,
      failure: {
        code: 'Conflict',
        message: expect.stringMatching(
          /^“Every cluster” was changed by .+ at .+ It differs from yours in name, dashboard\.$/,
        ) as string,
      },
    });
    expect(await current()).toMatchObject({ name: 'Every cluster', dashboard: null });
    const { version } = await current();
    await functions.call('save-policy', { policy: mine, version });
    expect(await current()).toMatchObject({ name: 'All clusters', dashboard: 'Fleet' });
    // Without a version nobody's changes are written over.
    expect(await functions.ask('save-policy', { policy: { ...mine, version: undefined } })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining('version: is missing') as string },
    });
  });

  it('are planned without a write, and then fulfilled by as many writes a run as they allow, until nothing is left', async () => {
    await sandboxControls(sandbox.url).forgetRequests();
    const planned = await run({ dryRun: true });
    expect([counts(planned), planned.results, planned.stopped]).toEqual([{ ...none, create: 12 }, [], null]);
    expect(planned.plan.create[0]).toMatchObject({
      policyId: 'all-clusters',
      engine: 'platform',
      cluster: 'fulfilment-prod',
    });
    // The environment is asked what it has by requests that it refuses.
    const written = (await sandboxControls(sandbox.url).requests()).filter(
      ({ method, path, status }) => method !== 'GET' && status < 300 && !path.includes('/query/'),
    );
    expect(written.filter(({ path }) => path.startsWith('/platform/'))).toEqual([]);
    const first = await run();
    expect(outcomes(first)).toEqual(Array(5).fill('created'));
    expect([first.remaining.filter(({ action }) => action === 'create').length, first.stopped?.code]).toEqual([
      7,
      'write-limit',
    ]);
    const second = await run();
    expect([outcomes(second).length, second.stopped?.code]).toEqual([5, 'write-limit']);
    const third = await run();
    expect([outcomes(third).length, third.remaining, third.stopped]).toEqual([2, [], null]);
    const fourth = await run();
    expect([counts(fourth), outcomes(fourth), fourth.stopped]).toEqual([{ ...none, unchanged: 12 }, [], null]);
    expect(outcomes(fourth, 'dashboard')).toEqual(['unchanged']);
  });

  it('make alerts for what has none within the same limit, once', async () => {
    await change({ alerts: ['fast', 'slow'], limits: { writes: 1 } });
    const none = await run();
    expect([outcomes(none, 'alert'), none.stopped?.code]).toEqual([[], 'write-limit']);
    expect(none.stopped?.message).toContain('One SLO gets 2, so none are ever made');
    await change({ alerts: ['fast'], limits: { writes: 8 } });
    const first = await run();
    expect([outcomes(first, 'alert').filter((one) => one === 'created').length, first.remaining.length]).toEqual([
      8, 4,
    ]);
    expect(first.stopped).toMatchObject({
      code: 'write-limit',
      message: expect.stringContaining('the alerts of 4 SLOs are left. The next run goes on.') as string,
    });
    expect(outcomes(await run(), 'alert').filter((one) => one === 'created')).toHaveLength(4);
    expect(outcomes(await run(), 'alert')).toEqual([]);
  });

  it('do not try again what cannot be: a slow burn takes longer than a detector looks', async () => {
    await change({ alerts: ['fast', 'slow'] });
    const again = await run();
    expect([outcomes(again, 'alert'), again.remaining, again.stopped]).toEqual([[], [], null]);
    await change({ alerts: false });
  });

  it('wait for a person where a run would change more than they allow', async () => {
    await change({ set: [{ ...worst, parameters: { threshold: 70 } }], limits: { writes: 200, changePercent: 50 } });
    expect((await run({ dryRun: true })).stopped).toMatchObject({
      code: 'change-too-large',
      message: expect.stringContaining('100 % of the 12 SLOs') as string,
    });
    const stopped = await run();
    expect([outcomes(stopped), stopped.remaining.length, stopped.stopped?.code]).toEqual([[], 12, 'change-too-large']);
    expect(outcomes(await run({ confirm: true }))).toEqual(Array(12).fill('updated'));
    // A second template would double what exists.
    await change({
      set: [{ ...worst, parameters: { threshold: 70 } }, { templateId: 'cluster-worst-service-memory' }],
    });
    expect((await run()).stopped?.code).toBe('change-too-large');
    await change({ set: [{ ...worst, parameters: { threshold: 70 } }] });
  });

  it('leave what cannot work unwritten and say why, cluster by cluster', async () => {
    const policy = {
      id: 'usage',
      name: 'Usage',
      order: 0,
      match: { capacity: 'fargate' },
      set: [{ templateId: 'cluster-cpu-time' }],
    };
    const { policies } = await functions.call('save-policy', { policy });
    expect(policies.map(({ id }) => id)).toEqual(['usage', 'all-clusters']);
    const { plan, results } = await run({ ids: ['usage'] });
    expect([plan.blocked.length, plan.create.length, results]).toEqual([6, 0, []]);
    expect(plan.blocked[0]?.lints?.[0]).toMatchObject({ severity: 'error' });
    const version = policies[0]?.version ?? '';
    expect(await functions.call('delete-policy', { id: 'usage', version })).toMatchObject({
      policies: [{ id: 'all-clusters' }],
    });
    expect(await functions.call('delete-policy', { id: 'usage', version })).toMatchObject({
      policies: [{ id: 'all-clusters' }],
    });
  });

  it('delete SLOs of a cluster that is gone only where they say so, after the days they say, with their alerts', async () => {
    const [{ accountId, region } = { accountId: '', region: '' }] = (await functions.call('discover-clusters', {}))
      .clusters;
    const target = { entityId: null, cluster: 'gone', accountId, region };
    const { items } = await functions.call('plan-slos', {
      engine: 'platform',
      requests: [{ templateId: worst.templateId, target }],
    });
    await functions.call('apply-slos', { engine: 'platform', items });
    const kept = await run();
    expect(kept.plan.orphans).toMatchObject([
      {
        policyId: 'all-clusters',
        deletes: false,
        keptBecause: expect.stringContaining('never deletes') as string,
        evidence: { noDataForDays: 35 },
      },
    ]);
    await change({ limits: { writes: 200, changePercent: 50, deleteAfterDays: 9 } });
    expect((await run({ dryRun: true })).plan.orphans).toMatchObject([
      { deletes: true, keptBecause: null, evidence: { noDataForDays: 9 } },
    ]);
    expect(outcomes(await run())).toEqual(['deleted']);
    expect((await run()).plan.orphans).toEqual([]);
  });

  it('work beside a stored one that somebody edited into nonsense, which is told with its field and can be removed', async () => {
    const at = `${sandbox.url}/platform/app-settings/v2/objects`;
    const listed = (await (await fetch(`${at}?schema-id=policy&add-fields=value`)).json()) as {
      items: { value: object }[];
    };
    const value = { ...listed.items[0]?.value, id: '', name: 'By hand', clusterName: '(a+)+' };
    const headers = { 'content-type': 'application/json' };
    const made = await fetch(at, { method: 'POST', headers, body: JSON.stringify({ schemaId: 'policy', value }) });
    expect(made.status).toBe(201);
    const { bad, policies } = await functions.call('list-policies', {});
    expect([policies.length, bad]).toMatchObject([1, [{ name: 'By hand', field: 'clusterName' }]]);
    const { warnings, plan } = await run({ dryRun: true });
    expect(plan.unchanged).toHaveLength(12);
    expect(warnings.find(({ code }) => code === 'policy-unreadable')?.message).toContain(
      '“By hand” is left out: clusterName: ',
    );
    const [{ id, version } = { id: '', version: '' }] = bad;
    expect(await functions.ask('run-policies', { ids: [id], dryRun: true })).toMatchObject({
      ok: false,
      failure: { code: 'NotFound' },
    });
    expect(await functions.call('delete-policy', { id, version })).toMatchObject({ bad: [] });
  });

  it('go on with the rest after a throttled write, and say how long to wait', async () => {
    await change({ set: [{ ...worst, parameters: { threshold: 60 } }] });
    const controls = sandboxControls(sandbox.url);
    await controls.faults([{ method: 'PUT', path: '/platform/slo/**', status: 429, retryAfter: 90 }]);
    const stopped = await run({ confirm: true });
    await controls.noFaults();
    expect(stopped).toMatchObject({
      stoppedBy: 'throttled',
      stopped: { code: 'throttled', message: expect.stringContaining('90 seconds') as string },
    });
    expect(stopped.remaining.filter(({ action }) => action === 'update')).toHaveLength(12);
    expect(outcomes(await run({ confirm: true }))).toEqual(Array(12).fill('updated'));
  });

  it('name the permission that is missing', async () => {
    const scopes = sandbox.world.shelf(userScopeShelf);
    const failure = (scope: string) => ({
      ok: false,
      failure: { code: 'MissingScope', message: expect.stringContaining(scope) as string },
    });
    scopes.delete('app-settings:objects:write');
    expect(await functions.ask('save-policy', { policy: { name: 'B', set: [worst] } })).toMatchObject(
      failure('app-settings:objects:write'),
    );
    scopes.delete('app-settings:objects:read');
    expect(await functions.ask('list-policies', {})).toMatchObject(failure('app-settings:objects:read'));
    expect(await functions.ask('run-policies', { dryRun: true })).toMatchObject(failure('app-settings:objects:read'));
  });
});
