import { appendTo, largestOf, smallestOf } from '../../../domain/model/manyValues';

describe('many values', () => {
  const million = Array.from({ length: 1_000_000 }, (_, index) => index);

  it('are compared and appended a million at a time, which a spread call cannot', () => {
    const list = [-1];
    appendTo(list, million);
    expect([largestOf(million), smallestOf(million), list.length]).toEqual([999_999, 0, 1_000_001]);
    expect(() => Math.max(...million)).toThrow(RangeError);
  });

  it('are nothing to compare when there are none', () => {
    expect([largestOf([]), smallestOf([])]).toEqual([-Infinity, Infinity]);
  });
});
