/** Hands on the bytes of a text in UTF-8; the domain has no `TextEncoder`. Lone surrogates keep their own code. */
function eachUtf8Byte(text: string, take: (byte: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) {
      take(code);
      continue;
    }
    if (code > 0xffff) at += 1;
    const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    take(((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following)));
    for (let rest = following - 1; rest >= 0; rest--) take(0x80 | ((code >> (6 * rest)) & 0x3f));
  }
}

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes as 16 hexadecimal digits: short, stable and not for secrets.
 * Source: https://datatracker.ietf.org/doc/rfc9923/ (offset basis cbf29ce484222325, prime 2^40 + 0x1b3).
 * Two 32-bit halves instead of BigInt, because dashboards of a thousand clusters are megabytes.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  eachUtf8Byte(text, (byte) => {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (high * 0x1b3 + carry + low * 0x100) >>> 0;
    low = product >>> 0;
  });
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
