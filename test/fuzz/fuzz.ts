import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';

const root = join(__dirname, '../..');

/** Suites of properties, of everything that needs no page. */
const suites = ['api', 'cli', 'cloudformation', 'domain', 'sandbox']
  .map((folder) => join(root, 'test', folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter(
    (path) => path.endsWith('.test.ts') && /fast-check|hostileText|domainQueries/.test(readFileSync(path, 'utf8')),
  )
  .map((path) => relative(root, path));

interface Options {
  minutes: string;
  seed: string;
  runs: string;
}

/** One round: every property on other examples. Answers whether all held. */
function holds(seed: number, runs: string): boolean {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runInBand', '--silent', ...suites],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FC_SEED: String(seed), FC_RUNS: runs } },
  );
  if (status !== 0) console.log(stderr);
  return status === 0;
}

/** Rounds until the time is over, at least one; each failure tells the seed that finds it again. */
function fuzz({ minutes, seed, runs }: Options): void {
  const until = Date.now() + Number(minutes) * 60_000;
  const failed: number[] = [];
  let next = Number(seed);
  do {
    if (!holds(next, runs)) failed.push(next);
    next += 1;
  } while (Date.now() < until);
  const rounds = next - Number(seed);
  console.log(
    `fuzz: ${suites.length} suites, ${rounds} rounds from seed ${seed}, ${runs} × as many examples, ${failed.length} failed`,
  );
  for (const one of failed) console.log(`again: npm run fuzz -- --minutes 0 --seed ${one} --runs ${runs}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

const command = new Command('fuzz')
  .option('--minutes <n>', 'begins rounds for so long; 0 for one round', '5')
  .option('--seed <n>', 'of the first round; the others count on', String(Math.floor(Math.random() * 1e9)))
  .option('--runs <n>', 'how many times as many examples as a test run has', '4');
fuzz(command.parse().opts<Options>());
