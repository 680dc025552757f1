/* No SDK client of the platform's Settings API can be installed, so these speak plain HTTP. */
import type { Sandbox } from '../../../sandbox/createSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { startSandbox } from '../../kit/startSandbox';

const path = '/platform/settings/v1/objects';
const schemaId = 'builtin:davis.anomaly-detectors';
const list = `${path}?schema-id=${schemaId}&scope=environment`;
const scopes = ['settings:objects:read', 'settings:objects:write', 'davis:analyzers:execute'];

let sandbox: Sandbox;
const open = async (without?: string): Promise<void> => {
  const appConfigPath = anAppConfigWith(...scopes.filter((scope) => scope !== without));
  sandbox = await startSandbox({ situation: 'latest', appConfigPath });
};
afterEach(() => sandbox.close());

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> };
}

/** As in the guide to detectors by API: docs.dynatrace.com, set-up-anomaly-detectors-via-api. */
const detector = (title: string) => ({
  ...{ enabled: true, title, description: '', source: 'test', executionSettings: {} },
  analyzer: {
    name: 'dt.statistics.ui.anomaly_detection.StaticThresholdAnomalyDetectionAnalyzer',
    input: [
      { key: 'query', value: 'timeseries cpu = avg(dt.host.cpu.usage), interval:1m' },
      ...Object.entries({
        ...{ threshold: '2', alertCondition: 'ABOVE', alertOnMissingData: 'false' },
        ...{ violatingSamples: '3', slidingWindow: '5', dealertingSamples: '5' },
      }).map(([key, value]) => ({ key, value })),
    ],
  },
  eventTemplate: { properties: ['type', 'name', 'description'].map((key) => ({ key: `event.${key}`, value: 'X' })) },
});
const wanted = (title: string, externalId?: string) => ({
  ...{ schemaId, scope: 'environment', value: detector(title) },
  ...(externalId === undefined ? {} : { externalId }),
});
const items = async (query = '') => (await send('GET', `${list}${query}`)).body.items as Record<string, unknown>[];

describe('settings objects by the platform', () => {
  beforeEach(() => open());

  it('are created one a request, with an id and a version', async () => {
    const { status, body } = await send('POST', path, wanted('one'));
    expect(status).toBe(201);
    const { objectId, version } = body as { objectId: string; version: string };
    expect(await items()).toEqual([{ objectId, version }]);
    const [full] = await items('&add-fields=value,externalId,modificationInfo');
    expect(full).toMatchObject({
      value: { title: 'one' },
      modificationInfo: { lastModifiedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string },
    });
    expect((await send('GET', `${path}/${objectId}`)).body).toMatchObject({
      objectId,
      version,
      value: { title: 'one' },
    });
  });

  it('refuse many at a time, which is what the classic API takes', async () => {
    expect((await send('POST', path, [wanted('one')])).status).toBe(400);
  });

  it('replace the one that carries the external id', async () => {
    const { body: first } = await send('POST', path, wanted('one', 'mine'));
    const again = await send('POST', path, wanted('two', 'mine'));
    expect(again).toMatchObject({ status: 200, body: { objectId: first.objectId } });
    expect(again.body.version).not.toBe(first.version);
    expect(await items('&add-fields=value')).toMatchObject([{ value: { title: 'two' } }]);
  });

  it('are only looked at with validate-only', async () => {
    expect(await send('POST', `${path}?validate-only=true`, wanted('one'))).toEqual({ status: 200, body: null });
    expect((await send('POST', `${path}?validate-only=true`, wanted('x'))).status).toBe(400);
    expect(await items()).toEqual([]);
  });

  it('say in details which property is wrong', async () => {
    const { status, body } = await send('POST', path, wanted('x'));
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { constraintViolations: [{ path: 'title' }] } } });
  });

  it('are changed and deleted in their version only', async () => {
    const { body } = await send('POST', path, wanted('one'));
    const at = `${path}/${String(body.objectId)}`;
    const value = detector('two');
    expect((await send('PUT', at, { value })).status).toBe(400);
    const changed = await send('PUT', `${at}?optimistic-locking-version=${String(body.version)}`, { value });
    expect(changed.status).toBe(200);
    expect((await send('PUT', `${at}?optimistic-locking-version=${String(body.version)}`, { value })).status).toBe(409);
    expect((await send('DELETE', at)).status).toBe(400);
    expect((await send('DELETE', `${at}?optimistic-locking-version=${String(body.version)}`)).status).toBe(409);
    const last = `${at}?optimistic-locking-version=${String(changed.body.version)}`;
    expect((await send('DELETE', last)).status).toBe(204);
    expect((await send('DELETE', last)).status).toBe(404);
  });

  it('come page by page, the key alone', async () => {
    for (const title of ['one', 'two', 'three']) await send('POST', path, wanted(title));
    const { body } = await send('GET', `${list}&page-size=2&add-fields=value`);
    expect(body).toMatchObject({ totalCount: 3, pageSize: 2, items: [{}, {}] });
    const key = String(body.nextPageKey);
    expect((await send('GET', `${path}?page-key=${key}`)).body.items).toMatchObject([{ value: { title: 'three' } }]);
    expect((await send('GET', `${list}&page-key=${key}`)).status).toBe(400);
  });

  it.each([
    ['a list without a schema', `${path}?scope=environment`, 400],
    ['a list without a scope', `${path}?schema-id=${schemaId}`, 400],
    ['a schema that is not there', `${path}?schema-id=builtin:no.such&scope=environment`, 404],
    ['a page too large', `${list}&page-size=501`, 400],
    ['a field that the sandbox does not have', `${list}&add-fields=owner`, 501],
    ['an object that is not there', `${path}/nothing`, 404],
  ])('refuse %s', async (_, address, status) => {
    expect((await send('GET', address)).status).toBe(status);
  });

  it('lie on one shelf with those of the classic API', async () => {
    await send('POST', path, wanted('one', 'mine'));
    expect(sandbox.world.shelf(settingsShelf).withExternalId(schemaId, 'environment', 'mine')?.value.title).toBe('one');
  });
});

describe('without the scope', () => {
  it.each([
    ['GET', list, 'settings:objects:read', undefined],
    ['POST', path, 'settings:objects:write', wanted('one')],
    ['POST', path, 'davis:analyzers:execute', wanted('one')],
    ['PUT', `${path}/x`, 'settings:objects:write', {}],
    ['DELETE', `${path}/x`, 'settings:objects:write', undefined],
  ])('%s %s is 403 and names it', async (method, address, scope, body) => {
    await open(scope);
    const answer = await send(method, address, body);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ error: { details: { missingScopes: [scope] } } });
  });
});
