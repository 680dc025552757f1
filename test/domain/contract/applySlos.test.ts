import { parseApplySlos } from '../../../domain/contract/applySlos';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';

const item = (slo: unknown) => ({ key: 'k', action: 'create', slo });
const parsed = (slo: unknown) => parseApplySlos({ engine: 'classic', items: [item(slo)] });

describe('the payload of apply-slos', () => {
  it('takes items as planned, of either engine; what a person saw and the function does not need may be missing', () => {
    for (const slo of [someClassicSlo(), somePlatformSlo()])
      expect(parsed(slo)).toEqual({ engine: 'classic', items: [{ ...item(slo), changes: [], lints: [] }] });
  });

  it.each([{ name: 'half of one' }, null])('says which item is no SLO, and where to get one: %j', (slo) => {
    expect(() => parsed(slo)).toThrow('items.0.slo: is not an SLO as `plan-slos` answers it, of either engine');
  });

  it('names the field of an SLO with a wrong one', () => {
    expect(() => parsed({ ...someClassicSlo(), metricName: 'with-hyphen' })).toThrow(
      'items.0.slo.metricName: must be 1 to 220 letters, digits or underscores',
    );
  });
});
