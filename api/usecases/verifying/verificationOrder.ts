/** A text in a query, with its escapes. */
const literal = /"(?:[^"\\]|\\.)*"/g;

/** Queries of one form differ in the texts between their quotes only, i.e. in names. */
export const formOf = (query: string): string => query.replace(literal, '""');

/** Names as AWS and people usually write them; whatever else is in one has to be quoted rightly. */
const usual = /^"[\w.:/ -]*"$/;
const hasUnusualName = (query: string): boolean => (query.match(literal) ?? []).some((text) => !usual.test(text));

/**
 * Each query once, in the order in which they are worth asking about when there is no time for all: one of each form, then
 * those with unusual names, which are what breaks, then the rest.
 */
export function verificationOrder(queries: readonly string[]): string[] {
  const forms = new Set<string>();
  const ranked = [...new Set(queries)].map((query) => {
    const form = formOf(query);
    const isFirst = !forms.has(form);
    forms.add(form);
    return { query, rank: isFirst ? 0 : hasUnusualName(query) ? 1 : 2 };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ query }) => query);
}
