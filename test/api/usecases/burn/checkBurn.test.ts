import type { CheckBurnValue } from '../../../../domain/contract/automation/checkBurn';
import type { Sandbox } from '../../../../sandbox/createSandbox';
import { platformSloShelf } from '../../../../sandbox/platform/slo/platformSloShelf';
import { appStateShelf } from '../../../../sandbox/platform/state/appStateShelf';
import { appFunctions } from '../../../kit/appFunctions';
import { sandboxControls } from '../../../kit/sandboxControls';
import { startSandbox } from '../../../kit/startSandbox';

/** The action as it is built, in the real runtime, on the schedule of a workflow. */
const id = '6d1f0f6e-0000-4000-8000-0000000000b1';
const quarter = 15 * 60;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
});
afterEach(() => sandbox.close());

const platform = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${sandbox.url}/platform/automation/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
};
const schedule = (input: object = { cadenceMinutes: 15 }) =>
  platform('POST', 'workflows', {
    ...{ id, title: 'Check burn', isDeployed: true },
    tasks: { check: { action: 'my.ecs.slo.launchpad:check-burn', input } },
    trigger: { schedule: { trigger: { type: 'interval', intervalMinutes: 15 }, isActive: true } },
  });
const controls = () => sandboxControls(sandbox.url);

/** The newest run: what its task answered, or why it failed. */
async function lastRun(): Promise<{ value: CheckBurnValue; why: string | null }> {
  const { results } = await platform<{ results: { id: string }[] }>('GET', `executions?workflow=${id}&limit=1`);
  const { check } = await platform<Record<string, { result: CheckBurnValue; stateInfo: string | null }>>(
    'GET',
    `executions/${results[0]?.id ?? ''}/tasks`,
  );
  return { value: check?.result as CheckBurnValue, why: check?.stateInfo ?? null };
}

/** An SLO whose usage is always above the threshold: its budget is long gone. */
async function anSloThatBreaks(
  threshold: number,
  templateId: 'cluster-cpu-time' | 'cluster-memory-time' = 'cluster-cpu-time',
): Promise<string> {
  const { call } = appFunctions(sandbox.url);
  const { clusters } = await call('discover-clusters', {});
  const found = clusters.find(({ capacity }) => capacity === 'ec2');
  const { entityId = null, name = '', accountId = '', region = '' } = found ?? {};
  const parameters = { target: 99, warning: 99.5, window: '-7d', threshold, slotMinutes: 10 };
  const target = { entityId, cluster: name, accountId: accountId ?? '', region: region ?? '' };
  const requests = [{ templateId, target, parameters }];
  const { items } = await call('plan-slos', { engine: 'platform', requests });
  await call('apply-slos', { engine: 'platform', items });
  return items[0]?.slo.name ?? '';
}

describe('the action check-burn, on its schedule', () => {
  it('opens one problem for a breach, with links, keeps it open, and writes no more than that takes', async () => {
    const name = await anSloThatBreaks(1);
    await schedule();
    await controls().advance(quarter);
    const first = await lastRun();
    expect(first.why).toBeNull();
    expect(first.value).toMatchObject({ slos: 1, looked: 1, opened: 1, openCount: 1, writtenAs: 'events' });
    expect(first.value.open[0]?.tiers).toEqual(['slow-6h', 'slow-3d', 'spent-75', 'spent-100']);
    const [event] = (await controls().events()).events;
    expect(event).toMatchObject({ title: `SLO error budget: ${name}`, status: 'ACTIVE', isProblem: true });
    expect(event?.properties['slo.url']).toMatch(
      /^https:\/\/abc12345\.apps\.dynatrace\.com\/ui\/apps\/.*\/slos\/platform\//,
    );
    expect(event?.properties['dt.event.description']).toContain('the objective is missed');
    await controls().advance(8 * quarter);
    const { events } = await controls().events();
    // Written at first, then every 15 minutes before a timeout of 45 could leave less than two runs.
    expect(events).toMatchObject([{ status: 'ACTIVE', writes: 9 }]);
    expect((await lastRun()).value).toMatchObject({ opened: 0, refreshed: 1, openCount: 1 });
  }, 120_000);

  it('lets the problem close when the breach is over', async () => {
    await anSloThatBreaks(1);
    await schedule();
    await controls().advance(quarter);
    const [slo] = await sloIds();
    await fetch(`${sandbox.url}/platform/slo/v1/slos/${slo?.id}?optimistic-locking-version=${slo?.version}`, {
      method: 'DELETE',
    });
    await controls().advance(4 * quarter);
    expect((await lastRun()).value).toMatchObject({ slos: 0, openCount: 0, refreshed: 0 });
    expect((await controls().events()).events).toMatchObject([{ status: 'CLOSED', writes: 1 }]);
  }, 120_000);

  it('writes business events where Dynatrace takes no events any more, and says that no problem opens', async () => {
    await anSloThatBreaks(1);
    await schedule();
    await controls().faults([{ path: '*/events/ingest', status: 410 }]);
    await controls().advance(quarter);
    expect((await lastRun()).value).toMatchObject({ opened: 1, writtenAs: 'bizevents' });
    const { events, bizEvents } = await controls().events();
    expect({ events, bizEvents: bizEvents.length }).toEqual({ events: [], bizEvents: 1 });
  }, 120_000);

  it('looks at the others where one query fails, says so, and makes up for it', async () => {
    await anSloThatBreaks(1);
    await anSloThatBreaks(1, 'cluster-memory-time');
    await schedule();
    await controls().faults([{ path: '*/query:execute', status: 400, times: 1 }]);
    await controls().advance(quarter);
    expect(await lastRun()).toMatchObject({ why: null, value: { slos: 2, looked: 1, opened: 1, failed: 1 } });
    expect((await lastRun()).value.failures).toMatchObject([{ code: 'InvalidInput' }]);
    await controls().advance(quarter);
    expect((await lastRun()).value).toMatchObject({ looked: 2, opened: 1, refreshed: 1, failed: 0, openCount: 2 });
    await controls().faults([{ path: '*/query:execute', status: 400 }]);
    await controls().advance(quarter);
    expect((await lastRun()).why).toContain('Could not');
    // What nobody could look at is not over.
    await controls().noFaults();
    await controls().advance(quarter);
    expect((await lastRun()).value).toMatchObject({ opened: 0, refreshed: 2, openCount: 2 });
  }, 120_000);

  it('fails, and says what to do, without the consent to write events', async () => {
    await anSloThatBreaks(1);
    await schedule();
    await controls().withholdConsent(['storage:events:write']);
    await controls().advance(quarter);
    expect((await lastRun()).why).toContain('storage:events:write');
    await controls().withholdConsent([]);
    await controls().advance(quarter);
    expect((await lastRun()).value).toMatchObject({ opened: 1, openCount: 1 });
  }, 120_000);

  it('opens nothing for an objective that is kept, and does not forget what it cannot read', async () => {
    await anSloThatBreaks(100);
    await schedule({ somethingOld: true });
    await controls().advance(quarter);
    expect((await lastRun()).value).toMatchObject({ looked: 1, opened: 0, openCount: 0 });
    sandbox.world.shelf(appStateShelf).set('breaches', { value: '{"version":9}', modified: 0 });
    await controls().advance(quarter);
    expect((await lastRun()).why).toContain('newer version');
    expect(sandbox.world.shelf(appStateShelf).get('breaches')?.value).toBe('{"version":9}');
  }, 120_000);
});

async function sloIds() {
  const response = await fetch(`${sandbox.url}/platform/slo/v1/slos`);
  return ((await response.json()) as { slos: { id: string; version: string }[] }).slos;
}

it('opens a problem for each of two SLOs that have one name', async () => {
  await anSloThatBreaks(1);
  await anSloThatBreaks(1, 'cluster-memory-time');
  // As somebody who renames them in Dynatrace does.
  for (const slo of sandbox.world.shelf(platformSloShelf).values()) Object.assign(slo.config, { name: 'Usage' });
  await schedule();
  await controls().advance(quarter);
  expect((await lastRun()).value).toMatchObject({ looked: 2, opened: 2 });
  const { events } = await controls().events();
  expect(new Set(events.map(({ properties }) => properties['slo.key'])).size).toBe(2);
}, 120_000);
