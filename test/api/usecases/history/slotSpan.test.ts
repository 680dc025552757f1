import { slotSpan } from '../../../../api/usecases/history/slotSpan';

const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);
const shown = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((ms) => new Date(ms).toISOString().slice(11, 19));

describe('the time slices of a timeframe', () => {
  it('end at the next full minute on classic, and go back from there', () => {
    const timeframe = { from: at('08:03:20'), to: at('12:03:20') };
    expect(shown(slotSpan('classic', timeframe, 12))).toEqual(['08:04:00', '12:04:00']);
    expect(shown(slotSpan('classic', timeframe, 100))).toEqual(['07:04:00', '12:04:00']);
  });

  it('begin at multiples of their width on platform, and cover the whole timeframe', () => {
    const timeframe = { from: at('08:03:20'), to: at('12:03:20') };
    expect(shown(slotSpan('platform', timeframe, 5))).toEqual(['08:00:00', '12:05:00']);
    expect(shown(slotSpan('platform', timeframe, 60))).toEqual(['08:00:00', '13:00:00']);
  });

  it.each(['classic', 'platform'] as const)(
    'are as many as fit where the timeframe is made of them, on %s',
    (engine) => {
      expect(shown(slotSpan(engine, { from: at('08:00:00'), to: at('12:00:00') }, 60))).toEqual([
        '08:00:00',
        '12:00:00',
      ]);
    },
  );

  it('are one at least', () => {
    const blink = { from: at('12:00:10'), to: at('12:00:20') };
    expect(shown(slotSpan('classic', blink, 12))).toEqual(['11:49:00', '12:01:00']);
    expect(shown(slotSpan('platform', blink, 10))).toEqual(['12:00:00', '12:10:00']);
  });
});
