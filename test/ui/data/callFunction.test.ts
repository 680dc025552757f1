import { Failure } from '../../../domain/failure';
import { callFunction } from '../../../ui/app/data/transport/callFunction';
import { FakeBackend, type FakeFunction } from '../../kit/fakeBackend';

const answering = (run: FakeFunction) => new FakeBackend({ functions: { 'pipeline-status': run } }).install();

const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome;
  throw new Error(`expected a Failure, got ${JSON.stringify(outcome)}`);
};

describe('callFunction', () => {
  it('sends the payload and answers the value inside the envelope', async () => {
    const backend = answering(() => ({ streams: [] }));
    await expect(callFunction('pipeline-status', { lookback: 'now-2h' })).resolves.toEqual({ streams: [] });
    expect(backend.calls).toEqual([{ name: 'pipeline-status', payload: { lookback: 'now-2h' } }]);
  });

  it('throws the failure inside the envelope as it is', async () => {
    const report = { code: 'Conflict', message: 'changed meanwhile', whose: 'user', hint: 'Reload.' } as const;
    answering(() => {
      throw new Failure(report);
    });
    const failure = await failureOf(callFunction('pipeline-status', {}));
    expect(failure.report()).toEqual(report);
  });

  it.each([
    [540, 'Unexpected', 'us'],
    [500, 'Unavailable', 'platform'],
    [401, 'Unauthorized', 'user'],
    [403, 'MissingScope', 'operator'],
    [404, 'NotFound', 'us'],
    [429, 'Throttled', 'platform'],
    [503, 'Unavailable', 'platform'],
  ])('tells what a status of %i means: %s', async (status, code, whose) => {
    answering(() => new Response('{}', { status }));
    const failure = await failureOf(callFunction('pipeline-status', {}));
    expect(failure).toMatchObject({ code, whose });
    expect(failure.message).toContain(String(status));
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON of another shape', '{"streams":[]}'],
    ['success without a value', '{"ok":true}'],
    ['failure without a report', '{"ok":false}'],
    ['null', 'null'],
  ])('does not take %s for an answer', async (_what, body) => {
    answering(() => new Response(body, { status: 200 }));
    expect(await failureOf(callFunction('pipeline-status', {}))).toMatchObject({ code: 'Unexpected', whose: 'us' });
  });

  it('calls a sign-in page what it is', async () => {
    const page = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form></form></body></html>';
    answering(() => new Response(page, { status: 200, headers: { 'content-type': 'text/html' } }));
    const failure = await failureOf(callFunction('pipeline-status', {}));
    expect(failure).toMatchObject({ code: 'Unauthorized', whose: 'user' });
    expect(`${failure.message} ${failure.hint}`).toMatch(/session is over.*Sign in again/);
  });

  it('says that the network is at fault when nothing was reached', async () => {
    answering(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await failureOf(callFunction('pipeline-status', {}))).toMatchObject({
      code: 'Unavailable',
      whose: 'platform',
    });
  });

  it('calls an aborted call cancelled, not failed', async () => {
    const controller = new AbortController();
    answering(() => {
      controller.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    const failure = await failureOf(callFunction('pipeline-status', {}, controller.signal));
    expect(failure.code).toBe('Cancelled');
  });
});
