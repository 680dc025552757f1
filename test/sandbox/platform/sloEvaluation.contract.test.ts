import type { Sandbox } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { minute, noon, writeMinutes } from '../dynatrace/smallWorld';
import { sloApi } from './sloApi';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';

let sandbox: Sandbox;
let api: ReturnType<typeof sloApi>;

beforeAll(async () => {
  sandbox = await startSandbox({
    appConfigPath: anAppConfigWith('slo:slos:read', 'slo:slos:write', 'storage:metrics:read', 'storage:buckets:read'),
    wall: () => noon,
  });
  api = sloApi(sandbox.url);
});
beforeEach(() => sandbox.world.shelf(platformSloShelf).clear());
afterEach(() => sandboxControls(sandbox.url).noFaults());
afterAll(() => sandbox.close());

let nextKey = 0;
/** A metric key that nobody has used, with one value per minute before noon. */
function metric(...values: (number | null)[]): string {
  const key = `metric${(nextKey += 1)}`;
  writeMinutes(sandbox.world, key, {}, values);
  return key;
}

const ten = (value: number): number[] => Array.from({ length: 10 }, () => value);
const averaging = (key: string) => ({ customSli: { indicator: `timeseries sli = avg(${key}), interval: 1m` } });
const evaluated = async (more: Record<string, unknown>, request: Record<string, unknown> = {}) => {
  const { id } = await api.created(more);
  const { body } = await api.evaluate({ id, ...request });
  return (body['evaluationResults'] as Record<string, unknown>[])[0];
};

describe('evaluating a platform SLO', () => {
  it('answers the definition and one result per criterion', async () => {
    const criteria = [
      { timeframeFrom: 'now-10m', timeframeTo: 'now', target: 50, warning: 75 },
      { timeframeFrom: 'now-5m', target: 90 },
    ];
    // Five minutes at 100 after five minutes at 40: 70 over ten minutes, 100 over five.
    const slo = await api.created({ ...averaging(metric(...ten(40).slice(5), ...ten(100).slice(5))), criteria });

    expect(await api.evaluate({ id: slo.id })).toMatchObject({
      status: 200,
      body: {
        definition: slo,
        evaluationResults: [
          { criteria: 'now-10m/now', status: 'WARNING', value: 70, errorBudget: 20 },
          { criteria: 'now-5m/now', status: 'SUCCESS', value: 100, errorBudget: 10 },
        ],
      },
    });
  });

  it.each([
    ['SUCCESS at the warning', 95, 'SUCCESS', 5],
    ['WARNING below it', 94, 'WARNING', 4],
    ['WARNING at the target', 90, 'WARNING', 0],
    ['FAILURE below it', 89, 'FAILURE', -1],
  ])('is %s', async (_, value, status, errorBudget) => {
    expect(await evaluated(averaging(metric(...ten(value))))).toMatchObject({ status, value, errorBudget });
  });

  it('reaches a target of 99.9 with 99.9', async () => {
    const criteria = [{ timeframeFrom: 'now-10m', target: 99.9 }];
    const result = await evaluated({ ...averaging(metric(...ten(99.9))), criteria });
    expect(result).toMatchObject({ status: 'SUCCESS', errorBudget: 0 });
    expect(result?.['value']).toBeCloseTo(99.9, 9);
  });

  it('is the mean of the slots that hold a value, of all records', async () => {
    const key = metric();
    writeMinutes(sandbox.world, key, { service: 'a' }, [null, 100, 100, 70]);
    writeMinutes(sandbox.world, key, { service: 'b' }, [0]);
    const indicator = `timeseries sli = avg(${key}), interval: 1m, by: { service }`;
    // (100 + 100 + 70 + 0) / 4
    expect(await evaluated({ customSli: { indicator } })).toMatchObject({ value: 67.5 });
  });

  it('is an error without data', async () => {
    expect(await evaluated(averaging('no.such.metric'))).toEqual({
      criteria: 'now-10m/now',
      status: 'ERROR',
      message: expect.stringContaining('No data') as unknown,
    });
  });

  it.each([
    ['DQL that does not parse', 'timeseries sli = avg(', 'PARSE_ERROR'],
    ['a command that does not exist', 'timeseries sli = avg(cpu) | frobnicate', 'frobnicate'],
    ['a result without sli', 'timeseries x = avg(KEY), interval: 1m', '"sli"'],
    ['an sli that is no array', 'timeseries sli = avg(KEY, scalar: true)', '"sli"'],
  ])('is an error that tells of %s', async (_, indicator, told) => {
    const key = metric(...ten(1));
    expect(await evaluated({ customSli: { indicator: indicator.replace('KEY', key) } })).toMatchObject({
      status: 'ERROR',
      message: expect.stringContaining(told) as unknown,
    });
  });

  it('takes another timeframe for once', async () => {
    const slo = averaging(metric(...ten(40).slice(5), ...ten(100).slice(5)));
    const customTimeframe = { timeframeFrom: 'now-10m', timeframeTo: 'now-5m' };
    expect(await evaluated(slo, { customTimeframe })).toMatchObject({ criteria: 'now-10m/now-5m', value: 40 });
    const absolute = { timeframeFrom: new Date(noon - 2 * minute).toISOString() };
    expect(await evaluated({ ...slo, name: 'other' }, { customTimeframe: absolute })).toMatchObject({ value: 100 });
  });

  it.each([
    ['no id', {}, 400, 'id'],
    ['an id that nobody has', { id: 'x' }, 404, "'x'"],
    ['a classic window', { customTimeframe: { timeframeFrom: '-7d' } }, 400, 'customTimeframe'],
    ['an end before the start', { customTimeframe: { timeframeFrom: 'now', timeframeTo: 'now-1d' } }, 400, 'before'],
    ['a timeout as text', { requestTimeoutMilliseconds: '5' }, 400, 'requestTimeoutMilliseconds'],
    ['segments', { filterSegments: [{ id: 'a' }] }, 501, 'filterSegments'],
  ])('refuses %s', async (what, request, status, told) => {
    const { id } = await api.created();
    expect(await api.evaluate(what === 'no id' ? request : { id, ...request })).toMatchObject({
      status,
      body: { error: { code: status, message: expect.stringContaining(told) as unknown } },
    });
  });
});

describe('an evaluation that takes longer than the caller waits', () => {
  const controls = () => sandboxControls(sandbox.url);
  const slow = () => controls().faults([{ path: '/platform/slo/v1/slos/evaluation:run', latencyMs: 60_000, times: 1 }]);
  const poll = (token: string) => api.call('GET', `/slos/evaluation:poll?evaluation-token=${token}`);
  const started = async () => {
    const { id } = await api.created(averaging(metric(...ten(100))));
    await slow();
    const { status, body } = await api.evaluate({ id, requestTimeoutMilliseconds: 10 });
    expect({ status, body }).toEqual({
      status: 202,
      body: { evaluationToken: expect.any(String) as unknown, ttlSeconds: 300 },
    });
    return String(body['evaluationToken']);
  };

  it('is polled for with its token until it is there', async () => {
    const token = await started();
    expect(await poll(token)).toMatchObject({ status: 200, body: { evaluationToken: token, ttlSeconds: 300 } });
    await controls().advance(60);
    expect(await poll(token)).toMatchObject({
      status: 200,
      body: { definition: { name: 'shop CPU' }, evaluationResults: [{ status: 'SUCCESS', value: 100 }] },
    });
  });

  it('needs no fault: a caller may not want to wait at all', async () => {
    const { id } = await api.created(averaging(metric(...ten(100))));
    expect(await api.evaluate({ id, requestTimeoutMilliseconds: 0 })).toMatchObject({ status: 202 });
  });

  it('is gone after 300 seconds, and so is a token that never was', async () => {
    const token = await started();
    await controls().advance(299);
    expect(await poll(token)).toMatchObject({ status: 200 });
    await controls().advance(1);
    expect(await poll(token)).toMatchObject({ status: 410, body: { error: { code: 410 } } });
    expect(await poll('never')).toMatchObject({ status: 410 });
    expect(await api.call('GET', '/slos/evaluation:poll')).toMatchObject({ status: 400 });
  });

  it('can be cancelled while it runs; afterwards the result comes back instead', async () => {
    const cancel = (token: string) => api.call('POST', `/slos/evaluation:cancel?evaluation-token=${token}`);
    const running = await started();
    expect(await cancel(running)).toMatchObject({ status: 202, body: null });
    expect(await poll(running)).toMatchObject({ status: 410 });

    sandbox.world.shelf(platformSloShelf).clear();
    const finished = await started();
    await controls().advance(60);
    expect(await cancel(finished)).toMatchObject({ status: 200, body: { evaluationResults: [{ value: 100 }] } });
    expect(await cancel(finished)).toMatchObject({ status: 410 });
  });
});
