import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { join } from 'node:path';
import { publishTemplates } from './aws/publishTemplates';
import { refuseGone } from './dynatrace/phase/refuseGone';
import { createEdge } from './http/createEdge';
import { registerSchemas } from './platform/appSettings/registerSchemas';
import { actionShelf } from './platform/automation/stored/actionShelf';
import { readAppConfig } from './runtime/readAppConfig';
import { runAction } from './runtime/runAction';
import { endRuntimeProcesses } from './runtime/runtimeProcesses';
import { mounts } from './routes';
import { createWorld } from './situations/createWorld';
import { seedSettings } from './situations/seedSettings';
import type { World } from './world/world';
import type { Situation } from './situations/situations';

export interface SandboxOptions {
  /** 0 takes any free port. */
  port?: number;
  situation?: Situation;
  /** Keeps AWS's own pace instead of shortening it to seconds. */
  realtime?: boolean;
  /** Ten times the size of situation `large`. */
  largeScale?: boolean;
  functionsDir?: string;
  uiDir?: string;
  appConfigPath?: string;
  /** Folder of the app's settings schemas. */
  schemasDir?: string;
  /** Milliseconds since the epoch; for tests. */
  wall?: () => number;
}

export interface Sandbox {
  /** Origin, e.g. `http://localhost:4000`. */
  url: string;
  world: World;
  /** Answers a request as over the wire, without one: for tests that ask thousands of times. Rejects where the connection is dropped. */
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

const root = join(__dirname, '..');

/**
 * Starts a local Dynatrace environment with its AWS side; resolves once it answers.
 * Rejects with the operating system's error (`EADDRINUSE`) when the port is taken.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const app = readAppConfig(options.appConfigPath ?? join(root, 'app.config.json'));
  const world = createWorld({
    situation: options.situation ?? 'fresh',
    realtime: options.realtime ?? false,
    largeScale: options.largeScale ?? false,
    appScopes: app.scopes.map((scope) => scope.name),
    wall: options.wall,
  });
  registerSchemas(world, app.id, options.schemasDir ?? join(root, 'settings/schemas'));
  const functionsDir = options.functionsDir ?? join(root, 'dist/api');
  const built = { functionsDir, uiDir: options.uiDir ?? join(root, 'dist/ui'), app };
  Object.assign(world.shelf(actionShelf), { appId: app.id, run: runAction(world, built) });
  const edge = createEdge(world, mounts(built), refuseGone);
  const server = createAdaptorServer({ fetch: edge.fetch, overrideGlobalObjects: false });
  world.origin = `http://localhost:${await listen(server, options.port ?? 0)}`;
  publishTemplates(world);
  seedSettings(world);
  world.clock.start();
  return { url: world.origin, world, fetch: inMemory(edge), close: () => close(server, world) };
}

const inMemory = (edge: ReturnType<typeof createEdge>) => async (request: Request) => {
  let isDropped = false;
  const socket = { destroy: () => (isDropped = true) };
  const response = await edge.fetch(request, { incoming: { socket } });
  if (isDropped) throw new TypeError('fetch failed');
  return response;
};

function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: it hands out tokens to whoever asks.
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: ServerType, world: World): Promise<void> {
  world.clock.stop();
  endRuntimeProcesses();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
