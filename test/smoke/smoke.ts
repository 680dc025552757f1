/*
 * `npm run smoke -- [step …]`: every command that the README promises and no other step of CI runs, as somebody types it:
 * the development server, the sandbox, the companion, the bench, a deployment, and a build that must not pass.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintsIn } from '../../dtapp/complaints.cjs';
import { expectThat, Story } from '../journeys/story';
import { anEnvironment } from './anEnvironment';
import { brokenApp } from './brokenApp';
import { firstLoadKilobytes, functionSizes, mostOfTemplate, templateKilobytes } from './builtSizes';
import { ran, Running } from './running';
import { clusterCount, page } from './servedApp';

const out = join(__dirname, '../../out');

/** A command that serves the app until it is stopped: the page answers, and so does a function. */
async function serves(
  command: string,
  address: (running: Running) => Promise<string>,
  clusters: number,
): Promise<string> {
  const running = new Running(command);
  try {
    const origin = await address(running);
    const shown = await page(running, origin, 240);
    const found = await clusterCount(origin);
    expectThat(found === clusters, `discover-clusters found ${found} clusters instead of ${clusters}`);
    const complaints = complaintsIn(running.printed);
    expectThat(complaints.length === 0, complaints.join('\n'));
    return `page ${shown}; ${found} clusters`;
  } finally {
    await running.stop();
  }
}

const readyAt = (running: Running) => running.line(300, /^ready (http:\S+)\/ui\/$/m);

async function deploys(): Promise<string> {
  // As in a clone that was never built: what an earlier build left behind must not be what makes it work.
  rmSync(join(__dirname, '../../.dt-app/build'), { recursive: true, force: true });
  const environment = await anEnvironment();
  try {
    const command = `npm run deploy -- --no-open --environment-url ${environment.url}`;
    await ran(command, 600, 0, { DT_APP_PLATFORM_TOKEN: 'dt0s16.A.B' });
    const [archive = Buffer.alloc(0)] = environment.received;
    for (const file of ['manifest.yaml', 'ui/index.html', 'api/discover-clusters.js'])
      expectThat(archive.includes(file), `the archive lacks ${file}`);
    return `${Math.round(archive.length / 1024)} KiB`;
  } finally {
    environment.close();
  }
}

/** What the last build weighs. Pages with tables and charts come when they are opened; each function is one file. */
async function sizes(): Promise<string> {
  const first = firstLoadKilobytes();
  expectThat(first <= templateKilobytes * mostOfTemplate, `the first load is ${first} kB`);
  const functions = functionSizes();
  expectThat(functions.length > 30, `only ${functions.length} functions are built`);
  const heavy = functions.filter(({ kilobytes, most }) => kilobytes > most);
  expectThat(heavy.length === 0, heavy.map((one) => `${one.name}: ${one.kilobytes} kB, not ${one.most}`).join('\n'));
  const small = functions.filter(({ kilobytes }) => kilobytes <= 60).length;
  return `first load ${first} kB, ${(first / templateKilobytes).toFixed(2)} of the template's; ${small} of ${functions.length} functions within 60 kB`;
}

async function refusesBroken(): Promise<string> {
  const { folder, remove } = brokenApp();
  try {
    const printed = await ran(`node dtapp/run.cjs build --cwd ${folder}`, 240, 1);
    expectThat(printed.includes('No matching export'), printed);
    expectThat(printed.includes('dt-app build failed'), printed);
    const analysed = await ran(`node dtapp/run.cjs analyze --cwd ${folder}`, 240, 1);
    expectThat(analysed.includes('dt-app analyze failed'), analysed);
    return 'exit 1, twice';
  } finally {
    remove();
  }
}

async function benches(): Promise<string> {
  const file = join(out, 'bench.json');
  await ran(`npm run bench -- --slos 20 --rounds 1 --out ${file}`, 600);
  const { measured } = JSON.parse(readFileSync(file, 'utf8')) as { measured: unknown[] };
  rmSync(file);
  expectThat(measured.length > 0, 'the bench measured nothing');
  return `${measured.length} comparisons`;
}

async function companion(): Promise<string> {
  const choice = '--environment https://abc12345.live.dynatrace.com --endpoint eu --preset EcsSlo --region eu-west-1';
  const printed = await ran(
    `npm run -s aws -- link ${choice} --template-url https://my-bucket.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml`,
    60,
  );
  expectThat(printed.includes('https://eu-west-1.console.aws.amazon.com/cloudformation/'), printed);
  await ran('npm run -s aws -- --help', 60);
  await ran('npm run -s aws -- unheard-of', 60, 2);
  return 'a link, help, and exit 2 for an unknown verb';
}

/** Packed, installed into an empty folder without a network, and run there. */
async function packed(): Promise<string> {
  await ran('npm run -s aws:pack', 120);
  const folder = mkdtempSync(join(tmpdir(), 'companion-'));
  const archive = join(__dirname, '../../cloudformation/package', 'ecs-slo-launchpad-companion-*.tgz');
  try {
    await ran(`npm install --offline --no-audit --no-fund --prefix ${folder} ${archive}`, 120);
    const tool = join(folder, 'node_modules/.bin/ecs-slo-launchpad');
    const version = await ran(`${tool} --version`, 60);
    expectThat(version.includes('ecs-metric-stream.yaml'), version);
    await ran(`${tool} policy --region eu-west-1`, 60);
    await ran(`${tool} completion bash`, 60);
    return 'version, policy and completion from the installed package';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const steps: Record<string, () => Promise<string>> = {
  dev: () => serves('npm run dev -- --port 3005 --sandbox-port 0', async () => 'http://localhost:3005', 0),
  broken: refusesBroken,
  deploy: deploys,
  start: () => serves('npm start -- --port 0', readyAt, 0),
  sandbox: () => serves('npm run sandbox -- --port 0 --situation connected', readyAt, 12),
  aws: companion,
  package: packed,
  bench: benches,
  sizes,
};

async function main(names: readonly string[]): Promise<void> {
  const story = new Story('smoke');
  for (const name of names.length > 0 ? names : Object.keys(steps)) {
    const step = steps[name];
    if (!step) throw new Error(`There is no step ${name}; there are ${Object.keys(steps).join(', ')}.`);
    await story.step(name, step, (told) => told);
  }
  story.end();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
