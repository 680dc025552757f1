/**
 * Percent-encodes everything outside the unreserved characters of RFC 3986 (section 2.3): a space becomes `%20`, never `+`,
 * and `!'()*`, which `encodeURIComponent` leaves alone, are encoded too, so that chat and mail programs do not end the link there.
 * A lone surrogate, which no UTF-8 can carry, becomes U+FFFD.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
