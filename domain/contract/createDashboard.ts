import * as z from 'zod';
import type { Target } from '../model/cluster';
import { parsePayload } from './parsePayload';
import { targetSchema } from './schemas';

export interface CreateDashboardPayload {
  title: string;
  targets: Target[];
  /** Keys of SLOs that get a tile. */
  sloKeys: string[];
}

export interface CreateDashboardValue {
  documentId: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'edited-by-user';
  url: string;
}

const schema: z.ZodType<CreateDashboardPayload> = z.object({
  title: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters'),
  targets: z.array(targetSchema).min(1, 'must name at least one cluster').max(1000, 'must be at most 1,000 clusters'),
  sloKeys: z.array(z.string().min(1)).max(10_000).default([]),
});

export const parseCreateDashboard = (input: unknown): CreateDashboardPayload => parsePayload(schema, input);
