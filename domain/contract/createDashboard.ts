import * as z from 'zod';
import type { Target } from '../model/cluster';
import { parsePayload } from './parsePayload';
import { targetSchema } from './schemas';

export interface CreateDashboardPayload {
  title: string;
  targets: Target[];
  /** Keys of SLOs that get a tile. */
  sloKeys: string[];
  /** What to do where a person edited it since: leave it (the default), write over it, or make another one beside it. */
  onEdited?: 'keep' | 'overwrite' | 'copy';
}

export interface CreateDashboardValue {
  documentId: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'edited-by-user';
  url: string;
  /** Where a person edited it: how its tiles differ from what this app would write. */
  differences?: { tile: string; change: 'added' | 'changed' | 'missing' }[];
  /** Why it is a copy under an id of its own; left out where it is none. */
  copyBecause?: 'edited' | 'taken';
}

const schema: z.ZodType<CreateDashboardPayload> = z.object({
  title: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters'),
  targets: z.array(targetSchema).min(1, 'must name at least one cluster').max(1000, 'must be at most 1,000 clusters'),
  sloKeys: z.array(z.string().min(1)).max(10_000).default([]),
  onEdited: z.enum(['keep', 'overwrite', 'copy'], 'must be "keep", "overwrite" or "copy"').optional(),
});

export const parseCreateDashboard = (input: unknown): CreateDashboardPayload => parsePayload(schema, input);
