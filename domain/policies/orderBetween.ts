/** The order of a policy lies within plus and minus this; one that was made in Settings without a number stands here, at the end. */
export const furthestOrder = 1e6;

/**
 * The number that puts a policy at a place among others, so that moving one is one write: between its new neighbours, or a whole step
 * beyond the first or last. Null where there is no room.
 * @param orders of the others, ascending @param at how many of them come before it
 */
export function orderBetween(orders: readonly number[], at: number): number | null {
  const [before, after] = [orders[at - 1], orders[at]];
  if (before === undefined) return within(after === undefined ? 1 : Math.ceil(after) - 1);
  if (after === undefined) return within(Math.floor(before) + 1);
  // Smaller ones would be written with an exponent, which the schema of policies does not take.
  const middle = Number(((before + after) / 2).toFixed(6));
  return middle > before && middle < after ? middle : null;
}

const within = (order: number): number | null => (Math.abs(order) <= furthestOrder ? order : null);
