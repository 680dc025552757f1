import type { Browser, Page } from 'playwright-core';
import { createSandbox } from '../../sandbox/createSandbox';
import { clusterTarget } from '../../domain/model/cluster';
import { templateOf } from '../../domain/slo/templates/templates';
import { launch } from '../e2e/browser';
import { tick } from '../e2e/tick';
import { appFunctions } from '../kit/appFunctions';
import { applyAll } from './applyAll';
import { mostAnswerMb } from './mostAnswer';
import { pageFigures, type MeasuredPage, type PageFigures } from './pageFigures';

type Functions = ReturnType<typeof appFunctions>;

/** The box of the header chooses all of up to 1,000 rows; above that it is a button. */
async function selectAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Select all/ });
  if ((await button.count()) > 0) await button.click();
  else await tick(page.getByRole('checkbox').first());
}

const pagesOf = (cluster: string): MeasuredPage[] => [
  { name: 'Overview', path: '/ui/', picture: 'svg[role="group"] a, canvas' },
  {
    name: 'Clusters',
    path: '/ui/clusters',
    picture: '[data-meter]',
    doing: {
      'select all': selectAll,
      clear: (page) => page.getByRole('button', { name: 'Clear selection' }).click(),
      sort: (page) => page.getByRole('columnheader', { name: 'CPU' }).click(),
      search: (page) => page.getByRole('searchbox').first().fill('cluster-0004'),
    },
  },
  { name: 'Cluster', path: cluster, picture: 'canvas' },
];

/** So many SLOs, one a cluster: each cluster's own CPU where it has one, else its worst service. */
async function withSlos(functions: Functions, most: number) {
  const { clusters } = await functions.call('discover-clusters', {});
  const chosen = clusters.slice(0, most);
  const requests = chosen.map((cluster) => {
    const { id, defaults } = templateOf(cluster.capacity === 'ec2' ? 'cluster-cpu-time' : 'cluster-worst-service-cpu');
    return { templateId: id, target: clusterTarget(cluster), parameters: defaults };
  });
  const { items } = await functions.call('plan-slos', { engine: 'platform', requests });
  await applyAll(functions, { engine: 'platform', items });
  return chosen;
}

async function figuresOf(
  browser: Browser,
  { isLarge, slos }: { isLarge: boolean; slos: number },
  say: (text: string) => void,
): Promise<PageFigures[]> {
  const sandbox = await createSandbox({ situation: 'large', largeScale: isLarge });
  try {
    const functions = appFunctions(sandbox.url);
    const [first] = await withSlos(functions, slos);
    if (first === undefined) throw new Error('No cluster was found');
    const { clusters } = await functions.call('discover-clusters', {});
    const found: PageFigures[] = [];
    for (const page of pagesOf(`/ui/clusters/${first.accountId}/${first.region}/${first.name}`)) {
      const figures = await pageFigures(browser, sandbox.url, page, clusters.length);
      say(line(figures));
      found.push(figures);
    }
    return found;
  } finally {
    await sandbox.close();
  }
}

/**
 * Overview, Clusters and one cluster's page in Chromium with 1,000 clusters, and with 10,000. Milliseconds are of this machine; what is promised
 * does not depend on it.
 */
export async function pagesBench(
  { slos, isLargeToo }: { slos: number; isLargeToo: boolean },
  say: (text: string) => void,
): Promise<{ figures: PageFigures[]; broken: string[] }> {
  const browser = await launch();
  try {
    const figures: PageFigures[] = [];
    for (const isLarge of isLargeToo ? [false, true] : [false])
      figures.push(...(await figuresOf(browser, { isLarge, slos }, say)));
    for (const few of figures.filter(({ clusters }) => clusters <= 1000)) {
      const many = figures.find(({ page, clusters }) => page === few.page && clusters > 1000);
      if (many !== undefined) say(ratios(few, many));
    }
    return { figures, broken: figures.flatMap(brokenBy) };
  } finally {
    await browser.close();
  }
}

const line = (figures: PageFigures): string => {
  const { page, clusters, firstPictureMs, restMs, longestTaskMs, heapMb, calls, largestMb, doing } = figures;
  const called = Object.entries(calls).map(
    ([name, { count, slowestMs }]) => `${name}${count === 1 ? '' : ` ×${count}`} (${slowestMs} ms)`,
  );
  const done = Object.entries(doing).map(([name, ms]) => `${name} ${ms} ms`);
  return [
    `${page.padEnd(9)} ${String(clusters).padStart(6)} clusters: first picture ${firstPictureMs} ms, at rest ${restMs} ms, longest task ${longestTaskMs} ms, heap ${heapMb} MB, largest answer ${largestMb} MB`,
    `  ${called.length} functions: ${called.join(', ')}`,
    ...(done.length === 0 ? [] : [`  longest task when one does: ${done.join(', ')}`]),
  ].join('\n');
};

const ratios = (few: PageFigures, many: PageFigures): string => {
  const times = (of: (one: PageFigures) => number) => `${(of(many) / Math.max(of(few), 1)).toFixed(1)}x`;
  return `${few.page.padEnd(9)} ten times the clusters: first picture ${times((one) => one.firstPictureMs)}, longest task ${times((one) => one.longestTaskMs)}, heap ${times((one) => one.heapMb)}`;
};

const brokenBy = ({ page, clusters, largestMb }: PageFigures): string[] =>
  largestMb > mostAnswerMb ? [`${page} with ${clusters} clusters: an answer of ${largestMb} MB`] : [];
