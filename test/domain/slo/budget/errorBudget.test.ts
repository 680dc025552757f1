import { errorBudgetOf } from '../../../../domain/slo/budget/errorBudget';

describe('errorBudgetOf', () => {
  it.each([
    // (value − target) / (100 − target) × 100
    [98, 95, 60],
    [95, 95, 0],
    [100, 95, 100],
    [90, 95, -100],
    [60, 20, 50],
    [0, 0, 0],
  ])('a value of %d against %d leaves %d %%', (value, target, left) => {
    expect(errorBudgetOf(value, target)).toBeCloseTo(left, 10);
  });

  it('is unknown without a value, and where there is no budget', () => {
    expect(errorBudgetOf(null, 95)).toBeNull();
    expect(errorBudgetOf(100, 100)).toBeNull();
  });
});
