import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Path of an app.config.json with just these scopes. */
export function anAppConfigWith(...scopes: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'launchpad-config-')), 'app.config.json');
  const app = { id: 'my.app', name: 'My app', version: '0.0.1', scopes: scopes.map((name) => ({ name })) };
  writeFileSync(path, JSON.stringify({ app }));
  return path;
}
