import type { Sandbox } from '../../../sandbox/createSandbox';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

/* Where Dynatrace took the classic ground away: the Environment API answers 410, and the platform's APIs are all there is. */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'latest', withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
}, 60_000);
beforeEach(() => controls.forgetRequests());
afterAll(() => sandbox.close());

/** Requests to the APIs that are gone. */
const classicCalls = async () =>
  (await controls.requests()).filter(({ path }) => path.startsWith('/platform/classic/')).map(({ path }) => path);

describe('the extension', () => {
  it('is installed and activated without one classic call', async () => {
    const extension = Object.assign(sandbox.world.shelf(extensionShelf), { installed: false, active: false });
    const { name, version } = extension;
    expect(await functions.call('enable-entities-extension', {})).toEqual({ name, version, state: 'active' });
    expect(extension).toMatchObject({ installed: true, active: true });
    expect(await classicCalls()).toEqual([]);
  });

  it('that is there and off is activated in its version, without one classic call', async () => {
    const extension = Object.assign(sandbox.world.shelf(extensionShelf), { installed: true, active: false });
    expect(await functions.call('enable-entities-extension', {})).toMatchObject({ state: 'active' });
    expect(extension.active).toBe(true);
    expect(await classicCalls()).toEqual([]);
  });
});
