import * as z from 'zod/mini';
import type { EnvironmentFacts } from '../model/environment';
import { parsePayload } from './parsePayload';

export interface EnvironmentFactsPayload {
  /** The function keeps nothing, so it asks anew at every call; a caller that keeps the answer says so when it does not want it. */
  refresh?: boolean;
}

export type EnvironmentFactsValue = EnvironmentFacts;

const schema: z.ZodMiniType<EnvironmentFactsPayload> = z.object({ refresh: z.optional(z.boolean()) });

export const parseEnvironmentFacts = (input: unknown): EnvironmentFactsPayload => parsePayload(schema, input ?? {});
