interface Place {
  /** From 0. */
  index: number;
  /** From 1. */
  line: number;
  column: number;
}

function placeAt(source: string, index: number): Place {
  const before = source.slice(0, index).split('\n');
  return { index, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where something stands in a query; its end is its last character. */
export function tokenPosition(source: string, at: number, length: number): { start: Place; end: Place } {
  return { start: placeAt(source, at), end: placeAt(source, at + Math.max(1, length) - 1) };
}
