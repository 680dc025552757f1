import { isRecord } from '../../dynatrace/settings/checks';
import { ApiError } from '../../http/operation';

const documented =
  /^(value\..+|owner\.(type|id)|modificationInfo\.(createdBy|createdTime|lastModifiedBy|lastModifiedTime))$/;

/** "Note that only fields included to the response via add-fields can be used." @throws ApiError 400 */
export function assertUsable(field: string, fields: readonly string[], where: string): void {
  const [top = ''] = field.split('.');
  if (!documented.test(field)) throw new ApiError(400, `${where}: unknown field '${field}'`);
  if (!fields.includes(top)) throw new ApiError(400, `${where}: '${top}' must be in add-fields to be used here`);
}

/** A field of a presented object by its dotted path, as text; numbers and truth values as they are written. */
export function fieldText(item: Readonly<Record<string, unknown>>, field: string): string {
  const found = field.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), item);
  if (typeof found === 'string') return found;
  return found === undefined || found === null ? '' : JSON.stringify(found);
}
