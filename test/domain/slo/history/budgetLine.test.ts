import { budgetLine } from '../../../../domain/slo/history/budgetLine';

describe('the line of an error budget', () => {
  const falling = [90, 80, 70, 60].map((remaining, at) => ({ at, remaining }));

  it('begins with the whole budget and ends with what is left', () => {
    expect(budgetLine({ points: falling }, 3)).toEqual([100, 80, 60]);
  });

  it('keeps a point of each slot where there are as many', () => {
    expect(budgetLine({ points: falling }, 5)).toEqual([100, 90, 80, 70, 60]);
  });

  it('repeats points where there are fewer slots than points', () => {
    expect(budgetLine({ points: [{ at: 0, remaining: -33.333 }] }, 4)).toEqual([100, 100, -33.3, -33.3]);
  });

  it('is empty where there is no budget', () => {
    expect(budgetLine({ points: [] }, 4)).toEqual([]);
  });
});
