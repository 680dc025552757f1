import type { Page } from 'playwright-core';
import { expectThat, type Story } from '../journeys/story';
import { screenshot } from './browser';
import type { Gestures } from './gestures';

const nothing = () => 'seen';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What it takes to a script for so many accounts, the token aside, which is made once. */
async function gesturesFor(page: Page, url: string, accounts: readonly string[], seen: Gestures): Promise<number> {
  const before = seen.clicks + seen.fields;
  await page.goto(`${url}/ui/connect/accounts`);
  await page.getByRole('textbox', { name: /AWS accounts/ }).fill(accounts.join('\n'));
  await page.getByRole('textbox', { name: /Regions of accounts/ }).fill('eu-west-1');
  await page.getByText('One script for all of these accounts').click();
  await button(page, 'Copy script').click();
  const script = (await page.getByRole('region', { name: 'Script for all accounts' }).textContent()) ?? '';
  for (const account of accounts) expectThat(script.includes(`--account ${account}`), `the script lacks ${account}`);
  return seen.clicks + seen.fields - before;
}

/** Many accounts: one script, to which an account more adds a line, and the stack set of an organization explained. */
export async function manyAccounts(page: Page, story: Story, url: string, seen: Gestures): Promise<void> {
  const accounts = ['111111111111', '222222222222', '333333333333', '444444444444'];
  await story.step(
    'a further account takes one click or field at most',
    async () => {
      const two = await gesturesFor(page, url, accounts.slice(0, 2), seen);
      const four = await gesturesFor(page, url, accounts, seen);
      expectThat(four - two <= 2, `${two} for two accounts, ${four} for four`);
      return { two, four };
    },
    ({ two, four }) => `${two} for two accounts, ${four} for four: ${(four - two) / 2} a further account`,
  );
  await story.step(
    'the stack set of a whole organization says what its fields do, and follows them',
    async () => {
      await page.getByText('By a service-managed stack set').click();
      const panel = page.getByRole('region', { name: 'Whole organization' });
      await panel.getByRole('textbox', { name: /Organizational units/ }).fill('ou-ab12-11111111');
      await panel.getByText(/With 0 the first failure ends the rollout/).waitFor();
      await panel.getByText(/AWS takes no more than the failures allowed plus one/).waitFor();
      await panel.getByText(/A delegated administrator needs no access to the management account/).waitFor();
      await panel.getByRole('checkbox', { name: /delegated administrator/ }).press('Space');
      await panel
        .getByText(/--delegated/)
        .first()
        .waitFor();
      const told = (await panel.textContent()) ?? '';
      for (const flag of ['--ous ou-ab12-11111111', '--concurrency 5', '--failure-tolerance 0'])
        expectThat(told.includes(flag), `the command lacks ${flag}`);
      await screenshot(page, '21-organization');
    },
    nothing,
  );
}
