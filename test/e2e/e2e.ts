/* The whole story in a real Chromium, by roles and visible words, against a fresh sandbox that serves the built app. */
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import { expectThat, Story } from '../journeys/story';
import { accessibilityViolations } from './accessibility';
import { launch, listen, openPage, screenshot, type Complaints } from './browser';
import { edges } from './edges';
import { countGestures, type Gestures } from './gestures';
import { grounds } from './grounds';
import { objectives } from './objectives';
import { careAndLogs } from './care';
import { manyAccounts } from './fleet';
import { chooseRegion } from './chooseRegion';
import { tick } from './tick';
import { unhappyPaths } from './unhappy';
import { upgrade } from './upgrade';
import { runProgram } from '../kit/runProgram';

const accountId = '123456789012';
const region = 'eu-west-1';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const nothing = () => 'seen';

/** From "nothing connected" to a launched stack: the Connect page, then the console in its own tab. */
async function connect(page: Page, story: Story): Promise<Complaints> {
  await story.step(
    'Overview says what to do first',
    async () => {
      await heading(page, 'Overview').waitFor();
      await screenshot(page, '01-overview-fresh');
      await page
        .getByRole('link', { name: /connect/i })
        .last()
        .click();
      await page.getByRole('heading', { name: 'Connect', exact: true }).waitFor();
    },
    nothing,
  );
  await story.step(
    'account and region are chosen',
    async () => {
      await page.getByLabel('AWS account id').fill(accountId);
      await chooseRegion(page, region);
      await button(page, 'Continue to the token').click();
    },
    nothing,
  );
  const token = await story.step(
    'an ingest token is created and shown once',
    async () => {
      await button(page, 'Create an ingest token').click();
      const shown = page.getByText(/^dt0c01\./);
      await shown.waitFor();
      await screenshot(page, '02-connect-token');
      return (await shown.first().textContent()) ?? '';
    },
    (text) => `${text.length} characters`,
  );
  await story.step(
    'the token is to be pasted in AWS',
    async () => {
      await tick(page.getByRole('radio', { name: /Pasted into the form/ }));
      await button(page, 'Continue to the launch').click();
    },
    nothing,
  );
  return launchStack(page, story, token);
}

async function launchStack(page: Page, story: Story, token: string): Promise<Complaints> {
  const link = page.getByRole('link', { name: new RegExp(`Open AWS console for ${region}`) });
  const console = await story.step(
    'the quick-create link opens the AWS console',
    async () => {
      const url = (await link.getAttribute('href')) ?? '';
      expectThat(!url.includes(token), 'the token stands in the link');
      await screenshot(page, '03-connect-launch');
      const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      return tab;
    },
    (tab) => new URL(tab.url()).pathname,
  );
  const complaints = listen(console);
  await story.step(
    'the stack is created',
    async () => {
      await heading(console, 'Quick create stack').waitFor();
      await console.getByLabel('Or the token itself').fill(token);
      await console.getByRole('checkbox', { name: /I acknowledge/ }).check();
      await screenshot(console, '04-console-form');
      await button(console, 'Create stack').click();
      await console.getByText('CREATE_COMPLETE', { exact: true }).first().waitFor();
      await screenshot(console, '05-console-created');
      expectThat(!(await console.content()).includes(token), 'the console shows the token');
      await console.close();
    },
    nothing,
  );
  await story.step(
    'the pipeline comes alive, stage by stage',
    async () => {
      await page.getByText(`Launched: ${region}.`).waitFor();
      await page.getByRole('link', { name: 'See what arrives' }).click();
      const card = page.getByRole('region', { name: `${accountId}, ${region}` });
      await card.getByRole('link', { name: /See the clusters/ }).waitFor({ timeout: 90_000 });
      await card.getByRole('link', { name: /See the clusters/ }).scrollIntoViewIfNeeded();
      await screenshot(page, '06-pipelines-flowing');
      await card.getByRole('link', { name: /See the clusters/ }).click();
    },
    nothing,
  );
  return complaints;
}

/** Choosing from a list is filling in a field. The last click went on, to the clusters. */
async function connectsInFew(story: Story, { clicks, fields }: Gestures): Promise<void> {
  const most = 12;
  await story.step(
    `from nothing connected to data that flows in ${most} clicks and fields at most, those in the AWS console included`,
    async () => expectThat(clicks - 1 + fields <= most, `${clicks - 1} clicks and ${fields} fields`),
    () => `${clicks - 1} clicks, ${fields} fields`,
  );
}

async function protect(page: Page, story: Story): Promise<void> {
  await story.step(
    'clusters are listed and chosen',
    async () => {
      await heading(page, 'Clusters').waitFor();
      await page.getByText('Fargate', { exact: true }).first().waitFor();
      await screenshot(page, '07-clusters');
      await tick(page.getByRole('checkbox').first());
      await button(page, /^Create SLOs for/).click();
    },
    nothing,
  );
  await story.step(
    'SLOs are planned and previewed',
    async () => {
      await tick(page.getByRole('checkbox', { name: 'Cluster CPU headroom' }));
      await tick(page.getByRole('checkbox', { name: 'Cluster CPU below a threshold, share of time' }));
      await screenshot(page, '08-slo-targets');
      await button(page, /^Next:/).click();
      await screenshot(page, '10-slo-tune');
      await button(page, /^Next:/).click();
      await button(page, /^Apply:/).waitFor();
      await screenshot(page, '11-slo-plan');
    },
    nothing,
  );
  await story.step(
    'SLOs are applied, each with its result',
    async () => {
      await button(page, /^Apply:/).click();
      const done = page.getByText(/^All \d+ applied/);
      await done.waitFor();
      await screenshot(page, '12-slo-applied');
      return (await done.textContent()) ?? '';
    },
    (text) => text,
  );
}

async function see(page: Page, story: Story, origin: string): Promise<void> {
  await story.step(
    'the SLO list shows value, target and remaining budget',
    async () => {
      await page.goto(`${origin}/ui/slos`);
      await heading(page, 'SLOs').waitFor();
      await page.getByText('Met', { exact: true }).first().waitFor();
      await screenshot(page, '13-slos');
    },
    nothing,
  );
  await story.step(
    'a dashboard is created and opened',
    async () => {
      await page.goto(`${origin}/ui/clusters`);
      await page.getByText('EC2', { exact: true }).first().waitFor();
      await tick(page.getByRole('checkbox').first());
      await button(page, /^Create dashboard/)
        .first()
        .click();
      await screenshot(page, '14-dashboard-dialog');
      await button(page, 'Create the dashboard').click();
      const open = page.getByRole('link', { name: /open.*dashboard/i }).or(button(page, /open.*dashboard/i));
      await open.first().waitFor();
      await screenshot(page, '15-dashboard-created');
      const before = page.context().pages().length;
      await open.first().click();
      await page.waitForTimeout(1000);
      const pages = page.context().pages();
      const shown = pages.length > before ? pages[pages.length - 1] : page;
      await shown?.getByText('Sandbox viewer').first().waitFor();
      if (shown) await screenshot(shown, '16-dashboard');
    },
    nothing,
  );
}

async function noComplaints(story: Story, of: string, complaints: readonly Complaints[]): Promise<void> {
  await story.step(
    `the browser's console has no error in ${of}`,
    async () => {
      const errors = complaints.flatMap((one) => one.errors);
      expectThat(errors.length === 0, errors.join('\n'));
    },
    nothing,
  );
}

/** Every page in both themes: a picture, no serious accessibility violation, no complaint on the console. */
async function lookAtEveryPage(browser: Browser, story: Story, origin: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const [page, complaints] = await openPage(browser, scheme);
    for (const [path, title] of [
      ['', 'Overview'],
      ['pipelines', 'Pipelines'],
      [`pipelines/care?account=${accountId}&region=${region}`, `${accountId} · ${region}`],
      ['connect', 'Connect'],
      ['connect/logs', 'Connect logs'],
      ['clusters', 'Clusters'],
      ['slos', 'SLOs'],
      ['slos/new', 'Create SLOs'],
      ['slos/exclusions', 'Maintenance windows'],
      ['slos/templates', 'Saved templates'],
      ['settings', 'Settings'],
    ] as const) {
      await story.step(
        `${title} in the ${scheme} theme is accessible`,
        async () => {
          await page.goto(`${origin}/ui/${path}`);
          await heading(page, title).first().waitFor();
          await page.waitForLoadState('networkidle');
          await screenshot(page, `page-${path.replace(/\?.*$/, '').replace('/', '-') || 'overview'}-${scheme}`);
          const violations = await accessibilityViolations(page);
          expectThat(violations.length === 0, violations.join('\n'));
        },
        nothing,
      );
    }
    await noComplaints(story, `the ${scheme} theme`, [complaints]);
    await page.context().close();
  }
}

/** From an environment where nothing is connected to SLOs on a dashboard, then every page in both themes. */
async function fromTheBeginning(browser: Browser, story: Story): Promise<void> {
  const sandbox = await createSandbox({ situation: 'fresh' });
  try {
    const [page, complaints] = await openPage(browser);
    try {
      const done = await countGestures(page.context());
      await page.goto(`${sandbox.url}/ui/`);
      const inConsole = await connect(page, story);
      await connectsInFew(story, done);
      await protect(page, story);
      await see(page, story, sandbox.url);
      const inLogConsole = await careAndLogs(page, story, { url: sandbox.url, accountId, region });
      await manyAccounts(page, story, sandbox.url, done);
      await noComplaints(story, 'the story', [complaints, inConsole, inLogConsole]);
    } catch (error) {
      await screenshot(page, 'failed');
      throw error;
    }
    await lookAtEveryPage(browser, story, sandbox.url);
  } finally {
    await sandbox.close();
  }
}

/** Each brings its own environment, so that two of them can be told at once. */
const chapters: Record<string, (browser: Browser, story: Story) => Promise<void>> = {
  beginning: fromTheBeginning,
  objectives,
  unhappy: unhappyPaths,
  grounds,
  upgrade,
  edges,
};

async function main(chosen: string[]): Promise<void> {
  const unknown = chosen.filter((name) => !(name in chapters));
  if (unknown.length > 0)
    throw new Error(`No chapter ${unknown.join(', ')}. There are: ${Object.keys(chapters).join(', ')}.`);
  await buildApp(join(__dirname, '../..'));
  const browser = await launch();
  const story = new Story('e2e');
  try {
    for (const [name, tell] of Object.entries(chapters))
      if (chosen.length === 0 || chosen.includes(name)) await tell(browser, story);
    story.end();
  } finally {
    await browser.close();
  }
}

const command = new Command('e2e')
  .description('The story in a real Chromium.')
  .argument('[chapters...]', `some of it: ${Object.keys(chapters).join(', ')}`);

runProgram(() => main(command.parse().args));
