import type { Browser, Page } from 'playwright-core';
import { openPage } from '../e2e/browser';

/** What somebody feels of one page, opened anew. */
export interface PageFigures {
  page: string;
  clusters: number;
  /** Until the first picture stands, milliseconds from the click. */
  firstPictureMs: number;
  /** Until nothing loads any more. */
  restMs: number;
  /** The longest stretch in which the page answered nobody. */
  longestTaskMs: number;
  /** Of JavaScript after a collection, MB. */
  heapMb: number;
  /** Calls of app functions, and the largest answer among them. */
  calls: Record<string, number>;
  largestMb: number;
  /** What a person does there, by its longest task. */
  doing: Record<string, number>;
}

export interface MeasuredPage {
  name: string;
  path: string;
  /** What counts as its first picture. */
  picture: string;
  /** What a person does there, each by its name. */
  doing?: Record<string, (page: Page) => Promise<unknown>>;
}

const mb = (bytes: number): number => Number((bytes / 1e6).toFixed(1));

/** Opens a page with nothing kept of any other, and looks. */
export async function pageFigures(browser: Browser, origin: string, measured: MeasuredPage, clusters: number) {
  const [page] = await openPage(browser);
  page.setDefaultTimeout(300_000);
  try {
    await page.addInitScript(watchTasks);
    const calls = await countCalls(page);
    const begin = performance.now();
    await page.goto(`${origin}${measured.path}`);
    await page.locator(measured.picture).first().waitFor();
    const firstPictureMs = Math.round(performance.now() - begin);
    await atRest(page);
    const restMs = Math.round(performance.now() - begin);
    const longestTaskMs = await longestTask(page);
    const doing: Record<string, number> = {};
    for (const [name, act] of Object.entries(measured.doing ?? {})) {
      await act(page);
      await atRest(page);
      doing[name] = await longestTask(page);
    }
    const figures: PageFigures = {
      ...{ page: measured.name, clusters, firstPictureMs, restMs, longestTaskMs, heapMb: await heapOf(page) },
      ...{ calls: calls.counts, largestMb: mb(calls.largest), doing },
    };
    return figures;
  } finally {
    await page.context().close();
  }
}

/** Counts what the page asks of app functions. */
async function countCalls(page: Page) {
  const seen = { counts: {} as Record<string, number>, largest: 0 };
  page.on('response', (response) => {
    const [, name] = /\/api\/([\w-]+)$/.exec(new URL(response.url()).pathname) ?? [];
    if (name === undefined) return;
    seen.counts[name] = (seen.counts[name] ?? 0) + 1;
    void response.body().then(
      ({ length }) => (seen.largest = Math.max(seen.largest, length)),
      () => undefined,
    );
  });
  return Promise.resolve(seen);
}

const watchTasks = () => {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
};

/** The longest task since it was asked last, milliseconds; 0 when none took 50. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longTasks } = window as unknown as { longTasks: number[] };
    return Math.round(longTasks.splice(0).reduce((most, one) => Math.max(most, one), 0));
  });

async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.waitForLoadState('networkidle');
  // Two frames: what was asked for is drawn.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return mb(usedSize);
}
