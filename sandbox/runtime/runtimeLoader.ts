import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from '../http/operation';
import { sandboxUser } from '../world/sandboxUser';
import { lettersScript } from './letters';
import type { AppConfig } from './readAppConfig';

/** The script that gives a page its `dtRuntime`, with the facts about this app and environment in front, and letters behind. */
export const runtimeLoader =
  ({ id, name, version, intents = {} }: AppConfig): Operation =>
  (world) =>
  async () => {
    const facts = {
      app: { id, name, version },
      environment: { id: world.environmentId, url: `https://${world.environmentId}.apps.dynatrace.com` },
      user: sandboxUser,
      intents: Object.fromEntries(Object.entries(intents).map(([key, one]) => [key, Object.keys(one.properties)])),
    };
    const script = await readFile(join(__dirname, 'browser/dtRuntime.js'), 'utf8');
    return {
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
      body: `globalThis.dtSandbox = ${JSON.stringify(facts)};\n${script}\n${lettersScript()}`,
    };
  };
