import { createEdge } from '../../../sandbox/http/createEdge';
import type { Route } from '../../../sandbox/http/operation';
import { createWorld } from '../../../sandbox/situations/createWorld';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';

const start = Date.UTC(2026, 0, 1);

const writeThings: Route = {
  method: 'POST',
  path: '/things',
  scopes: ['things:objects:read', 'things:objects:write'],
  tokenScope: 'things.write',
  operation: () => () => ({ status: 200, body: 'done' }),
};

function anEdge(appScopes: string[]) {
  const world = createWorld({
    situation: 'fresh',
    realtime: false,
    largeScale: false,
    appScopes,
    wall: () => start,
  });
  const edge = createEdge(world, [
    { at: '/platform', callers: 'app', routes: [writeThings] },
    { at: '/api/v2', callers: 'api-token', routes: [writeThings] },
  ]);
  const post = async (path: string, authorization?: string) => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const response = await edge.request(path, { method: 'POST', headers });
    return { status: response.status, body: await response.text() };
  };
  return { world, post };
}

const both = ['things:objects:read', 'things:objects:write'];

describe('a route for the app', () => {
  it('answers the UI, which sends no header, and functions, which send a Bearer token', async () => {
    const { post } = anEdge(both);

    expect((await post('/platform/things')).status).toBe(200);
    expect((await post('/platform/things', 'Bearer whatever')).status).toBe(200);
  });

  it('names every scope the app lacks, in the message and in the details', async () => {
    const { post } = anEdge([]);

    const { status, body } = await post('/platform/things');

    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({
      error: {
        code: 403,
        message: 'Forbidden: missing scope things:objects:read, things:objects:write',
        details: { missingScopes: both },
      },
    });
  });

  it('refuses API tokens by name of their scheme', async () => {
    const { world, post } = anEdge(both);
    const { token } = issueToken(world, { name: 'x', scopes: ['things.write'], expires: null });

    const { status, body } = await post('/platform/things', `Api-Token ${token}`);

    expect(status).toBe(401);
    expect(body).toContain("Unsupported authorization scheme 'Api-Token'");
    expect(body).not.toContain(token);
  });
});

describe('a route for API tokens', () => {
  it('answers a token with the scope', async () => {
    const { world, post } = anEdge([]);
    const { token } = issueToken(world, { name: 'x', scopes: ['other', 'things.write'], expires: null });

    expect((await post('/api/v2/things', `Api-Token ${token}`)).status).toBe(200);
  });

  it.each([
    ['no header', undefined],
    ['an unknown token', 'Api-Token dt0c01.ABC.DEF'],
    ['a Bearer token', 'Bearer x'],
  ])('answers 401 for %s', async (_, authorization) => {
    const { post } = anEdge(both);

    const { status, body } = await post('/api/v2/things', authorization);

    expect(status).toBe(401);
    expect(JSON.parse(body)).toEqual({ error: { code: 401, message: 'Token Authentication failed' } });
  });

  it('answers 401 for a known id with another secret', async () => {
    const { world, post } = anEdge([]);
    const { id } = issueToken(world, { name: 'x', scopes: ['things.write'], expires: null });

    expect((await post('/api/v2/things', `Api-Token ${id}.${'A'.repeat(64)}`)).status).toBe(401);
  });

  it('answers 401 from the moment the token expires', async () => {
    const { world, post } = anEdge([]);
    const { token } = issueToken(world, { name: 'x', scopes: ['things.write'], expires: start + 60_000 });

    expect((await post('/api/v2/things', `Api-Token ${token}`)).status).toBe(200);
    await world.clock.advance(60);
    expect((await post('/api/v2/things', `Api-Token ${token}`)).status).toBe(401);
  });

  it('answers 403 with the scope that is missing', async () => {
    const { world, post } = anEdge(both);
    const { token } = issueToken(world, { name: 'x', scopes: ['things.read'], expires: null });

    const { status, body } = await post('/api/v2/things', `Api-Token ${token}`);

    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({
      error: { code: 403, message: 'Token is missing required scope. Use one of: things.write' },
    });
  });
});
