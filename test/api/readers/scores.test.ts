import type { Grail } from '../../../api/platform/grail/grail';
import { backtestSlo } from '../../../api/usecases/history/backtestSlo';
import { oneGround } from '../../../api/usecases/readers/oneGround';
import { scoreRequests } from '../../../api/usecases/scoring/scoreRequests';
import type { SloRequest } from '../../../domain/contract/planSlos';
import type { Target } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys as keys } from '../../../domain/model/metricKeys';
import type { Engine } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { noGrail } from '../usecases/noGrail';
import { grail, metrics, noHurry } from './sandboxReaders';

jest.setTimeout(120_000);

const now = Date.parse('2026-11-18T12:07:00Z');

let sandbox: Sandbox;
let clusters: Target[];

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', wall: () => now });
  fetchFrom(sandbox.url);
  const series = sandbox.world.shelf(metricShelf).series(keys.clusterCpu);
  clusters = series.slice(0, 5).map(({ dimensions: of }) => ({
    ...{ entityId: of[dimensions.clusterEntity] ?? null, cluster: of[dimensions.cluster] ?? '' },
    ...{ accountId: of[dimensions.accountId] ?? '', region: of[dimensions.region] ?? '' },
  }));
});
afterAll(() => sandbox.close());

function servicesOf(cluster: Target): Target[] {
  const series = sandbox.world.shelf(metricShelf).series(keys.serviceCpu);
  const own = series.filter(({ dimensions: of }) => of[dimensions.cluster] === cluster.cluster);
  return own.slice(0, 2).map(({ dimensions: of }) => ({ ...cluster, service: of[dimensions.service] ?? '' }));
}

/** Thresholds in the midst of what was measured, so that values are neither 0 nor 100. */
function requestsFor(templateIds: readonly string[], window: string): SloRequest[] {
  return templateIds.flatMap((templateId) => {
    const { kind, targetKind } = templateOf(templateId);
    const threshold = kind === 'time' ? { threshold: templateId.includes('memory') ? 60 : 45 } : {};
    const noData = kind === 'headroom' ? {} : { noData: templateId.includes('memory') ? 'bad' : 'exclude' };
    const targets = targetKind === 'service' ? clusters.flatMap(servicesOf) : clusters;
    return targets.map((target) => ({
      ...{ templateId, target },
      parameters: { target: 90, warning: 95, window, ...threshold, ...noData } as SloRequest['parameters'],
    }));
  });
}

const available = new Set<string>(Object.values(keys));

function score(engine: Engine, requests: SloRequest[], on: Pick<Grail, 'query'>) {
  const reading = { grail: on, deadline: noHurry };
  return scoreRequests({ metrics, reading, ask: oneGround() }, { engine, requests, available, now });
}

async function alone(engine: Engine, request: SloRequest, days: number, on: Pick<Grail, 'query'>) {
  const backtest = backtestSlo({ metrics, grail: on, now: () => now, stopwatch: () => 0 });
  const { value, slots, slotMinutes } = await backtest({ engine, ...request, days });
  return { value, badMinutes: slots.bad * slotMinutes };
}

const ofClusters = ['cluster-cpu-headroom', 'cluster-cpu-time', 'cluster-worst-service-cpu'];
const ofServices = ['service-memory-time', 'service-running-tasks'];

describe('what planned SLOs would score', () => {
  it.each<[string, Engine, readonly string[], boolean]>([
    ['platform SLOs of clusters', 'platform', ofClusters, true],
    ['platform SLOs of services, silence being bad for some', 'platform', ofServices, true],
    ['platform SLOs of the worst service, silence being bad', 'platform', ['cluster-worst-service-memory'], true],
    ['classic SLOs, whose slots Grail has not', 'classic', ['cluster-cpu-time', 'cluster-worst-service-cpu'], true],
    ['classic SLOs by the Metrics API', 'classic', ['cluster-cpu-time', 'cluster-worst-service-cpu'], false],
  ])('is what a backtest of each says: %s', async (_, engine, templateIds, isGrailHere) => {
    const on = isGrailHere ? grail : noGrail;
    const requests = requestsFor(templateIds, '-1d');
    const scores = await score(engine, requests, on);
    expect(scores).toHaveLength(requests.length);
    for (const [at, request] of requests.entries()) {
      const { value, badMinutes } = await alone(engine, request, 1, on);
      // Tasks are not counted in every cluster.
      if (value === null) expect(scores[at]?.value).toBeNull();
      else expect(scores[at]?.value).toBeCloseTo(value, 9);
      if (!request.templateId.includes('headroom')) expect(scores[at]?.badMinutes).toBe(badMinutes);
    }
    const told = new Set(scores.map(({ value }) => value));
    expect(told.size).toBeGreaterThan(1);
    expect([...told].filter((value) => value !== null && value > 0)).not.toEqual([]);
  });

  it('comes in a handful of queries for all rows', async () => {
    let queries = 0;
    const counting = { query: (...asked: Parameters<Grail['query']>) => ((queries += 1), grail.query(...asked)) };
    const requests = requestsFor(['cluster-cpu-time', 'cluster-memory-time', 'service-cpu-time'], '-7d');
    await score('platform', requests, counting);
    expect(requests.length).toBeGreaterThan(15);
    // Three ways of measuring; silence is bad for one, of which the minutes of each of eight days are counted too.
    expect(queries).toBeLessThanOrEqual(3 + 8);
  });

  it('draws the worst of each part of the window', async () => {
    const [request] = requestsFor(['cluster-cpu-time'], '-1d');
    const [one] = await score('platform', [request!], grail);
    expect(one?.spark).toHaveLength(48);
    expect(one?.spark.every((value) => value !== null && value > 0 && value <= 100)).toBe(true);
  });

  it('says why there is none: no metric, no data, too many time slices, no time', async () => {
    const [request] = requestsFor(['cluster-cpu-time'], '-1d');
    const reasons = async (change: Partial<SloRequest>, rest: object = {}) =>
      (
        await scoreRequests(
          { metrics, reading: { grail, deadline: noHurry }, ask: oneGround(), ...rest },
          {
            ...{ engine: 'platform', requests: [{ ...request!, ...change }], now },
            available: change.templateId === undefined ? available : new Set(),
          },
        )
      )[0];
    expect(await reasons({ templateId: 'cluster-memory-time' })).toMatchObject({
      value: null,
      why: 'This environment has no metric cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion.',
    });
    const nowhere = { ...request!.target, cluster: 'a "cluster" that\nnobody has' };
    expect(await reasons({ target: nowhere })).toMatchObject({
      value: null,
      why: 'Nothing was measured in its evaluation window.',
    });
    const month = { ...request!.parameters, window: '-30d', slotMinutes: 5 };
    expect((await reasons({ parameters: month }))?.why).toMatch(/time slices are too many/);
    const late = { reading: { grail, deadline: { isOver: () => true, leaves: () => false } } };
    expect((await reasons({}, late))?.why).toBe('There was no time to read its history.');
  });
});
