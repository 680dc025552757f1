import { linePath } from '../../../ui/app/components/charts/MiniLine';

describe('a small line', () => {
  const size = { width: 100, height: 16 };

  it('runs from the least value at the bottom to the most at the top', () => {
    expect(linePath([0, 50, 100], [0, 100], size)).toBe('M0.0 15.0L50.0 8.0L100.0 1.0');
  });

  it('has a gap where there is no value', () => {
    expect(linePath([50, null, 50], [0, 100], size)).toBe('M0.0 8.0M100.0 8.0');
  });

  it('stays inside where a value lies beyond', () => {
    expect(linePath([-400, 200], [-100, 100], size)).toBe('M0.0 15.0L100.0 1.0');
  });

  it('is not drawn where nothing is known', () => {
    expect(linePath([], [0, 100], size)).toBe('');
  });
});
