import * as z from 'zod/mini';
import type { BadPolicy, KnownPolicy } from '../../model/policy';
import { parsePayload } from '../parsePayload';

export interface PoliciesValue {
  /** ISO 8601. */
  asOf: string;
  /** In their order: the first that matches decides. */
  policies: KnownPolicy[];
  /** Stored, and not to be used as they are. */
  bad: BadPolicy[];
}

const schema: z.ZodMiniType<object> = z.prefault(z.object({}), {});

export const parseListPolicies = (input: unknown): object => parsePayload(schema, input ?? {});
