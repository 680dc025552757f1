import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small app, complete but for an import that its module does not export. Below the repository, so that packages are found. */
export function brokenApp(): { folder: string; remove: () => void } {
  const folder = join(__dirname, '../../out/brokenApp');
  const files = {
    'app.config.json': JSON.stringify({
      environmentUrl: 'https://abc12345.apps.dynatrace.com/',
      app: { name: 'Broken', version: '1.0.0', description: 'Broken', id: 'my.broken', scopes: [] },
    }),
    'package.json': JSON.stringify({ name: 'broken', version: '1.0.0', private: true }),
    'tsconfig.json': JSON.stringify({ extends: '../../tsconfig.json', include: ['ui', 'api'] }),
    'ui/tsconfig.json': JSON.stringify({ extends: '../../../ui/tsconfig.json', include: ['.'] }),
    'ui/main.tsx': "import { gone } from './here';\nconsole.log(gone);\n",
    'ui/here.ts': 'export const here = 1;\n',
    'ui/index.html': '<!doctype html><html><head></head><body><div id="root"></div></body></html>\n',
    'api/tsconfig.json': JSON.stringify({ extends: '../../../api/tsconfig.json', include: ['.'] }),
    'api/fine.function.ts': 'export default () => 1;\n',
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
