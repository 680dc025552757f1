import { labelOf } from '../../../ui/app/pages/Overview/cells';

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
