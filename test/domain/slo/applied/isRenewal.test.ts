import type { PlanChange } from '../../../../domain/model/planItem';
import { isRenewal } from '../../../../domain/slo/applied/isRenewal';

const record = (windows: string, hash: string, threshold = 80) =>
  `CPU below. [launchpad 1 t=99.9 w=99.95 win=-7d th=${threshold}${windows} n=11111111 e=${hash} #${hash}]`;
const description = (from: string, to: string): PlanChange => ({ field: 'description', from, to });
const query: PlanChange = { field: 'customSli.indicator', from: 'one', to: 'other' };
/** FNV-1a (64 bits) of “one”, its first half. */
const hashOfOne = '1a08aa19';
const renewed = description(record(' mw=2027-03-01', hashOfOne), record(' mw=2027-06-01', '33333333'));

describe('a renewal of maintenance windows', () => {
  it('changes until when they are written out, and the hashes that follow from that', () => {
    expect(isRenewal([query, renewed])).toBe(true);
  });

  it.each<[string, PlanChange[]]>([
    ['nothing', []],
    ['another threshold', [description(record(' mw=all', '22222222'), record(' mw=all', '33333333', 70))]],
    ['windows where there were none', [description(record('', '22222222'), record(' mw=all', '33333333'))]],
    ['a target as well', [renewed, { field: 'criteria', from: 1, to: 2 }]],
    ['a query alone', [query]],
    ['a query that somebody changed by hand', [{ ...query, from: 'one or two' }, renewed]],
  ])('is not %s', (_what, changes) => {
    expect(isRenewal(changes)).toBe(false);
  });
});
