import * as z from 'zod';
import type { EnvironmentFacts } from '../model/environment';
import { parsePayload } from './parsePayload';

export interface EnvironmentFactsPayload {
  /** The function keeps nothing, so it asks anew at every call; a caller that keeps the answer says so when it does not want it. */
  refresh?: boolean;
}

export type EnvironmentFactsValue = EnvironmentFacts;

const schema: z.ZodType<EnvironmentFactsPayload> = z.object({ refresh: z.boolean().optional() });

export const parseEnvironmentFacts = (input: unknown): EnvironmentFactsPayload => parsePayload(schema, input ?? {});
