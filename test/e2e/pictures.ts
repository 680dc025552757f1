/*
 * `npm run pictures -- [situation …]`: every page and both dashboards as pictures, light and dark, into `artifacts/pictures/`. They are made to
 * be looked at by a person: nothing here judges them, but what a page complains of on its console is printed, and what axe finds.
 * `--pages overview,cluster` and `--width 375` for fewer and narrower ones.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { clusterTarget } from '../../domain/model/cluster';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import { situations, type Situation } from '../../sandbox/situations/situations';
import { appFunctions } from '../kit/appFunctions';
import { accessibilityViolations } from './accessibility';
import { atRest } from './atRest';
import { launch, openPage } from './browser';

const folder = join(__dirname, '../../artifacts/pictures');
/** Higher pages are cut: a board of a thousand clusters is not looked at to its end. */
const mostHeight = 4000;

interface Choice {
  /** Names of pages, or all of them. */
  pages?: string[];
  /** Of the window, CSS pixels: 1,280 for a laptop, 375 for a telephone. */
  width: number;
}

const usualWidth = 1280;
const usual: Situation[] = ['fresh', 'connected', 'breaching', 'latest', 'large'];

/** Pages that every environment has. Those of one cluster, one SLO and the boards are looked up in it. */
const pages: Record<string, string> = {
  overview: '/ui/',
  pipelines: '/ui/pipelines',
  connect: '/ui/connect',
  'connect-logs': '/ui/connect/logs',
  clusters: '/ui/clusters',
  slos: '/ui/slos',
  'new-slos': '/ui/slos/new',
  'maintenance-windows': '/ui/slos/exclusions',
  'saved-templates': '/ui/slos/templates',
  policies: '/ui/policies',
  upgrade: '/ui/slos/upgrade',
  settings: '/ui/settings',
  'not-found': '/ui/nowhere',
};

async function pagesOf(url: string): Promise<Record<string, string>> {
  const functions = appFunctions(url);
  const { clusters } = await functions.call('discover-clusters', {});
  const known = clusters.filter(({ accountId }) => accountId !== 'unknown');
  const { slos } = await functions.call('list-slos', {});
  const slo = slos.find(({ status, window }) => status === 'FAILURE' && window === '-7d') ?? slos[0];
  const cluster = known.find(({ name }) => slo?.name.includes(name)) ?? known[0];
  if (cluster === undefined) return pages;
  const board = async (name: string, title: string, some: typeof known) => {
    const targets = some.map(clusterTarget);
    const sloKeys = slos.flatMap((slo) =>
      slo.key !== null && some.some((one) => slo.name.includes(one.name)) ? [slo.key] : [],
    );
    try {
      const { documentId } = await functions.call('create-dashboard', { title, targets, sloKeys });
      return { [name]: `/ui-dashboards/${documentId}` };
    } catch (error) {
      console.log(`no ${name}: ${error instanceof Error ? error.message : String(error)}`);
      return {};
    }
  };
  return {
    ...pages,
    cluster: `/ui/clusters/${cluster.accountId}/${cluster.region}/${encodeURIComponent(cluster.name)}`,
    ...(slo === undefined ? {} : { slo: `/ui/slos/${slo.engine}/${encodeURIComponent(slo.id)}` }),
    ...(await board('cluster-board', 'One cluster', [cluster])),
    ...(known.length > 10 ? await board('fleet-board', 'Fleet', known) : {}),
  };
}

/** At rest: nothing loads and nothing moves. Then the window grows to what the page holds, since it scrolls inside. */
async function settle(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
    timeout: 120_000,
  });
  // Values of SLOs arrive call by call under a bar; one that never ends is seen in the picture.
  await page
    .waitForFunction(() => document.querySelector('[role="progressbar"]') === null, undefined, { timeout: 60_000 })
    .catch(() => undefined);
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight)),
  );
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 900), mostHeight) });
  await atRest(page);
}

async function picture(browser: Browser, situation: Situation, { pages: chosen, width }: Choice): Promise<void> {
  const sandbox = await createSandbox({ situation });
  try {
    const all = await pagesOf(sandbox.url);
    const found = Object.entries(all).filter(([name]) => chosen?.includes(name) ?? true);
    const without = chosen?.filter((name) => !(name in all)) ?? [];
    if (without.length > 0)
      console.log(`${situation} has no page ${without.join(', ')}; it has ${Object.keys(all).join(', ')}`);
    const end = width === usualWidth ? '' : `-${width}`;
    for (const theme of ['light', 'dark'] as const) {
      const [page, complaints] = await openPage(browser, theme);
      page.setDefaultTimeout(120_000);
      for (const [name, path] of found) {
        await page.goto(`${sandbox.url}${path}`);
        await settle(page, width);
        await page.screenshot({ path: join(folder, `${situation}-${name}-${theme}${end}.png`) });
        for (const violation of await accessibilityViolations(page)) console.log(`  ${name}: ${violation}`);
      }
      console.log(`${situation}, ${theme}: ${found.length} pictures`);
      for (const error of complaints.errors) console.log(`  ${error}`);
      await page.context().close();
    }
  } finally {
    await sandbox.close();
  }
}

async function main(chosen: string[], choice: { pages?: string; width: string }): Promise<void> {
  const known = situations.filter((situation) => chosen.includes(situation));
  const unknown = chosen.filter((name) => !known.some((situation) => situation === name));
  if (unknown.length > 0) throw new Error(`No situation ${unknown.join(', ')}. There are: ${situations.join(', ')}.`);
  const width = Number(choice.width);
  if (!Number.isInteger(width) || width < 320)
    throw new Error(`--width takes whole pixels from 320 on, not "${choice.width}".`);
  const names = choice.pages?.split(',');
  await buildApp(join(__dirname, '../..'));
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  try {
    for (const situation of known.length > 0 ? known : usual)
      await picture(browser, situation, { width, ...(names === undefined ? {} : { pages: names }) });
  } finally {
    await browser.close();
  }
  console.log(`in ${folder}`);
}

const command = new Command('pictures')
  .description('Pictures of every page and both dashboards, light and dark.')
  .argument('[situations...]', `of the sandbox; all of: ${situations.join(', ')}`, usual)
  .option('--pages <names>', 'only these, by comma, e.g. overview,cluster,fleet-board')
  .option('--width <pixels>', 'of the window', String(usualWidth));

command.parse();
main(command.args, command.opts()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
