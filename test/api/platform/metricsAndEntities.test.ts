import { entitiesFrom } from '../../../api/platform/entities';
import { metricsFrom } from '../../../api/platform/metrics';
import { sloEvaluationsFrom } from '../../../api/platform/sloEvaluations';
import type { Failure } from '../../../domain/failure';
import { answering, rejection, restoreFetch, type Answer } from './answering';

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
      // The width that the API tells; how many series it read it does not tell here.
      ...{ resolutionMinutes: 1, seriesRead: null },
    });
  });

  it('tell how wide time slices became and how many series were read', async () => {
    // 0.00025 of 100,000.
    const result = [{ metricId: 'a', data: [], dimensionCountRatio: 0.00025, dataPointCountRatio: 0.1 }];
    const { client } = answering({ json: { totalCount: 0, resolution: '1h', result } });
    expect(await metricsFrom(client).query({ selector: 'a', from: 'now-60d', resolution: '1m' })).toEqual({
      ...{ series: [], warnings: [], resolutionMinutes: 60, seriesRead: 25 },
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
    expect(await entitiesFrom(client).ofType(type, 'now-7d')).toEqual({
      kind: 'listed',
      entities: [
        { entityId: 'CUSTOM_DEVICE-1', name: 'one' },
        { entityId: 'CUSTOM_DEVICE-2', name: 'CUSTOM_DEVICE-2' },
      ],
    });
    expect(sent.map(({ query }) => query)).toEqual([
      { entitySelector: `type("${type}")`, from: 'now-7d', pageSize: '500' },
      { nextPageKey: 'K' },
    ]);
  });

  const error = (status: number, message = 'no') => ({ status, json: { error: { code: status, message } } });
  const kindOf = async (...answers: Answer[]) => {
    const { client, sent } = answering(...answers);
    const answer = await entitiesFrom(client).ofType(type, 'now-7d');
    return { ...answer, asked: sent.length };
  };

  it.each([
    { status: 404, message: `Entity type ${type} not found` },
    { status: 400, message: `Unknown entity type ${type}` },
  ])(
    'of a type that the environment does not know are another answer than none ($status)',
    async ({ status, message }) => {
      expect(await kindOf(error(status, message))).toEqual({ kind: 'no-type', asked: 1 });
    },
  );

  it('are gone with the API, which a 404 alone does not say: another operation is asked', async () => {
    expect(await kindOf(error(410))).toMatchObject({ kind: 'gone', failure: { code: 'NotSupported' }, asked: 1 });
    expect(await kindOf(error(404), error(404))).toMatchObject({ kind: 'gone', asked: 2 });
    expect(await kindOf(error(404), error(410))).toMatchObject({ kind: 'gone', asked: 2 });
    expect(await kindOf(error(404), { json: { totalCount: 0, types: [] } })).toEqual({ kind: 'no-type', asked: 2 });
    expect(await kindOf(error(404), error(403))).toMatchObject({ kind: 'unknown', asked: 2 });
  });

  it('say that asking again does not help once the API is gone, and whose move it is', async () => {
    const { failure } = (await kindOf(error(410, 'Removed; use Smartscape'))) as unknown as { failure: Failure };
    expect(failure.report()).toEqual({
      code: 'NotSupported',
      message: 'Could not list the ECS cluster entities: Removed; use Smartscape',
      whose: 'operator',
      hint: expect.stringContaining('asking again will not help') as unknown,
    });
  });

  it('may be refused', async () => {
    expect(await kindOf(error(403))).toMatchObject({ kind: 'denied', failure: { code: 'MissingScope' } });
  });

  it.each<[string, Answer]>([
    ['the server fails', error(500)],
    ['the request is bad', error(400, 'from: cannot be read')],
    ['the session is over', error(401)],
    ['the answer is an empty object', { json: {} }],
    ['the answer is no JSON', { text: '<html>' }],
    ['the list is no list', { json: { totalCount: 3, entities: null } }],
  ])('are not known when %s', async (_, answer) => {
    expect(await kindOf(answer)).toMatchObject({ kind: 'unknown' });
  });

  it('are not known when fewer are listed than counted, or the second page fails', async () => {
    const page = { totalCount: 2, entities: [{ entityId: 'CUSTOM_DEVICE-1', displayName: 'one' }] };
    expect(await kindOf({ json: page })).toMatchObject({ kind: 'unknown', failure: { code: 'Unavailable' } });
    expect(await kindOf({ json: { ...page, nextPageKey: 'K' } }, error(500))).toMatchObject({ kind: 'unknown' });
    expect(
      await kindOf({ json: { ...page, nextPageKey: 'K' } }, { json: { ...page, nextPageKey: 'K' } }),
    ).toMatchObject({
      kind: 'unknown',
    });
  });

  it('may be none', async () => {
    expect(await kindOf({ json: { totalCount: 0, entities: [] } })).toEqual({ kind: 'listed', entities: [], asked: 1 });
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
