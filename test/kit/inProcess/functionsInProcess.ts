import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Envelope } from '../../../domain/contract/envelope';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { pauseShelf } from '../../../sandbox/http/fault';
import { buildFunctions } from '../buildFunctions';
import { addressIn, asking, requestInit } from './sandboxFetch';
import { VirtualTime } from './virtualTime';

interface Given {
  fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
  setTimeout: VirtualTime['setTimeout'];
  clearTimeout: VirtualTime['clearTimeout'];
  now: () => number;
  crypto: Pick<Crypto, 'randomUUID'> & { subtle: SubtleCrypto };
}

type Load = (given: Given) => (payload: unknown) => Promise<Envelope<unknown>>;

export interface CalledInProcess {
  envelope: Envelope<unknown>;
  /** Every request: its method and path, in the order they were sent. */
  requests: string[];
  /** Milliseconds by the function's own clock. */
  tookMs: number;
}

export interface CallOptions {
  /** Runs before every request, e.g. to move the function's clock. */
  beforeRequest?: (time: VirtualTime, count: number) => void;
  /** By how much the function's clock differs from the environment's, milliseconds. */
  skewMs?: number;
}

/**
 * The app functions as bundled, each call in a fresh instance of its module as AppEngine gives it one, in this process and by virtual
 * time: a call costs milliseconds, however long it waits. What the JavaScript runtime itself does is tested elsewhere.
 */
export async function functionsInProcess(sandbox: Sandbox) {
  const folder = await buildFunctions();
  const ask = asking(sandbox);
  const loaded = new Map<string, Load>();
  const load = (name: string): Load => {
    const known = loaded.get(name) ?? compile(join(folder, `${name}.js`));
    loaded.set(name, known);
    return known;
  };
  return async (name: string, payload: unknown, options: CallOptions = {}): Promise<CalledInProcess> => {
    const begun = sandbox.world.clock.now() + (options.skewMs ?? 0);
    const time = new VirtualTime(begun);
    sandbox.world.shelf(pauseShelf).wait = time.wait;
    const requests: string[] = [];
    const run = load(name)({
      crypto: cryptoIn(time),
      ...{
        setTimeout: time.setTimeout,
        clearTimeout: time.clearTimeout,
        now: () => time.now,
      },
      fetch: (input, init) => {
        const request = new Request(addressIn(sandbox.url, input), requestInit(input, init));
        requests.push(`${request.method} ${new URL(request.url).pathname}`);
        options.beforeRequest?.(time, requests.length);
        return unlessAborted(
          init?.signal,
          time.doing(() => ask(request)),
        );
      },
    });
    let tookMs = 0;
    const answer = run(payload).finally(() => (tookMs = time.now - begun));
    return { envelope: await time.until(answer), requests, tookMs };
  };
}

/** Digests are made in another thread: time stands still meanwhile. */
const cryptoIn = (time: VirtualTime): Given['crypto'] => ({
  randomUUID: () => crypto.randomUUID(),
  subtle: new Proxy(crypto.subtle, {
    get: (subtle, name) => {
      const method: unknown = Reflect.get(subtle, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => time.doing(async () => (await method.apply(subtle, given)) as unknown);
    },
  }),
});

function unlessAborted<T>(signal: AbortSignal | null | undefined, answer: Promise<T>): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('This operation was aborted', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    answer.then(resolve, reject);
  });
}

/** A bundle as a function of what differs from call to call. Outside of jest's own context, where globals are slow. */
function compile(path: string): Load {
  const code = readFileSync(path, 'utf8');
  const [whole = '', name = ''] = /\nexport \{\s*([\w$]+) as default\s*\};?/.exec(code) ?? [];
  const wrapped = `((outer) => (given) => {
    class Date extends outer.Date { constructor(...of) { super(...(of.length === 0 ? [given.now()] : of)); } static now() { return given.now(); } }
    const { fetch, setTimeout, clearTimeout, crypto } = given;
    const console = { ...outer.console, warn() {}, error() {} };
    const dtRuntime = { appEnvironment: { getAppId: () => 'ecs.slo.launchpad', getEnvironmentUrl: () => 'https://abc12345.apps.dynatrace.com' } };
    const globalThis = Object.assign(Object.create(null), { AbortController, AbortSignal, crypto, dtRuntime, fetch, setTimeout, clearTimeout, Date });
    // What a function gives to the runtime itself.
    class DOMParser { constructor(...of) { return new globalThis.DOMParser(...of); } }
    const Node = new Proxy({}, { get: (_, name) => globalThis.Node[name] });
    return (() => {
      ${code.replace(whole, `\nreturn ${name};`)}
    })();
  })(globalThis)`;
  return new Script(wrapped, { filename: path }).runInThisContext() as Load;
}
