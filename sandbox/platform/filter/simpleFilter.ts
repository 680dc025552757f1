import { ApiError } from '../../http/operation';

const condition = /^\s*([\w.]+)\s*(==|=|!=|contains|starts-with|ends-with)\s*'([^']*)'\s*$/;

/** The last three ignore case, the equality operators do not (documented with `listDocuments`). */
const operators: Record<string, (value: string, wanted: string) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '==': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value !== wanted,
  contains: (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase()),
  'starts-with': (value, wanted) => value.toLowerCase().startsWith(wanted.toLowerCase()),
  'ends-with': (value, wanted) => value.toLowerCase().endsWith(wanted.toLowerCase()),
};

/**
 * The part of the platform's filter language that the sandbox knows: conditions on texts, joined by `and`.
 * @throws ApiError 400 for an illegal field, 501 for a filter that may be legal but is not supported here
 * @see https://developer.dynatrace.com/develop/sdks/client-document/
 */
export function simpleFilter(
  filter: string | null,
  fields: { includes: (field: string) => boolean },
): (item: Record<string, string>) => boolean {
  if (!filter) return () => true;
  if (filter.length > 1024) throw new ApiError(400, 'filter must be at most 1024 characters');
  const conditions = filter.split(/\band\b(?=(?:[^']*'[^']*')*[^']*$)/).map((text) => {
    const [, field = '', operator = '', wanted = ''] = condition.exec(text) ?? [];
    const matches = operators[operator];
    if (!matches) throw new ApiError(501, `The sandbox does not support this filter: ${text.trim()}`);
    if (!fields.includes(field)) throw new ApiError(400, `filter: unknown field "${field}"`);
    return (item: Record<string, string>) => matches(item[field] ?? '', wanted);
  });
  return (item) => conditions.every((accepts) => accepts(item));
}
