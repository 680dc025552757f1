/** How many bytes of UTF-8 follow the first one of a character. */
function followingBytes(code: number): number {
  if (code < 0x80) return 0;
  return code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
}

/** The first byte of a character in UTF-8, of which so many follow. */
const firstByte = (code: number, following: number): number =>
  following === 0 ? code : ((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following));

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes as 16 hexadecimal digits: short, stable and not for secrets.
 * Source: https://datatracker.ietf.org/doc/rfc9923/ (offset basis cbf29ce484222325, prime 2^40 + 0x1b3).
 * Two 32-bit halves instead of BigInt, because dashboards of a thousand clusters are megabytes.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    // Without `TextEncoder`, which the domain has not; lone surrogates keep their own code.
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    let rest = followingBytes(code);
    for (let byte = firstByte(code, rest); ; byte = 0x80 | ((code >> (6 * rest)) & 0x3f)) {
      low = (low ^ byte) >>> 0;
      const product = low * 0x1b3;
      high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) >>> 0;
      low = product >>> 0;
      if (rest === 0) break;
      rest -= 1;
    }
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
