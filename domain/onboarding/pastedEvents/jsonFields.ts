export type Json = Record<string, unknown>;

/** Reads a field of a record by any of its names; case, hyphens, blanks and underscores do not count. */
export type Text = (...names: string[]) => string | undefined;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a record that are text. */
export const textIn = (record: Json): Text => {
  const byName = new Map(Object.entries(record).map(([name, value]) => [normal(name), value]));
  return (...names) => names.flatMap((name) => textOf(byName.get(normal(name))))[0];
};
const textOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);
const normal = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');
