/** A 32-bit hash of a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The same 32 random bits for the same seed and index, every time (finalizer of MurmurHash3). */
export function scramble(seed: number, index: number): number {
  let mixed = (seed ^ Math.imul(index, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** `scramble` as a number from 0 to below 1. */
export const chance = (seed: number, index: number): number => scramble(seed, index) / 2 ** 32;
