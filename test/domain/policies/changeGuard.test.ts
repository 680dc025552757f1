import { approvalOf, changePercent } from '../../../domain/policies/changeGuard';
import { movedPolicies } from '../../../domain/policies/movedPolicies';
import { orderBetween } from '../../../domain/policies/orderBetween';
import { aPolicy } from './aPolicy';

const change = { create: 0, update: 0, remove: 0, existing: 10, wanted: 10 };

describe('how much a run would change', () => {
  it('is nothing where nothing exists, and else what it creates, updates and deletes of what exists', () => {
    expect(changePercent(aPolicy(), { ...change, create: 500, existing: 0, wanted: 500 }, null)).toBeNull();
    expect(changePercent(aPolicy(), { ...change, update: 2, remove: 1, create: 2, wanted: 12 }, null)).toBe(50);
  });

  it('does not count again what was approved and takes several runs, but does count what is more than that', () => {
    const all = { ...change, create: 990, existing: 10, wanted: 1000 };
    const approved = approvalOf(aPolicy(), { ...all, existing: 0 });
    expect(changePercent(aPolicy(), all, approved)).toBe(0);
    expect(changePercent(aPolicy(), { ...all, create: 991, wanted: 1001 }, approved)).toBe(10);
    expect(changePercent(aPolicy(), { ...all, update: 5 }, approved)).toBe(50);
    // Of a policy that was widened since, nothing is approved.
    expect(changePercent(aPolicy({ match: { regions: ['eu-west-1'] } }), all, approved)).toBe(9900);
  });
});

describe('a new place in the order', () => {
  it('lies between its neighbours, a step beyond the ends, and nowhere where there is no room', () => {
    expect([orderBetween([], 0), orderBetween([1, 2], 0), orderBetween([1, 2], 2), orderBetween([1, 2], 1)]).toEqual([
      1, 0, 3, 1.5,
    ]);
    expect(orderBetween([1, 1], 1)).toBeNull();
    // As the schema writes numbers: within a million, at most with six places.
    expect([orderBetween([1e6], 1), orderBetween([-1e6], 0), orderBetween([0, 1e-6], 1)]).toEqual([null, null, null]);
  });

  it('is written for the one that moves, and for all where two have the same number', () => {
    const at = (id: string, order: number) => ({ id, order });
    const three = [at('a', 1), at('b', 2), at('c', 3)] as const;
    expect(movedPolicies(three, three[2], 1)).toEqual([at('c', 1.5)]);
    const tied = [at('a', 1), at('b', 1e6), at('c', 1e6), at('d', 1e6)] as const;
    expect(movedPolicies(tied, tied[3], 2)).toEqual([at('b', 2), at('d', 3), at('c', 4)]);
    expect(movedPolicies(tied, tied[1], 3)).toEqual([at('c', 2), at('d', 3), at('b', 4)]);
  });
});
