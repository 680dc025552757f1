import { defaultSlotMinutes, slotCountOf, slotMinutesOf } from '../../../domain/queries/slotWidth';

describe('the time slices of a platform SLO', () => {
  it.each([
    // minutes of the window ÷ width ≤ 1,500, with a width that Grail has
    ['-1h', 1, 60],
    ['-1d', 1, 1440],
    ['-2d', 2, 1440], // 2,880 × 1 are too many
    ['-20d', 30, 960], // 1,920 × 15 are too many, and Grail has no 20 minutes
    ['-7d', 10, 1008], // 2,016 × 5 are too many
    ['-2w', 15, 1344], // 2,016 × 10 are too many
    ['-20d', 30, 960], // 1,920 × 15 are too many; 20 minutes are no width that Grail takes
    ['-30d', 30, 1440],
    ['-1M', 30, 1440],
    ['-90d', 120, 1080], // 2,160 × 60 are too many
    ['-365d', 360, 1460], // 2,190 × 240 are too many
  ])('of %s are %d minutes wide by default, %d of them', (window, width, count) => {
    expect(defaultSlotMinutes(window)).toBe(width);
    expect(slotMinutesOf('platform', { window })).toBe(width);
    expect(slotCountOf('platform', { window })).toBe(count);
  });

  it('are as wide as asked for', () => {
    expect(slotMinutesOf('platform', { window: '-7d', slotMinutes: 60 })).toBe(60);
    expect(slotCountOf('platform', { window: '-7d', slotMinutes: 60 })).toBe(168);
  });

  it('have a width of whole days for very long windows', () => {
    // 999 months of 30 days are 43,156,800 minutes; ÷ 1,500 = 28,771.2, and twenty days are 28,800.
    expect(defaultSlotMinutes('-999M')).toBe(28_800);
  });
});

/** "Well-known intervals" and multiples of 24 hours, https://docs.dynatrace.com/docs/shortlink/metric-commands */
it.each([
  [1, 1],
  [4, 5],
  [12, 15],
  [20, 30],
  [84, 120],
  [300, 360],
  [1000, 1440],
  [1441, 2880],
])('of %d minutes, if asked for, are %d minutes wide in Grail', (asked, width) => {
  expect(slotMinutesOf('platform', { window: '-30d', slotMinutes: asked })).toBe(width);
});

describe('the time slices of a classic SLO', () => {
  it('are a 120th of the window, whatever was asked for', () => {
    expect(slotMinutesOf('classic', { window: '-7d', slotMinutes: 5 })).toBe(84);
    expect(slotCountOf('classic', { window: '-7d', slotMinutes: 5 })).toBe(120);
  });

  it('are never shorter than the minute in which ECS reports', () => {
    expect(slotMinutesOf('classic', { window: '-1h' })).toBe(1);
    expect(slotCountOf('classic', { window: '-1h' })).toBe(60);
  });
});

it.each(['classic', 'platform'] as const)('a window that cannot be read is refused on %s', (engine) => {
  expect(() => slotMinutesOf(engine, { window: 'yesterday' })).toThrow(/^window:/);
});
