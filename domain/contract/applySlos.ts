import * as z from 'zod';
import type { FailureReport } from '../failure';
import type { Engine } from '../model/slo';
import type { PlanItem } from '../model/planItem';
import type { RunStop } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema, sloSchema } from './schemas';

export interface ApplySlosPayload {
  engine: Engine;
  /** Items as planned. */
  items: PlanItem[];
}

export type ApplyOutcome = 'created' | 'updated' | 'unchanged' | 'failed';

export interface ApplyResult {
  key: string;
  outcome: ApplyOutcome;
  /** Settings object id (classic) or SLO id (platform); null when there is none. */
  id: string | null;
  failure: FailureReport | null;
}

export interface ApplySlosValue extends RunStop {
  results: ApplyResult[];
  /** Items that nothing became of, because the run stopped early: send them again. */
  remaining: PlanItem[];
}

const itemSchema: z.ZodType<PlanItem> = z.object({
  key: z.string().min(1).max(450),
  asked: z.string().min(1).max(450).optional(),
  action: z.enum(['create', 'update', 'unchanged', 'conflict']),
  slo: sloSchema,
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })).default([]),
  lints: z
    .array(z.object({ code: z.string(), severity: z.enum(['info', 'warning', 'error']), message: z.string() }))
    .default([]),
  conflict: z
    .object({
      field: z.enum(['name', 'metricName']),
      holderId: z.string().nullable(),
      holderName: z.string(),
      holderKey: z.string().nullable(),
      answers: z.array(z.enum(['adopt', 'rename', 'skip'])),
    })
    .optional(),
  adopts: z.string().min(1).optional(),
  maintenance: z
    .object({
      from: z.string(),
      to: z.string(),
      askedMinutes: z.number(),
      excludedMinutes: z.number(),
      slotMinutes: z.number(),
      exactSlotMinutes: z.number(),
    })
    .optional(),
});

const schema: z.ZodType<ApplySlosPayload> = z.object({ engine: engineSchema, items: z.array(itemSchema).max(10_000) });

export const parseApplySlos = (input: unknown): ApplySlosPayload => parsePayload(schema, input);
