import { compared } from '../../../../domain/slo/upgrade/compared';
import type { Steps } from '../../../../domain/slo/upgrade/steps';
import { history, side } from './someMinutes';

const sides = { classic: side(history([]), { slotMinutes: 84 }), platform: side(history([]), { slotMinutes: 10 }) };
const steps = (size = 0, more: Partial<Steps> = {}): Steps => ({
  ...{ classic: 0, platform: size, contributions: [{ reason: 'slot-width', size }] },
  ...more,
});
const codes = ({ reasons }: ReturnType<typeof compared>) => reasons.map(({ code, size }) => [code, size]);

describe('two figures of one objective', () => {
  it('are the same within 0.01 percentage points, that included', () => {
    const verdict = (platform: number) => compared({ classic: 99.9, platform }, steps(), sides).verdict;
    expect([99.9, 99.91, 99.89, 99.9101, 99.8899].map(verdict)).toEqual([
      'same',
      'same',
      'same',
      'different',
      'different',
    ]);
  });

  it('are explained when named reasons leave no more than that', () => {
    const found = compared({ classic: 95, platform: 97 }, steps(1.995), sides);
    expect(found).toMatchObject({ verdict: 'explained', difference: 2, unexplained: 0.005 });
    expect(codes(found)).toEqual([['slot-width', 1.995]]);
    expect(found.reasons[0]?.message).toContain('about 84 minutes, platform that of 10 minutes');
  });

  it('are different when more is left, which is told with its size', () => {
    const found = compared({ classic: 95, platform: 97 }, steps(1.5), sides);
    expect(found).toMatchObject({ verdict: 'different', difference: 2, unexplained: 0.5 });
    expect(codes(found)).toEqual([
      ['slot-width', 1.5],
      ['unexplained', 0.5],
    ]);
  });

  it('say which reasons outweigh each other although they are the same', () => {
    const contributions = [
      { reason: 'slot-width', size: -3 },
      { reason: 'coverage', size: 3 },
      { reason: 'mean-of-means', size: 0.0001 },
    ] as const;
    const found = compared({ classic: 95, platform: 95 }, steps(0, { contributions: [...contributions] }), sides);
    expect([found.verdict, codes(found)]).toEqual([
      'same',
      [
        ['slot-width', -3],
        ['coverage', 3],
      ],
    ]);
  });

  it('prove nothing where neither has data', () => {
    const found = compared({ classic: null, platform: null }, steps(), sides);
    expect(found).toMatchObject({ verdict: 'impossible', difference: null });
    expect(codes(found)).toEqual([['no-data', null]]);
  });

  it('are different where one has no value, unless the minutes foretell it', () => {
    const values = { classic: null, platform: 0 };
    expect(codes(compared(values, steps(), sides))).toEqual([['one-without-data', null]]);
    const gaps = { missing: 'exclude', noneGood: 'left-out-if-all' } as const;
    const foretold = steps(0, { classic: null, platform: 0, contributions: [] });
    const found = compared(values, foretold, { ...sides, classic: { ...sides.classic, gaps } });
    expect([found.verdict, codes(found)]).toEqual(['explained', [['no-data-policy', null]]]);
    expect(compared({ classic: null, platform: 40 }, foretold, sides).verdict).toBe('different');
  });
});
