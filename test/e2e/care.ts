import type { Page } from 'playwright-core';
import { expectThat, type Story } from '../journeys/story';
import { listen, screenshot, type Complaints } from './browser';
import { chooseRegion } from './chooseRegion';
import { tick } from './tick';

interface Place {
  url: string;
  accountId: string;
  region: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const nothing = () => 'seen';

/** A connection that was launched in this story: its token, its bill and its filter, then its logs. */
export async function careAndLogs(page: Page, story: Story, place: Place): Promise<Complaints> {
  await story.step(
    'the connection is maintained on its own page',
    async () => {
      await page.goto(`${place.url}/ui/pipelines`);
      await page.getByRole('link', { name: `Maintain ${place.accountId} in ${place.region}` }).click();
      const token = page.getByRole('region', { name: 'Token', exact: true });
      await token.getByText(/Expires in 36[45] days/).waitFor();
      await token.getByText(/last used/).waitFor();
      await page.getByText(/The stack has version .*, that of this app/).waitFor();
      await screenshot(page, '17-care');
    },
    nothing,
  );
  await story.step(
    'another filter is picked, metric by metric',
    async () => {
      await page.getByRole('combobox', { name: 'Filter' }).press('Enter');
      await page.getByRole('option', { name: 'Metrics that you pick' }).click();
      await page.getByText('7 of 1,000 names').waitFor();
      // It is ticked from the start, as SLOs read it.
      await page.getByRole('checkbox', { name: /^RunningTaskCount/ }).press('Space');
      await page.getByText('6 of 1,000 names').waitFor();
      const command = page.getByRole('region', { name: 'Change of the filter' });
      expectThat(
        ((await command.textContent()) ?? '').includes('--insights-metrics DesiredTaskCount'),
        'the command does not name what was picked',
      );
    },
    nothing,
  );
  return logs(page, story, place);
}

async function logs(page: Page, story: Story, { url, accountId, region }: Place): Promise<Complaints> {
  const token = await story.step(
    'logs get a token of their own',
    async () => {
      await page.goto(`${url}/ui/connect/logs`);
      await page.getByLabel('AWS account id').fill(accountId);
      await chooseRegion(page, region);
      await tick(page.getByRole('radio', { name: /The whole account and region/ }));
      await screenshot(page, '18-logs-choice');
      await button(page, 'Continue to the token').click();
      await button(page, 'Create an ingest token').click();
      const shown = page.getByText(/^dt0c01\./);
      await shown.waitFor();
      await tick(page.getByRole('radio', { name: /Pasted into the form/ }));
      await button(page, 'Continue to the launch').click();
      return (await shown.first().textContent()) ?? '';
    },
    (text) => `${text.length} characters`,
  );
  const link = page.getByRole('link', { name: new RegExp(`Open AWS console for ${region}`) });
  const [console] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  const complaints = listen(console);
  await story.step(
    'the stack of the logs is created',
    async () => {
      await console.getByLabel('Or the token itself').fill(token);
      await console.getByRole('checkbox', { name: /I acknowledge/ }).check();
      await button(console, 'Create stack').click();
      await console.getByText('CREATE_COMPLETE', { exact: true }).first().waitFor();
      await console.close();
    },
    nothing,
  );
  await story.step(
    'the first log line is seen, and has its place on Pipelines',
    async () => {
      await page.getByText('Logs arrive', { exact: true }).waitFor({ timeout: 120_000 });
      await screenshot(page, '19-logs-first-line');
      await page.goto(`${url}/ui/pipelines`);
      await page.getByRole('region', { name: 'Logs' }).getByText('Arriving', { exact: true }).waitFor();
    },
    nothing,
  );
  return complaints;
}
