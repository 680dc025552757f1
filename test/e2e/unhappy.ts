/* What a tired person meets when things go wrong, in a real Chromium: a missing permission, a missing extension, a
   failing platform, the wrong account. Each situation has a sandbox of its own. */
import type { Browser, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { expectThat, type Story } from '../journeys/story';
import { accessibilityViolations } from './accessibility';
import { openPage, screenshot } from './browser';
import type { Situation } from '../../sandbox/situations/situations';
import { chooseRegion } from './chooseRegion';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** Walks the unhappy paths; the built app must be there. */
export async function unhappyPaths(browser: Browser, story: Story): Promise<void> {
  await within(browser, 'denied', (page, sandbox) => withoutPermission(page, sandbox, story));
  await within(browser, 'no-extension', (page, sandbox) => withoutExtension(page, sandbox, story));
  await within(browser, 'breaching', (page, sandbox) => withoutPlatform(page, sandbox, story));
  await within(browser, 'fresh', (page, sandbox) => inTheWrongAccount(page, sandbox, story));
}

type Walk = (page: Page, sandbox: Sandbox) => Promise<void>;

async function within(browser: Browser, situation: Situation, walk: Walk): Promise<void> {
  const sandbox = await createSandbox({ situation });
  const [page] = await openPage(browser);
  try {
    await walk(page, sandbox);
  } catch (error) {
    await screenshot(page, `failed-${situation}`);
    throw error;
  } finally {
    await page.context().close();
    await sandbox.close();
  }
}

/** The alert that holds these words; it must stand on an accessible page. */
async function alertWith(page: Page, words: string | RegExp, picture: string): Promise<string> {
  const alert = page.getByRole('alert').filter({ hasText: words });
  await alert.waitFor();
  await screenshot(page, picture);
  const violations = await accessibilityViolations(page);
  expectThat(violations.length === 0, violations.join('\n'));
  return alert.innerText();
}

/** Ticks by keyboard: the design system draws over the native input. */
async function tickFirst(page: Page): Promise<void> {
  const box = page.getByRole('checkbox').first();
  await box.focus();
  await box.press('Space');
}

async function withoutPermission(page: Page, sandbox: Sandbox, story: Story): Promise<void> {
  await story.step(
    'denied: settings name the missing permission and keep what was typed',
    async () => {
      await page.goto(`${sandbox.url}/ui/settings`);
      const address = page.getByLabel('AWS console address');
      await address.fill('https://console.example.com');
      await button(page, 'Save settings').click();
      const text = await alertWith(page, 'state:app-states:write', 'unhappy-1-settings');
      expectThat(text.includes('administers Dynatrace'), 'the alert does not say whose move it is');
      expectThat((await address.inputValue()) === 'https://console.example.com', 'what was typed is lost');
      return text;
    },
    firstLine,
  );
  await story.step(
    'denied: a dashboard names the missing permission, and Escape closes its dialog by keyboard alone',
    async () => {
      await page.goto(`${sandbox.url}/ui/clusters`);
      await page.getByText('EC2', { exact: true }).first().waitFor();
      await tickFirst(page);
      await button(page, 'Create dashboard').press('Enter');
      await button(page, 'Create the dashboard').press('Enter');
      const text = await alertWith(page, 'document:documents:write', 'unhappy-2-dashboard');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return text;
    },
    firstLine,
  );
}

async function withoutExtension(page: Page, sandbox: Sandbox, story: Story): Promise<void> {
  await story.step(
    'no extension: clusters without an entity lead to the remedy',
    async () => {
      await page.goto(`${sandbox.url}/ui/clusters`);
      await page.getByRole('link', { name: 'See the extension in Pipelines' }).first().click();
      await button(page, 'Enable the extension').waitFor();
      await screenshot(page, 'unhappy-3-no-extension');
      return page.getByText(/Metrics, but no entities: \d+/).innerText();
    },
    firstLine,
  );
  await story.step(
    'no extension: it is enabled',
    async () => {
      await button(page, 'Enable the extension').click();
      const done = page.getByText('The extension is active now.');
      await done.waitFor();
      return done.innerText();
    },
    firstLine,
  );
}

async function withoutPlatform(page: Page, sandbox: Sandbox, story: Story): Promise<void> {
  const faults = `${sandbox.url}/sandbox/faults`;
  await story.step(
    'a failing platform: the list says so, and that nothing is to be corrected',
    async () => {
      const paths = ['/platform/classic/environment-api/v2/settings/objects*', '/platform/slo/v1/slos*'];
      const fault = paths.map((path) => ({ path, status: 503 }));
      await fetch(faults, { method: 'POST', body: JSON.stringify(fault) });
      await page.goto(`${sandbox.url}/ui/slos`);
      await page.getByText('Reading the SLOs…').waitFor();
      const violations = await accessibilityViolations(page);
      expectThat(violations.length === 0, violations.join('\n'));
      const text = await alertWith(page, 'The SLOs could not be read', 'unhappy-4-platform');
      expectThat(text.includes('Nothing to correct on your side'), 'the alert does not say whose move it is');
      return text;
    },
    firstLine,
  );
  await story.step(
    'a failing platform: Retry shows the list once it has recovered',
    async () => {
      await fetch(faults, { method: 'DELETE' });
      await button(page, 'Retry').click();
      await page.getByText('Missed', { exact: true }).first().waitFor();
      expectThat((await page.getByRole('alert').count()) === 0, 'the alert stays');
    },
    () => 'the list',
  );
}

async function inTheWrongAccount(page: Page, sandbox: Sandbox, story: Story): Promise<void> {
  await story.step(
    'the wrong account: the template refuses it before anything is made, and Pipelines says where to look',
    async () => {
      const tab = await openConsole(page, sandbox);
      await tab.getByLabel('Signed in to account').fill('999999999999');
      await tab.getByLabel('Or the token itself').fill(`dt0c01.${'A'.repeat(24)}.${'B'.repeat(64)}`);
      await tab.getByRole('checkbox', { name: /I acknowledge/ }).check();
      await button(tab, 'Create stack').click();
      const refusal = tab.getByText(/signed in to another AWS account/).first();
      await refusal.waitFor();
      await screenshot(tab, 'unhappy-5-wrong-account');
      const text = await refusal.innerText();
      await tab.close();
      await page.getByRole('link', { name: 'See what arrives' }).press('Enter');
      await page
        .getByRole('region', { name: '123456789012, eu-west-1' })
        .getByText(/DeliveryLogGroupName/)
        .waitFor();
      return text;
    },
    firstLine,
  );
}

/** Through the wizard by keyboard alone, to the console's form in a tab of its own. */
async function openConsole(page: Page, sandbox: Sandbox): Promise<Page> {
  await page.goto(`${sandbox.url}/ui/connect`);
  await page.getByLabel('AWS account id').fill('123456789012');
  await chooseRegion(page, 'eu-west-1');
  await button(page, 'Continue to the token').press('Enter');
  await page.getByRole('radio', { name: /Pasted into the form/ }).press('Space');
  await button(page, 'Continue to the launch').press('Enter');
  const link = page.getByRole('link', { name: /Open AWS console for eu-west-1/ });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.press('Enter')]);
  await tab.getByRole('heading', { name: 'Quick create stack' }).waitFor();
  return tab;
}
