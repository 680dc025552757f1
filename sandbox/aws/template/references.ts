const placeholder = /\$\{([^}!][^}]*)\}/g;

/** Logical ids, parameters and pseudo parameters that a piece of template refers to with Ref, GetAtt or Sub. */
export function references(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(references);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'Ref') return [String(value)];
    if (key === 'Fn::GetAtt') return [getAttParts(value)[0]];
    if (key === 'Fn::Sub') return subReferences(value);
    return references(value);
  });
}

/** `Fn::GetAtt` as logical id and attribute; it comes as a list or as `Id.Attribute`. */
export function getAttParts(value: unknown): [string, string] {
  const [id = '', ...attribute] = Array.isArray(value) ? value.map(String) : String(value).split('.');
  return [id, attribute.join('.')];
}

/** The text of a `Fn::Sub` and its own variables. */
export function subParts(value: unknown): [string, Record<string, unknown>] {
  if (!Array.isArray(value)) return [String(value), {}];
  return [String(value[0]), { ...(value[1] as Record<string, unknown>) }];
}

/** Names in `${…}`; `${!Literal}` is none. */
export const placeholders = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

function subReferences(value: unknown): string[] {
  const [text, variables] = subParts(value);
  const outer = placeholders(text).filter((name) => !Object.hasOwn(variables, name));
  return [...outer.map((name) => name.split('.')[0] ?? name), ...references(variables)];
}
