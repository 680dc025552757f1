import type { Item } from '../syntax/dqlTree';

/** What a field is called that is given no name; `entityName(dt.entity.host)` is `dt.entity.host.name`. */
export function fieldName({ field, node, text }: Item): string {
  if (field !== null) return field;
  if (node.kind === 'field') return node.name;
  const entity = node.kind === 'call' && node.name === 'entityName' ? node.args[0]?.node : undefined;
  return entity?.kind === 'field' ? `${entity.name}.name` : text;
}
