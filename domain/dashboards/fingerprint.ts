import { fnv1a64 } from '../fnv1a64';

/** JSON with sorted keys, so that equal content has equal text whoever wrote it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => `${JSON.stringify(name)}:${canonical(content)}`);
  return `{${fields.join(',')}}`;
}

/** Short hash of JSON content; equal for equal content, in whatever order its keys stand. Tells an edit, guards nothing. */
export function fingerprint(content: unknown): string {
  return fnv1a64(canonical(content));
}
