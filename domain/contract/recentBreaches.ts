import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { Engine } from '../model/slo';
import type { Warning } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema, targetSchema } from './schemas';

export interface RecentBreachesPayload {
  /** Without it, SLOs of both engines. */
  engine?: Engine | undefined;
  /** How far back; 24 without it. */
  hours?: number | undefined;
  /** Where the clusters of classic SLOs are, which know their entity only. */
  clusters?: Target[] | undefined;
}

/** An SLO of ours with time slices on the bad side of its threshold. */
export interface RecentBreach {
  engine: Engine;
  id: string;
  name: string;
  cluster: string;
  /** Slices, maintenance windows left out, as minutes. */
  badMinutes: number;
  /** ISO 8601; the earliest first, no two of them touch. */
  runs: { from: string; to: string }[];
}

export interface RecentBreachesValue {
  asOf: string;
  /** Of the picture; whole slices. */
  from: string;
  to: string;
  /** Width of the slices, which is not that of the SLOs' own. */
  grainMinutes: number;
  /** Most bad minutes first. */
  slos: RecentBreach[];
  /** SLOs with breaches that did not fit into the answer. */
  more: number;
  /** SLOs that were looked at. */
  looked: number;
  /**
   * SLOs that were not: means of usage, which have no threshold; those whose query is not ours; those whose cluster or metric is not
   * known; those of which nothing was measured in all this time; those for which there was no time.
   */
  notLooked: { headroom: number; unreadable: number; unknown: number; silent: number; late: number };
  warnings: Warning[];
}

const schema: z.ZodType<RecentBreachesPayload> = z.object({
  engine: engineSchema.optional(),
  hours: z.number().int('must be a whole number').min(1, 'must be at least 1').max(72, 'must be at most 72').optional(),
  clusters: z.array(targetSchema).max(10_000, 'must be at most 10,000').optional(),
});

export const parseRecentBreaches = (input: unknown): RecentBreachesPayload => parsePayload(schema, input ?? {});
