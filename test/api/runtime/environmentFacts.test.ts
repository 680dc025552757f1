import { environmentApis, type EnvironmentApi } from '../../../domain/model/environment';
import type { Sandbox } from '../../../sandbox/createSandbox';
import type { Situation } from '../../../sandbox/situations/situations';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(60_000);

const classic = '/platform/classic/environment-api/v2';
const slos = `${classic}/slo`;
const everyApi = Object.fromEntries(environmentApis.map((api) => [api, 'available']));

let sandbox: Sandbox;
const open = async (situation: Situation) => {
  sandbox = await startSandbox({ situation, withFunctions: true });
  return appFunctions(sandbox.url);
};
afterEach(() => sandbox.close());

/** The facts, with one word for each API. */
async function factsIn(functions: ReturnType<typeof appFunctions>) {
  const facts = await functions.call('environment-facts', {});
  const { phase, engines, defaultEngine, families, apis } = facts;
  const states = Object.fromEntries(Object.entries(apis).map(([api, { state }]) => [api, state]));
  return { facts, apis, seen: { phase, states, defaultEngine, families }, engines };
}

describe('environment-facts', () => {
  it.each(['connected', 'fresh', 'both-families'] as const)(
    'finds everything available in "%s", and platform the default',
    async (situation) => {
      const { seen, engines } = await factsIn(await open(situation));
      expect(seen).toEqual({
        ...{ phase: 'hybrid', states: everyApi, defaultEngine: 'platform' },
        families: { connected: ['stream'], fresh: [], 'both-families': ['stream', 'connection'] }[situation],
      });
      expect([engines.platform.usable, engines.classic.usable]).toEqual([true, true]);
    },
  );

  it('finds in "new-environment" what is gone, says it as Dynatrace does, and names what replaces it', async () => {
    const { seen, apis, engines } = await factsIn(await open('new-environment'));
    expect(seen).toMatchObject({
      ...{ phase: 'new', defaultEngine: 'platform', families: ['stream'] },
      states: { ...everyApi, entities: 'gone', slos: 'gone' },
    });
    expect(apis.slos).toEqual({
      ...{ state: 'gone', grant: null, successor: 'Platform SLOs (/platform/slo/v1/slos)' },
      reason:
        'The Service-level objectives API v2 is no longer available in this environment. Use its successor: /platform/slo/v1/slos',
    });
    expect(engines).toMatchObject({ platform: { usable: true }, classic: { usable: false, state: 'missing' } });
  });

  it('finds "latest" without the Environment API, and asks it no more than the probes', async () => {
    const functions = await open('latest');
    await sandboxControls(sandbox.url).forgetRequests();
    const { seen, apis } = await factsIn(functions);
    expect(seen).toMatchObject({
      ...{ phase: 'latest', defaultEngine: 'platform', families: ['stream'] },
      states: {
        ...everyApi,
        ...{ metrics: 'gone', entities: 'gone', slos: 'gone', tokens: 'gone' },
      },
    });
    expect(apis.tokens.successor).toMatch(/platform token/);
    const requests = await sandboxControls(sandbox.url).requests();
    const asked = requests.map(({ path }) => path).filter((path) => path.startsWith(classic));
    expect(asked.sort()).toEqual(
      ['apiTokens', 'entities', 'metrics', 'settings/objects', 'slo'].map((path) => `${classic}/${path}`),
    );
  });

  it('makes nothing by asking', async () => {
    const functions = await open('connected');
    const before = await sandboxControls(sandbox.url).token(['metrics.ingest']);
    await functions.call('environment-facts', {});
    const { tokens } = await functions.call('environment-facts', { refresh: true }).then(({ apis }) => apis);
    expect([tokens.state, before.token.slice(0, 7)]).toEqual(['available', 'dt0c01.']);
    const writes = (await sandboxControls(sandbox.url).requests()) as {
      method: string;
      path: string;
      status: number;
    }[];
    const made = writes.filter(({ path, status }) => status === 201 && !path.startsWith('/sandbox'));
    expect(made).toEqual([]);
  });

  it('finds in "denied" what this person may not do, and what to grant', async () => {
    const { seen, apis } = await factsIn(await open('denied'));
    expect(seen).toMatchObject({
      ...{ phase: 'hybrid', defaultEngine: 'platform' },
      states: { ...everyApi, tokens: 'denied' },
    });
    expect(apis.tokens).toMatchObject({
      ...{ successor: null, grant: 'api-tokens:tokens:write or environment:roles:manage-settings' },
    });
  });
});

describe('environment-facts among faults', () => {
  const under = async (...faults: { path: string; status?: number; drop?: boolean; latencyMs?: number }[]) => {
    const functions = await open('connected');
    await sandboxControls(sandbox.url).faults(faults);
    return factsIn(functions);
  };

  it.each([500, 503, 429])('does not know an API that answers %d, and moves nobody for it', async (status) => {
    const { apis, engines, seen } = await under({ path: '/platform/slo/v1/**', status });
    expect(apis.platformSlos).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining(`${status}`) as string,
    });
    expect(engines.platform).toMatchObject({ usable: false, state: 'unknown' });
    expect(seen.defaultEngine).toBe('platform');
  });

  it('does not call metrics that it could not look for none', async () => {
    const { facts } = await under({ path: '/platform/storage/query/v1/query:execute', status: 503 });
    expect(facts).toMatchObject({
      families: [],
      familiesUnknown: expect.stringContaining('Could not list the ECS metrics') as string,
    });
  });

  it('does not know an API whose connection breaks, and knows it at the next call', async () => {
    const functions = await open('connected');
    const controls = sandboxControls(sandbox.url);
    await controls.faults([{ path: slos, drop: true }]);
    expect((await factsIn(functions)).apis.slos).toMatchObject({
      ...{ state: 'unknown', reason: 'The connection was lost before it answered.' },
    });
    await controls.noFaults();
    expect((await factsIn(functions)).apis.slos.state).toBe('available');
  });

  it('does not wait for an API that does not answer, and tells the others meanwhile', async () => {
    const begun = Date.now();
    const { seen, apis } = await under({ path: `${classic}/entities`, latencyMs: 30_000 });
    expect(seen.states).toEqual({ ...everyApi, entities: 'unknown' });
    expect(apis.entities.reason).toBe('It did not answer within 8 seconds.');
    expect(Date.now() - begun).toBeLessThan(25_000);
  });

  it('takes 403 for a denial and names what to grant', async () => {
    const { apis, engines, seen } = await under({ path: '/platform/slo/v1/**', status: 403 });
    expect(apis.platformSlos).toMatchObject({ state: 'denied', grant: 'slo:slos:read' });
    expect(engines).toMatchObject({ platform: { state: 'missing' }, classic: { usable: true } });
    expect(seen.defaultEngine).toBe('classic');
  });

  it('takes a query that may not read metrics for a denial of Grail, though checking one is allowed', async () => {
    const { apis } = await under({ path: '/platform/storage/query/v1/query:execute', status: 403 });
    expect(apis.grail).toMatchObject({ state: 'denied', grant: 'storage:metrics:read, storage:buckets:read' });
  });

  it('takes 410 for gone', async () => {
    const { apis, seen } = await under({ path: slos, status: 410 });
    expect(apis.slos).toMatchObject({ state: 'gone', successor: 'Platform SLOs (/platform/slo/v1/slos)' });
    expect(seen.phase).toBe('new');
  });

  it('does not take one 404 for gone', async () => {
    const lists = [slos, '/platform/slo/v1/slos', '/platform/document/v1/documents', `${classic}/metrics`];
    const { seen } = await under(...lists.map((path) => ({ method: 'GET', path, status: 404 })));
    expect(seen.states).toEqual(everyApi);
  });

  it.each<[EnvironmentApi, string]>([
    ['slos', `${slos}**`],
    ['metrics', `${classic}/metrics**`],
    ['platformSlos', '/platform/slo/v1/**'],
    ['grail', '/platform/storage/query/v1/**'],
  ])('takes the 404 of every operation of %s for gone', async (api, path) => {
    expect((await under({ path, status: 404 })).apis[api]).toMatchObject({
      ...{ state: 'gone', reason: expect.stringMatching(/^None of its operations exists here \(404\)/) as string },
    });
  });

  it('finds extensions and the Hub by their classic APIs where the platform has none', async () => {
    const { seen } = await under(
      { path: '/platform/extensions/v2/**', status: 404 },
      { path: '/platform/hub/v1/**', status: 404 },
    );
    expect(seen.states).toEqual(everyApi);
  });
});
