/** Limit of a document's description. */
const limit = 256;

/** A document's description that ends in the fingerprint of the content it was saved with. */
export function describeWithFingerprint(description: string, fingerprint: string): string {
  const mark = `[content ${fingerprint}]`;
  const room = limit - mark.length - 1;
  return `${description.slice(0, room).trimEnd()} ${mark}`.trimStart();
}

/** The fingerprint in such a description; null when there is none. */
export function fingerprintIn(description: string | null | undefined): string | null {
  return /\[content ([0-9a-f]{16})\]\s*$/.exec(description ?? '')?.[1] ?? null;
}

/** The description of a board that somebody else's text may stand in, with the fingerprint of what it holds from now on. */
export const withNewFingerprint = (description: string, fingerprint: string): string =>
  describeWithFingerprint(description.replace(/\[content [0-9a-f]{16}\]\s*$/, '').trimEnd(), fingerprint);
