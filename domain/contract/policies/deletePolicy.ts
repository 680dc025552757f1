import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export interface DeletePolicyPayload {
  /** Of a policy, or of a stored one that cannot be read. */
  id: string;
  version: string;
}

const schema: z.ZodMiniType<DeletePolicyPayload> = z.object({
  id: z.string().check(z.minLength(1)),
  version: z.string().check(z.minLength(1)),
});

export const parseDeletePolicy = (input: unknown): DeletePolicyPayload => parsePayload(schema, input);
