/**
 * The number that puts a policy at a place among others, so that moving one is one write: between its new neighbours, or a whole step
 * beyond the first or last. Null where two neighbours leave no room between them.
 * @param orders of the others, ascending @param at how many of them come before it
 */
export function orderBetween(orders: readonly number[], at: number): number | null {
  const [before, after] = [orders[at - 1], orders[at]];
  if (before === undefined) return after === undefined ? 1 : Math.ceil(after) - 1;
  if (after === undefined) return Math.floor(before) + 1;
  const middle = Number(((before + after) / 2).toFixed(9));
  return middle > before && middle < after ? middle : null;
}
