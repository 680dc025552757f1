import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createSandbox } from '../../../sandbox/createSandbox';
import { executeInRuntime } from '../../../sandbox/runtime/executeInRuntime';
import { readAppConfig } from '../../../sandbox/runtime/readAppConfig';
import { median } from '../measure';
import { ratioFigure, type Figure } from './figure';

const root = join(__dirname, '../../..');
const rounds = 9;
const empty = 'export default async () => null;';
/** How the bundler ends a function; licences may follow. */
const ending = /\bexport\s*\{\s*[\w$]+ as default\s*\};?/;

/** What loading each built function takes against an empty one, by turns in the same process of the runtime: none of them is run. */
export async function coldStartFigures(say: (text: string) => void): Promise<Figure[]> {
  const sandbox = await createSandbox({ port: 0 });
  const app = readAppConfig(join(root, 'app.config.json'));
  const once = async (name: string, code: string): Promise<number> => {
    const begin = performance.now();
    await executeInRuntime(sandbox.world, app, { name, code: Buffer.from(code), payload: '{}' });
    return performance.now() - begin;
  };
  try {
    const folder = join(root, 'dist/api');
    const functions = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({
        name: basename(file, '.js'),
        code: loadedOnly(file, readFileSync(join(folder, file), 'utf8')),
      }));
    await once('empty', empty);
    const found: { name: string; ms: number; emptyMs: number; kilobytes: number }[] = [];
    for (const { name, code } of functions) {
      const [own, none]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        none.push(await once('empty', empty));
        own.push(await once(name, code));
      }
      found.push({ name, ms: median(own), emptyMs: median(none), kilobytes: code.length / 1000 });
    }
    found.sort((a, b) => b.ms / b.emptyMs - a.ms / a.emptyMs);
    for (const { name, ms, emptyMs } of found)
      say(`load ${name}: ${ms.toFixed(1)} ms, empty ${emptyMs.toFixed(1)} ms, ${(ms / emptyMs).toFixed(2)}`);
    const over = found.filter(({ ms, emptyMs }) => ms / emptyMs > 1.3).length;
    const [slowest, middle] = [found[0], found[found.length >> 1]];
    return [slowest, middle].flatMap((one, at) =>
      one === undefined
        ? []
        : ratioFigure(
            {
              what: `cold start of the ${at === 0 ? 'slowest' : 'median'} of ${found.length} functions, ${one.name}`,
              measured: `${one.ms.toFixed(1)} ms`,
              against: `an empty function: ${one.emptyMs.toFixed(1)} ms`,
              most: 1.3,
              why: `Its ${one.kilobytes.toFixed(0)} kB are read and loaded in a fresh isolate, not run; the empty one has nothing to load. ${over} of ${found.length} functions are above 1.3.`,
            },
            [one.ms, one.emptyMs],
          ),
    );
  } finally {
    await sandbox.close();
  }
}

/** The function with all that it imports, whose call does nothing. */
function loadedOnly(file: string, code: string): string {
  if (!ending.test(code)) throw new Error(`${file} has no default export where the bundler puts it`);
  return code.replace(ending, empty);
}
