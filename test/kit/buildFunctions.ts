import { build, type BuildOptions } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import capabilities from '@dynatrace/js-runtime/capabilities/capabilities.json';

const root = join(__dirname, '../..');
const suffix = '.function.ts';
const actionSuffix = '.action.ts';
const cache = join(root, 'node_modules/.cache/launchpad-functions');

/** What is written before each function. */
const heads = {
  asTheyAre: '',
  /** Pauses between attempts, eight seconds at most, take a twentieth; what an answer may take, fifteen at least, stays as long as it is. */
  withShortPauses: [
    'const timer = globalThis.setTimeout;',
    'globalThis.setTimeout = (run, ms, ...rest) => timer(run, ms > 8000 ? ms : ms / 20, ...rest);',
  ].join(' '),
};

export type FunctionsForTests = keyof typeof heads;

const built = new Map<FunctionsForTests, Promise<string>>();

/**
 * Bundles `api/*.function.ts` and `actions/*.action.ts` as `dt-app build` does (one ES module each for the browser platform, with
 * the runtime's own modules left out, actions inside the runner of Dynatrace's package); once per state of the sources, whoever asks for it.
 */
export function buildFunctions(which: FunctionsForTests = 'asTheyAre'): Promise<string> {
  const folder = built.get(which) ?? bundled(which);
  built.set(which, folder);
  return folder;
}

async function bundled(which: FunctionsForTests): Promise<string> {
  const folder = join(cache, stateOfSources(heads[which]));
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'building-'));
  await bundle(join(root, 'api'), outdir, heads[which]);
  try {
    renameSync(outdir, folder);
  } catch {
    // Another test file was faster; what it made is the same.
    rmSync(outdir, { recursive: true });
  }
  return folder;
}

/** A name that changes with everything that goes into the bundles: our sources and the packages that are installed. */
function stateOfSources(head: string): string {
  const hash = createHash('sha256').update(head);
  for (const folder of ['actions', 'api', 'domain'])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(root, folder, file)));
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

async function bundle(apiDir: string, outdir: string, head: string): Promise<void> {
  const functions = readdirSync(apiDir).filter((file) => file.endsWith(suffix));
  const settings: BuildOptions = {
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    banner: { js: head },
    external: capabilities.supportedModules,
    logLevel: 'warning',
  };
  const entryPoints = functions.map((file) => ({ in: join(apiDir, file), out: basename(file, suffix) }));
  await build({ ...settings, entryPoints });
  const actions = readdirSync(join(root, 'actions')).filter((file) => file.endsWith(actionSuffix));
  await Promise.all(actions.map((file) => build({ ...settings, ...wrapped(file) })));
}

/** What dt-app puts around an action (its `.dt-app/tmp/<name>.action.wrapped.ts`). */
const wrapped = (file: string) => ({
  stdin: {
    resolveDir: join(root, 'actions'),
    contents: `import { runner } from '@dynatrace-sdk/automation-action-utils/actions';
      import action from './${basename(file, '.ts')}';
      export default async (payload) => runner(null, payload, action);`,
    sourcefile: basename(file, actionSuffix) + '.js',
  },
  entryNames: basename(file, actionSuffix),
});
