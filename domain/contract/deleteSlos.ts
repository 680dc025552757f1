import * as z from 'zod';
import type { FailureReport } from '../failure';
import type { Engine } from '../model/slo';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface DeleteSlosPayload {
  engine: Engine;
  keys: string[];
}

export interface DeleteSlosValue {
  results: { key: string; outcome: 'deleted' | 'absent' | 'failed'; failure: FailureReport | null }[];
}

const schema: z.ZodType<DeleteSlosPayload> = z.object({
  engine: engineSchema,
  keys: z.array(z.string().min(1)).min(1, 'must name at least one SLO').max(10_000),
});

export const parseDeleteSlos = (input: unknown): DeleteSlosPayload => parsePayload(schema, input);
