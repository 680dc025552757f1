import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(__dirname, '../../dist');

/** Kilobytes as `gzip -9` makes them of a file of the build. */
export const gzipped = (file: string): number =>
  Math.round(gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000);

/** What a browser fetches before the first page shows: the entry script and its style sheet. */
export const firstLoadKilobytes = (): number => gzipped('ui/main.js') + gzipped('ui/main.css');

/** Script and style sheet of the template that `dt-app create` makes (dt-app 1.9.0), built with the flags of `npm run build`. */
export const templateKilobytes = 533 + 33;
/** Largest share of the template's first load. */
export const mostOfTemplate = 0.45;

const most = 60;

/** Functions that do the work of several: a function is one file, so each carries what the others have too. */
const larger: Readonly<Record<string, number>> = {
  // Classic metrics beside Grail, and the library of recurring maintenance windows.
  'backtest-slo': 70,
  'analyze-breaches': 70,
  // Discovery, both engines, and the verification of queries.
  'plan-slos': 92,
  'upgrade-slos': 92,
  // The same, and writes of SLOs, alerts and dashboards.
  'run-policies': 150,
  'protect-clusters': 150,
  // The AWS SDK with an XML parser, and what AWS means with each of its messages.
  'stack-status': 180,
};

export interface BuiltSize {
  name: string;
  kilobytes: number;
  most: number;
}

/** Every app function and workflow action of the build, the largest first. */
export const functionSizes = (): BuiltSize[] =>
  readdirSync(join(dist, 'api'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const name = file.slice(0, -'.js'.length);
      return { name, kilobytes: gzipped(`api/${file}`), most: larger[name] ?? most };
    })
    .sort((a, b) => b.kilobytes - a.kilobytes);
