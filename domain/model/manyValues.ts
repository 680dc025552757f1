/*
 * What spreading into a call (`Math.max(...values)`, `list.push(...items)`) does, without its limit: a call takes some
 * hundred thousand arguments at most, then it fails with "Maximum call stack size exceeded". ESLint leads here.
 */

/** The largest value; -Infinity when there is none. */
export function largestOf(values: Iterable<number>): number {
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}

/** The smallest value; Infinity when there is none. */
export function smallestOf(values: Iterable<number>): number {
  let smallest = Infinity;
  for (const value of values) if (value < smallest) smallest = value;
  return smallest;
}

/** Adds all items at the end of a list. */
export function appendTo<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
