import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ui = join(__dirname, '../../dist/ui');

/** What a browser fetches before the first page shows, gzipped, in kilobytes: the entry script and its style sheet. */
export function firstLoadKilobytes(): number {
  const gzipped = (file: string) => gzipSync(readFileSync(join(ui, file))).length;
  return Math.round((gzipped('main.js') + gzipped('main.css')) / 1000);
}
