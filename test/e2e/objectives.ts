/* The life of objectives in a real Chromium, against situation `connected` with its fourteen days of history: maintenance
   windows, platform SLOs for services, a backtest, a reload in the middle of a run, drift and the way back, breaches, burn
   alerts, export, delete. */
import type { Browser, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { expectThat, type Story } from '../journeys/story';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { atRest } from './atRest';
import { accessibilityViolations } from './accessibility';
import { openPage, screenshot, type Complaints } from './browser';
import { tick } from './tick';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const nothing = () => 'seen';

interface Stage {
  page: Page;
  complaints: Complaints;
  sandbox: Sandbox;
  story: Story;
}

/** Walks the life of objectives; the built app must be there. */
export async function objectives(browser: Browser, story: Story): Promise<void> {
  const sandbox = await createSandbox({ situation: 'connected' });
  const [page, complaints] = await openPage(browser);
  const stage = { page, complaints, sandbox, story };
  try {
    await planMaintenance(stage);
    await chooseQuickly(stage);
    await prepare(stage);
    await applyAndReload(stage);
    await lookAtOne(stage);
    await lookAtItsCluster(stage);
    await actOnAll(stage);
    expectThat(complaints.errors.length === 0, complaints.errors.join('\n'));
  } catch (error) {
    await screenshot(page, 'failed-objectives');
    throw error;
  } finally {
    await page.context().close();
    await sandbox.close();
  }
}

/** Looks at what a person sees once the page is at rest: while a button fades in, its contrast is not the one it gets. */
async function accessible(page: Page, picture: string): Promise<void> {
  await atRest(page);
  await screenshot(page, picture);
  const violations = await accessibilityViolations(page);
  expectThat(violations.length === 0, violations.join('\n'));
}

async function planMaintenance({ page, sandbox, story }: Stage): Promise<void> {
  await story.step(
    'a weekly maintenance window is planned',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos/exclusions`);
      await button(page, /^Add a maintenance window|^Add the first/)
        .first()
        .click();
      await page.getByLabel('Reason').fill('Patch night');
      await page.getByLabel('First begin').fill('2026-11-01 02:00');
      await page.getByLabel('Minutes').fill('120');
      await page.getByLabel('Time zone').fill('Europe/Vienna');
      await button(page, 'Save').click();
      await page.getByText('Patch night').first().waitFor();
      await accessible(page, '20-maintenance');
    },
    nothing,
  );
}

async function chooseQuickly({ page, sandbox, story }: Stage): Promise<void> {
  await story.step(
    'by keyboard the first template is within five tabs, and the recommended set is one click',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos/new`);
      const take = button(page, /^Use the recommended set \(\d+ SLOs\)/);
      await take.waitFor();
      const template = page.getByRole('checkbox', { name: 'Cluster CPU headroom' });
      const isThere = () => template.evaluate((box) => box === document.activeElement);
      let tabs = 0;
      for (; tabs < 6 && !(await isThere()); tabs += 1) await page.keyboard.press('Tab');
      expectThat(tabs <= 5, `it takes more than ${tabs} tabs`);
      await take.click();
      await button(page, /^Next:/).click();
      await page.getByText(/over [\d,]+ time slices, target/).waitFor();
      await accessible(page, '19-recommended');
      // What was chosen is kept with the tab; the next step begins with nothing.
      await page.goto(`${sandbox.url}/ui/slos`);
      await page.evaluate(() => window.sessionStorage.clear());
      return `${tabs} tabs`;
    },
    (text) => text,
  );
}

async function prepare({ page, sandbox, story }: Stage): Promise<void> {
  await story.step(
    'platform SLOs for services are prepared',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos/new`);
      await page.getByRole('button', { name: 'Engine: Platform (DQL)' }).waitFor();
      await tick(page.getByRole('checkbox', { name: 'CPU of every service below a threshold, share of time' }));
      await tick(page.getByRole('checkbox', { name: 'Service CPU below a threshold, share of time' }));
      await accessible(page, '21-engine');
      await button(page, 'Select all that fit').first().click();
      await button(page, /^Select the \d+ services of the chosen clusters/).click();
      await accessible(page, '22-services');
      await button(page, /^Next:/).click();
    },
    nothing,
  );
  await story.step(
    'an objective is tried on fourteen days of history',
    async () => {
      const verdict = page.getByText(/over [\d,]+ time slices, target/).first();
      await verdict.waitFor();
      await accessible(page, '23-backtest');
      await button(page, /^Use [\d.]+ %/)
        .first()
        .click();
      return (await verdict.textContent()) ?? '';
    },
    (text) => text,
  );
}

async function applyAndReload({ page, sandbox, story }: Stage): Promise<void> {
  const { faults, noFaults } = sandboxControls(sandbox.url);
  await story.step(
    'a run that a reload interrupts goes on where it was',
    async () => {
      await button(page, /^Next:/).click();
      await button(page, /^Apply:/).waitFor();
      await accessible(page, '24-plan');
      await button(page, /^Use the targets? that would hold/).click();
      await page.getByText(/^None of \d+ new SLOs would be missed now/).waitFor();
      await button(page, /^Apply:/).waitFor();
      await faults([{ method: 'POST', path: '/platform/slo/v1/slos', latencyMs: 400 }]);
      await button(page, /^Apply:/).click();
      await page.getByRole('progressbar').first().waitFor();
      await page.waitForTimeout(1500);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      const go = button(page, /^Continue: \d+ of \d+ (were saved|exist already)/);
      await go.waitFor();
      await noFaults();
      await accessible(page, '25-interrupted');
      const text = (await go.textContent()) ?? '';
      await go.click();
      await page.getByText(/^All \d+ applied/).waitFor({ timeout: 60_000 });
      await screenshot(page, '26-applied');
      return text;
    },
    (text) => text,
  );
  await story.step(
    'every objective exists once',
    async () => {
      const { slos } = await appFunctions(sandbox.url).call('list-slos', { engine: 'platform', evaluate: false });
      expectThat(new Set(slos.map(({ key }) => key)).size === slos.length, 'an objective exists twice');
      return slos.length;
    },
    (count) => `${count} platform SLOs`,
  );
}

/** Somebody changes the target of one SLO behind our back, as any client of the API can. */
async function editBehindOurBack(origin: string): Promise<string> {
  const { slos } = await appFunctions(origin).call('list-slos', { engine: 'platform', evaluate: false });
  const row = slos.find(({ key }) => key?.startsWith('cluster-worst-service-cpu'));
  expectThat(row !== undefined, 'no SLO of the worst service');
  const address = `${origin}/platform/slo/v1/slos/${row.id}`;
  const { version, ...body } = (await (await fetch(address)).json()) as Record<string, unknown> & { version: string };
  delete body.id;
  const criteria = [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 50, warning: 60 }];
  const answer = await fetch(`${address}?optimistic-locking-version=${encodeURIComponent(version)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, criteria }),
  });
  expectThat(answer.ok, `the edit was refused: ${answer.status} ${await answer.text()}`);
  return row.id;
}

async function lookAtOne({ page, sandbox, story }: Stage): Promise<void> {
  const id = await editBehindOurBack(sandbox.url);
  await story.step(
    'a change by hand is seen, and taken back',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos/platform/${id}`);
      await page.getByText('edited since applied').first().waitFor();
      await accessible(page, '27-drift');
      await button(page, 'Re-apply as it was').click();
      await button(page, 'Write these changes').click();
      await page.getByRole('region', { name: 'Changes since applied' }).getByText('None.').waitFor();
    },
    nothing,
  );
  await story.step(
    'who broke the objective is told, service by service',
    async () => {
      await page.getByRole('figure', { name: /^Error budget/ }).waitFor();
      await page.getByRole('columnheader', { name: /bad minutes/i }).waitFor();
      await accessible(page, '28-breaches');
    },
    nothing,
  );
}

/** From the Overview to a cluster, its pictures, and one of its SLOs. */
async function lookAtItsCluster({ page, sandbox, story }: Stage): Promise<void> {
  await story.step(
    'the Overview leads to the page of a cluster',
    async () => {
      await page.goto(`${sandbox.url}/ui/`);
      await page.getByText(/of \d+ SLOs? beyond the threshold/).waitFor();
      const cell = page.getByRole('group', { name: /^Clusters by the worst status/ }).getByRole('link');
      const label = (await cell.first().getAttribute('aria-label')) ?? '';
      await cell.first().click();
      await page.getByRole('heading', { level: 1, name: label.split(',')[0] ?? '', exact: true }).waitFor();
      return label;
    },
    (label) => label,
  );
  await story.step(
    'it shows its usage, SLOs, alerts and services',
    async () => {
      await page.getByRole('figure', { name: /^CPU by service/ }).waitFor();
      await page.getByRole('figure', { name: /^Tasks/ }).waitFor();
      await page.getByRole('region', { name: 'Alerts and dashboards' }).waitFor();
      await accessible(page, '28b-cluster');
    },
    nothing,
  );
  await story.step(
    'another timeframe is part of the address, and an SLO of it is one click away',
    async () => {
      // Strato's input is invisible: it is worked by the keyboard.
      await page.getByRole('combobox', { name: 'Timeframe' }).press('Enter');
      await page.getByRole('option', { name: 'Last 7 days' }).click();
      await page.waitForURL(/timeframe=7d/);
      await page.getByRole('region', { name: 'SLOs' }).getByRole('link').first().click();
      await page.getByRole('region', { name: 'How it stands' }).waitFor();
    },
    nothing,
  );
}

async function actOnAll({ page, sandbox, story }: Stage): Promise<void> {
  await story.step(
    'objectives are exported as code',
    async () => {
      await page.goto(`${sandbox.url}/ui/slos`);
      await page.getByText('Met', { exact: true }).first().waitFor();
      await tick(page.getByRole('checkbox').first());
      await accessible(page, '29-list');
      await button(page, 'Export').click();
      await page.getByText(/resource "dynatrace_platform_slo"/).waitFor();
      await accessible(page, '30-export');
      await button(page, /^Close$/).click();
    },
    nothing,
  );
  await story.step(
    'burn alerts are created for all of them',
    async () => {
      await button(page, 'Create burn alerts').click();
      await accessible(page, '31-burn-preview');
      await button(page, /^Create burn alerts for/).click();
      await page
        .getByRole('dialog')
        .getByText(/created/i)
        .first()
        .waitFor({ timeout: 60_000 });
      await button(page, /^Close$/).waitFor();
      await accessible(page, '32-burn-alerts');
      await button(page, /^Close$/).click();
    },
    nothing,
  );
  await story.step(
    'they are deleted with their alerts, after what refers to them was shown',
    async () => {
      await button(page, /^Delete \d+ SLOs/).click();
      await page
        .getByText(/burn alerts?/i)
        .first()
        .waitFor();
      await accessible(page, '33-delete');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Delete \d+ SLOs/ })
        .click();
      await page.getByText('No SLO yet').waitFor({ timeout: 60_000 });
      await screenshot(page, '34-deleted');
    },
    nothing,
  );
}
