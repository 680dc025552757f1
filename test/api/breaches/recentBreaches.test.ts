import type { SloParameters } from '../../../domain/model/slo';
import type { Target } from '../../../domain/model/cluster';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

const now = Date.parse('2026-11-18T12:34:20Z');
const minuteMs = 60_000;
/** Slices begin at multiples of five minutes, the first at or before 24 hours ago. */
const [begin, end] = ['2026-11-17T12:30:00Z', '2026-11-18T12:35:00Z'].map(Date.parse) as [number, number];

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;
let clusters: Target[];

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'breaching', withFunctions: true, wall: () => now });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
  const found = await functions.call('discover-clusters', {});
  clusters = found.clusters.map(({ name, entityId, accountId, region, capacity }) => ({
    ...{ entityId, cluster: name, accountId, region, capacity },
  }));
  await create('cluster-cpu-time', 'catalog-staging', { threshold: 20 });
  await create('cluster-worst-service-cpu', 'checkout-prod', { threshold: 60 });
});
afterEach(() => controls.noFaults());
afterAll(() => sandbox.close());

const target = (name: string): Target => {
  const found = clusters.find(({ cluster }) => cluster === name);
  if (!found) throw new Error(`no cluster ${name}`);
  return found;
};

async function create(templateId: string, name: string, chosen: Partial<SloParameters>): Promise<void> {
  const parameters = { target: 99, warning: 99.5, window: '-7d', ...chosen };
  const requests = [{ templateId, target: target(name), parameters }];
  const { items } = await functions.call('plan-slos', { engine: 'platform', requests });
  await functions.call('apply-slos', { engine: 'platform', items });
}

/** Bad minutes as AWS measured them: five-minute means of each of these at or above the threshold; `null` is the cluster itself. */
function badInAws(name: string, services: (string | null)[], threshold: number): number {
  const { accountId, region } = target(name);
  const ecs = sandbox.world.shelf(ecsShelf);
  const cluster = ecs.clusters(accountId, region).find((one) => one.name === name);
  let bad = 0;
  for (let at = begin; at < end; at += 5 * minuteMs) {
    const means = services.map((service) => {
      const samples = [1, 2, 3, 4, 5]
        .map((minute) => at + minute * minuteMs)
        .filter((minuteEnd) => minuteEnd <= now)
        .flatMap((minuteEnd) => (cluster && ecs.sample(cluster, service, 'cpu', minuteEnd)) ?? []);
      const sum = samples.reduce((all, sample) => all + sample.sum, 0);
      return sum / samples.reduce((all, sample) => all + sample.count, 0);
    });
    if (means.some((mean) => mean >= threshold)) bad += 5;
  }
  return bad;
}

const ofSlo = (slos: { name: string; badMinutes: number; runs: { from: string; to: string }[] }[], name: RegExp) =>
  slos.find((slo) => name.test(slo.name));
/** The newest minutes are on their way: the last slice or two may be other than AWS knows already. */
const late = 10;

describe('recent-breaches in the real runtime', () => {
  it('tells when the SLOs of both engines were beyond their thresholds, as AWS measured it', async () => {
    const { slos, ...rest } = await functions.call('recent-breaches', { clusters });
    expect(rest).toMatchObject({ from: '2026-11-17T12:30:00Z', to: '2026-11-18T12:35:00Z', grainMinutes: 5, more: 0 });
    const staging = ofSlo(slos, /catalog-staging CPU below 20 %/);
    const expected = badInAws('catalog-staging', [null], 20);
    expect(expected).toBeGreaterThan(30);
    expect(Math.abs((staging?.badMinutes ?? 0) - expected)).toBeLessThanOrEqual(late);
    const length = (run: { from: string; to: string }) => (Date.parse(run.to) - Date.parse(run.from)) / minuteMs;
    expect(staging?.runs.reduce((sum, run) => sum + length(run), 0)).toBe(staging?.badMinutes);
    expect(slos.map(({ badMinutes }) => badMinutes)).toEqual(
      slos.map(({ badMinutes }) => badMinutes).sort((one, other) => other - one),
    );
  });

  it('takes whichever service of a cluster is the worst', async () => {
    const { slos } = await functions.call('recent-breaches', { clusters });
    const expected = badInAws('checkout-prod', ['cart', 'checkout-api', 'pricing', 'tax'], 60);
    expect(expected).toBeGreaterThan(0);
    const found = ofSlo(slos, /checkout-prod .*service.* 60 %/i);
    expect(Math.abs((found?.badMinutes ?? 0) - expected)).toBeLessThanOrEqual(late);
  });

  it('asks a question for each metric, not for each SLO', async () => {
    await controls.forgetRequests();
    const { looked } = await functions.call('recent-breaches', { clusters });
    const asked = (await controls.requests()).filter(({ path }) => path.endsWith('query:execute'));
    expect(looked).toBeGreaterThanOrEqual(4);
    // Which metrics there are; CPU and memory of clusters, CPU of services.
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('asks for the SLOs of one engine alone where it is told to', async () => {
    await controls.forgetRequests();
    const { slos } = await functions.call('recent-breaches', { engine: 'platform', clusters });
    expect(slos.filter(({ engine }) => engine === 'classic')).toEqual([]);
    expect((await controls.requests()).filter(({ path }) => path.includes('/environment-api/v2/s'))).toEqual([]);
  });

  it('says which SLOs it could not look at: means, and classic ones of which nobody said where their cluster is', async () => {
    const known = await functions.call('recent-breaches', { clusters });
    const alone = await functions.call('recent-breaches', {});
    expect(known.notLooked).toMatchObject({ unknown: 0, unreadable: 0, late: 0 });
    expect(known.notLooked.headroom).toBeGreaterThan(0);
    expect(alone.notLooked.unknown).toBe(known.looked - alone.looked);
    expect(alone.notLooked.unknown).toBeGreaterThan(0);
  });

  it('does not take a cluster of which nothing was measured for one that does well', async () => {
    const before = await functions.call('recent-breaches', { clusters });
    await create('cluster-cpu-time', 'fulfilment-staging', { threshold: 80 });
    const after = await functions.call('recent-breaches', { clusters });
    expect(before.notLooked.silent).toBe(0);
    expect(after).toMatchObject({ looked: before.looked, notLooked: { silent: 1 } });
  });

  it('reads the Metrics API where Grail is denied, and tells the same', async () => {
    const byGrail = await functions.call('recent-breaches', { clusters });
    await controls.faults([{ path: '/platform/storage/query/**', status: 403 }]);
    const byClassic = await functions.call('recent-breaches', { clusters });
    expect(byClassic.slos).toEqual(byGrail.slos);
  });

  it('tells of one engine when the other cannot be read, and why', async () => {
    await controls.faults([{ path: '/platform/slo/**', status: 403 }]);
    const { looked, warnings } = await functions.call('recent-breaches', { clusters });
    expect(looked).toBeGreaterThan(0);
    expect(warnings).toMatchObject([{ code: 'slos-not-read' }]);
  });

  it('refuses more than three days', async () => {
    expect(await functions.ask('recent-breaches', { hours: 73 })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: expect.stringContaining('hours: must be at most 72') as string },
    });
  });
});
