import { parseUsageSeries } from '../../../domain/contract/usageSeries';
import { Failure } from '../../../domain/failure';

const payload = (entityId: string | null) => ({
  targets: [{ entityId, cluster: 'demo', accountId: '123456789012', region: 'eu-west-1' }],
  ...{ metric: 'cpu', from: 'now-1d', to: 'now' },
});

it('the entity of a target is a whole id or none: it stands unquoted in metric selectors', () => {
  expect(parseUsageSeries(payload('CUSTOM_DEVICE-E360A9250EEF25BC')).targets).toHaveLength(1);
  expect(parseUsageSeries(payload(null)).targets).toHaveLength(1);
  for (const text of ['")CUSTOM_DEVICE-E360A9250EEF25BC', 'CUSTOM_DEVICE-E360A9250EEF25BC")', 'HOST-E360A9250EEF25BC'])
    expect(() => parseUsageSeries(payload(text))).toThrow(Failure);
});
