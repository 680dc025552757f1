import { platformEvaluationsFrom } from '../../../api/platform/platformEvaluations';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const path = '/platform/slo/v1/slos/evaluation';
const done = (result: object): Answer => ({ json: { definition: {}, evaluationResults: [result] } });
const running: Answer = { status: 202, json: { evaluationToken: 'T==', ttlSeconds: 300 } };
const success = { criteria: 'now-7d', status: 'SUCCESS', value: 99.95, errorBudget: 0.05 };

/** Time enough for `polls` polls. */
function evaluating(polls: number, ...answers: Answer[]) {
  const { client, sent } = answering(...answers);
  const waits: number[] = [];
  const evaluations = platformEvaluationsFrom(client, { wait: async (ms) => void waits.push(ms) });
  return { evaluate: () => evaluations.evaluate('slo-1', () => waits.length < polls), evaluations, sent, waits };
}

describe('evaluating a platform SLO', () => {
  it('answers what comes back at once', async () => {
    const { evaluate, sent } = evaluating(9, done(success));
    expect(await evaluate()).toEqual({ status: 'SUCCESS', value: 99.95, message: null });
    expect(sent).toEqual([
      { method: 'POST', path: `${path}:start`, query: {}, body: { id: 'slo-1', requestTimeoutMilliseconds: 5000 } },
    ]);
  });

  it('polls by the token while it runs', async () => {
    const { evaluate, sent, waits } = evaluating(9, running, { ...running, status: 200 }, done(success));
    expect(await evaluate()).toMatchObject({ value: 99.95 });
    const poll = { 'evaluation-token': 'T==', 'request-timeout-milliseconds': '5000' };
    expect(sent.slice(1).map((request) => [request.method, request.path, request.query])).toEqual([
      ['GET', `${path}:poll`, poll],
      ['GET', `${path}:poll`, poll],
    ]);
    expect(waits).toEqual([500, 500]);
  });

  it('gives up when there is no time left', async () => {
    expect(await rejection(evaluating(2, running).evaluate())).toMatchObject({ code: 'Timeout', whose: 'platform' });
  });

  it('fails when the token is no longer kept', async () => {
    const gone: Answer = { status: 410, json: { error: { code: 410, message: 'The evaluation token has expired' } } };
    expect(await rejection(evaluating(9, running, gone).evaluate())).toMatchObject({ code: 'NotFound' });
  });

  it('has no value where the evaluation went wrong, and says why', async () => {
    const { evaluate } = evaluating(9, done({ criteria: 'now-7d', status: 'ERROR', message: 'No data' }));
    expect(await evaluate()).toEqual({ status: 'ERROR', value: null, message: 'No data' });
  });

  it('does not take an answer without results for success', async () => {
    expect(await evaluating(9, { json: { evaluationResults: [] } }).evaluate()).toMatchObject({
      ...{ status: 'ERROR', value: null },
    });
  });

  it('evaluates another timeframe than its own on request', async () => {
    const { evaluations, sent } = evaluating(9, done(success));
    await evaluations.evaluate('slo-1', () => true, { from: 'now-1h', to: 'now' });
    expect(sent[0]?.body).toMatchObject({ customTimeframe: { timeframeFrom: 'now-1h', timeframeTo: 'now' } });
  });

  it('names the permissions that an evaluation needs, since it reads metrics', async () => {
    const denied: Answer = { status: 403, json: { error: { code: 403, message: 'no' } } };
    expect(await rejection(evaluating(9, denied).evaluate())).toMatchObject({
      code: 'MissingScope',
      message: 'Could not evaluate the SLO: missing slo:slos:read, storage:metrics:read, storage:buckets:read',
    });
  });
});
