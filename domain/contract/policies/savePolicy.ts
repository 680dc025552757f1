import * as z from 'zod/mini';
import type { PoliciesValue } from './listPolicies';
import { parsePayload } from '../parsePayload';

export interface SavePolicyPayload {
  /** `Policy` with what may be left out left out; read field by field by `readPolicy`. Without an id, or with one that is new, it is created. */
  policy: Record<string, unknown>;
  /** That was read; needed where it exists. The policy's own `version` will do. */
  version?: string | null | undefined;
}

export interface SavePolicyValue extends PoliciesValue {
  /** Id of the one that was saved. */
  saved: string;
}

const schema: z.ZodMiniType<SavePolicyPayload> = z.object({
  policy: z.record(z.string(), z.unknown(), 'must be an object'),
  version: z.nullish(z.string().check(z.minLength(1))),
});

export const parseSavePolicy = (input: unknown): SavePolicyPayload => parsePayload(schema, input);
