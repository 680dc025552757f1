import fc from 'fast-check';
import { unicodeText } from '../../kit/unicodeText';

const sharp = [
  '"',
  '~',
  '\\',
  '`',
  ',',
  '(',
  ')',
  '{',
  '}',
  '|',
  '\n',
  '\r',
  '\t',
  ' ',
  "'",
  '$',
  'é',
  '集',
  '😀',
  'n',
  'a',
];

/** Names as nobody should give them: quotes, escapes, brackets, line breaks, any Unicode, up to 255 characters. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...sharp), { maxLength: 255 }).map((characters) => characters.join('')),
  unicodeText({ maxLength: 127 }),
  fc.string({ maxLength: 255 }),
);
