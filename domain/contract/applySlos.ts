import * as z from 'zod/mini';
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

const itemSchema: z.ZodMiniType<PlanItem> = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(450)),
  asked: z.optional(z.string().check(z.minLength(1), z.maxLength(450))),
  action: z.enum(['create', 'update', 'unchanged', 'conflict']),
  slo: sloSchema,
  changes: z._default(z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })), []),
  lints: z._default(
    z.array(z.object({ code: z.string(), severity: z.enum(['info', 'warning', 'error']), message: z.string() })),
    [],
  ),
  conflict: z.optional(
    z.object({
      field: z.enum(['name', 'metricName']),
      holderId: z.nullable(z.string()),
      holderName: z.string(),
      holderKey: z.nullable(z.string()),
      answers: z.array(z.enum(['adopt', 'rename', 'skip'])),
    }),
  ),
  adopts: z.optional(z.string().check(z.minLength(1))),
  maintenance: z.optional(
    z.object({
      from: z.string(),
      to: z.string(),
      askedMinutes: z.number(),
      excludedMinutes: z.number(),
      slotMinutes: z.number(),
      exactSlotMinutes: z.number(),
    }),
  ),
});

const schema: z.ZodMiniType<ApplySlosPayload> = z.object({
  engine: engineSchema,
  items: z.array(itemSchema).check(z.maxLength(10_000)),
});

export const parseApplySlos = (input: unknown): ApplySlosPayload => parsePayload(schema, input);
