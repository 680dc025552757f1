import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from '../../http/operation';
import { ApiError } from '../../http/operation';

const root = join(__dirname, '../../..');
const source = join(__dirname, 'browser');
/** Beside the packages that it is made of; never part of the built app. */
const cache = join(root, 'node_modules/.cache/launchpad-viewer');
const names = ['main.js', 'main.css'];

let made: Promise<string> | null = null;

/** The folder of the viewer for the browser; it is bundled when it is first asked for, once per state of its sources. */
export function viewerFolder(): Promise<string> {
  made ??= bundled();
  return made;
}

/** A name that changes with everything that goes into the bundle. */
function stateOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of readdirSync(source).sort()) hash.update(file).update(readFileSync(join(source, file)));
  return hash.digest('hex').slice(0, 32);
}

async function bundled(): Promise<string> {
  const folder = join(cache, stateOfSources());
  if (names.every((name) => existsSync(join(folder, name)))) return folder;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(source, 'main.tsx')],
    ...{ bundle: true, minify: true, write: false, outdir: 'out', format: 'esm', platform: 'browser' },
    ...{ target: 'es2022', jsx: 'automatic', logLevel: 'silent', define: { 'process.env.NODE_ENV': '"production"' } },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    const name = path.replace(/^.*[\\/]/, '');
    // Renamed when it is whole: another sandbox may be looking.
    await writeFile(join(folder, `${name}.${process.pid}`), contents);
    await rename(join(folder, `${name}.${process.pid}`), join(folder, name));
  }
  return folder;
}

/** Script and style of the viewer. @throws ApiError 404 */
export const sendViewerFile: Operation = () => async (call) => {
  const name = call.params['file'] ?? '';
  if (!names.includes(name)) throw new ApiError(404, 'No such file');
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  const body = await readFile(join(await viewerFolder(), name));
  return { status: 200, body, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } };
};
