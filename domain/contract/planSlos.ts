import { z } from 'zod';
import type { Target } from '../model/cluster';
import type { ClassicSlo, Engine, SloParameters } from '../model/slo';
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

export type PlanAction = 'create' | 'update' | 'unchanged' | 'conflict';

/** One field that an update would change. */
export interface PlanChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface Lint {
  code: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
}

export interface PlanItem {
  key: string;
  action: PlanAction;
  slo: ClassicSlo;
  changes: PlanChange[];
  lints: Lint[];
}

/** An SLO of ours that nobody asked for in this plan and whose entity is gone. */
export interface Orphan {
  key: string;
  id: string;
  name: string;
}

export interface PlanSlosValue {
  items: PlanItem[];
  orphans: Orphan[];
  summary: Record<PlanAction, number> & { orphans: number };
}

const schema: z.ZodType<PlanSlosPayload> = z.object({
  engine: engineSchema,
  requests: z
    .array(z.object({ templateId: z.string().min(1), target: targetSchema, parameters: parametersSchema }))
    .min(1, 'must name at least one objective')
    .max(10_000, 'must be at most 10,000, the limit of SLOs in an environment'),
});

export const parsePlanSlos = (input: unknown): PlanSlosPayload => parsePayload(schema, input);
