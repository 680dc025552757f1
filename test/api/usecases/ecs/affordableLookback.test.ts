import { affordableLookback } from '../../../../api/usecases/ecs/affordableLookback';

describe('the affordable lookback', () => {
  it('stays as wished for an ordinary environment', () => {
    // 48 series × 10,080 minutes = 483,840 points.
    expect(affordableLookback('now-7d', 48)).toEqual({ lookback: 'now-7d', isShortened: false });
  });

  it('shrinks so that ten thousand services read at most ten million points', () => {
    // 10,000,000 / 10,000 = 1,000 minutes = 16 whole hours.
    expect(affordableLookback('now-7d', 10_000)).toEqual({ lookback: 'now-16h', isShortened: true });
  });

  it('never goes below the last hour', () => {
    expect(affordableLookback('now-7d', 1_000_000)).toEqual({ lookback: 'now-1h', isShortened: true });
    expect(affordableLookback('now-30m', 1_000_000)).toEqual({ lookback: 'now-30m', isShortened: false });
  });

  it('takes an environment without services as free', () => {
    expect(affordableLookback('now-4w', 0)).toEqual({ lookback: 'now-4w', isShortened: false });
  });
});
