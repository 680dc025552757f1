/** Code points from and to, both included. */
export type Ranges = readonly (readonly [number, number])[];

/** A regular expression, read. */
export type ExpressionNode =
  | { kind: 'set'; ranges: Ranges }
  | { kind: 'begin' | 'end' }
  | { kind: 'sequence' | 'choice'; parts: ExpressionNode[] }
  | { kind: 'repeat'; part: ExpressionNode; least: number; most: number };

const lastCodePoint = 0x10ffff;

/** Everything that is not in these ranges. */
export function inverted(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort(([one], [other]) => one - other);
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of sorted) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return next <= lastCodePoint ? [...gaps, [next, lastCodePoint]] : gaps;
}

export const anyCharacter: Ranges = [[0, lastCodePoint]];

export const holds = (ranges: Ranges, code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);

/** What a match of it can begin with, and whether it can match nothing at all. */
export function beginnings(node: ExpressionNode): { ranges: Ranges; isNullable: boolean } {
  switch (node.kind) {
    case 'set':
      return { ranges: node.ranges, isNullable: false };
    case 'repeat': {
      const inner = beginnings(node.part);
      return { ranges: inner.ranges, isNullable: inner.isNullable || node.least === 0 };
    }
    case 'choice': {
      const all = node.parts.map(beginnings);
      return { ranges: all.flatMap(({ ranges }) => ranges), isNullable: all.some(({ isNullable }) => isNullable) };
    }
    case 'sequence': {
      const ranges: (readonly [number, number])[] = [];
      for (const part of node.parts) {
        const first = beginnings(part);
        for (const range of first.ranges) ranges.push(range);
        if (!first.isNullable) return { ranges, isNullable: false };
      }
      return { ranges, isNullable: true };
    }
    default:
      return { ranges: [], isNullable: true };
  }
}
