import * as z from 'zod';
import type { FailureReport } from '../failure';
import type { Engine } from '../model/slo';
import { burnTierIds, type BurnTierId } from '../model/burnTier';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface CreateBurnAlertsPayload {
  engine: Engine;
  keys: string[];
  /** Without it, those that fit each objective. */
  tiers?: BurnTierId[];
  /** So many bad slots at least before a fast or slow alert fires, however tight the target; default 3. */
  minBadSlots?: number;
}

export interface BurnAlertResult {
  key: string;
  tier: BurnTierId;
  /** `unsupported`: the engine cannot express this tier for this objective; the failure says why. */
  outcome: 'created' | 'updated' | 'unchanged' | 'unsupported' | 'failed';
  /** Settings object id; null when there is none. */
  objectId: string | null;
  failure: FailureReport | null;
  /** What makes the alert fire, in words; null where there is none. */
  fires: string | null;
}

export interface CreateBurnAlertsValue {
  results: BurnAlertResult[];
  /** Keys not attempted because time ran short: send them again. */
  remaining: string[];
}

const schema: z.ZodType<CreateBurnAlertsPayload> = z.object({
  engine: engineSchema,
  keys: z.array(z.string().min(1)).min(1, 'must name at least one SLO').max(10_000),
  tiers: z.array(z.enum(burnTierIds)).min(1, 'must name at least one tier').optional(),
  minBadSlots: z.number().int().min(1, 'must be at least 1').max(60, 'must be at most 60').optional(),
});

export const parseCreateBurnAlerts = (input: unknown): CreateBurnAlertsPayload => parsePayload(schema, input);
