import { retryingHttpClient } from '../../../api/platform/retryingHttpClient';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

function retrying(repeatable: ((method: string) => boolean) | undefined, ...answers: Answer[]) {
  const { client, sent } = answering(...answers);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { client: retryingHttpClient(client, { wait, random: () => 0 }, repeatable), sent, waits };
}

const throttled: Answer = { status: 429, json: {} };

describe('retryingHttpClient', () => {
  it('waits as long as Retry-After says', async () => {
    const { client, waits } = retrying(undefined, { ...throttled, headers: { 'retry-after': '3' } }, { json: {} });
    await client.send({ url: '/x' });
    expect(waits).toEqual([3000]);
  });

  it('waits until the time of X-RateLimit-Reset, which counts microseconds', async () => {
    const reset = String(Date.parse('2026-01-01T00:00:07Z') * 1000);
    const { client, waits } = retrying(
      undefined,
      { ...throttled, headers: { 'x-ratelimit-reset': reset } },
      { json: {} },
    );
    await client.send({ url: '/x' });
    expect(waits).toEqual([7000]);
  });

  it('pauses longer from time to time when nobody says how long, with jitter', async () => {
    const { client, waits } = retrying(undefined, throttled, { status: 503 }, 'dropped', { json: {} });
    await client.send({ url: '/x' });
    // Half of 500, 1000 and 2000 ms: the least that jitter leaves.
    expect(waits).toEqual([250, 500, 1000]);
  });

  it('gives up after five attempts, with the last answer', async () => {
    const { client, sent } = retrying(undefined, { status: 503, json: {} });
    expect(await rejection(client.send({ url: '/x' }))).toMatchObject({ status: 503 });
    expect(sent).toHaveLength(5);
  });

  it('gives up at once when asked to wait longer than a function can', async () => {
    const { client, sent } = retrying(undefined, { ...throttled, headers: { 'retry-after': '60' } });
    expect(await rejection(client.send({ url: '/x' }))).toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(sent).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 501])('does not repeat what was refused with %i', async (status) => {
    const { client, sent } = retrying(undefined, { status, json: {} });
    await rejection(client.send({ url: '/x' }));
    expect(sent).toHaveLength(1);
  });

  it('does not repeat a request that must not happen twice', async () => {
    const { client, sent } = retrying((method) => method === 'GET', 'dropped');
    await rejection(client.send({ url: '/x', method: 'POST', body: {} }));
    expect(sent).toHaveLength(1);
  });

  it('repeats what was throttled in any case: it did not happen even once', async () => {
    const { client, sent } = retrying((method) => method === 'GET', throttled, { json: {} });
    await client.send({ url: '/x', method: 'POST', body: {} });
    expect(sent).toHaveLength(2);
  });
});
