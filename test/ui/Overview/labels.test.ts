import { labelOf, layoutOf } from '../../../ui/app/pages/Overview/cells';

describe('the name in a large cell', () => {
  it.each([
    ['web', ['web']],
    // What can be broken stays clear of the edges.
    ['payments-prod', ['payments-', 'prod']],
    ['notifications-prod', ['notifications-', 'prod']],
    // A cut name is no name.
    ['internationalization', []],
  ])('of %s stands in lines that fit', (name, lines) => {
    expect(labelOf(name, 46)).toEqual(lines);
  });

  it('is left out of small cells', () => {
    expect(labelOf('web', 20)).toEqual([]);
  });
});

describe('a honeycomb in a narrow window', () => {
  it('has more rows, not smaller cells', () => {
    const [wide, narrow] = [layoutOf(12), layoutOf(12, 271)];
    expect(narrow.radius).toBe(wide.radius);
    // A cell of radius 46 is 46 × √3 = 79.7 wide: two of them, and the half by which every second row is moved, fit into 271.
    expect(narrow.columns).toBe(2);
    expect(narrow.width).toBe(271);
    // Six rows: two radii, and one and a half for each row after the first, with a margin of two on both sides.
    expect(narrow.height).toBe(4 + 2 * 46 + 5 * 1.5 * 46);
  });

  it('has at least one cell a row', () => {
    expect(layoutOf(3, 40).columns).toBe(1);
  });
});
