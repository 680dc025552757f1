import { ApiError, type ConstraintViolation } from '../../http/operation';
import { type Complaints, isRecord } from './checks';
import type { StoredSettingsObject } from './settingsStore';

/** The documented `SettingsObjectResponse`: every object of a request has its own. */
export interface ObjectResponse {
  code: number;
  objectId?: string;
  error?: { code: number; message: string; constraintViolations?: ConstraintViolation[] };
  invalidValue?: unknown;
}

const at = (value: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((inner, name) => {
    if (Array.isArray(inner)) return inner[Number(name)] as unknown;
    return isRecord(inner) ? inner[name] : undefined;
  }, value);

/** 400 naming every property that is wrong. */
export function validationError(complaints: Complaints, value: Record<string, unknown>): ApiError {
  const violations = [...complaints].map(([path, complaint]): ConstraintViolation => {
    const found = at(value, path);
    const given = ['string', 'number', 'boolean'].includes(typeof found) ? ` with value: '${String(found)}'` : '';
    return {
      path,
      message: `Given property '${path}'${given} ${complaint}`,
      parameterLocation: 'PAYLOAD_BODY',
      location: null,
    };
  });
  return new ApiError(400, `Validation failed for ${violations.length} field(s).`, violations);
}

/** Answer for one object: what `work` stored, or the error it threw. */
export function responseOf(value: unknown, work: () => Pick<StoredSettingsObject, 'objectId'> | null): ObjectResponse {
  try {
    const stored = work();
    return stored ? { code: 200, objectId: stored.objectId } : { code: 200 };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status: code, message, constraintViolations } = error;
    return {
      code,
      error: { code, message, ...(constraintViolations ? { constraintViolations } : {}) },
      invalidValue: value,
    };
  }
}
