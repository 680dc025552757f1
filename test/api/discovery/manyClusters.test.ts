import { leastDiscoveryRequests } from '../../bench/figures/leastRequests';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

it('a thousand clusters are found by Grail in hardly more requests than there are tables, and the answer leaves room for ten times as many', async () => {
  const sandbox = await startSandbox({ situation: 'large', withFunctions: true });
  try {
    const { forgetRequests, requests } = sandboxControls(sandbox.url);
    await forgetRequests();
    const { clusters } = await appFunctions(sandbox.url).call('discover-clusters', {});
    expect(clusters.length).toBeGreaterThanOrEqual(1000);
    const asked = (await requests()).filter(({ path }) => path.startsWith('/platform/'));
    // Six tell something of their own; a fifth more is what docs/figures.md promises.
    expect(leastDiscoveryRequests({ services: 10_000 })).toBe(6);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(1.2 * 6);
    expect(asked.filter(({ path }) => path.includes('/classic/'))).toEqual([]);
    expect(10 * Buffer.byteLength(JSON.stringify(clusters))).toBeLessThan(6_000_000);
  } finally {
    await sandbox.close();
  }
});
