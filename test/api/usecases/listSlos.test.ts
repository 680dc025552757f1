import { listSlos } from '../../../api/usecases/listSlos';
import type { SloEvaluation } from '../../../api/platform/sloEvaluations';
import type { SloObject } from '../../../api/platform/sloObjects';
import { metricExpression } from '../../../domain/queries/utilisationSli';
import { aClassicSlo } from '../aClassicSlo';
import { rejection } from '../platform/answering';
import { fakeMetrics, type KnownSeries } from './fakeMetrics';
import { fakeSloObjects } from './fakeSloObjects';

const now = Date.parse('2026-01-10T12:00:00Z');
const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const metricKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const expression = metricExpression({
  ...{ kind: 'time', metricKey, entityId, threshold: 80, statistic: 'avg', noData: 'exclude' },
});

const ours = (name = 'CPU of demo', differing = {}): SloObject => ({
  objectId: `object of ${name}`,
  externalId: `ecs-slo-launchpad:${name}`,
  value: { ...aClassicSlo({ name, metricExpression: expression, evaluationWindow: '-2h', ...differing }) },
});

const evaluation = (differing: Partial<SloEvaluation> = {}): SloEvaluation => ({
  ...{ id: '8c3d5f65-44f7-314a-8e97-d5d6e21ebae7', name: 'CPU of demo', status: 'SUCCESS', value: 99.95, error: null },
  ...{ burnRate: 0.5, target: 99.9, warning: 99.95, window: '-2h' },
  ...differing,
});

function list(objects: SloObject[], evaluations: SloEvaluation[], series: KnownSeries[] = []) {
  const metrics = fakeMetrics(now, series);
  const sloEvaluations = { all: async () => evaluations };
  const parts = { sloObjects: fakeSloObjects(objects), sloEvaluations, metrics, now: () => now };
  return { value: listSlos(parts)({}), metrics };
}

const row = async (...args: Parameters<typeof list>) => (await list(...args).value).slos[0];

/** One point a minute for the last `minutes` minutes. */
const usage = (minutes: number): KnownSeries => ({
  key: metricKey,
  dimensions: { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': entityId },
  points: Object.fromEntries(Array.from({ length: minutes }, (_, minute) => [now - minute * 60_000, 50])),
});

describe('list-slos', () => {
  it('shows value, targets, remaining error budget, burn rate and coverage', async () => {
    const { asOf, slos } = await list([ours()], [evaluation()], [usage(30)]).value;
    expect(asOf).toBe('2026-01-10T12:00:00.000Z');
    expect(slos).toEqual([
      {
        ...{ key: 'CPU of demo', id: 'object of CPU of demo', name: 'CPU of demo', engine: 'classic' },
        ...{ status: 'SUCCESS', value: 99.95, target: 99.9, warning: 99.95, window: '-2h' },
        // (99.95 − 99.9) / (100 − 99.9) = half of the budget is left.
        errorBudget: expect.closeTo(50, 6) as number,
        burnRate: 0.5,
        // 2 hours / 120 = slots of one minute, 30 of which have data.
        coverage: 0.25,
        foreign: false,
      },
    ]);
  });

  it('finds the evaluation by the id inside the object id, even after a rename', async () => {
    const objectId =
      'vu9U3hXa3q0AAAABABZidWlsdGluOm1vbml0b3Jpbmcuc2xvAAZ0ZW5hbnQABnRlbmFudAAkOGMzZDVmNjUtNDRmNy0zMTRhLThlOTctZDVkNmUyMWViYWU3vu9U3hXa3q0';
    expect(await row([{ ...ours(), objectId }], [evaluation({ name: 'renamed just now' })], [usage(1)])).toMatchObject({
      value: 99.95,
    });
  });

  it('has no data yet for an SLO that has no evaluation', async () => {
    expect(await row([ours()], [], [usage(1)])).toMatchObject({ status: 'NO_DATA', value: null, errorBudget: null });
  });

  it.each([
    ['NO_DATA', 'The metric expression returned no data'],
    ['ERROR', 'One resulting value is required, but the SLO definition delivers more than one'],
  ])('is %s when the evaluation says "%s"', async (status, error) => {
    const failed = evaluation({ status: 'FAILURE', value: null, error });
    expect(await row([ours()], [failed], [usage(1)])).toMatchObject({ status, value: null, errorBudget: null });
  });

  it('is overspent below the target', async () => {
    // (99.7 − 99.9) / 0.1 = −200 %.
    expect(await row([ours()], [evaluation({ status: 'FAILURE', value: 99.7 })], [usage(1)])).toMatchObject({
      status: 'FAILURE',
      errorBudget: expect.closeTo(-200, 6) as number,
    });
  });

  it('shows targets as they were meant, though the backend keeps float32', async () => {
    expect(await row([ours('a', { targetSuccess: 99.9000015258789 })], [], [usage(1)])).toMatchObject({ target: 99.9 });
  });

  it('lists SLOs of others after ours, without key and coverage', async () => {
    const foreign = { ...ours('A foreign one'), externalId: null };
    const { slos } = await list([foreign, ours('Z of ours')], [], [usage(1)]).value;
    expect(slos.map(({ name, key, foreign: isForeign, coverage }) => [name, key, isForeign, coverage])).toEqual([
      ['Z of ours', 'Z of ours', false, 1 / 120],
      ['A foreign one', null, true, null],
    ]);
  });

  it('does not know the coverage of an expression that somebody edited, or of a metric that is gone', async () => {
    const edited = ours('edited', { metricExpression: 'builtin:host.cpu.usage:avg' });
    expect(await row([edited], [], [usage(1)])).toMatchObject({ coverage: null });
    expect(await row([ours()], [], [])).toMatchObject({ coverage: null });
  });

  it('covers nothing when the cluster sent nothing while others did', async () => {
    const other = usage(5);
    const silent = { ...other, dimensions: { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': 'CUSTOM_DEVICE-1' } };
    expect(await row([ours()], [], [silent])).toMatchObject({ coverage: 0 });
  });

  it('asks once per metric and window, however many SLOs there are', async () => {
    const { value, metrics } = list([ours('a'), ours('b'), ours('c', { evaluationWindow: '-1d' })], [], [usage(1)]);
    await value;
    expect(metrics.asked.map(({ from, resolution }) => [from, resolution])).toEqual([
      ['now-2h', undefined],
      ['now-1d', undefined],
    ]);
  });

  it('does not answer for the platform engine', async () => {
    const parts = {
      sloObjects: fakeSloObjects(),
      sloEvaluations: { all: async () => [] },
      metrics: fakeMetrics(now, []),
    };
    expect(await rejection(listSlos({ ...parts, now: () => now })({ engine: 'platform' }))).toMatchObject({
      code: 'NotSupported',
    });
  });
});
