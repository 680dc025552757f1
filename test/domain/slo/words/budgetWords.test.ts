import { remainingBudgetText, spentBudgetText } from '../../../../domain/slo/words/budgetWords';

describe('what is left of an error budget', () => {
  it.each([
    [100, '100 %'],
    [37.25, '37.3 %'],
    [0, '0 %'],
    [-4, 'overspent 1.04×'],
    [-100, 'overspent 2×'],
    // Spent: 100 % and 101 % more.
    [-101, 'overspent 2.01×'],
    [-150, 'overspent 2.5×'],
    [-4900, 'overspent 50×'],
    [-99_900, 'overspent 1,000×'],
  ])('of %d %% is told as "%s"', (errorBudget, text) => {
    expect(remainingBudgetText({ errorBudget, target: 99.9 })).toBe(text);
  });

  it('is not known without a value, and does not exist at a target of 100 %', () => {
    expect(remainingBudgetText({ errorBudget: null, target: 99.9 })).toBe('not known');
    expect(remainingBudgetText({ errorBudget: null, target: 100 })).toBe('no budget at a target of 100 %');
  });
});

describe('what was spent of it', () => {
  const week = { windowMinutes: 10_080, isHeadroom: false };

  it.each([
    // 5 % of 10,080 minutes where 0.1 % may be bad: 504 and 10.08 minutes.
    ['minutes and hours', { value: 95, target: 99.9, errorBudget: -4900 }, '8.4 hours bad, 10.1 minutes allowed'],
    ['minutes', { value: 99.896, target: 99.9, errorBudget: -4 }, '10.5 minutes bad, 10.1 minutes allowed'],
    ['nothing while some is left', { value: 99.95, target: 99.9, errorBudget: 50 }, null],
    ['nothing that is not known', { value: null, target: 99.9, errorBudget: null }, null],
  ])('is told as %s', (_, facts, text) => {
    expect(spentBudgetText({ ...week, ...facts })).toBe(text);
  });

  it('is, for headroom, usage and not time', () => {
    const facts = { value: 5.25, target: 20, errorBudget: -18.4, windowMinutes: 1440, isHeadroom: true };
    expect(spentBudgetText(facts)).toBe('usage 94.8 %, 80 % allowed');
  });

  it('is not told of a window that is no simple span', () => {
    expect(spentBudgetText({ ...week, value: 50, target: 99, errorBudget: -4900, windowMinutes: null })).toBeNull();
  });
});
