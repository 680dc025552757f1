import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

const place = { accountId: '111122223333', region: 'eu-west-1', name: 'payments-new' };

describe('a cluster by the control', () => {
  it('appears beside the others with a service, and is silent from the moment it goes', async () => {
    const sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
    try {
      const controls = sandboxControls(sandbox.url);
      const found = async () =>
        (await appFunctions(sandbox.url).call('discover-clusters', {})).clusters.find(
          ({ name }) => name === place.name,
        );
      expect(await found()).toBeUndefined();
      await controls.addCluster(place);
      await controls.advance(600);
      const there = await found();
      expect(there).toMatchObject({ services: ['api'], cpu: 50, accountId: place.accountId });
      await controls.stopCluster(place);
      await controls.advance(1800);
      const silent = await found();
      const minutes = (Date.parse(silent?.lastDataAt ?? '') - Date.parse(there?.lastDataAt ?? '')) / 60_000;
      expect(minutes).toBeLessThanOrEqual(1);
      await expect(controls.stopCluster(place)).rejects.toThrow(/added by this control/);
      await expect(controls.addCluster({ ...place, accountId: '12' })).rejects.toThrow(/accountId/);
    } finally {
      await sandbox.close();
    }
  }, 60_000);
});
