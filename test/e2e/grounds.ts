/* Environments from which Dynatrace has taken classic ground, in a real Chromium: a new one and a latest one. Short, but from
   the token to a dashboard; every page in both themes, and what was asked of the classic APIs meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { expectThat, type Story } from '../journeys/story';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { atRest } from './atRest';
import { accessibilityViolations } from './accessibility';
import { openPage, screenshot, type Complaints } from './browser';
import { tick } from './tick';
import { chooseRegion } from './chooseRegion';

type Ground = 'new-environment' | 'latest';

interface Stage {
  page: Page;
  complaints: Complaints;
  sandbox: Sandbox;
  story: Story;
  ground: Ground;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const nothing = () => 'seen';

/** Walks both environments; the built app must be there. */
export async function grounds(
  browser: Browser,
  story: Story,
  which: readonly Ground[] = ['new-environment', 'latest'],
): Promise<void> {
  for (const ground of which) await within(browser, story, ground);
}

async function within(browser: Browser, story: Story, ground: Ground): Promise<void> {
  const sandbox = await createSandbox({ situation: ground });
  const [page, complaints] = await openPage(browser);
  story.goTo(ground);
  try {
    const walk = { page, complaints, sandbox, story, ground };
    const proveRequests = await watchRequests(walk);
    await protect(walk);
    await see(walk);
    await chooseToken(walk);
    await lookInTheDark(walk);
    await proveRequests();
  } catch (error) {
    await screenshot(page, `failed-${ground}`);
    throw error;
  } finally {
    story.goTo(null);
    await page.context().close();
    await sandbox.close();
  }
}

/** What stands there at rest is accessible, and is kept as a picture. */
async function look({ page, ground }: Stage, picture: string): Promise<void> {
  await atRest(page);
  await screenshot(page, `${ground}-${picture}`);
  const violations = await accessibilityViolations(page);
  expectThat(violations.length === 0, violations.join('\n'));
}

async function protect(stage: Stage): Promise<void> {
  const { page, sandbox, story } = stage;
  await story.step(
    'Overview and Clusters show what is there',
    async () => {
      await page.goto(`${sandbox.url}/ui/`);
      await heading(page, 'Overview').waitFor();
      await look(stage, '1-overview');
      await page.goto(`${sandbox.url}/ui/clusters`);
      await page.getByText('Fargate', { exact: true }).first().waitFor();
      await look(stage, '2-clusters');
      expectThat((await page.getByRole('link', { name: 'enable the extension' }).count()) === 0, 'a way that is gone');
    },
    nothing,
  );
  await story.step(
    'SLOs are made, on the platform without a question',
    async () => {
      await tick(page.getByRole('checkbox').first());
      await button(page, /^Create SLOs for/).click();
      await heading(page, 'Create SLOs').waitFor();
      await tick(page.getByRole('checkbox', { name: 'CPU of every service below a threshold, share of time' }));
      await look(stage, '3-templates');
      for (let step = 0; step < 2; step += 1) await button(page, /^Next:/).click();
      await button(page, /^Apply:/).waitFor();
      await look(stage, '4-preview');
      await button(page, /^Apply:/).click();
      const done = page.getByText(/^All \d+ applied/);
      await done.waitFor();
      return (await done.textContent()) ?? '';
    },
    (text) => text,
  );
}

async function see(stage: Stage): Promise<void> {
  const { page, sandbox, story } = stage;
  await story.step(
    'the list and the page of one SLO have its value',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos`);
      await page
        .getByText('Met', { exact: true })
        .or(page.getByText('Missed', { exact: true }))
        .first()
        .waitFor();
      await look(stage, '5-slos');
      await page.goto(`${sandbox.url}/ui/slos/platform/${await oneSlo(sandbox)}`);
      await heading(page, 'Changes since applied').waitFor();
      await look(stage, '6-slo');
    },
    nothing,
  );
  await story.step(
    'a dashboard is created',
    async () => {
      await page.goto(`${sandbox.url}/ui/clusters`);
      await page.getByText('EC2', { exact: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await tick(page.getByRole('checkbox').first());
      await button(page, /^Create dashboard/)
        .first()
        .click();
      await button(page, 'Create the dashboard').click();
      await page.getByText('Dashboard created').waitFor();
      await look(stage, '7-dashboard');
    },
    nothing,
  );
}

async function oneSlo({ url }: Sandbox): Promise<string> {
  const { slos } = await appFunctions(url).call('list-slos', { engine: 'platform', evaluate: false });
  expectThat(slos[0] !== undefined, 'no SLO');
  return slos[0].id;
}

async function chooseToken(stage: Stage): Promise<void> {
  const { page, sandbox, story, ground } = stage;
  await story.step(
    ground === 'latest' ? 'which token fits is said before anybody is stuck' : 'an API token can still be made',
    async () => {
      await page.goto(`${sandbox.url}/ui/connect`);
      await page.getByLabel('AWS account id').fill('123456789012');
      await chooseRegion(page, 'eu-west-1');
      await button(page, 'Continue to the token').click();
      const gone = page.getByText('API tokens can no longer be made in this environment');
      const make = button(page, 'Create an ingest token');
      await gone.or(make).first().waitFor();
      expectThat((await gone.count()) === (ground === 'latest' ? 1 : 0), 'the wrong token is asked for');
      await look(stage, '8-token');
    },
    nothing,
  );
}

/** The same pages in the other theme, with the Settings table; the wizard of Connect keeps its place. */
async function lookInTheDark(stage: Stage): Promise<void> {
  const { page, complaints, sandbox, story, ground } = stage;
  await story.step(
    'the Settings page tells what is gone, and what takes its place',
    async () => {
      await page.goto(`${sandbox.url}/ui/settings`);
      await page
        .getByText('gone', { exact: true })
        .or(page.getByText('Gone', { exact: true }))
        .first()
        .waitFor();
      // Its table stands below what the window shows.
      await heading(page, 'What this environment has').evaluate((element) => element.scrollIntoView());
      await look(stage, '9-settings');
    },
    nothing,
  );
  await story.step(
    ground === 'latest' ? 'all of it is accessible in the dark theme' : 'so it is in the dark theme',
    async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const inDark = [
        ['', 'Overview', '1-overview'],
        ['clusters', 'Clusters', '2-clusters'],
        ['slos', 'SLOs', '5-slos'],
        [`slos/platform/${await oneSlo(sandbox)}`, 'Changes since applied', '6-slo'],
        ['connect', 'Connect', '8-token'],
        ['settings', 'Settings', '9-settings'],
      ] as const;
      // In a new environment only what looks otherwise than elsewhere.
      for (const [path, title, picture] of ground === 'latest' ? inDark : inDark.slice(-1)) {
        await page.goto(`${sandbox.url}/ui/${path}`);
        await heading(page, title).first().waitFor();
        await look(stage, `${picture}-dark`);
      }
      expectThat(complaints.errors.length === 0, complaints.errors.join('\n'));
    },
    () => 'no error on the console',
  );
}

const isClassic = ({ path }: { path: string }): boolean =>
  path.startsWith('/platform/classic/') || path.startsWith('/api/v2/');

/**
 * Counts how often the page asks what the environment has, and what one such question asks of the classic APIs. The step at the
 * end holds that nothing else was asked of them: on `latest` nothing at all, in a new environment nothing that is gone.
 */
async function watchRequests({ page, sandbox, story, ground }: Stage): Promise<() => Promise<void>> {
  const { forgetRequests, requests } = sandboxControls(sandbox.url);
  const counts = (one: { path: string; status: number }): boolean =>
    isClassic(one) && (ground === 'latest' || one.status === 410);
  await forgetRequests();
  await appFunctions(sandbox.url).call('environment-facts', {});
  const probes = (await requests()).filter(counts).length;
  await forgetRequests();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/environment-facts')) asked += 1;
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    await story.step(
      ground === 'latest'
        ? 'not one classic call beside the probes'
        : 'no call to an API that is gone beside the probes',
      async () => {
        const made = (await requests()).filter(counts);
        const paths = [...new Set(made.map(({ path }) => path))].join(', ');
        expectThat(made.length === asked * probes, `${made.length} instead of ${asked} × ${probes}: ${paths}`);
        return (await requests()).length;
      },
      (all) => `${all} requests, of them ${asked} × ${probes} probes`,
    );
  };
}
