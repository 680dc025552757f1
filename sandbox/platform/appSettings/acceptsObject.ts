import { simpleFilter } from '../filter/simpleFilter';
import { assertUsable, fieldText } from './fieldText';

/** The documented `filter` on presented objects. @throws ApiError 400 for a field that may not be used, 501 for unsupported syntax */
export function acceptsObject(filter: string | null, fields: readonly string[]) {
  const asked = new Set<string>();
  const accepts = simpleFilter(filter, {
    includes: (field) => {
      assertUsable(field, fields, 'filter');
      asked.add(field);
      return true;
    },
  });
  return (item: Readonly<Record<string, unknown>>): boolean =>
    accepts(Object.fromEntries([...asked].map((field) => [field, fieldText(item, field)])));
}
