/* What a browser does to an app: no network, a session that is over, going back, two tabs at once, narrow windows, large print,
   right-to-left pages, other time zones. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { expectThat, type Story } from '../journeys/story';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { accessibilityViolations } from './accessibility';
import { atRest } from './atRest';
import { openPage, screenshot } from './browser';
import { cutOff } from './cutOff';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const nothing = () => 'seen';

interface Stage {
  browser: Browser;
  sandbox: Sandbox;
  story: Story;
}

/** Walks the edges; the built app must be there. */
export async function edges(browser: Browser, story: Story): Promise<void> {
  const sandbox = await createSandbox({ situation: 'breaching' });
  const stage = { browser, sandbox, story };
  try {
    await withoutNetwork(stage);
    await afterTheSession(stage);
    await inTwoTabs(stage);
    await backAndForward(stage);
    await inOtherWindows(stage);
    await inOtherZones(stage);
  } finally {
    await sandbox.close();
  }
}

async function onAPage(
  { browser, sandbox }: Stage,
  look: (page: Page, url: string) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const [page] = await openPage(browser, 'light', options);
  try {
    await look(page, `${sandbox.url}/ui`);
  } catch (error) {
    await screenshot(page, 'failed-edges');
    throw error;
  } finally {
    await page.context().close();
  }
}

async function withoutNetwork(stage: Stage): Promise<void> {
  await stage.story.step(
    'offline: a page that was not loaded yet says so, and comes by itself when the network does',
    () =>
      onAPage(stage, async (page, url) => {
        await page.goto(`${url}/`);
        await heading(page, 'Overview').waitFor();
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        await page.getByRole('link', { name: 'Clusters', exact: true }).first().click();
        const alert = page.getByRole('alert').filter({ hasText: 'This browser is offline' });
        await alert.waitFor();
        await screenshot(page, '60-offline');
        await page.context().setOffline(false);
        await heading(page, 'Clusters').waitFor();
        await page.getByText('catalog-prod').first().waitFor();
      }),
    nothing,
  );
}

async function afterTheSession(stage: Stage): Promise<void> {
  const { faults, noFaults } = sandboxControls(stage.sandbox.url);
  const signIn = '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>';
  await stage.story.step(
    'a sign-in page in place of an answer is called what it is, and a reload goes on',
    () =>
      onAPage(stage, async (page, url) => {
        await faults([{ path: '/api/**', status: 200, body: signIn }]);
        await page.goto(`${url}/slos`);
        const alert = page.getByRole('alert').filter({ hasText: 'the session is over' });
        await alert.waitFor();
        expectThat((await alert.innerText()).includes('Your move'), 'the alert does not say whose move it is');
        await screenshot(page, '61-signed-out');
        await noFaults();
        await page.reload();
        await page.getByText('Missed', { exact: true }).first().waitFor();
      }),
    nothing,
  );
}

/** Chooses the recommended set and goes to its plan. */
async function plan(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/slos/new`);
  await button(page, /^Use the recommended set/).click();
  await button(page, /^Next:/).click();
  await page.getByText(/over [\d,]+ time slices, target/).waitFor();
  await button(page, /^Next:/).click();
  await button(page, /^Apply:/).waitFor();
}

async function inTwoTabs(stage: Stage): Promise<void> {
  const { sandbox, story } = stage;
  await story.step(
    'two tabs that apply the same plan at once leave every SLO once',
    async () => {
      let words = '';
      await onAPage(stage, async (page, url) => {
        const other = await page.context().newPage();
        other.setDefaultTimeout(40_000);
        await Promise.all([plan(page, url), plan(other, url)]);
        await Promise.all([page, other].map((tab) => button(tab, /^Apply:/).click()));
        for (const tab of [page, other]) {
          const end = tab.getByText(/^(?:All \d+ applied|\d+ of \d+ applied)/).first();
          await end.waitFor({ timeout: 60_000 });
          words += `${(await end.textContent()) ?? ''} `;
        }
        await screenshot(other, '62-two-tabs');
      });
      const { slos } = await appFunctions(sandbox.url).call('list-slos', { evaluate: false });
      const keys = slos.flatMap(({ key, engine }) => (key === null ? [] : [`${engine} ${key}`]));
      expectThat(new Set(keys).size === keys.length, `of ${keys.length} SLOs ${new Set(keys).size} are different`);
      return `${words}; ${keys.length} SLOs`;
    },
    (text) => text,
  );
}

async function backAndForward(stage: Stage): Promise<void> {
  await stage.story.step(
    'back and forward lead where they came from, with what was filtered',
    () =>
      onAPage(stage, async (page, url) => {
        await page.goto(`${url}/clusters`);
        await page.getByPlaceholder('Search').first().fill('catalog');
        await page.getByText('checkout-prod').first().waitFor({ state: 'detached' });
        await page.getByRole('link', { name: 'catalog-prod' }).first().click();
        await heading(page, 'catalog-prod').waitFor();
        await page.goBack();
        await heading(page, 'Clusters').waitFor();
        await page.getByRole('link', { name: 'catalog-prod' }).first().waitFor();
        expectThat((await page.getByText('checkout-prod').count()) === 0, 'the filter is lost on the way back');
        await page.goForward();
        await heading(page, 'catalog-prod').waitFor();
      }),
    nothing,
  );
}

const everyPage = ['', 'pipelines', 'connect', 'clusters', 'slos', 'slos/new', 'policies', 'settings'];
/** One of each way to lay out a page. */
const eachKind = ['', 'pipelines', 'clusters', 'slos/new'];

/** 200 % of a window of 1,280 × 900 is one of 640 × 450 with two device pixels for each. https://www.w3.org/TR/WCAG21/#reflow */
const windows: [string, string[], BrowserContextOptions & { direction?: 'rtl' }][] = [
  ['375 pixels wide', everyPage, { viewport: { width: 375, height: 800 } }],
  ['at 200 %', eachKind, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['in a page that reads from right to left', eachKind, { direction: 'rtl' }],
];

async function inOtherWindows(stage: Stage): Promise<void> {
  for (const [name, pages, { direction, ...options }] of windows)
    await stage.story.step(
      `${name} nothing is cut off, and every page is accessible`,
      () =>
        onAPage(
          stage,
          async (page, url) => {
            if (direction) await page.addInitScript(() => document.documentElement.setAttribute('dir', 'rtl'));
            const wrong: string[] = [];
            for (const path of pages) {
              await page.goto(`${url}/${path}`);
              await page.locator('h1').first().waitFor();
              await atRest(page);
              await screenshot(page, `63-${name.replace(/\W+/g, '-')}-${path.replace('/', '-') || 'overview'}`);
              for (const one of [...(await cutOff(page)), ...(await accessibilityViolations(page))])
                wrong.push(`/${path}: ${one}`);
            }
            expectThat(wrong.length === 0, wrong.join('\n'));
          },
          options,
        ),
      nothing,
    );
}

/** Zones of whole, half and quarter hours, on both sides of the date line. */
const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC'];

async function inOtherZones(stage: Stage): Promise<void> {
  await stage.story.step(
    'times are those of the person, in four time zones',
    async () => {
      const seen: string[] = [];
      for (const timezoneId of zones)
        await onAPage(
          stage,
          async (page, url) => {
            await page.goto(`${url}/`);
            const run = page.locator('[title*=" – "]').first();
            await run.waitFor({ state: 'attached' });
            seen.push((await run.getAttribute('title')) ?? '');
          },
          { timezoneId },
        );
      const utc = minuteOfDay(seen[zones.indexOf('UTC')] ?? '');
      const apart = seen.map((text) => (minuteOfDay(text) - utc + 1440) % 1440);
      const expected = zones.map((zone) => (minuteOfDay(clockIn(zone)) - minuteOfDay(clockIn('UTC')) + 1440) % 1440);
      expectThat(
        apart.join() === expected.join(),
        `${seen.join(', ')}: ${apart.join()} minutes, not ${expected.join()}`,
      );
      return seen.join(', ');
    },
    (text) => text,
  );
}

/** What the clock shows there now. */
const clockIn = (timeZone: string): string =>
  new Date().toLocaleTimeString('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });

/** Of the first time in a text, `9:05 AM – …`. */
function minuteOfDay(text: string): number {
  const [, hour, minute, half] = /(\d+):(\d+)\s([AP])M/.exec(text) ?? [];
  return ((Number(hour) % 12) + (half === 'P' ? 12 : 0)) * 60 + Number(minute);
}
