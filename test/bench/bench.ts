/* `npm run bench`: how long the product takes against what a person would do instead, as ratios of one run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import { sandboxControls } from '../kit/sandboxControls';
import { discoveryComparison } from './discoveryComparison';
import { figures } from './figures/figures';
import { pagesBench } from './pagesBench';
import { measure, type Measured } from './measure';
import { sloComparisons } from './sloComparisons';

interface Flags {
  json?: boolean;
  pages?: boolean;
  large?: boolean;
  write?: boolean;
  rounds: number;
  slos: number;
  latency: number;
  out: string;
}

const root = join(__dirname, '../..');

async function bench(flags: Flags): Promise<void> {
  const { json, slos, out } = flags;
  const say = (text: string) => (json ? process.stderr : process.stdout).write(`${text}\n`);
  await buildApp(root);
  const { broken, ...found } = await measuredBy(flags, say);
  const report = { at: new Date().toISOString(), node: process.version, slos, ...found };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  if (json) console.log(JSON.stringify(report));
  else say(`written to ${out}`);
  if (broken.length > 0) throw new Error(`Less than promised: ${broken.join(', ')}`);
}

async function measuredBy(
  flags: Flags,
  say: (text: string) => void,
): Promise<{ broken: string[]; [figures: string]: unknown }> {
  const { pages, large = false, write = false, slos } = flags;
  if (pages) return pagesBench({ slos, isLargeToo: large }, say);
  // What is missed stands in the table with its reason, and is no failure of the command.
  if (large || write) return { ...(await figures({ write }, say)), broken: [] };
  return compared(flags, say);
}

async function compared({ rounds, slos, latency }: Flags, say: (text: string) => void) {
  const sandbox = await createSandbox({ situation: 'large', port: 0 });
  const measured: Measured[] = [];
  try {
    if (latency > 0) await sandboxControls(sandbox.url).faults([{ path: '/platform/**', latencyMs: latency }]);
    say(`${slos} SLOs on ${slos} clusters; every API request takes ${latency} ms more; median of ${rounds}`);
    const discovery = await discoveryComparison(sandbox.url, { rounds, latency });
    for (const comparison of [discovery, ...(await sloComparisons(sandbox.url, { slos, rounds }))]) {
      const result = await measure(comparison);
      measured.push(result);
      say(row(result));
    }
  } finally {
    await sandbox.close();
  }
  const broken = measured.filter(({ isKept }) => !isKept).map(({ name }) => `${name} is slower`);
  return { latency, rounds, measured, broken };
}

const row = ({ name, ours, instead, oursMs, insteadMs, ratio }: Measured): string =>
  `${name.padEnd(28)} ${String(oursMs).padStart(7)} ms  ${String(insteadMs).padStart(7)} ms  ${String(ratio).padStart(6)}x   ${ours} | ${instead}`;

function whole(least: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
    return value;
  };
}

new Command('bench')
  .description('Measures the product against what a person would do instead. Ratios of one run; higher is better.')
  .option(
    '--pages',
    'the pages in Chromium instead, with 1,000 clusters: first picture, longest task, memory, requests',
  )
  .option('--large', 'with 10,000 clusters, some minutes: requests, sizes, memory and growth; with --pages: these too')
  .option('--write', 'as --large, and writes docs/figures.md')
  .option('--json', 'print the report as JSON')
  .option('--rounds <number>', 'how often each side runs', whole(1), 3)
  .option('--slos <number>', 'how many SLOs', whole(1), 300)
  .option('--latency <ms>', 'added to every API request, as a network does', whole(0), 20)
  .option('--out <file>', 'where the report is written', join(root, 'artifacts/bench.json'))
  .action(bench)
  .parseAsync()
  .then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
