import type { Signature } from '../grammar/signature';
import { DqlError, notSupported } from '../values/dqlError';
import type { Command, Item } from './dqlTree';

/** Items of a list in braces, or the one that goes without. */
export const unwrapped = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.node.kind === 'list' && item.field === null ? item.node.items : [item]));

/** The items of one parameter, which may be a group in braces; none where it is not given. */
export const groupOf = (named: ReadonlyMap<string, Item>, name: string): readonly Item[] => {
  const item = named.get(name);
  return item ? unwrapped([item]) : [];
};

export const positionalOf = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ parameter }) => parameter === null);

/**
 * Named parameters by name.
 * @param supported those of the signature's that the sandbox has
 * @throws DqlError for one that does not belong here, or that the sandbox does not have
 */
export function parametersOf(
  items: readonly Item[],
  owner: Signature | undefined,
  supported: readonly string[],
): Map<string, Item> {
  const named = new Map<string, Item>();
  for (const item of items) {
    const { parameter, at } = item;
    if (parameter === null) continue;
    if (!supported.includes(parameter)) throw strangeParameter(parameter, owner, at);
    named.set(parameter, item);
  }
  return named;
}

/** Of a parameter that is not taken: it is none at all, or the sandbox does not have it. */
export function strangeParameter(name: string, owner: Signature | undefined, at: number): DqlError {
  const isKnown = owner?.named.has(name) || owner?.positional.some((positional) => positional.name === name);
  if (isKnown) return notSupported(`The parameter ${name} of ${owner?.name}`, name, at);
  return new DqlError('UNKNOWN_PARAMETER', name, at, `is no parameter of ${owner?.name ?? 'this'}`);
}

/** @throws DqlError for a command that takes nothing without a name and is given something */
export function onlyNamed({ name, items }: Command): void {
  const [surplus] = positionalOf(items);
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes named parameters alone');
}
