/**
 * One text for several: a key for maps and lists that two different lists of parts never share, whatever characters the
 * parts are made of. Names of clusters, services and streams come over the wire, so no separator is safe in them.
 */
export function compositeKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** The parts that `compositeKey` was given. */
export function parseCompositeKey(key: string): string[] {
  return JSON.parse(key) as string[];
}
