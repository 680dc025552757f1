import { sandboxUser } from '../world/sandboxUser';
import type { AppConfig } from './readAppConfig';
import type { World } from '../world/world';
import { executeInProcess } from './runtimeProcesses';

/** AppEngine's limit for a function, seconds. @see https://docs.dynatrace.com/docs/license/capabilities/platform-extensions/appengine-functions */
const timeoutSeconds = 120;

export interface FunctionCall {
  name: string;
  /** The bundled function, an ES module with a default export. */
  code: Buffer;
  /** JSON text. */
  payload: string | undefined;
  /** What its calls carry as their Bearer; that of a user's session unless said. */
  token?: string;
}

/**
 * Runs an app function in the real JavaScript runtime, in a fresh isolate of a process beside this one. Rejects when it throws,
 * runs out of time or memory. `runtime.js` is an internal entry of the package: its public one forks Node for every call, six
 * times slower than a process that is kept.
 */
export function executeInRuntime(world: World, app: AppConfig, call: FunctionCall): Promise<unknown> {
  return executeInProcess({
    cwd: process.cwd(),
    urlPathname: `/api/${call.name}`,
    scriptName: `${call.name}.js`,
    code: Buffer.concat([Buffer.from(aws(world.origin)), call.code]),
    payload: call.payload,
    timeoutSeconds,
    config: {
      appId: app.id,
      appName: app.name,
      appVersion: app.version,
      tenantId: world.environmentId,
      environmentUrl: `https://${world.environmentId}.apps.dynatrace.com`,
      // Relative URLs of the function's fetch go here, with this token as its Bearer.
      devProxyUrl: world.origin,
      token: call.token ?? 'sandbox.session.token',
      userDetails: { ...sandboxUser },
    },
  });
}

/**
 * Absolute addresses leave the runtime as they are; those of CloudFormation in any region lead to the sandbox's own, as the
 * allow-list of a real environment would let them out. One line, so that line numbers of the function are off by one only.
 */
const aws = (origin: string): string =>
  [
    `{ const out = globalThis.fetch; const host = /^https:\\/\\/cloudformation\\.[a-z0-9-]+\\.(?:amazonaws\\.(?:com|com\\.cn|eu))(?=\\/)/;`,
    `globalThis.fetch = async (input, init) => { const url = input instanceof Request ? input.url : String(input);`,
    `if (!host.test(url)) return out(input, init); const asked = new Request(input, init);`,
    `return out(url.replace(host, '${origin}/aws/cloudformation'), { method: asked.method, headers: asked.headers, body: await asked.text() }); }; }\n`,
  ].join(' ');
