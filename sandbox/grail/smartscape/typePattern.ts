import type { Item } from '../syntax/dqlTree';
import { DqlError } from '../values/dqlError';
import { wildcardPattern } from '../values/wildcard';

/**
 * Types of nodes or edges by name, as it is or in quotes with `*` for any characters. What no type fits is empty, no error.
 * @throws DqlError
 */
export function typePattern(items: readonly Item[]): (type: string) => boolean {
  const patterns = items.map(({ node, text, at }) => {
    if (node.kind === 'field') return wildcardPattern(node.name);
    if (node.kind === 'literal' && typeof node.value === 'string') return wildcardPattern(node.value);
    throw new DqlError('INVALID_PARAMETER', text, at, 'is no type and no pattern of types');
  });
  return (type) => patterns.some((pattern) => pattern.test(type));
}
