import * as z from 'zod/mini';
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

const schema: z.ZodMiniType<RecentBreachesPayload> = z.object({
  engine: z.optional(engineSchema),
  hours: z.optional(
    z.int('must be a whole number').check(z.minimum(1, 'must be at least 1'), z.maximum(72, 'must be at most 72')),
  ),
  clusters: z.optional(z.array(targetSchema).check(z.maxLength(10_000, 'must be at most 10,000'))),
});

export const parseRecentBreaches = (input: unknown): RecentBreachesPayload => parsePayload(schema, input ?? {});
