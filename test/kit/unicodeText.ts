import fc from 'fast-check';

/** What is a member of every JavaScript object, or looks like it. */
const members = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

/** Any code point that text in UTF-8 can carry: no half of a surrogate pair. */
const character = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x24f }) },
    { weight: 2, arbitrary: fc.integer({ min: 0x250, max: 0xd7ff }) },
    { weight: 2, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/**
 * Text of any Unicode, its length in characters. Like `fc.string({ unit: 'binary' })`, which takes over a second of every suite to
 * build a table of all code points.
 */
export const unicodeText = ({ minLength = 0, maxLength = 100 }: { minLength?: number; maxLength?: number } = {}) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(character, { minLength, maxLength }).map((characters) => characters.join('')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...members.filter(({ length }) => length >= minLength && length <= maxLength)),
    },
  );
