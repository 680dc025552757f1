/** Cuts a list into chunks of at most `maxItems` items and, unless a single item is larger, at most `maxBytes`. Keeps order. */
export function chunksOf<T>(
  items: readonly T[],
  { maxItems, maxBytes, bytesOf }: { maxItems: number; maxBytes: number; bytesOf: (item: T) => number },
): T[][] {
  const chunks: T[][] = [];
  let open: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = bytesOf(item);
    if (open.length > 0 && (open.length >= maxItems || bytes + size > maxBytes)) {
      chunks.push(open);
      open = [];
      bytes = 0;
    }
    open.push(item);
    bytes += size;
  }
  return open.length > 0 ? [...chunks, open] : chunks;
}
