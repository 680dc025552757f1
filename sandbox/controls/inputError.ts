import { ApiError } from '../http/operation';

/** 400 of a control, naming the wrong field. */
export const inputError = (field: string, problem: string): ApiError => new ApiError(400, `${field}: ${problem}`);

/** The payload as an object. @throws ApiError 400 */
export function readObject(json: unknown, field = 'payload'): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw inputError(field, 'must be a JSON object');
  }
  return Object.fromEntries(Object.entries(json));
}
