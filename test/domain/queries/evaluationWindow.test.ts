import { isEvaluationWindow, slotMinutes, windowMinutes, windowWords } from '../../../domain/queries/evaluationWindow';
import { slotCountOf } from '../../../domain/queries/slotWidth';

describe('an evaluation window', () => {
  it.each([
    // window, minutes, a 120th of it in whole minutes, slots
    ['-1h', 60, 1, 60],
    ['-2h', 120, 1, 120],
    ['-5h', 300, 3, 100],
    ['-1d', 1440, 12, 120],
    ['-7d', 10_080, 84, 120],
    ['-1w', 10_080, 84, 120],
    ['-30d', 43_200, 360, 120],
    ['-1M', 43_200, 360, 120],
  ])('%s has %d minutes, time slices of %d minutes, %d of them', (window, minutes, slot, slots) => {
    expect([windowMinutes(window), slotMinutes(window), slotCountOf('classic', { window })]).toEqual([
      minutes,
      slot,
      slots,
    ]);
  });

  it('is said in words', () => {
    const words = ['last hour', 'last day', 'last 7 days', 'last 4 weeks', 'last month', 'last 1200 hours'];
    expect(['-1h', '-1d', '-7d', '-4w', '-1M', '-1200h'].map(windowWords)).toEqual(words);
  });

  it.each(['-1w/w', '-2h to -1h', 'now', ''])('keeps its own notation when it is none of ours: %j', (text) => {
    expect(windowWords(text)).toBe(text);
  });

  it.each(['', '7d', '-0d', '-1x', '-1d to now', '-1000d', '-1d\n', 'now-7d'])(
    'is not %j, and the failure names it',
    (text) => {
      expect(isEvaluationWindow(text)).toBe(false);
      expect(() => windowMinutes(text)).toThrow(/^window: must look like/);
    },
  );
});
