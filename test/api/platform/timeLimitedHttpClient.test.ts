import type { HttpClient } from '@dynatrace-sdk/http-client';
import { timeLimitedHttpClient } from '../../../api/platform/timeLimitedHttpClient';
import { translated } from '../../../api/platform/translateError';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

/** Never answers; fails when it is aborted, as the SDK's client does. */
const silent: HttpClient = {
  send: ({ abortSignal }) =>
    new Promise((_, reject) => abortSignal?.addEventListener('abort', () => reject(new Error('aborted')))),
};

describe('timeLimitedHttpClient', () => {
  it('gives up a request that outlasts the call', async () => {
    const client = timeLimitedHttpClient(silent, () => 5);
    const asked = translated({ what: 'save the SLO', scopes: [] }, () => client.send({ url: '/x' }));
    expect(await rejection(asked)).toMatchObject({ code: 'Timeout', whose: 'platform' });
  });

  it('lets answers and failures in time through', async () => {
    const { client } = answering({ json: { a: 1 } }, { status: 500, json: {} });
    const limited = timeLimitedHttpClient(client, () => 60_000);
    expect(await (await limited.send({ url: '/x' })).body('json')).toEqual({ a: 1 });
    expect(await rejection(limited.send({ url: '/x' }))).toMatchObject({ status: 500 });
  });
});
