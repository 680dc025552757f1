import { lacksAlert } from '../../../../api/usecases/policies/lacksAlert';
import type { BurnTierId } from '../../../../domain/model/burnTier';
import { planSlos } from '../../../../domain/slo/plan/planSlos';
import { someTarget } from '../../../domain/slo/someTarget';

/** The SLO of a template, as a plan has it. */
function sloOf(templateId: string, parameters: object = {}) {
  const request = { templateId, target: someTarget(), parameters };
  const { items } = planSlos({ engine: 'platform', requests: [request], existing: [], availableKeys: null, now: 0 });
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item.slo;
}
const made = (...tiers: BurnTierId[]) => new Set(tiers);

describe('an alert that a policy asks for', () => {
  it('is missing where it could be made and was not, also beside another', () => {
    const slo = sloOf('cluster-cpu-time', { target: 99, noData: 'good' });
    expect([lacksAlert(slo, true, undefined), lacksAlert(slo, ['fast'], made('fast'))]).toEqual([true, false]);
    expect([lacksAlert(slo, ['fast', 'no-data'], made('fast')), lacksAlert(slo, ['no-data'], made('fast'))]).toEqual([
      true,
      true,
    ]);
  });

  it('is not missing where nobody can make it: an average has no bad time slices', () => {
    expect(lacksAlert(sloOf('cluster-cpu-headroom'), true, undefined)).toBe(false);
    expect(lacksAlert(sloOf('cluster-cpu-headroom'), ['fast'], undefined)).toBe(false);
  });
});
