/** A query with its string literals taken out: what is left, with `§` in their places, and what they say. */
export interface TakenApart {
  skeleton: string;
  strings: string[];
}

/**
 * Reads string literals by the rules of a language, written from its documentation and not from our own quoting. A quote
 * opens a literal, the next quote that is not escaped ends it; a literal that never ends is an error, as it is for a server.
 */
function takenApart(query: string, escape: string, meaningOf: (escaped: string) => string): TakenApart {
  const strings: string[] = [];
  let skeleton = '';
  for (let at = 0; at < query.length; at++) {
    if (query[at] !== '"') {
      skeleton += query[at];
      continue;
    }
    let text = '';
    for (at++; query[at] !== '"'; at++) {
      if (at >= query.length) throw new Error(`A string never ends: ${query}`);
      text += query[at] === escape ? meaningOf(query[++at] ?? '') : query[at];
    }
    strings.push(text);
    skeleton += '§';
  }
  return { skeleton, strings };
}

/**
 * Metric and entity selectors: "Quotes (") and tildes (~) … must be escaped with a tilde (~)".
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector
 */
export const selectorStrings = (selector: string): TakenApart =>
  takenApart(selector, '~', (escaped) => {
    if (escaped !== '"' && escaped !== '~') throw new Error(`Escaped for no reason: ~${escaped}`);
    return escaped;
  });

/**
 * DQL: "Enclose the string in double quotes. Escape double quote in the string with a backslash".
 * https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/data-types
 */
export const dqlStrings = (query: string): TakenApart =>
  takenApart(query, '\\', (escaped) => {
    const meaning = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' }[escaped];
    if (meaning === undefined) throw new Error(`No such escape: \\${escaped}`);
    return meaning;
  });
