import { entitiesFrom } from '../../../api/platform/entities';
import { metricsFrom } from '../../../api/platform/metrics';
import { sloEvaluationsFrom } from '../../../api/platform/sloEvaluations';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const type = 'cloud:aws:ecs:metric_streams:cluster';

describe('metrics', () => {
  it('are listed with the dimensions they have', async () => {
    const { client, sent } = answering({
      json: {
        totalCount: 2,
        metrics: [
          { metricId: 'a', dimensionDefinitions: [{ key: 'aws.region' }], created: 1_700_000_000_000 },
          { metricId: 'b', created: null },
        ],
      },
    });
    expect(await metricsFrom(client).list('cloud.aws.ecs.')).toEqual([
      { key: 'a', dimensions: ['aws.region'], createdAt: 1_700_000_000_000 },
      { key: 'b', dimensions: null, createdAt: null },
    ]);
    expect(sent[0]?.query).toMatchObject({ metricSelector: 'cloud.aws.ecs.*', pageSize: '500' });
  });

  it('are queried with null for what was not measured, and remarks are kept', async () => {
    const data = [{ dimensions: ['x'], dimensionMap: { 'aws.region': 'x' }, timestamps: [1, 2], values: [null, 5] }];
    const { client } = answering({
      json: { totalCount: 1, resolution: '1m', warnings: [], result: [{ metricId: 'a', data, warnings: ['cut'] }] },
    });
    expect(await metricsFrom(client).query({ selector: 'a', from: 'now-1h', resolution: '1m' })).toEqual({
      series: [{ dimensions: { 'aws.region': 'x' }, timestamps: [1, 2], values: [null, 5] }],
      warnings: ['cut'],
    });
  });

  it('say when Dynatrace put the rest of too many series into one', async () => {
    const data = [{ dimensions: null, dimensionMap: null, timestamps: [1], values: [5] }];
    const { client } = answering({ json: { totalCount: 1, resolution: 'Inf', result: [{ metricId: 'a', data }] } });
    const { series, warnings } = await metricsFrom(client).query({ selector: 'a', from: 'now-1h' });
    expect(series).toEqual([{ dimensions: {}, timestamps: [1], values: [5] }]);
    expect(warnings).toEqual([expect.stringContaining('too many')]);
  });

  it('that do not exist are not found, which is not an empty answer', async () => {
    const { client } = answering({ status: 404, json: { error: { code: 404, message: 'unknown metric' } } });
    expect(await rejection(metricsFrom(client).query({ selector: 'a', from: 'now-1h' }))).toMatchObject({
      code: 'NotFound',
    });
  });
});

describe('entities', () => {
  it('are read to the last page', async () => {
    const { client, sent } = answering(
      { json: { totalCount: 2, nextPageKey: 'K', entities: [{ entityId: 'CUSTOM_DEVICE-1', displayName: 'one' }] } },
      { json: { totalCount: 2, entities: [{ entityId: 'CUSTOM_DEVICE-2' }] } },
    );
    expect(await entitiesFrom(client).ofType(type, 'now-7d')).toEqual([
      { entityId: 'CUSTOM_DEVICE-1', name: 'one' },
      { entityId: 'CUSTOM_DEVICE-2', name: 'CUSTOM_DEVICE-2' },
    ]);
    expect(sent.map(({ query }) => query)).toEqual([
      { entitySelector: `type("${type}")`, from: 'now-7d', pageSize: '500' },
      { nextPageKey: 'K' },
    ]);
  });

  it.each([
    { status: 404, message: 'Not found' },
    { status: 400, message: `Unknown entity type ${type}` },
  ])('of a type that the environment does not know are null, not none ($status)', async ({ status, message }) => {
    const { client } = answering({ status, json: { error: { code: status, message } } });
    expect(await entitiesFrom(client).ofType(type, 'now-7d')).toBeNull();
  });

  it('fail for any other bad request', async () => {
    const { client } = answering({ status: 400, json: { error: { code: 400, message: 'from: cannot be read' } } });
    expect(await rejection(entitiesFrom(client).ofType(type, 'now-x'))).toMatchObject({ code: 'InvalidInput' });
  });
});

describe('SLO evaluations', () => {
  it('have no value where Dynatrace answers -1', async () => {
    const slo = {
      ...{ id: 'id', name: 'n', enabled: true, status: 'FAILURE', evaluatedPercentage: -1, error: 'some error' },
      ...{ target: 99, warning: 99.5, timeframe: '-7d', errorBudgetBurnRate: { burnRateValue: -1 } },
    };
    const { client } = answering({ json: { slo: [slo], totalCount: 1 } });
    expect(await sloEvaluationsFrom(client).evaluate(['id'])).toEqual([
      { id: 'id', status: 'FAILURE', value: null, error: 'some error', burnRate: null },
    ]);
  });

  it('are asked for by id, as many as the API evaluates at once', async () => {
    const { client, sent } = answering({ json: { slo: [], totalCount: 0 } });
    await sloEvaluationsFrom(client).evaluate(['a', 'b']);
    expect(sent[0]?.query).toEqual({
      ...{ sloSelector: 'id("a","b")', evaluate: 'true', pageSize: '25', timeFrame: 'CURRENT' },
    });
  });

  it('find ids by name without evaluating anything', async () => {
    const { client, sent } = answering({ json: { slo: [{ id: 'id-1', name: 'one' }], totalCount: 1 } });
    expect(await sloEvaluationsFrom(client).idsByName()).toEqual(new Map([['one', 'id-1']]));
    expect(sent[0]?.query).toEqual({ pageSize: '10000' });
  });
});
