import type { Grail } from '../../../api/platform/grail/grail';
import { grailHistory } from '../../../api/usecases/history/grailHistory';
import type { HistoryPart } from '../../../api/usecases/history/historyPart';
import type { HistoryAsked } from '../../../api/usecases/history/historyReader';
import { minutesTogether } from '../../../api/usecases/history/minutesTogether';
import { dimensions } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys as keys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { rejection } from '../platform/answering';
import { grail, noHurry } from './sandboxReaders';

jest.setTimeout(120_000);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const now = Date.parse('2026-11-18T12:07:00Z');

const cpu: Sli = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 60 },
  ...{ statistic: 'avg', noData: 'exclude' },
};
/** Span by span another one, so that they share no border but the days'. */
const wishes: readonly (readonly [Sli, number])[] = [
  [cpu, 50],
  [{ kind: 'headroom', metric: 'cpu' }, 26],
  [{ ...cpu, statistic: 'max' }, 3],
  [{ ...cpu, level: 'service' }, 30],
  [{ ...cpu, level: 'worst-service' }, 27],
  [{ ...cpu, metric: 'memory', level: 'worst-service' }, 24],
  [{ kind: 'running-tasks', noData: 'bad' }, 25],
];

let sandbox: Sandbox;
let wanted: HistoryAsked[];

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'connected', wall: () => now });
  fetchFrom(sandbox.url);
  const series = sandbox.world.shelf(metricShelf).series(keys.serviceCpu);
  const places = ['checkout-prod', 'catalog-prod', 'search-prod'].flatMap((name) => {
    const found = series.find((one) => one.dimensions[dimensions.cluster] === name)?.dimensions;
    return found === undefined ? [] : [found];
  });
  wanted = places.flatMap((of, at) =>
    wishes.flatMap(([sli, hours]): HistoryAsked[] => {
      const isOfService = sli.kind === 'running-tasks' || (sli.kind === 'time' && sli.level === 'service');
      const service = isOfService ? { service: of[dimensions.service] ?? '' } : {};
      const target = {
        ...{ entityId: of[dimensions.clusterEntity] ?? '', cluster: of[dimensions.cluster] ?? '' },
        ...{ accountId: of[dimensions.accountId] ?? '', region: of[dimensions.region] ?? '', ...service },
      };
      const span = { from: now - hours * hourMs - at * minuteMs, to: now - at * 7 * minuteMs };
      const perService = sli.kind === 'time' && sli.level === 'worst-service';
      return (['platform', 'classic'] as const).map((engine) => ({
        ...{ sli, engine, target, keys, perService, slotMinutes: 1, ...span },
      }));
    }),
  );
});
afterAll(() => sandbox.close());

/** Runs on the sandbox's Grail, counted; keeps back of every query for more `timeseries` or alternatives than it may have. */
function counted(most = Infinity): { queries: string[]; grail: Pick<Grail, 'query'> } {
  const queries: string[] = [];
  return {
    queries,
    grail: {
      query: async (dql, options) => {
        queries.push(dql);
        const size = dql.split('timeseries').length - 1 + dql.split(' or ').length - 1;
        const answer = await grail.query(dql, options);
        return size <= most ? answer : { ...answer, records: answer.records.slice(1), isPartial: true };
      },
    },
  };
}

const plain = ({ grid, series }: HistoryPart) => ({ grid, series: Object.fromEntries([...series].sort()) });

describe('minutes of many SLIs together', () => {
  it('are those that are read one by one, in a fifth of the queries', async () => {
    const { queries, grail: together } = counted();
    const found = await minutesTogether({ grail: together, deadline: noHurry }, wanted);
    const alone = counted();
    const oneByOne = grailHistory({ grail: alone.grail, deadline: noHurry });
    for (const [at, asked] of wanted.entries())
      expect(plain(found[at] ?? { grid: [], series: new Map() })).toEqual(plain(await oneByOne.slots(asked)));
    // A cluster on Fargate has no usage of its own.
    expect(found.filter(({ series }) => series.size > 0).length).toBeGreaterThan(wanted.length / 2);
    expect(queries.length * 5).toBeLessThanOrEqual(alone.queries.length);
  });

  it('are asked for in halves where Grail keeps something back, and are all there', async () => {
    const some = wanted.slice(0, 8);
    const whole = await minutesTogether({ grail, deadline: noHurry }, some);
    const { queries, grail: narrow } = counted(1);
    expect((await minutesTogether({ grail: narrow, deadline: noHurry }, some)).map(plain)).toEqual(whole.map(plain));
    expect(queries.length).toBeGreaterThan(some.length);
  });

  it('fail where it keeps back even of a single day of one of them: half of the minutes would be other minutes', async () => {
    const { grail: mean } = counted(0);
    expect(await rejection(minutesTogether({ grail: mean, deadline: noHurry }, wanted.slice(0, 2)))).toMatchObject({
      code: 'NotSupported',
    });
  });

  it('fail where there was no time for all of them, with how many there were', async () => {
    const late = { isOver: () => true, leaves: () => false };
    expect(await rejection(minutesTogether({ grail, deadline: late }, wanted))).toMatchObject({
      code: 'Timeout',
      message: expect.stringMatching(/there was time for 0 of \d+ queries$/) as string,
    });
  });
});
