/* The page that carries classic SLOs over, in a real Chromium: by keyboard alone, accessible in both themes, on an environment that has
   thirty days of both and on one where the classic ones are gone. */
import type { Browser, Page } from 'playwright-core';
import { createSandbox } from '../../sandbox/createSandbox';
import { expectThat, type Story } from '../journeys/story';
import { atRest } from './atRest';
import { accessibilityViolations } from './accessibility';
import { openPage, screenshot } from './browser';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const path = '/ui/slos/upgrade';
/** Both engines evaluate a month. */
const comparingMs = 120_000;
/** Three of the 19 have no counterpart. */
const all = 'Upgrade 16 SLOs';

/** What stands there at rest is accessible, and is kept as a picture. */
async function look(page: Page, picture: string): Promise<void> {
  await atRest(page);
  await screenshot(page, `upgrade-${picture}`);
  const violations = await accessibilityViolations(page);
  expectThat(violations.length === 0, violations.join('\n'));
}

/** The same page in the other theme, which is chosen when a page begins. */
async function lookInTheDark(page: Page, picture: string, ready: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await ready();
  await look(page, `${picture}-dark`);
}

/** Without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const one = button(page, name).first();
  await one.focus();
  await one.press('Enter');
}

/** The built app must be there. */
export async function upgrade(browser: Browser, story: Story): Promise<void> {
  await sideBySide(browser, story);
  await gone(browser, story);
}

async function sideBySide(browser: Browser, story: Story): Promise<void> {
  const sandbox = await createSandbox({ situation: 'side-by-side' });
  const [page, complaints] = await openPage(browser);
  story.goTo('side-by-side');
  try {
    await story.step(
      'classic SLOs stand beside their counterparts, with a verdict for each',
      async () => {
        await page.goto(`${sandbox.url}${path}`);
        await button(page, all).waitFor({ timeout: comparingMs });
        await look(page, '1-compared');
        await press(page, /expand|details/i);
        await page.getByText(/^Platform, slices of/).waitFor();
        // The design system's table breaks two rules of ARIA by itself while a row is open.
        await screenshot(page, 'upgrade-2-curves');
        await press(page, /collapse/i);
      },
      () => 'seen',
    );
    await story.step(
      'what agrees is upgraded by keyboard, and offered for removal only after a while',
      async () => {
        await press(page, all);
        await button(page, 'Upgrade 0 SLOs').waitFor({ timeout: comparingMs });
        await heading(page, 'Remove classic SLOs').waitFor();
        await page.getByText(/^No classic SLO has stood beside its counterpart for 7 days/).waitFor();
        await look(page, '3-upgraded');
      },
      () => 'none is young enough to lose',
    );
    await story.step(
      'a removal is asked about, and can be left with Escape',
      async () => {
        const days = page.getByLabel('Days side by side, at least');
        await days.focus();
        await days.fill('0');
        await days.press('Tab');
        await press(page, /^Remove all \d+ of others$/);
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/This app did not make/).waitFor();
        await dialog.getByText('No alert or dashboard that this app can see.').waitFor();
        expectThat(await dialog.getByRole('button', { name: /^Remove \d/ }).isDisabled(), 'nobody agreed');
        await look(page, '4-removal');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await lookInTheDark(page, '5-upgraded', () =>
          heading(page, 'Remove classic SLOs').waitFor({ timeout: comparingMs }),
        );
        expectThat(complaints.errors.length === 0, complaints.errors.join('\n'));
      },
      () => 'nothing was removed',
    );
  } catch (error) {
    await screenshot(page, 'failed-upgrade');
    throw error;
  } finally {
    story.goTo(null);
    await page.context().close();
    await sandbox.close();
  }
}

async function gone(browser: Browser, story: Story): Promise<void> {
  const sandbox = await createSandbox({ situation: 'latest' });
  const [page, complaints] = await openPage(browser);
  story.goTo('latest');
  try {
    await story.step(
      'where classic SLOs are gone, the page says so',
      async () => {
        await page.goto(`${sandbox.url}${path}`);
        await page.getByText('Nothing to upgrade').waitFor();
        await look(page, '6-latest');
        await lookInTheDark(page, '6-latest', () => page.getByText('Nothing to upgrade').waitFor());
        expectThat(complaints.errors.length === 0, complaints.errors.join('\n'));
      },
      () => 'seen',
    );
  } catch (error) {
    await screenshot(page, 'failed-upgrade-latest');
    throw error;
  } finally {
    story.goTo(null);
    await page.context().close();
    await sandbox.close();
  }
}
