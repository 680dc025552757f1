import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { Engine, SloParameters } from '../model/slo';
import type { Plan } from '../slo/planItem';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface SloRequest {
  templateId: string;
  target: Target;
  parameters: SloParameters;
}

export interface PlanSlosPayload {
  engine: Engine;
  requests: SloRequest[];
}

export type PlanSlosValue = Plan;

const schema: z.ZodType<PlanSlosPayload> = z.object({
  engine: engineSchema,
  requests: z
    .array(z.object({ templateId: z.string().min(1), target: targetSchema, parameters: parametersSchema }))
    .min(1, 'must name at least one objective')
    .max(10_000, 'must be at most 10,000, the limit of SLOs in an environment'),
});

export const parsePlanSlos = (input: unknown): PlanSlosPayload => parsePayload(schema, input);
