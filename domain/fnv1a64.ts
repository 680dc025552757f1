/** Bytes of a text in UTF-8, written out because the domain has no `TextEncoder`. Lone surrogates keep their own code. */
function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      yield code;
      continue;
    }
    const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    yield ((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following));
    for (let rest = following - 1; rest >= 0; rest--) yield 0x80 | ((code >> (6 * rest)) & 0x3f);
  }
}

const word = 0x1_0000_0000;

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes as 16 hexadecimal digits: short, stable and not for secrets.
 * Source: https://datatracker.ietf.org/doc/rfc9923/ (offset basis cbf29ce484222325, prime 2^40 + 0x1b3).
 * Two 32-bit halves instead of BigInt, because dashboards of a thousand clusters are megabytes.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / word) + low * 0x100) % word;
    low = product % word;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
