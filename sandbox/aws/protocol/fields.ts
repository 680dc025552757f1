/** Named values of a request or a template, none of which is to be trusted to have its type. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text; empty when it is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The items of a list; none of anything else. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
