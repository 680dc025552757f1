import { isAsWanted } from '../../../../domain/slo/plan/isAsWanted';

const pair = (key: string, value: string) => ({ key, value });

describe('a stored alert', () => {
  it.each([
    ['the same', { a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'x' } }],
    ['a float32 of the number', { a: 14.399_999_618_5 }, { a: 14.4 }],
    ['more fields', { a: 1, legacyId: 'x' }, { a: 1 }],
    ['keyed items in another order', [pair('b', '2'), pair('a', '1')], [pair('a', '1'), pair('b', '2')]],
    [
      'metadata in another order',
      [
        { metadataKey: 'b', metadataValue: '2' },
        { metadataKey: 'a', metadataValue: '1' },
      ],
      [
        { metadataKey: 'a', metadataValue: '1' },
        { metadataKey: 'b', metadataValue: '2' },
      ],
    ],
  ])('is as wanted with %s', (_, stored, wanted) => {
    expect(isAsWanted(stored, wanted)).toBe(true);
  });

  it.each([
    ['another number', { a: 14.5 }, { a: 14.4 }],
    ['a field less', {}, { a: 1 }],
    ['a text for a number', { a: '1' }, { a: 1 }],
    ['an item less', [pair('a', '1')], [pair('a', '1'), pair('b', '2')]],
    ['an item more', [pair('a', '1'), pair('b', '2')], [pair('a', '1')]],
    ['another value of an item', [pair('a', '1')], [pair('a', '2')]],
    ['no object', null, { a: 1 }],
    ['no list', {}, [1]],
  ])('is not with %s', (_, stored, wanted) => {
    expect(isAsWanted(stored, wanted)).toBe(false);
  });
});
