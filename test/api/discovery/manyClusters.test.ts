import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(120_000);

it('a thousand clusters are found by Grail in twelve requests at most, and no classic one among them', async () => {
  const sandbox = await startSandbox({ situation: 'large', withFunctions: true });
  try {
    const { forgetRequests, requests } = sandboxControls(sandbox.url);
    await forgetRequests();
    const { clusters } = await appFunctions(sandbox.url).call('discover-clusters', {});
    expect(clusters.length).toBeGreaterThanOrEqual(1000);
    const asked = (await requests()).filter(({ path }) => path.startsWith('/platform/'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(asked.filter(({ path }) => path.includes('/classic/'))).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
