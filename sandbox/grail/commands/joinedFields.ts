import { valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import type { DqlScope, Fields, Source } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { groupOf } from '../syntax/parameters';
import type { DqlRecord, DqlValue } from '../values/dqlValue';

export interface JoinedFields {
  /** Names that a joined record has beside its own; null for any. */
  names: Fields;
  /** The fields that a record of the other side gives, and all of them null where there is none. */
  of: (others: readonly DqlRecord[]) => (other: DqlRecord | null) => (readonly [string, DqlValue])[];
}

/**
 * What the other side of a join gives: all fields with the prefix before their names, or those that `fields:` names, as they are
 * named there; a prefix beside `fields:` goes before them, which is not documented.
 */
export function joinedFields(
  named: ReadonlyMap<string, Item>,
  { fields }: Pick<Source, 'fields'>,
  scope: DqlScope,
  prefix: { given: string | null; usual: string },
): JoinedFields {
  const { given, usual } = prefix;
  if (named.has('fields')) {
    const chosen = groupOf(named, 'fields').map(
      (item) => [(given ?? '') + fieldName(item), valueOf(item.node, { ...scope, fields })] as const,
    );
    return {
      names: new Set(chosen.map(([name]) => name)),
      of: () => (other) => chosen.map(([name, value]) => [name, other ? value(other) : null]),
    };
  }
  const before = given ?? usual;
  return {
    names: fields && new Set([...fields].map((name) => before + name)),
    of: (others) => {
      const all = fields ?? new Set(others.flatMap((other) => [...other.keys()]));
      return (other) => [...all].map((name) => [before + name, other?.get(name) ?? null]);
    },
  };
}
