import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { startSandbox } from '../../kit/startSandbox';
import { requestShelf } from '../../../sandbox/http/requestLog';

const functionsDir = mkdtempSync(join(tmpdir(), 'launchpad-test-'));
const functions = {
  echo: 'async function main(payload) { return { got: payload ?? null }; }\nexport { main as default };',
  'call-back': `export default async () => {
    const answer = await fetch('/platform/state/v1/app-states/settings');
    return { status: answer.status, keys: Object.keys(await answer.json()) };
  };`,
  crash: "export default () => { throw new Error('no luck'); };",
  silent: 'export default () => undefined;',
  text: "export default () => 'plain';",
};

let sandbox: Sandbox;

beforeAll(async () => {
  for (const [name, code] of Object.entries(functions)) writeFileSync(join(functionsDir, `${name}.js`), code);
  sandbox = await startSandbox({ functionsDir });
});
afterAll(() => sandbox.close());

async function call(name: string, body?: string) {
  const response = await fetch(`${sandbox.url}/api/${name}`, { method: body === undefined ? 'GET' : 'POST', body });
  return { status: response.status, text: await response.text() };
}

describe('an app function in the real runtime', () => {
  it('gets the JSON it was sent and answers JSON', async () => {
    expect(await call('echo', '{"a":[1]}')).toEqual({ status: 200, text: '{"got":{"a":[1]}}' });
  });

  it('gets nothing when nothing was sent, and a text when it was no JSON', async () => {
    expect((await call('echo')).text).toBe('{"got":null}');
    expect((await call('echo', 'hello {')).text).toBe('{"got":"hello {"}');
  });

  it('answers null for nothing and a text as it is', async () => {
    expect((await call('silent')).text).toBe('null');
    expect((await call('text')).text).toBe('plain');
  });

  it('reaches the platform of this sandbox with a relative URL, and its request is logged', async () => {
    sandbox.world.shelf(requestShelf).length = 0;

    const { text } = await call('call-back');

    expect(JSON.parse(text)).toEqual({ status: 200, keys: ['value', 'modificationInfo', 'validUntilTime'] });
    expect(sandbox.world.shelf(requestShelf).map(({ path }) => path)).toEqual([
      '/platform/state/v1/app-states/settings',
      '/api/call-back',
    ]);
  });

  it('answers 540 with the error when it throws, and works again after', async () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);

    const { status, text } = await call('crash');

    expect(status).toBe(540);
    expect(JSON.parse(text)).toMatchObject({
      error: {
        code: 540,
        message: 'Execution crashed',
        details: { message: expect.stringContaining('no luck') as unknown },
      },
    });
    expect((await call('echo')).status).toBe(200);
    report.mockRestore();
  });

  it.each(['unheard-of', '..%2Fpackage', 'echo.js'])('answers 404 for %s, saying where it looked', async (name) => {
    const { status, text } = await call(name);

    expect(status).toBe(404);
    expect(text).toContain(functionsDir);
  });
});
