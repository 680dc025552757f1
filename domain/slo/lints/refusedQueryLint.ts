import type { Lint } from '../../model/planItem';

/** What Dynatrace says against a query. */
export interface QueryComplaint {
  /** In Dynatrace's own words. */
  message: string;
  /** Where in the query, both counted from 1; null when not told. */
  position: { line: number; column: number } | null;
}

/** So much of a line is quoted, from the place on. */
const excerptLength = 40;

/** A query that Dynatrace would not run, in its own words and with the place, so that nobody has to save it to learn that. */
export function refusedQueryLint(query: string, [first, ...others]: readonly QueryComplaint[]): Lint {
  const words = first === undefined ? 'it does not say why' : first.message.trim().replace(/\.$/, '');
  const place = first?.position ? ` (${placeWords(query, first.position)})` : '';
  const more = others.length === 0 ? '' : ` There is more of it: ${others.length}.`;
  const message = `Dynatrace would refuse this query: ${words}${place}.${more}`;
  return { code: 'query-refused', severity: 'error', message };
}

function placeWords(query: string, { line, column }: { line: number; column: number }): string {
  const rest = (query.split('\n')[line - 1] ?? '').slice(column - 1).trim();
  const excerpt = rest.length > excerptLength ? `${rest.slice(0, excerptLength)}…` : rest;
  return `line ${line}, column ${column}${excerpt === '' ? '' : `: “${excerpt}”`}`;
}
