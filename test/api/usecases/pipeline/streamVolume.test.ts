import type { Sandbox } from '../../../../sandbox/createSandbox';
import { appFunctions } from '../../../kit/appFunctions';
import { startSandbox } from '../../../kit/startSandbox';

describe('How much the streams sent', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'connected', withFunctions: true });
  });
  afterAll(() => sandbox.close());

  it('is told by the count that AWS bills, over whole hours, and for a month of 730', async () => {
    const { streams, from, to } = await appFunctions(sandbox.url).call('stream-volume', {});
    expect(streams).toHaveLength(6);
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(7 * 24);
    for (const { updates, hours, perMonth, isBilledCount } of streams) {
      expect([hours, isBilledCount]).toEqual([168, true]);
      expect(perMonth).toBe(Math.round((updates / 168) * 730));
    }
  });

  it('adds up to the series that arrive: each is updated once a minute', async () => {
    const { streams, metrics } = await appFunctions(sandbox.url).call('stream-volume', {});
    for (const { accountId, region, updates } of streams) {
      const here = metrics.filter((one) => one.accountId === accountId && one.region === region);
      const series = here.reduce((sum, one) => sum + one.series, 0);
      expect(series).toBe(updates / (168 * 60));
    }
    expect(metrics.some(({ metricKey }) => metricKey.includes('metricstreams'))).toBe(false);
  });
});
