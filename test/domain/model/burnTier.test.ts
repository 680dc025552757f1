import { alertExternalIdOf, alertOfExternalId } from '../../../domain/model/burnTier';

describe('the external id of an alert', () => {
  it('names the SLO and the tier', () => {
    expect(alertExternalIdOf('cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC', 'budget-25')).toBe(
      'ecs-slo-launchpad:alert:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC:budget-25',
    );
  });

  it.each(['service-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC:a:b', 'alert:x', 'x'])('is read back for %s', (sloKey) => {
    expect(alertOfExternalId(alertExternalIdOf(sloKey, 'fast'))).toEqual({ sloKey, tier: 'fast' });
  });

  it.each([
    undefined,
    'somebody-elses',
    'ecs-slo-launchpad:cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
    'ecs-slo-launchpad:alert:k:no-such-tier',
    'ecs-slo-launchpad:alert::fast',
    'ecs-slo-launchpad:alert:fast',
  ])('is not seen in %s', (externalId) => {
    expect(alertOfExternalId(externalId)).toBeNull();
  });
});
