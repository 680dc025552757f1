import { executionsClient, workflowsClient } from '@dynatrace-sdk/client-automation';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

const all = ['read', 'write', 'run'].map((right) => `automation:workflows:${right}`);
const id = '6d1f0f6e-0000-4000-8000-000000000012';
const hour = 3600;

/** What a built action answers (automation-action-utils 0.29): `error` where it threw, and the call succeeds. */
const answer = (fields: string): string =>
  `export default async (payload) => ({ ${fields}, logs: '[INFO] ran', metadata: { stateful: false, runner: 'v2' } });`;
const actions = {
  echo: answer('result: { given: payload }'),
  fails: answer("result: undefined, error: 'Error: no luck'"),
  hangs: "export default async () => { throw new Error('stopped by the runtime'); };",
  reads: `export default async () => {
    const { status } = await fetch('/platform/state/v1/app-states/x');
    return { result: status, logs: '', metadata: { runner: 'v2' } };
  };`,
  'a-function': 'export default async () => ({ ok: true });',
};

let sandbox: Sandbox;
let restore: () => void;
const open = async (scopes = all): Promise<void> => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'launchpad-actions-'));
  for (const [name, code] of Object.entries(actions)) writeFileSync(join(functionsDir, `${name}.js`), code);
  sandbox = await startSandbox({ appConfigPath: anAppConfigWith(...scopes, 'state:app-states:read'), functionsDir });
  restore = fetchFrom(sandbox.url);
};
afterEach(async () => {
  restore();
  await sandbox.close();
});

const task = (action: string, more: object = {}) => ({ action: `my.app:${action}`, input: { a: 1 }, ...more });
const every = (intervalMinutes: number) => ({
  trigger: { type: 'interval' as const, intervalMinutes },
  isActive: true,
});
const workflow = (action: string, more: object = {}) => ({
  ...{ title: 'Mine', isDeployed: true, tasks: { one: task(action) } },
  trigger: { schedule: every(60) },
  ...more,
});
const create = (body: object) => workflowsClient.createWorkflow({ body: { id, title: '', ...body } });
const executions = async () => (await executionsClient.getExecutions({ workflow: [id] })).results;
const advance = (seconds: number) => sandboxControls(sandbox.url).advance(seconds);
const status = (status: number) => ({ response: { status } });

describe('workflows, through the SDK', () => {
  it('belong to whoever makes them, and say when they run next', async () => {
    await open();
    const made = await create(workflow('echo'));
    expect(made).toMatchObject({ id, version: 1, title: 'Mine', isPrivate: true, lastExecution: null });
    expect(made.actor).toBe(made.owner);
    const { nextExecution, isFaulty } = made.trigger?.schedule ?? {};
    expect(isFaulty).toBe(false);
    expect((nextExecution?.getTime() ?? 0) - made.modificationInfo.createdTime.getTime()).toBe(hour * 1000);
  });

  it('are replaced by a PUT on their id, which is 404 before they are there', async () => {
    await open();
    const put = () => workflowsClient.updateWorkflow({ id, body: workflow('echo', { title: 'Renamed' }) });
    await expect(put()).rejects.toMatchObject(status(404));
    await create(workflow('echo'));
    await put();
    expect(await workflowsClient.getWorkflow({ id })).toMatchObject({ title: 'Renamed', version: 2 });
    await workflowsClient.patchWorkflow({ id, body: { title: 'Patched' } });
    const { results, count } = await workflowsClient.getWorkflows({ search: 'patch' });
    expect({ count, titles: results.map(({ title }) => title) }).toEqual({ count: 1, titles: ['Patched'] });
    expect(results[0]?.tasks?.one).toMatchObject({ action: 'my.app:echo' });
    await workflowsClient.deleteWorkflow({ id });
    await expect(workflowsClient.getWorkflow({ id })).rejects.toMatchObject(status(404));
  });

  it.each<[string, object]>([
    ['no title', { title: '' }],
    ['a title beyond 200 characters', { title: 'x'.repeat(201) }],
    ['an interval beyond twelve hours', { trigger: { schedule: every(721) } }],
    ['an interval of nothing', { trigger: { schedule: every(0) } }],
    ['a cron expression that is none', { trigger: { schedule: { trigger: { type: 'cron', cron: '61 * * * *' } } } }],
    ['a time zone that is none', { trigger: { schedule: { ...every(60), timezone: 'Mars/Olympus' } } }],
    ['a name of a task with a space', { tasks: { 'a b': task('echo') } }],
    ['a timeout beyond a week', { tasks: { one: task('echo', { timeout: 604_801 }) } }],
    ['a retry too often', { tasks: { one: task('echo', { retry: { count: 100 } }) } }],
    ['two tasks in a simple one', { type: 'SIMPLE', tasks: { one: task('echo'), two: task('echo') } }],
    ['a schedule and an event', { trigger: { schedule: every(60), eventTrigger: {} } }],
  ])('are refused with %s', async (_, wrong) => {
    await open();
    await expect(create(workflow('echo', wrong))).rejects.toMatchObject(status(400));
    expect((await workflowsClient.getWorkflows({})).count).toBe(0);
  });

  it('refuse what the sandbox cannot play with 501, and a second one of the same id', async () => {
    await open();
    await expect(create(workflow('echo', { trigger: { eventTrigger: {} } }))).rejects.toMatchObject(status(501));
    await expect(workflowsClient.getWorkflows({ ordering: 'title' })).rejects.toMatchObject(status(501));
    await create(workflow('echo'));
    await expect(create(workflow('echo'))).rejects.toMatchObject(status(409));
  });

  it('run by themselves as the clock goes on, and no more once they are gone', async () => {
    await open();
    await create(workflow('echo'));
    await advance(2.5 * hour);
    const runs = await executions();
    expect(runs.map(({ state, triggerType }) => ({ state, triggerType }))).toEqual(
      Array(2).fill({ state: 'SUCCESS', triggerType: 'Schedule' }),
    );
    expect(runs[0]?.triggerTypeDetail).toEqual({ subType: 'FIXED_INTERVAL' });
    const [first, second] = runs.map(({ startedAt }) => startedAt?.getTime() ?? 0);
    expect((first ?? 0) - (second ?? 0)).toBe(hour * 1000);
    const executionId = runs[0]?.id ?? '';
    expect(await executionsClient.getTaskExecutionResult({ executionId, id: 'one' })).toEqual({ given: { a: 1 } });
    expect(await executionsClient.getTaskExecutionLog({ executionId, id: 'one' })).toBe('[INFO] ran');
    await workflowsClient.deleteWorkflow({ id });
    await advance(2 * hour);
    expect(await executions()).toHaveLength(2);
  });

  it('run once at their time after they were deleted and made anew with the same id', async () => {
    await open();
    await create(workflow('echo'));
    await workflowsClient.deleteWorkflow({ id });
    await create(workflow('echo'));
    await advance(1.5 * hour);
    expect(await executions()).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['a draft', { isDeployed: false }],
    ['one whose schedule is off', { trigger: { schedule: { ...every(60), isActive: false } } }],
    ['one whose schedule says nothing of being on', { trigger: { schedule: { trigger: every(60).trigger } } }],
  ])('do not run by themselves as %s', async (_, off) => {
    await open();
    await create(workflow('echo', off));
    await advance(3 * hour);
    expect(await executions()).toEqual([]);
    expect((await workflowsClient.getWorkflow({ id })).trigger?.schedule?.nextExecution).toBeNull();
  });

  it.each([
    ['fails', 'Error: no luck'],
    ['hangs', 'stopped by the runtime'],
    ['a-function', 'This is a function, not an action'],
    ['nothing', 'Action my.app:nothing not found'],
  ])('fail by the action "%s", whose call may have succeeded', async (action, words) => {
    await open();
    await create(workflow(action));
    await advance(hour);
    const [run] = await executions();
    expect(run?.state).toBe('ERROR');
    const tasks = await executionsClient.getTaskExecutions({ executionId: run?.id ?? '' });
    expect(tasks.one?.state).toBe('ERROR');
    expect(tasks.one?.stateInfo).toContain(words);
  });

  it('skip what stands behind a failed task', async () => {
    await open();
    await create(workflow('', { tasks: { one: task('fails'), two: task('echo', { predecessors: ['one'] }) } }));
    await advance(hour);
    const tasks = await executionsClient.getTaskExecutions({ executionId: (await executions())[0]?.id ?? '' });
    expect([tasks.one?.state, tasks.two?.state]).toEqual(['ERROR', 'SKIPPED']);
  });

  it('leave runs out beyond their hourly limit, and say so', async () => {
    await open();
    await create(workflow('echo', { trigger: { schedule: every(10) }, hourlyExecutionLimit: 2 }));
    await advance(hour / 2);
    expect(await executions()).toHaveLength(2);
    const seen = await workflowsClient.getWorkflow({ id });
    expect(seen.throttle?.isLimitHit).toBe(true);
    expect(seen.unacknowledgedSkippedScheduleAt).toBeInstanceOf(Date);
    await workflowsClient.resetWorkflowThrottles({ id });
    expect((await workflowsClient.getWorkflow({ id })).throttle?.isLimitHit).toBe(false);
  });

  it('run by hand once per qualifier', async () => {
    await open();
    await create(workflow('echo', { isDeployed: false }));
    const run = () => workflowsClient.runWorkflow({ id, body: { uniqueQualifier: 'today' } });
    const first = await run();
    expect(first.triggerType).toBe('Manual');
    expect((await run()).id).toBe(first.id);
    expect(await executions()).toHaveLength(1);
  });

  it('run with what their actor consented to, less than a page may do', async () => {
    await open();
    await create(workflow('reads'));
    const result = async () => {
      await advance(hour);
      const executionId = (await executions())[0]?.id ?? '';
      return (await executionsClient.getTaskExecutionResult({ executionId, id: 'one' })) as unknown;
    };
    expect(await result()).toBe(404);
    const consent = (withheld: string[]) =>
      fetch(`${sandbox.url}/sandbox/workflow-consent`, { method: 'POST', body: JSON.stringify({ withheld }) });
    await consent(['state:app-states:read']);
    expect(await result()).toBe(403);
    expect((await fetch(`${sandbox.url}/platform/state/v1/app-states/x`)).status).toBe(404);
    await consent([]);
    expect(await result()).toBe(404);
  });

  it('name the scope that is missing', async () => {
    await open(['automation:workflows:read']);
    await expect(create(workflow('echo'))).rejects.toMatchObject({
      body: { error: { code: 403, details: { missingScopes: ['automation:workflows:write'] } } },
    });
    await expect(workflowsClient.runWorkflow({ id, body: {} })).rejects.toMatchObject({
      body: { error: { details: { missingScopes: ['automation:workflows:run'] } } },
    });
  });
});

describe('a preview of a schedule', () => {
  const preview = async (trigger: object, more: object = {}) => {
    const response = await fetch('/platform/automation/v1/schedules/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ schedule: { trigger, ...more } }),
    });
    return (await response.json()) as { valid: boolean; nextExecutions: string[] | null; error: string | null };
  };
  beforeEach(async () => {
    const functionsDir = mkdtempSync(join(tmpdir(), 'launchpad-actions-'));
    // A Friday, two days before the clocks in Vienna go forward.
    const wall = () => Date.parse('2026-03-27T10:00:00Z');
    sandbox = await startSandbox({ appConfigPath: anAppConfigWith(...all), functionsDir, wall });
    restore = fetchFrom(sandbox.url);
  });

  it('keeps the time on the wall when the clocks change', async () => {
    const { nextExecutions } = await preview({ type: 'time', time: '09:00' }, { timezone: 'Europe/Vienna' });
    expect(nextExecutions?.slice(0, 3)).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
  });

  it('reads cron: on weekdays at half past, every second hour', async () => {
    const { nextExecutions } = await preview({ type: 'cron', cron: '30 8-12/2 * * mon-fri' });
    expect(nextExecutions?.slice(0, 4)).toEqual([
      '2026-03-27T10:30:00.000Z',
      '2026-03-27T12:30:00.000Z',
      '2026-03-30T08:30:00.000Z',
      '2026-03-30T10:30:00.000Z',
    ]);
  });

  it('leaves days out, ends, and keeps within hours', async () => {
    const filterParameters = { excludeDates: ['2026-03-28'], until: '2026-03-29T20:00:00Z' };
    const between = { betweenStart: '12:00', betweenEnd: '20:00' };
    const { nextExecutions } = await preview(
      { type: 'interval', intervalMinutes: 360, ...between },
      { filterParameters },
    );
    // Counted from 10:00 on in steps of six hours: 16:00 lies within.
    expect(nextExecutions).toEqual(['2026-03-27T16:00:00.000Z', '2026-03-29T16:00:00.000Z']);
  });

  it('says why a schedule is none', async () => {
    expect(await preview({ type: 'cron', cron: 'whenever' })).toMatchObject({
      valid: false,
      error: expect.stringContaining('cron') as string,
    });
  });

  it('knows of a schedule that never fires', async () => {
    const schedule = { trigger: { type: 'cron' as const, cron: '0 0 31 2 *' }, isActive: true };
    await create({ title: 'Never', tasks: {}, trigger: { schedule } });
    expect((await workflowsClient.getWorkflow({ id })).trigger?.schedule?.isFaulty).toBe(true);
  });
});
