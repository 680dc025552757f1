import * as z from 'zod';
import { parsePayload } from '../parsePayload';

export interface DeletePolicyPayload {
  /** Of a policy, or of a stored one that cannot be read. */
  id: string;
  version: string;
}

const schema: z.ZodType<DeletePolicyPayload> = z.object({ id: z.string().min(1), version: z.string().min(1) });

export const parseDeletePolicy = (input: unknown): DeletePolicyPayload => parsePayload(schema, input);
