import type { Situation } from '../../../sandbox/situations/situations';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

/* How long a person waits for the Clusters page when every API is slow: as many round trips as there are requests that waited for
   the answer to another. Counted in the log of requests and not with a watch, so that a busy machine does not decide. */

/** Every API request takes so much longer; the five seconds of a bad day in short. */
const latencyMs = 2000;

/** The most requests of which each began after the one before had been answered. */
function longestChain(requests: readonly { at: string; path: string }[]): number {
  const ofApis = requests.filter(({ path }) => path.startsWith('/platform/'));
  const begins = ofApis.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  let [length, end] = [0, -Infinity];
  for (const begin of begins) {
    if (begin < end) continue;
    length += 1;
    end = begin + latencyMs;
  }
  return length;
}

describe('round trips of a chain of requests', () => {
  it('are those that do not overlap', () => {
    const at = (...seconds: number[]) =>
      longestChain(seconds.map((second) => ({ at: new Date(second * 1000).toISOString(), path: '/platform/x' })));
    expect(at()).toBe(0);
    expect(at(0, 0.1, 1.9)).toBe(1);
    expect(at(0, 0.1, 2.05, 2.1)).toBe(2);
    expect(at(4.5, 0, 2.2)).toBe(3);
  });
});

// Beside each other, since all of them mostly wait.
it.concurrent.each<Situation>(['connected', 'latest', 'both-families'])(
  'in situation "%s" the Clusters page has its clusters in two round trips, and their SLOs in three, the first time',
  async (situation) => {
    const sandbox = await startSandbox({ situation, withFunctions: true });
    const { call } = appFunctions(sandbox.url);
    const { faults, forgetRequests, requests } = sandboxControls(sandbox.url);
    try {
      await faults([{ path: '/platform/**', latencyMs }]);
      await forgetRequests();
      const { clusters } = await call('discover-clusters', {});
      expect(clusters.length).toBeGreaterThan(10);
      expect(longestChain(await requests())).toBeLessThanOrEqual(2);
      // Whether there are SLOs is told beside them: first whether this environment has classic ones, then which there are.
      await forgetRequests();
      await call('environment-facts', {});
      expect(longestChain(await requests())).toBeLessThanOrEqual(2);
      await forgetRequests();
      await call('list-slos', { evaluate: false, offset: 0 });
      expect(longestChain(await requests())).toBe(1);
    } finally {
      await sandbox.close();
    }
  },
);
