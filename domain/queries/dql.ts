/**
 * A DQL string literal: double quotes, backslash as escape. Line breaks and tabs are written as escapes, so that a query
 * keeps its lines. Source: https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/data-types
 */
export function dqlString(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return `"${escaped}"`;
}

const plainName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
/** The reference's own, and three that mean something between or behind values: a reader may take a bare one for that. */
const keywords = new Set(['true', 'false', 'null', 'mod', 'and', 'or', 'xor', 'not', 'in', 'asc', 'desc']);

/**
 * A field name or metric key, in backticks unless all between its dots are names of `a-zA-Z0-9_` that begin with a letter or
 * underscore, and it is no keyword. Source: https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/dql-reference
 */
export function dqlField(name: string): string {
  const isPlain = plainName.test(name) && !keywords.has(name.toLowerCase());
  return isPlain ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}

/** `{ a == "1" and b == "2" }` of the dimensions that are given. */
export function dqlFilter(conditions: Readonly<Record<string, string | undefined>>): string {
  const equalities = Object.entries(conditions).flatMap(([field, value]) =>
    value === undefined ? [] : [`${dqlField(field)} == ${dqlString(value)}`],
  );
  return `{ ${equalities.join(' and ')} }`;
}

/** `in(a, { "1", "2" })`: whether a field has one of these values. */
export const dqlAmong = (field: string, values: readonly string[]): string =>
  `in(${dqlField(field)}, { ${values.map(dqlString).join(', ')} })`;

/** `{ (a == "1" and b == "2") or (a == "3") }`: whether one of these holds, each as in `dqlFilter`. */
export function dqlAnyOf(alternatives: readonly Readonly<Record<string, string>>[]): string {
  const each = alternatives.map(
    (conditions) =>
      `(${Object.entries(conditions)
        .map(([field, value]) => `${dqlField(field)} == ${dqlString(value)}`)
        .join(' and ')})`,
  );
  return `{ ${each.join(' or ')} }`;
}

/** Several queries of the same fields as one. */
export function appended(queries: readonly string[]): string {
  const [first = '', ...rest] = queries;
  return [first, ...rest.map((query) => `| append [\n${query}\n]`)].join('\n');
}
