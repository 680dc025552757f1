import type { Sandbox } from '../../../sandbox/createSandbox';
import { startSandbox } from '../../kit/startSandbox';
import { tokenShelf } from '../../../sandbox/dynatrace/tokenStore/tokenShelf';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await send('DELETE', 'faults');
  await send('DELETE', 'requests');
});
afterAll(() => sandbox.close());

const user = '/platform/metadata/v1/user';
const get = (path: string) => fetch(sandbox.url + path);

async function send(method: string, control: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/sandbox/${control}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>) };
}

interface Listed {
  requests: { at: string; method: string; path: string; status: number; bytesIn: number; bytesOut: number }[];
}

const requests = async () => ((await (await get('/sandbox/requests')).json()) as Listed).requests;

describe('GET /sandbox/health', () => {
  it('says that it is ready, in which situation, and what time it is', async () => {
    const { status, body } = await send('GET', 'health');

    expect(status).toBe(200);
    expect(body).toEqual({ ready: true, situation: 'fresh', now: expect.stringMatching(/^\d{4}-.*Z$/) as unknown });
  });
});

describe('POST /sandbox/clock', () => {
  it('answers when everything due has run, with the new time', async () => {
    const before = sandbox.world.clock.now();
    const run = jest.fn();
    sandbox.world.clock.at(before + 3_000_000, run);

    const { body } = await send('POST', 'clock', { advanceSeconds: 3600 });

    expect(run).toHaveBeenCalledTimes(1);
    expect(Date.parse(String(body?.['now']))).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  it.each([[{}], [{ advanceSeconds: '60' }], [{ advanceSeconds: -1 }], [{ advanceSeconds: 1e9 }]])(
    'answers 400 naming the field for %j',
    async (body) => {
      const answer = await send('POST', 'clock', body);

      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('advanceSeconds');
    },
  );

  it('answers 400 for a body that is no object', async () => {
    expect((await send('POST', 'clock', [60])).status).toBe(400);
  });
});

describe('a control', () => {
  it('reads its payload as JSON even when it is sent as something else, as curl -d does', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${sandbox.url}/sandbox/clock`, {
      method: 'POST',
      headers,
      body: '{"advanceSeconds":1}',
    });

    expect(answer.status).toBe(200);
  });

  it.each(['clock', 'faults', 'tokens'])('answers 400 naming the payload when %s is sent no JSON', async (control) => {
    const answer = await fetch(`${sandbox.url}/sandbox/${control}`, { method: 'POST', body: '{oops' });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('payload: must be JSON');
  });
});

describe('POST /sandbox/tokens', () => {
  it('makes a token in the documented format with scopes and expiry', async () => {
    const { body } = await send('POST', 'tokens', { scopes: ['metrics.ingest'], expiresInSeconds: 60 });

    expect(body?.['token']).toMatch(/^dt0c01\.[A-Z2-7]{24}\.[A-Z2-7]{64}$/);
    expect(String(body?.['token'])).toContain(`${String(body?.['id'])}.`);
    expect(body?.['scopes']).toEqual(['metrics.ingest']);
    const left = Date.parse(String(body?.['expiresAt'])) - sandbox.world.clock.now();
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  it('makes one that does not expire when no expiry is given', async () => {
    const { body } = await send('POST', 'tokens', { scopes: ['metrics.ingest'] });

    expect(body?.['expiresAt']).toBeNull();
  });

  it.each([
    [{}, 'scopes'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: [1] }, 'scopes'],
    [{ scopes: ['a'], expiresInSeconds: 'soon' }, 'expiresInSeconds'],
  ])('answers 400 for %j, naming %s', async (body, field) => {
    const answer = await send('POST', 'tokens', body);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(field);
  });
});

describe('GET /sandbox/requests', () => {
  it('lists API requests with their sizes, without query, and neither controls nor pages', async () => {
    await send('DELETE', 'requests');
    await get('/ui/');
    await get('/favicon.ico');
    await send('GET', 'health');
    const answered = await (await get(`${user}?secret=1`)).text();
    await fetch(`${sandbox.url}/platform/nothing`, { method: 'POST', body: 'four' });

    const seen = await requests();

    expect(seen).toEqual([
      {
        at: expect.any(String) as unknown,
        method: 'GET',
        path: user,
        status: 200,
        bytesIn: 0,
        bytesOut: answered.length,
      },
      expect.objectContaining({ method: 'POST', path: '/platform/nothing', status: 501, bytesIn: 4 }),
    ]);
  });

  it('forgets on DELETE', async () => {
    await get(user);

    expect((await send('DELETE', 'requests')).status).toBe(204);

    expect(await requests()).toEqual([]);
  });
});

describe('POST /sandbox/faults', () => {
  it('answers in place of the operation, as often as told', async () => {
    await send('POST', 'faults', [{ path: '/platform/metadata/**', status: 503, body: { busy: true }, times: 2 }]);

    const answers = [await get(user), await get(user), await get(user)];

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(await answers[0]?.json()).toEqual({ busy: true });
    expect((await requests()).map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it('answers 429 with Retry-After in the error envelope', async () => {
    await send('POST', 'faults', [{ retryAfter: 7 }]);

    const answer = await get(user);

    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toMatchObject({ error: { code: 429 } });
  });

  it('applies only to the method and path it names', async () => {
    await send('POST', 'faults', [
      { method: 'post', path: user, status: 500 },
      { path: '/platform/document/*', status: 500 },
      { path: '/platform/metadata', status: 500 },
    ]);

    expect((await get(user)).status).toBe(200);
    expect((await fetch(sandbox.url + user, { method: 'POST' })).status).toBe(500);
  });

  it('drops the connection without an answer', async () => {
    await send('POST', 'faults', [{ path: user, drop: true, times: 1 }]);

    await expect(get(user)).rejects.toThrow();

    expect((await get(user)).status).toBe(200);
    expect((await requests()).map(({ status }) => status)).toEqual([0, 200]);
  });

  it('loses only the answer of a request that happens', async () => {
    const [before, path] = [sandbox.world.shelf(tokenShelf).size, '/platform/classic/environment-api/v2/apiTokens'];
    await send('POST', 'faults', [{ path, drop: true, afterwards: true, times: 1 }]);
    const body = JSON.stringify({ name: 'lost', scopes: ['metrics.ingest'] });
    const headers = { 'content-type': 'application/json' };

    await expect(fetch(sandbox.url + path, { method: 'POST', headers, body })).rejects.toThrow();

    expect(sandbox.world.shelf(tokenShelf).size).toBe(before + 1);
  });

  it('cuts an answer short, and sends a page where one is given', async () => {
    const whole = await (await get(user)).text();
    await send('POST', 'faults', [
      { path: user, cutShort: true, times: 1 },
      { path: user, status: 200, body: '<html></html>', contentType: 'text/html', times: 1 },
    ]);
    const half = await (await get(user)).text();
    expect(whole.startsWith(half) && half.length * 2 - whole.length < 2).toBe(true);
    const page = await get(user);
    expect([page.headers.get('content-type'), await page.text()]).toEqual(['text/html', '<html></html>']);
  });

  it('delays and then lets the operation answer', async () => {
    await send('POST', 'faults', [{ path: user, latencyMs: 80 }]);
    const before = performance.now();

    expect((await get(user)).status).toBe(200);

    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  });

  it('never applies to the controls themselves', async () => {
    await send('POST', 'faults', [{ path: '**', status: 500 }]);

    expect((await send('GET', 'health')).status).toBe(200);
  });

  it('adds to the faults that are there, and clears them all on DELETE', async () => {
    await send('POST', 'faults', [{ path: user, status: 500, times: 1 }]);
    await send('POST', 'faults', [{ path: user, status: 502 }]);
    expect([(await get(user)).status, (await get(user)).status]).toEqual([500, 502]);

    await send('DELETE', 'faults');

    expect((await get(user)).status).toBe(200);
  });

  it.each([
    [{ status: 503 }, 'payload'],
    [[{ state: 503 }], '[0].state'],
    [[{ status: 503 }, { status: 99 }], '[1].status'],
    [[{ latencyMs: 'long' }], '[0].latencyMs'],
    [[{ times: 0 }], '[0].times'],
    [['x'], '[0]'],
  ])('answers 400 for %j, naming %s, and adds nothing', async (body, field) => {
    const answer = await send('POST', 'faults', body);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(field);
    expect((await get(user)).status).toBe(200);
  });
});
