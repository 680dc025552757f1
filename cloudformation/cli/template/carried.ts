import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateName } from './templateNames';

/** What this tool takes with it wherever it runs. */
export interface Carried {
  version: string;
  /** How it is called: what its hints begin a command with. */
  command: string;
  templateBody(name: TemplateName): string;
}

const root = join(__dirname, '../../..');

/** Of a checkout: read from its files. In the installed package this module is replaced by one that has them inside (cloudformation/package/build.cjs). */
export const carried: Carried = {
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  command: 'npm run aws --',
  templateBody: (name) => readFileSync(join(root, 'cloudformation', `${name}.yaml`), 'utf8'),
};
