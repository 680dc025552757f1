import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import type { Comparison } from './measure';

export interface DiscoveryOptions {
  rounds: number;
  /** Milliseconds that every API request takes more. */
  latency: number;
}

/** A handful of queries, whatever the number of clusters; polls would count too. */
const mostRequests = 12;

/**
 * The same clusters found on both grounds in the same run: by Grail, and by the classic APIs, which the app asks where Grail is gone.
 * The bench fails where Grail is the slower one. @throws Error when Grail takes more requests than are promised
 */
export async function discoveryComparison(origin: string, { rounds, latency }: DiscoveryOptions): Promise<Comparison> {
  const controls = sandboxControls(origin);
  const slow = { path: '/platform/**', latencyMs: latency };
  const on = async (faults: object[]) => {
    await controls.noFaults();
    await controls.faults(faults);
  };
  const slowly = latency > 0 ? [slow] : [];
  const byGrail = () => on(slowly);
  const byClassic = () => on([{ path: '/platform/storage/query/**', status: 410, latencyMs: latency }, ...slowly]);
  const [grail, classic] = [await counted(origin, byGrail), await counted(origin, byClassic)];
  if (grail.requests > mostRequests)
    throw new Error(`Discovery by Grail took ${grail.requests} requests, more than ${mostRequests}`);
  if (grail.clusters !== classic.clusters)
    throw new Error(`Grail finds ${grail.clusters} clusters, the classic APIs ${classic.clusters}`);
  const discover = async () => void (await appFunctions(origin).call('discover-clusters', {}));
  return {
    name: `discover ${grail.clusters} clusters`,
    ours: `by Grail: ${grail.requests} requests`,
    instead: `by the classic APIs: ${classic.requests} requests`,
    ...{ rounds, atLeast: 1 },
    runOurs: async () => {
      await byGrail();
      await discover();
    },
    runInstead: async () => {
      await byClassic();
      await discover();
      await byGrail();
    },
  };
}

/** How many clusters are found, and how many requests answered it. */
async function counted(origin: string, prepare: () => Promise<void>): Promise<{ clusters: number; requests: number }> {
  const controls = sandboxControls(origin);
  await prepare();
  await controls.forgetRequests();
  const { clusters } = await appFunctions(origin).call('discover-clusters', {});
  const made = (await controls.requests()).filter(
    ({ path, status }) => path.startsWith('/platform/') && status !== 410,
  );
  return { clusters: clusters.length, requests: made.length };
}
