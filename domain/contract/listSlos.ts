import * as z from 'zod';
import type { Engine, SloStatus } from '../model/slo';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface ListSlosPayload {
  engine?: Engine;
}

export interface SloRow {
  /** Null for an SLO that is not ours. */
  key: string | null;
  id: string;
  name: string;
  engine: Engine;
  status: SloStatus;
  /** Percent; null when it could not be evaluated. */
  value: number | null;
  target: number;
  warning: number;
  window: string;
  /** Remaining share of the error budget in percent: (value − target) / (100 − target) × 100; negative when spent. */
  errorBudget: number | null;
  /** Of the last hour, whatever the window; null when not told. */
  burnRate: number | null;
  /** Measured slots ÷ all slots, 0 to 1; null when unknown. */
  coverage: number | null;
  /** True when it was not made by this app. */
  foreign: boolean;
}

export interface ListSlosValue {
  asOf: string;
  slos: SloRow[];
}

const schema: z.ZodType<ListSlosPayload> = z.object({ engine: engineSchema.optional() });

export const parseListSlos = (input: unknown): ListSlosPayload => parsePayload(schema, input ?? {});
