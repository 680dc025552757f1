import type { Sli } from '../../../../domain/model/sli';
import { hotClusterCalmServices } from '../../../../domain/slo/history/hotCluster';
import { minuteBreaches } from '../../../../domain/slo/history/minuteBreaches';

const minuteMs = 60_000;
const sli: Sli = {
  ...{ kind: 'time', metric: 'cpu', level: 'service', threshold: 80 },
  ...{ statistic: 'avg', noData: 'exclude' },
};
const rule = { sli, target: 90, excluded: [] };
const gridOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ from: index * minuteMs, to: (index + 1) * minuteMs }));
const history = (services: Record<string, (number | null)[]>) => ({
  grid: gridOf(Object.values(services)[0]?.length ?? 0),
  services: new Map(Object.entries(services)),
});

/** Ten minutes of three services. */
const ten = history({
  web: [10, 90, 95, 10, 10, 85, 10, 10, 10, 10],
  api: [10, 10, 85, 85, 10, 10, 10, 10, null, null],
  db: [20, 20, 20, 20, 20, 20, 20, 20, 20, 20],
});

describe('who was bad, minute by minute', () => {
  it('ranks services by bad minutes, with share, budget, run, peak, first and last', () => {
    // A target of 90 % allows one bad minute of ten.
    expect(minuteBreaches(ten, rule, 1).services).toEqual([
      {
        ...{ service: 'web', badMinutes: 3, share: 0.3, budgetShare: 300, longestRunMinutes: 2, peak: 95 },
        ...{ firstAt: 1 * minuteMs, lastAt: 6 * minuteMs },
      },
      {
        ...{ service: 'api', badMinutes: 2, share: 0.25, budgetShare: 200, longestRunMinutes: 2, peak: 85 },
        ...{ firstAt: 2 * minuteMs, lastAt: 4 * minuteMs },
      },
      {
        ...{ service: 'db', badMinutes: 0, share: 0, budgetShare: 0, longestRunMinutes: 0, peak: 20 },
        ...{ firstAt: null, lastAt: null },
      },
    ]);
  });

  it('rolls them up in three ways, which are not the same', () => {
    // Any: minutes 1, 2, 3 and 5. On average only a minute at (90 + 90 + 70) / 3 would be: none is here.
    expect(minuteBreaches(ten, rule, 1).rollUps).toEqual({
      worst: { badMinutes: 3, share: 0.3 },
      any: { badMinutes: 4, share: 0.4 },
      mean: { badMinutes: 0, share: 0 },
    });
    const both = history({ a: [90, 70, 80], b: [90, 85, 79] });
    expect(minuteBreaches(both, rule, 5).rollUps).toEqual({
      // Five minutes each: b at 90 and 85, a at 90 and 80; on average 90, 77.5 and 79.5.
      worst: { badMinutes: 10, share: 2 / 3 },
      any: { badMinutes: 15, share: 1 },
      mean: { badMinutes: 5, share: 1 / 3 },
    });
  });

  it('draws a heat map of bounded width: the worst value of each column, and its bad minutes', () => {
    // 240 minutes in columns of three minutes, which are 80.
    const hot = Array.from({ length: 240 }, (_, index) => (index === 3 || index === 5 || index === 239 ? 81 : 30));
    const gone = hot.map((_, index) => (index < 6 ? null : 40));
    const { heatMap } = minuteBreaches(history({ gone, hot }), rule, 1);
    expect(heatMap.columns).toHaveLength(80);
    expect(heatMap.columns[1]).toEqual({ from: 3 * minuteMs, to: 6 * minuteMs });
    expect(heatMap.rows.map(({ service }) => service)).toEqual(['hot', 'gone']);
    expect(heatMap.rows[0]?.values.slice(0, 3)).toEqual([30, 81, 30]);
    expect(heatMap.rows[0]?.badMinutes.slice(0, 3)).toEqual([0, 2, 0]);
    expect(heatMap.rows[0]?.badMinutes.at(-1)).toBe(1);
    expect(heatMap.rows[1]?.values.slice(0, 3)).toEqual([null, null, 40]);
  });

  it('counts nothing in maintenance', () => {
    const excluded = [{ from: 1 * minuteMs, to: 3 * minuteMs }];
    const { services, rollUps, heatMap } = minuteBreaches(ten, { ...rule, excluded }, 1);
    expect(services.map(({ service, badMinutes }) => [service, badMinutes])).toEqual([
      ['api', 1],
      ['web', 1],
      ['db', 0],
    ]);
    expect(rollUps.any).toEqual({ badMinutes: 2, share: 0.25 });
    expect(heatMap.rows[1]?.badMinutes).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('tells of fifty services, and how many more there are', () => {
    const many = Object.fromEntries(Array.from({ length: 53 }, (_, index) => [`s${index}`, [10]]));
    expect(minuteBreaches(history(many), rule, 1).heatMap).toMatchObject({ leftOut: 3 });
  });
});

describe('a cluster that is hot while its services are calm', () => {
  const calm = history({ web: [70, 70, 70, 85, 70], api: [60, 60, 60, 60, 60] });
  const cluster = {
    usage: [50, 90, 92, 95, 40],
    reservation: [60, 100, 100, 100, 60],
    running: [8, 6, 8, 8, 8],
    desired: [8, 8, 8, 8, 8],
  };

  it('is said as such, with reservation and tasks of those minutes and of the time when it was fine', () => {
    // Bad in three minutes, in one of which web was too.
    expect(hotClusterCalmServices(calm, cluster, rule, 1)).toEqual({
      ...{ clusterBadMinutes: 3, calmMinutes: 2, firstAt: 1 * minuteMs, lastAt: 3 * minuteMs },
      reservation: { meanwhile: 100, otherwise: 60 },
      running: { meanwhile: 7, otherwise: 8 },
      desired: { meanwhile: 8, otherwise: 8 },
    });
  });

  it('is not, where a service was hot all the while, or the cluster never was', () => {
    const hot = history({ web: [10, 90, 90, 90, 10] });
    expect(hotClusterCalmServices(hot, cluster, rule, 1)).toBeNull();
    expect(hotClusterCalmServices(calm, { ...cluster, usage: [1, 2, 3, 4, 5] }, rule, 1)).toBeNull();
  });

  it('says nothing of what nobody measures', () => {
    const found = hotClusterCalmServices(calm, { ...cluster, reservation: [], running: [], desired: [] }, rule, 1);
    expect(found).toMatchObject({ calmMinutes: 2, reservation: { meanwhile: null, otherwise: null } });
  });
});
