import { scheduledWork } from '../../../../domain/model/automation/scheduledWork';
import { scheduleState, type WorkflowFacts } from '../../../../domain/automation/scheduleState';
import type { Sandbox } from '../../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../../sandbox/http/userScopes';
import { appFunctions } from '../../../kit/appFunctions';
import { sandboxControls } from '../../../kit/sandboxControls';
import { startSandbox } from '../../../kit/startSandbox';

const hour = 3600;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
});
afterAll(() => sandbox.close());

const functions = () => appFunctions(sandbox.url);
const checkBurn = async () => {
  const { workflows } = await functions().call('schedule-status', {});
  return workflows.find(({ name }) => name === 'check-burn');
};
const save = (payload: object = {}) => functions().call('save-schedule', { name: 'check-burn', ...payload });

describe('the scheduled work of this app', () => {
  it('is missing, made on request, made once, and then runs by itself with what its actor consented to', async () => {
    expect(await checkBurn()).toMatchObject({ state: 'missing', actor: null, cadenceMinutes: 15, runs: [] });
    expect(await save()).toMatchObject({ outcome: 'created', runId: null });
    expect(await save()).toMatchObject({ outcome: 'unchanged' });
    const made = await checkBurn();
    expect(made).toMatchObject({ state: 'waiting', title: scheduledWork['check-burn'].title });
    expect(made?.nextAt).not.toBeNull();
    expect(made?.scopes).toContain('storage:events:write');
    // Nobody can be granted what is declared by apps.
    expect(made?.scopes.join()).not.toContain('environment-api');
    const needed = new Set(scheduledWork['check-burn'].scopes);
    await sandboxControls(sandbox.url).withholdConsent(
      [...sandbox.world.shelf(userScopeShelf)].filter((scope) => !needed.has(scope)),
    );
    await sandboxControls(sandbox.url).advance(hour / 2);
    const run = await checkBurn();
    expect(run).toMatchObject({ state: 'running', runs: [{ state: 'SUCCESS', message: null }, { state: 'SUCCESS' }] });
    expect(run?.runs[0]?.result).toMatchObject({ slos: 0, looked: 0, failures: [] });
    expect(run?.actor).toMatch(/.+/);
  }, 60_000);

  it('says why it fails', async () => {
    await sandboxControls(sandbox.url).withholdConsent(['slo:slos:read']);
    await sandboxControls(sandbox.url).advance(hour / 4);
    const failing = await checkBurn();
    expect(failing?.state).toBe('failing');
    expect(failing?.runs[0]?.message).toContain('slo:slos:read');
    await sandboxControls(sandbox.url).withholdConsent([]);
  }, 60_000);

  it('is paused, comes at another pace, and goes on', async () => {
    expect(await save({ active: false })).toMatchObject({ outcome: 'updated' });
    expect(await checkBurn()).toMatchObject({ state: 'paused', nextAt: null });
    expect(await save({ cadenceMinutes: 30 })).toMatchObject({ outcome: 'updated' });
    expect(await checkBurn()).toMatchObject({ cadenceMinutes: 30 });
  });

  it('tells the action its pace anew where somebody changed it in Workflows', async () => {
    const address = `${sandbox.url}/platform/automation/v1/workflows/${scheduledWork['check-burn'].workflowId}`;
    const trigger = { schedule: { trigger: { type: 'interval', intervalMinutes: 60 }, isActive: true } };
    const headers = { 'content-type': 'application/json' };
    await fetch(address, { method: 'PATCH', headers, body: JSON.stringify({ trigger }) });
    expect(await save()).toMatchObject({ outcome: 'updated' });
    expect(await save()).toMatchObject({ outcome: 'unchanged' });
    const { tasks } = (await (await fetch(address)).json()) as { tasks: Record<string, { input: unknown }> };
    expect(Object.values(tasks).map(({ input }) => input)).toEqual([{ cadenceMinutes: 60 }]);
  });

  it('is refused a pace at which its events would close between two runs', async () => {
    expect(await functions().ask('save-schedule', { name: 'check-burn', cadenceMinutes: 181 })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining('cadenceMinutes') as string },
    });
  });

  it('is not made without the permission, which is named', async () => {
    const scopes = sandbox.world.shelf(userScopeShelf);
    scopes.delete('automation:workflows:write');
    const answer = await functions().ask('save-schedule', { name: 'check-burn', cadenceMinutes: 45 });
    scopes.add('automation:workflows:write');
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'MissingScope', hint: expect.stringContaining('automation:workflows:write') as string },
    });
  });
});

describe('the state of a workflow', () => {
  const well: WorkflowFacts = {
    ...{ isDeployed: true, isActive: true, isFaulty: false, isThrottled: false, runs: [{ state: 'SUCCESS' }] },
  };
  it.each([
    ['missing', null],
    ['draft', { ...well, isDeployed: false, isActive: false }],
    ['paused', { ...well, isActive: false }],
    ['faulty', { ...well, isFaulty: true }],
    ['throttled', { ...well, isThrottled: true }],
    ['failing', { ...well, runs: [{ state: 'RUNNING' }, { state: 'ERROR' }, { state: 'SUCCESS' }] }],
    ['running', { ...well, runs: [{ state: 'CANCELLED' }, { state: 'PAUSED' }, { state: 'SUCCESS' }] }],
    ['waiting', { ...well, runs: [{ state: 'RUNNING' }] }],
    ['running', well],
  ] as const)('is %s', (state, facts) => {
    expect(scheduleState(facts)).toBe(state);
  });
});
