import * as z from 'zod';
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

const schema: z.ZodType<CreateDashboardPayload> = z.object({
  title: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters'),
  targets: z
    .array(targetSchema)
    .min(1, 'must name at least one cluster')
    .max(mostClusters, 'must be at most 1,000 clusters; split them into parts'),
  sloKeys: z.array(z.string().min(1)).max(10_000).default([]),
  part: z
    .object({ number: z.number().int().min(1), of: z.number().int().min(2).max(100) })
    .refine(({ number, of }) => number <= of, 'must have a number of at most “of”')
    .optional(),
  onEdited: z.enum(['keep', 'overwrite', 'copy'], 'must be "keep", "overwrite" or "copy"').optional(),
});

export const parseCreateDashboard = (input: unknown): CreateDashboardPayload => parsePayload(schema, input);
