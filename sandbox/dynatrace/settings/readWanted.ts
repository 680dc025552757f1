import { ApiError, type Call } from '../../http/operation';
import { isRecord } from './checks';
import type { WantedObject } from './createSettingsObject';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/basics/access-limit */
const maxPayload = 1024 * 1024;

export const isTrue = (call: Call, name: string): boolean => call.query.get(name) === 'true';

export function assertSmall(call: Call): void {
  if (call.raw.byteLength > maxPayload) throw new ApiError(413, `The payload is limited to ${maxPayload} bytes.`);
}

/** @throws ApiError 400 */
export function readWanted(item: unknown): WantedObject {
  if (!isRecord(item)) throw new ApiError(400, 'A settings object is expected.');
  const { schemaId, scope, externalId, objectId, value } = item;
  if (typeof schemaId !== 'string') throw new ApiError(400, "Given property 'schemaId' is required.");
  if (typeof scope !== 'string') throw new ApiError(400, "Given property 'scope' is required.");
  if (!isRecord(value)) throw new ApiError(400, "Given property 'value' must be an object.");
  return {
    ...{ schemaId, scope, value },
    externalId: typeof externalId === 'string' ? externalId : null,
    // "Only applicable if an external identifier is provided."
    ...(typeof objectId === 'string' && typeof externalId === 'string' ? { objectId } : {}),
  };
}
