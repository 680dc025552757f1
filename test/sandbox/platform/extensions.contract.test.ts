/* No SDK client of the platform's Extensions and Hub APIs can be installed, so these speak plain HTTP. */
import type { Sandbox } from '../../../sandbox/createSandbox';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import type { Situation } from '../../../sandbox/situations/situations';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

const extensions = '/platform/extensions/v2/extensions';
const catalog = '/platform/hub/v1/catalog/extensions';
const title = 'AWS Entities for Metric Streaming';
const all = ['extensions:definitions:read', 'extensions:definitions:write', 'hub:catalog:read'];

let sandbox: Sandbox;
const open = async (situation: Situation, scopes = [...all, 'environment-api:extensions:read']): Promise<void> => {
  sandbox = await startSandbox({ situation, appConfigPath: anAppConfigWith(...scopes) });
};
afterEach(() => sandbox.close());

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The id that the Hub gives to the extension. */
async function idInHub(): Promise<string> {
  const { body } = await send('GET', catalog);
  const items = body.items as { id: string; name: string }[];
  return items.find(({ name }) => name === title)?.id ?? '';
}

describe.each(['no-extension', 'new-environment', 'latest'] as const)('in situation %s', (situation) => {
  it('the Hub lists the extension by its title, with its id and releases', async () => {
    await open(situation);
    const id = await idInHub();
    expect(id).toBe(sandbox.world.shelf(extensionShelf).name);
    expect(await send('GET', `${catalog}/${id}`)).toMatchObject({ status: 200, body: { id, name: title } });
    expect((await send('GET', `${catalog}/${id}/releases`)).body).toEqual({
      items: [{ version: '1.2.3' }],
      totalCount: 1,
    });
    expect((await send('GET', `${catalog}/no.such`)).status).toBe(404);
  });
});

describe('installing an extension', () => {
  beforeEach(() => open('no-extension'));

  it('answers 202 and makes it active in one step', async () => {
    const id = await idInHub();
    expect((await send('GET', extensions)).body).toEqual({ items: [], totalCount: 0 });
    expect((await send('GET', `${extensions}/${id}/environment-configuration`)).status).toBe(404);

    const installed = await send('POST', `${extensions}/${id}`);

    expect(installed).toEqual({ status: 202, body: { extensionName: id, version: '1.2.3' } });
    const configuration = await send('GET', `${extensions}/${id}/environment-configuration`);
    expect(configuration).toEqual({ status: 200, body: { version: '1.2.3' } });
  });

  it('is seen by the classic API too, and entities come with the next data', async () => {
    const id = await idInHub();
    await send('POST', `${extensions}/${id}?version=1.2.3`);
    await send('POST', `${extensions}/${id}`);
    const classic = await send('GET', `/platform/classic/environment-api/v2/extensions/${id}/environmentConfiguration`);
    expect(classic.body).toEqual({ version: '1.2.3' });
    await sandboxControls(sandbox.url).advance(180);
    expect(sandbox.world.shelf(entityShelf).size).toBe(12);
  });

  it('refuses what the Hub does not have', async () => {
    const id = await idInHub();
    expect((await send('POST', `${extensions}/no.such`)).status).toBe(404);
    expect((await send('POST', `${extensions}/${id}?version=9.9.9`)).status).toBe(400);
    expect(sandbox.world.shelf(extensionShelf).installed).toBe(false);
  });

  it('is needed before its configuration can be set', async () => {
    const id = await idInHub();
    const body = { version: '1.2.3' };
    expect((await send('POST', `${extensions}/${id}/environment-configuration`, body)).status).toBe(404);
    sandbox.world.shelf(extensionShelf).installed = true;
    expect(await send('POST', `${extensions}/${id}/environment-configuration`, body)).toEqual({ status: 200, body });
    expect((await send('POST', `${extensions}/${id}/environment-configuration`, { version: '2' })).status).toBe(400);
  });
});

describe('the list of extensions', () => {
  it('is filtered by name, and adds the active version when asked', async () => {
    await open('connected');
    const name = await idInHub();
    const find = (filter: string) => send('GET', `${extensions}?filter=${encodeURIComponent(filter)}`);
    expect((await find(`name = '${name}'`)).body.items).toEqual([{ extensionName: name, version: '1.2.3' }]);
    expect((await find("name = 'another'")).body.items).toEqual([]);
    const { body } = await send('GET', `${extensions}?add-fields=activeVersion`);
    expect(body.items).toEqual([{ extensionName: name, version: '1.2.3', activeVersion: '1.2.3' }]);
    expect((await send('GET', `${extensions}/${name}`)).body.items).toEqual([
      { extensionName: name, version: '1.2.3' },
    ]);
  });

  it.each([
    ['a page too large', 'page-size=101'],
    ['a page key beside other parameters', 'page-key=MT8&page-size=1'],
    ['a page key of nobody', 'page-key=x'],
  ])('refuses %s', async (_, query) => {
    await open('connected');
    expect((await send('GET', `${extensions}?${query}`)).status).toBe(400);
  });
});

describe('without the scope', () => {
  it.each([
    ['GET', extensions, 'extensions:definitions:read'],
    ['POST', `${extensions}/any`, 'extensions:definitions:write'],
    ['GET', `${extensions}/any/environment-configuration`, 'extensions:definitions:read'],
    ['POST', `${extensions}/any/environment-configuration`, 'extensions:definitions:write'],
    ['GET', catalog, 'hub:catalog:read'],
  ])('%s %s is 403 and names it', async (method, path, scope) => {
    await open(
      'latest',
      all.filter((one) => one !== scope),
    );
    const { status, body } = await send(method, path, method === 'POST' ? {} : undefined);
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { details: { missingScopes: [scope] } } });
  });
});

describe('faults', () => {
  it('apply to these routes as to any', async () => {
    await open('latest');
    const { faults, noFaults, requests } = sandboxControls(sandbox.url);
    await faults([
      { path: '/platform/extensions/**', status: 503 },
      { path: '/platform/hub/**', retryAfter: 7 },
    ]);
    expect((await send('GET', extensions)).status).toBe(503);
    expect((await send('GET', catalog)).status).toBe(429);
    await noFaults();
    expect((await send('GET', extensions)).status).toBe(200);
    expect(await requests()).toHaveLength(3);
  });
});
