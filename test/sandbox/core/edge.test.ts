import { createEdge } from '../../../sandbox/http/createEdge';
import { ApiError, type Call, type Operation } from '../../../sandbox/http/operation';
import { createWorld } from '../../../sandbox/situations/createWorld';

function anEdge(operation: Operation, path = '/thing') {
  const world = createWorld({ situation: 'fresh', realtime: false, largeScale: false, appScopes: [] });
  return createEdge(world, [
    { at: '/platform', callers: 'app', routes: [{ method: 'POST', path, scopes: [], operation }] },
  ]);
}

const json = { 'content-type': 'application/json' };

describe('the edge', () => {
  it('hands an operation its decoded parameters, query and JSON', async () => {
    const seen: Call[] = [];
    const edge = anEdge(
      () => (call) => {
        seen.push(call);
        return { status: 204 };
      },
      '/thing/:id',
    );

    await edge.request('/platform/thing/a%2Fb?x=1&x=2', { method: 'POST', headers: json, body: '{"y":3}' });

    expect(seen[0]?.params).toEqual({ id: 'a/b' });
    expect(seen[0]?.query.getAll('x')).toEqual(['1', '2']);
    expect(seen[0]?.json).toEqual({ y: 3 });
  });

  it('leaves a compressed body to the operation', async () => {
    const seen: Call[] = [];
    const edge = anEdge(() => (call) => {
      seen.push(call);
      return { status: 204 };
    });

    await edge.request('/platform/thing', {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: new Uint8Array([31, 139, 8]),
    });

    expect(seen[0]?.json).toBeNull();
    expect([...(seen[0]?.raw ?? [])]).toEqual([31, 139, 8]);
  });

  it('answers 400 for JSON that is none', async () => {
    const response = await anEdge(() => () => ({ status: 204 })).request('/platform/thing', {
      method: 'POST',
      headers: json,
      body: '{',
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 400 } });
  });

  it('sends a documented error in the envelope of the Environment API', async () => {
    const violations = [{ path: 'name', message: 'must not be empty' }];
    const edge = anEdge(() => () => {
      throw new ApiError(409, 'taken', violations, { 'X-RateLimit-Remaining': '0' });
    });

    const response = await edge.request('/platform/thing', { method: 'POST' });

    expect(response.status).toBe(409);
    expect(response.headers.get('X-RateLimit-Remaining')).toBe('0');
    expect(await response.json()).toEqual({
      error: { code: 409, message: 'taken', constraintViolations: violations },
    });
  });

  it('answers 500 and says so on the console when an operation has a defect', async () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const edge = anEdge(() => () => {
      throw new TypeError('x is undefined');
    });

    const response = await edge.request('/platform/thing', { method: 'POST' });

    expect(response.status).toBe(500);
    expect(await response.text()).toContain('x is undefined');
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });

  it('answers 501 with the request for a route it does not have, never an empty 200', async () => {
    const edge = anEdge(() => () => ({ status: 204 }));

    const response = await edge.request('/platform/other?q=1', { method: 'PUT', body: 'hello' });

    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({
      error: { code: 501, details: { method: 'PUT', path: '/platform/other', query: { q: '1' }, body: 'hello' } },
    });
  });
});
