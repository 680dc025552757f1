/** The parts of a list in parentheses; commas inside strings and inner parentheses do not part it. */
export function partsOf(list: string): string[] {
  const parts: string[] = [];
  let [begin, open] = [0, 0];
  let isText = false;
  for (let at = 0; at <= list.length; at += 1) {
    const sign = list[at];
    if (isText && sign === '~') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && sign === '(') open += 1;
    else if (!isText && sign === ')') open -= 1;
    else if (sign === undefined || (!isText && open === 0 && sign === ',')) {
      parts.push(list.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  return parts;
}

/** A string of the metric selector language, or a bare word such as an entity id; null for anything else. */
export function textOf(literal: string): string | null {
  const [, quoted] = /^"((?:[^"~]|~["~])*)"$/.exec(literal) ?? [];
  if (quoted !== undefined) return quoted.replace(/~(["~])/g, '$1');
  return /^[\w.:-]+$/.test(literal) ? literal : null;
}

/**
 * What a `:filter(…)` demands of each dimension; null unless it is nothing but `eq`, and `and` around it, with one value for each.
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector
 */
export function conditionsIn(filter: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const part of partsOf(filter)) {
    const [, name, given = ''] = /^(eq|and)\(([^]*)\)$/.exec(part) ?? [];
    if (name === undefined) return null;
    const inner = name === 'and' ? conditionsIn(given) : equality(given);
    if (inner === null) return null;
    for (const [dimension, value] of inner) {
      if ((found.get(dimension) ?? value) !== value) return null;
      found.set(dimension, value);
    }
  }
  return found;
}

function equality(given: string): Map<string, string> | null {
  const [dimension, value, ...more] = partsOf(given).map(textOf);
  if (typeof dimension !== 'string' || typeof value !== 'string' || more.length > 0) return null;
  return new Map([[dimension, value]]);
}
