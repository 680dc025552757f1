import { checkCount } from '../../../../domain/onboarding/template/checkCount';
import { failureOf } from '../failureOf';

describe('a count', () => {
  it.each([1, 20, 1_000_000])('may be %d', (count) => {
    expect(() => checkCount('clusters', count, 1)).not.toThrow();
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (count) => {
    expect(failureOf(() => checkCount('clusters', count, 1)).message).toBe(
      'clusters: must be a whole number from 1 to 1000000',
    );
  });

  it('may be zero where that makes sense', () => {
    expect(() => checkCount('services', 0, 0)).not.toThrow();
  });
});
