import type { Policy } from '../model/policy';
import { orderBetween } from './orderBetween';

/**
 * The policies that get another order when one moves: itself alone, or where its new neighbours leave no room, as two that were made in
 * Settings without a number, all whose place is no whole number from 1 on.
 * @param policies in their order @param to its place among the others, from 0
 */
export function movedPolicies<T extends Pick<Policy, 'id' | 'order'>>(
  policies: readonly T[],
  moved: T,
  to: number,
): T[] {
  const others = policies.filter(({ id }) => id !== moved.id);
  const order = orderBetween(
    others.map((one) => one.order),
    to,
  );
  if (order !== null) return [{ ...moved, order }];
  return [...others.slice(0, to), moved, ...others.slice(to)].flatMap((one, at) =>
    one.order === at + 1 ? [] : [{ ...one, order: at + 1 }],
  );
}
