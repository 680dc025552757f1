/** How many bytes of UTF-8 follow the first one of a character. */
function followingBytes(code: number): number {
  if (code < 0x80) return 0;
  return code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
}

/** The first byte of a character in UTF-8, of which so many follow. */
const firstByte = (code: number, following: number): number =>
  following === 0 ? code : ((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following));

const { imul } = Math;

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes as 16 hexadecimal digits: short, stable and not for secrets.
 * Source: https://datatracker.ietf.org/doc/rfc9923/ (offset basis cbf29ce484222325, prime 2^40 + 0x1b3).
 * Two 32-bit halves in whole numbers instead of BigInt, because dashboards of a thousand clusters are megabytes and plans
 * hash ten thousand queries.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  for (let at = 0; at < text.length; at++) {
    // Without `TextEncoder`, which the domain has not; lone surrogates keep their own code.
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    let rest = followingBytes(code);
    for (let byte = firstByte(code, rest); ; byte = 0x80 | ((code >> (6 * rest)) & 0x3f)) {
      low ^= byte;
      // The low half times 0x1b3 in two steps of 16 bits, so that nothing exceeds a whole number's 32 bits.
      const lower = (low & 0xffff) * 0x1b3;
      const upper = (low >>> 16) * 0x1b3 + (lower >>> 16);
      high = (imul(high, 0x1b3) + (low << 8) + (upper >>> 16)) | 0;
      low = (upper << 16) | (lower & 0xffff);
      if (rest === 0) break;
      rest -= 1;
    }
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
