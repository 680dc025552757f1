import fc from 'fast-check';
import { fnv1a64 } from '../../domain/fnv1a64';
import { unicodeText } from '../kit/unicodeText';

/** The definition word for word, slow: xor the byte, multiply by the prime, modulo 2^64. */
function byDefinition(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
  return hash.toString(16).padStart(16, '0');
}

describe('fnv1a64', () => {
  it.each([
    // Vectors published with the algorithm: http://www.isthe.com/chongo/src/fnv/test_fnv.c
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foo', 'dcb27518fed9d577'],
    ['foobar', '85944171f73967e8'],
    ['chongo was here!\n', '46810940eff5f915'],
  ])('hashes %j as published', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });

  it('agrees with the definition over UTF-8 for any well-formed text', () => {
    fc.assert(
      fc.property(unicodeText({ maxLength: 300 }), (text) => {
        expect(fnv1a64(text)).toBe(byDefinition(text));
      }),
    );
  });

  it('tells lone surrogates apart, which UTF-8 itself cannot', () => {
    expect(fnv1a64('\ud800')).not.toBe(fnv1a64('\ud801'));
  });
});
