import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { startSandbox } from '../../kit/startSandbox';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';

const dist = mkdtempSync(join(tmpdir(), 'launchpad-ui-'));
const uiDir = join(dist, 'ui');

let sandbox: Sandbox;
let unbuilt: Sandbox;

beforeAll(async () => {
  mkdirSync(uiDir);
  writeFileSync(join(dist, 'secret.txt'), 'the hidden words');
  writeFileSync(join(uiDir, 'index.html'), '<title>app</title>');
  writeFileSync(join(uiDir, 'main.js'), 'run()');
  sandbox = await startSandbox({ uiDir });
  unbuilt = await startSandbox({ uiDir: join(dist, 'nothing') });
});
afterAll(() => Promise.all([sandbox.close(), unbuilt.close()]));

const get = async (path: string, from = sandbox) => {
  const response = await fetch(from.url + path, { redirect: 'manual' });
  const type = response.headers.get('content-type');
  return { status: response.status, type, text: await response.text(), location: response.headers.get('location') };
};

describe('the built UI', () => {
  it('is where the root leads', async () => {
    expect(await get('/')).toMatchObject({ status: 302, location: '/ui/' });
    expect(await get('/ui')).toMatchObject({ status: 302, location: '/ui/' });
  });

  it('answers files as what they are, and its index for every route of the app', async () => {
    expect(await get('/ui/main.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', text: 'run()' });
    expect(await get('/ui/')).toMatchObject({ status: 200, text: '<title>app</title>' });
    expect(await get('/ui/slos/new')).toMatchObject({ status: 200, text: '<title>app</title>' });
  });

  it.each(['/ui/..%2Fsecret.txt', '/ui/%2e%2e/secret.txt', '/ui/x%2F..%2F..%2Fsecret.txt'])(
    'keeps %s inside its folder',
    async (path) => {
      expect((await get(path)).text).not.toContain('the hidden words');
    },
  );

  it('says how to build it while it is not built', async () => {
    const { status, text } = await get('/ui/', unbuilt);

    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });
});

describe('the runtime that the page gets', () => {
  interface Page {
    /** What was added to the head. */
    element: { textContent?: string };
    dtRuntime: Record<
      'appEnvironment' | 'userPreferences' | 'navigation',
      Record<string, (...given: unknown[]) => unknown>
    >;
  }

  async function aPage(search: string, prefersDark = false, at = { pathname: '/ui/', hash: '' }): Promise<Page> {
    const { text } = await get('/platform/runtime/runtime-loader.js');
    const stored = new Map<string, string>();
    const page = {
      location: { ...at, search, origin: 'http://localhost:1', assign: () => undefined },
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
      },
      matchMedia: () => ({ matches: prefersDark }),
      navigator: { language: 'de-AT' },
      document: { createElement: () => ({}), head: { append: (element: object) => Object.assign(page, { element }) } },
      element: {},
      URLSearchParams,
      console,
    };
    vm.runInNewContext(text, page);
    return page as unknown as Page;
  }

  it('knows app, environment and user', async () => {
    const { appEnvironment } = (await aPage('')).dtRuntime;

    expect(appEnvironment['getAppId']?.()).toBe('my.ecs.slo.launchpad');
    expect(appEnvironment['getEnvironmentId']?.()).toBe('abc12345');
    expect(appEnvironment['getEnvironmentUrl']?.()).toBe('https://abc12345.apps.dynatrace.com');
    expect(appEnvironment['getCurrentUserDetails']?.()).toMatchObject({ email: 'sam.sandbox@example.com' });
  });

  it.each([
    ['', false, 'light'],
    ['', true, 'dark'],
    ['?theme=dark', false, 'dark'],
    ['?theme=light', true, 'light'],
    ['?theme=pink', true, 'dark'],
  ])('takes the theme from "%s", else from the browser', async (search, prefersDark, theme) => {
    expect((await aPage(search, prefersDark)).dtRuntime.userPreferences['getTheme']?.()).toBe(theme);
  });

  it('hands an intent over at its own address only, with the properties that the manifest declares', async () => {
    const hash = `#${encodeURIComponent(JSON.stringify({ clustername: 'a/b', 'aws.region': 'eu-west-1', secret: 'x' }))}`;
    const intentAt = async (pathname: string, sent = hash) => {
      const { navigation } = (await aPage('', false, { pathname, hash: sent })).dtRuntime;
      const intent = navigation['getIntent']?.() as { getId: () => string; getPayload: () => unknown } | null;
      return intent && { id: intent.getId(), payload: { ...(intent.getPayload() as object) } };
    };
    expect(await intentAt('/ui/intent/view-cluster')).toEqual({
      id: 'view-cluster',
      payload: { clustername: 'a/b', 'aws.region': 'eu-west-1' },
    });
    expect(await intentAt('/ui/intent/view-cluster', '#%7B')).toEqual({ id: 'view-cluster', payload: {} });
    expect(await intentAt('/ui/clusters')).toBeNull();
  });

  it('sends an intent for this app to its own address', async () => {
    const { navigation } = (await aPage('')).dtRuntime;
    const link = navigation['getIntentLink'];
    expect(link?.({ 'slo.id': '1' }, 'my.ecs.slo.launchpad', 'view-slo')).toBe(
      'http://localhost:1/ui/intent/view-slo#%7B%22slo.id%22%3A%221%22%7D',
    );
    expect(link?.({}, 'dynatrace.notebooks', 'view-query')).toBe(
      'https://abc12345.apps.dynatrace.com/ui/intent/dynatrace.notebooks/view-query#%7B%7D',
    );
  });

  it('has letters that need no network, each weight by a rule of its own', async () => {
    const { textContent = '' } = (await aPage('')).element;
    const rules = [
      ...textContent.matchAll(/font-family:DynatraceFlow;font-style:normal;font-weight:(\d+);src:url\((.*?)\)/g),
    ];
    expect(rules.map(([, weight]) => weight)).toEqual(['300', '400', '500', '600', '700']);
    for (const [, , address = ''] of rules)
      expect(await get(address)).toMatchObject({ status: 200, type: 'font/woff2' });
    expect(await get('/platform/runtime/letters/..%2F..%2Fpackage.json')).toMatchObject({ status: 404 });
  });

  it('leads documents to the viewer', async () => {
    const { navigation } = (await aPage('')).dtRuntime;

    expect(navigation['getDocumentLink']?.('a/b')).toBe('http://localhost:1/ui-dashboards/a%2Fb');
  });
});

describe('the dashboard viewer', () => {
  it('opens the board that ships with the app, once that is built', async () => {
    const id = 'my.ecs.slo.launchpad.ecs-overview';
    expect((await get(`/ui-dashboards/${id}`, unbuilt)).status).toBe(404);
    mkdirSync(join(dist, 'documents'));
    writeFileSync(
      join(dist, 'documents/ecs-overview'),
      JSON.stringify({ tiles: { a: { type: 'markdown', content: 'Hi' } } }),
    );
    const { status, text } = await get(`/ui-dashboards/${id}`);
    expect(status).toBe(200);
    expect(handed(text)).toMatchObject({ name: 'ECS overview', tiles: [{ text: 'Hi' }] });
  });

  const store = (id: string, name: string, content: string) =>
    sandbox.world.shelf(documentShelf).set(id, {
      id,
      name,
      type: 'dashboard',
      description: '',
      content: new TextEncoder().encode(content),
      contentType: 'application/json',
      version: 1,
      isPrivate: true,
      owner: 'x',
      created: 0,
      modified: 0,
    });

  /** What the page hands to its script. */
  const handed = (text: string) =>
    JSON.parse(/<script type="application\/json" id="dashboard">([^<]*)<\/script>/.exec(text)?.[1] ?? '') as {
      name: string;
      tiles: Record<string, unknown>[];
    };

  it('hands the tiles in reading order to its script, each with its place in the grid', async () => {
    store(
      'two',
      'ECS prod',
      JSON.stringify({
        tiles: {
          a: { type: 'data', title: 'CPU', query: 'timeseries avg(cpu)', visualization: 'lineChart' },
          b: { type: 'markdown', content: '# Hello' },
        },
        layouts: { a: { x: 12, y: 1, w: 12, h: 6 }, b: { x: 0, y: 0, w: 24, h: 1 } },
      }),
    );

    const { status, text } = await get('/ui-dashboards/two');

    expect(status).toBe(200);
    expect(text).toContain('<title>ECS prod</title>');
    expect(text).toContain('Sandbox viewer');
    expect(handed(text).tiles).toMatchObject([
      { type: 'markdown', text: '# Hello', layout: { x: 0, y: 0, w: 24, h: 1 } },
      { type: 'data', title: 'CPU', text: 'timeseries avg(cpu)', layout: { x: 12, y: 1, w: 12, h: 6 }, slo: null },
    ]);
  });

  it('shows hostile names, titles and queries as text', async () => {
    const hostile = '"></script><script>alert(1)</script><b style=\'';
    store(
      'bad',
      hostile,
      JSON.stringify({
        tiles: { a: { type: hostile, title: hostile, query: hostile }, b: { type: 'markdown', content: hostile } },
        layouts: { a: { x: '1;}', y: -5, w: 99, h: null } },
      }),
    );

    const { text } = await get('/ui-dashboards/bad');

    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<b ');
    expect(handed(text)).toMatchObject({
      name: hostile,
      tiles: [{ title: hostile, layout: { x: 0, w: 24, h: 1 } }, {}],
    });
  });

  it('serves no other file beside the viewer', async () => {
    expect((await get('/ui-dashboards/viewer/secret.txt')).status).toBe(404);
    expect((await get('/ui-dashboards/viewer/..%2Fmain.tsx')).status).toBe(404);
  });

  it.each(['not json', '[]', '{"tiles":null}'])('says so when the content is %s', async (content) => {
    store('odd', 'Odd', content);

    expect((await get('/ui-dashboards/odd')).text).toContain('is not a dashboard');
  });

  it('answers 404 for a document that is not there', async () => {
    expect((await get('/ui-dashboards/none%3Cb%3E')).status).toBe(404);
    expect((await get('/ui-dashboards/none%3Cb%3E')).text).not.toContain('<b>');
  });
});
