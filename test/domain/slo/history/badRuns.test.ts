import { badRuns } from '../../../../domain/slo/history/badRuns';

describe('bad slices in runs', () => {
  const slices = { from: 100, width: 10, count: 8 };
  const bad = new Set([0, 1, 2, 4, 6, 7]);
  const isBad = (index: number) => bad.has(index);

  it('are joined with their neighbors', () => {
    expect(badRuns(slices, isBad, [])).toEqual([
      { from: 100, to: 130 },
      { from: 140, to: 150 },
      { from: 160, to: 180 },
    ]);
  });

  it('leave out a slice that maintenance touches, not one that it ends at', () => {
    expect(
      badRuns(slices, isBad, [
        { from: 119, to: 120 },
        { from: 150, to: 161 },
      ]),
    ).toEqual([
      { from: 100, to: 110 },
      { from: 120, to: 130 },
      { from: 140, to: 150 },
      { from: 170, to: 180 },
    ]);
  });
});
