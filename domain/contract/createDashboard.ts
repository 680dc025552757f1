import * as z from 'zod/mini';
import type { Target } from '../model/cluster';
import type { BoardPart } from '../dashboards/boardParts';
import { parsePayload } from './parsePayload';
import { targetSchema } from './schemas';

export interface CreateDashboardPayload {
  title: string;
  targets: Target[];
  /** Keys of SLOs that get a tile. */
  sloKeys: string[];
  /** What to do where a person edited it since: leave it (the default), write over it, or make another one beside it. */
  onEdited?: 'keep' | 'overwrite' | 'copy' | undefined;
  /** Which of the boards this is that a fleet was split into (`boardShares`); its name says so, and its id is its own. */
  part?: BoardPart | undefined;
}

export interface CreateDashboardValue {
  documentId: string;
  /** As one of several boards is called. */
  title?: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'edited-by-user';
  url: string;
  /** Where a person edited it: how its tiles differ from what this app would write. */
  differences?: { tile: string; change: 'added' | 'changed' | 'missing' }[];
  /** Why it is a copy under an id of its own; left out where it is none. */
  copyBecause?: 'edited' | 'taken';
}

/** As many as `boardShares` puts on one board. */
const mostClusters = 1000;

const schema: z.ZodMiniType<CreateDashboardPayload> = z.object({
  title: z
    .string()
    .check(z.trim(), z.minLength(1, 'must not be empty'), z.maxLength(128, 'must be at most 128 characters')),
  targets: z
    .array(targetSchema)
    .check(
      z.minLength(1, 'must name at least one cluster'),
      z.maxLength(mostClusters, 'must be at most 1,000 clusters; split them into parts'),
    ),
  sloKeys: z._default(z.array(z.string().check(z.minLength(1))).check(z.maxLength(10_000)), []),
  part: z.optional(
    z
      .object({ number: z.int().check(z.minimum(1)), of: z.int().check(z.minimum(2), z.maximum(100)) })
      .check(z.refine(({ number, of }) => number <= of, 'must have a number of at most “of”')),
  ),
  onEdited: z.optional(z.enum(['keep', 'overwrite', 'copy'], 'must be "keep", "overwrite" or "copy"')),
});

export const parseCreateDashboard = (input: unknown): CreateDashboardPayload => parsePayload(schema, input);
