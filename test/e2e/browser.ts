import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const artifacts = join(__dirname, '../../artifacts/e2e');

/** What the page said on its console as an error, and what it threw. */
export interface Complaints {
  errors: string[];
}

const executable = (): string => {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path !== undefined && existsSync(path));
  if (!found)
    throw new Error('No Chromium found. Install it (e.g. apt-get install chromium) or set CHROMIUM to its path.');
  return found;
};

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page that keeps its complaints. There is no network here: fonts of the Dynatrace CDN are answered empty. */
export async function openPage(
  browser: Browser,
  colorScheme: 'light' | 'dark' = 'light',
  options: BrowserContextOptions = {},
): Promise<[Page, Complaints]> {
  const usual = { colorScheme, viewport: { width: 1280, height: 900 }, locale: 'en-US' };
  const context = await browser.newContext({ ...usual, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://dt-cdn.net/**', (route) => route.fulfill({ status: 200, body: '' }));
  // Whatever the page may not do under the policy of an installed app is a complaint, also where Chromium does not print it.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`not allowed by the content security policy: ${effectiveDirective} ${blockedURI} in ${sourceFile}`),
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return [page, listen(page)];
}

/** Collects console errors and uncaught exceptions of a page. */
export function listen(page: Page): Complaints {
  const complaints: Complaints = { errors: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.errors.push(`${page.url()}: ${error.message}`));
  return complaints;
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
}
