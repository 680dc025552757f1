import type { Browser, Page, Request } from 'playwright-core';
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
  /** Calls of app functions until then. */
  calls: Record<string, { count: number; slowestMs: number }>;
  /** The largest answer among them. */
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

/** Longer nobody waits. */
const mostWaitMs = 240_000;

const mb = (bytes: number): number => Number((bytes / 1e6).toFixed(1));

/** Opens a page with nothing kept of any other, and looks. */
export async function pageFigures(browser: Browser, origin: string, measured: MeasuredPage, clusters: number) {
  const [page] = await openPage(browser);
  page.setDefaultTimeout(300_000);
  try {
    await page.addInitScript(watchTasks);
    const watched = watchCalls(page);
    const begin = performance.now();
    await page.goto(`${origin}${measured.path}`);
    await page.locator(measured.picture).first().waitFor();
    const firstPictureMs = Math.round(performance.now() - begin);
    await atRest(page, watched);
    const restMs = Math.round(performance.now() - begin);
    const longestTaskMs = await longestTask(page);
    const doing: Record<string, number> = {};
    for (const [name, act] of Object.entries(measured.doing ?? {})) {
      await act(page);
      await atRest(page, watched);
      doing[name] = await longestTask(page);
    }
    const figures: PageFigures = {
      ...{ page: measured.name, clusters, firstPictureMs, restMs, longestTaskMs, heapMb: await heapOf(page) },
      ...{ calls: watched.calls, largestMb: mb(watched.largest), doing },
    };
    return figures;
  } finally {
    await page.context().close();
  }
}

/** Counts what the page asks of app functions, and how long each answer took. */
function watchCalls(page: Page) {
  const seen = {
    calls: {} as PageFigures['calls'],
    largest: 0,
    open: new Map<Request, { name: string; at: number }>(),
  };
  page.on('request', (request) => {
    const [, name] = /\/api\/([\w-]+)$/.exec(new URL(request.url()).pathname) ?? [];
    if (name !== undefined) seen.open.set(request, { name, at: performance.now() });
  });
  /** @returns whether it was a call of a function */
  const end = (request: Request): boolean => {
    const known = seen.open.get(request);
    if (known === undefined) return false;
    seen.open.delete(request);
    const { count, slowestMs } = seen.calls[known.name] ?? { count: 0, slowestMs: 0 };
    const tookMs = Math.round(performance.now() - known.at);
    seen.calls[known.name] = { count: count + 1, slowestMs: Math.max(slowestMs, tookMs) };
    return true;
  };
  page.on('requestfailed', end);
  page.on('requestfinished', (request) => {
    if (!end(request)) return;
    void request.sizes().then(
      ({ responseBodySize }) => (seen.largest = Math.max(seen.largest, responseBodySize)),
      () => undefined,
    );
  });
  return seen;
}

/** Values of SLOs arrive call by call for as long as it takes; everything else is there. */
const comesByAndBy = 'list-slos';

async function atRest(page: Page, { open }: ReturnType<typeof watchCalls>): Promise<void> {
  const loading = () => [...open.values()].map(({ name }) => name).filter((name) => name !== comesByAndBy);
  let quiet = 0;
  const until = performance.now() + mostWaitMs;
  while (quiet < 4 && performance.now() < until) {
    await page.waitForTimeout(250);
    quiet = loading().length > 0 ? 0 : quiet + 1;
  }
  if (quiet < 4) throw new Error(`Still loading after ${mostWaitMs / 1000} s: ${loading().join(', ')}`);
  // Two frames: what was asked for is drawn.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
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

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return mb(usedSize);
}
