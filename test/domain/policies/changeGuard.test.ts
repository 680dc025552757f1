import { approvalOf, changePercent } from '../../../domain/policies/changeGuard';
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
  });
});
