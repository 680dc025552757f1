import { build } from 'esbuild';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import capabilities from '@dynatrace/js-runtime/capabilities/capabilities.json';

let built: Promise<string> | null = null;

/**
 * Bundles `api/*.function.ts` as `dt-app build` does (one ES module per function for the browser platform, with the
 * runtime's own modules left out) into a temporary folder; once per test file.
 */
export function buildFunctions(): Promise<string> {
  built ??= bundle(join(__dirname, '../../api'));
  return built;
}

async function bundle(apiDir: string): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'launchpad-functions-'));
  const suffix = '.function.ts';
  const functions = existsSync(apiDir) ? readdirSync(apiDir).filter((file) => file.endsWith(suffix)) : [];
  await build({
    entryPoints: functions.map((file) => ({ in: join(apiDir, file), out: basename(file, suffix) })),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: capabilities.supportedModules,
    logLevel: 'warning',
  });
  return outdir;
}
