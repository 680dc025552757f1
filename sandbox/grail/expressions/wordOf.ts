import type { DqlScope } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { DqlError } from '../values/dqlError';
import { constantOf } from './compileExpression';

/** A word that stands as it is, as in `kind: leftOuter`, or in quotes; null where there is none. @throws DqlError for anything else */
export function wordOf(item: Item | undefined, scope: DqlScope): string | null {
  if (!item) return null;
  if (item.node.kind === 'field') return item.node.name;
  const value = constantOf(item, scope);
  if (typeof value === 'string') return value;
  throw new DqlError('INVALID_PARAMETER', item.text, item.at, 'is no word that can stand here');
}
