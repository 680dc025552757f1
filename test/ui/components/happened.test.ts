import type { UsageSeriesValue } from '../../../domain/contract/usageSeries';
import { happened } from '../../../ui/app/components/causes/happened';

const target = { entityId: null, accountId: '123456789012', region: 'eu-west-1', cluster: 'prod' };
const flat = (value: number, high = value) => Array.from({ length: 12 }, (_, slot) => (slot === 6 ? high : value));
const series = (service: string | null, mean: number[], desired?: number[]) => ({
  ...{ target: service === null ? target : { ...target, service }, mean, min: mean, max: mean },
  ...(desired === undefined ? {} : { desired }),
});
const value = (all: ReturnType<typeof series>[]): UsageSeriesValue => ({
  ...{ asOf: '2026-01-10T12:00:00Z', from: '2026-01-10T09:00:00.000Z', to: '2026-01-10T12:00:00.000Z' },
  ...{ intervalMinutes: 15, series: all, remarks: [] },
});

const wordsOf = (cluster: number[], api: number[], tasks: UsageSeriesValue | undefined) =>
  happened([{ metric: 'cpu', value: value([series(null, cluster), series('api', api)]), thresholds: [] }], tasks).map(
    ({ what }) => what,
  );
const ran = (running: number[]) => value([series(null, running, flat(10))]);

describe('what happened to a cluster', () => {
  it('names a hot service, and the deployment where tasks were replaced meanwhile', () => {
    expect(wordsOf(flat(50, 85), flat(40, 120), ran(flat(10)))).toEqual([
      'CPU at or above 80 %. api used 120 % of its CPU, otherwise 40 %, and no other service rose with it: a hot service.',
    ]);
    expect(wordsOf(flat(50, 85), flat(40, 120), ran(flat(10, 9)))).toEqual([
      'CPU at or above 80 %. api used 120 % of its CPU, otherwise 40 %, and tasks were replaced: look at its deployment.',
    ]);
  });

  it('names what no service shows: missing tasks, fewer instances', () => {
    expect(wordsOf(flat(50, 85), flat(40), ran(flat(10, 7)))).toEqual([
      'CPU at or above 80 %. Only 7 of 10 tasks ran, and no service rose alone: instances were lost, or tasks failed.',
    ]);
    expect(wordsOf(flat(50, 85), flat(40), undefined)).toEqual([
      'CPU at or above 80 %. The cluster rose from 50 % to 85 % while its services were as ever: it had fewer instances, or something beside them used it.',
    ]);
    expect(wordsOf(flat(50, 85), flat(40), ran(flat(10)))).toEqual([
      'CPU at or above 80 %. The cluster rose from 50 % to 85 % while its services and tasks were as ever: it had fewer instances, or something beside them used it.',
    ]);
  });

  it('does not call a service hot that others rose with', () => {
    const usage = value([series(null, flat(50, 85)), series('api', flat(40, 100)), series('web', flat(40, 95))]);
    const told = (tasks: UsageSeriesValue | undefined) =>
      happened([{ metric: 'cpu', value: usage, thresholds: [] }], tasks).map(({ what }) => what);
    expect(told(ran(flat(10)))).toEqual(['CPU at or above 80 %. api and web rose together: more load came.']);
    expect(told(undefined)).toEqual([
      'CPU at or above 80 %. api and web rose together: more load came, or tasks were missing.',
    ]);
  });

  it('says whose usage it was while the cluster itself had room', () => {
    const some = value([series(null, flat(20, 40)), series('api', flat(40, 100)), series('web', flat(40, 75))]);
    expect(happened([{ metric: 'cpu', value: some, thresholds: [] }], ran(flat(10))).map(({ what }) => what)).toEqual([
      'CPU of api at or above 80 %. api and web rose together: more load came.',
    ]);
    const four = value([series(null, flat(20, 40)), ...['a', 'b', 'c', 'd'].map((name) => series(name, flat(40, 90)))]);
    expect(happened([{ metric: 'cpu', value: four, thresholds: [] }], ran(flat(10))).map(({ what }) => what)).toEqual([
      'CPU of a, b, c and d at or above 80 %. a, b, c and d rose together: more load came.',
    ]);
  });

  it('tells nothing while usage stays below', () => {
    expect(wordsOf(flat(50), flat(40), undefined)).toEqual([]);
  });
});
