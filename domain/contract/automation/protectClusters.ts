import * as z from 'zod/mini';
import type { FailureReport } from '../../failure';
import type { OrphanEvidence } from '../../model/planItem';
import type { RunStop } from '../envelope';
import { parsePayload } from '../parsePayload';
import type { PolicyStop } from '../policies/runPolicies';

/** Input of the workflow action `protect-clusters`. Payloads of earlier versions stay stored in workflows: what is not known is not read. */
export interface ProtectClustersPayload {
  /** Policies by id; without it, every policy that is on. */
  ids?: string[] | undefined;
}

/** What one run did, small: a workflow keeps a megabyte, and a plan of a thousand clusters is more. */
export interface ProtectClustersValue extends RunStop {
  asOf: string;
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  conflicts: number;
  orphans: number;
  /** Left for the next run. */
  remaining: number;
  failed: number;
  clustersUnderNoPolicy: number;
  /** Why it ended before its end, e.g. a change larger than the policy allows without a person. */
  stopped: PolicyStop | null;
  /** The first SLOs that it made. */
  names: string[];
  /** The first clusters that are proven to be gone, with the evidence. */
  gone: ({ key: string } & OrphanEvidence)[];
  failures: FailureReport[];
}

const schema: z.ZodMiniType<ProtectClustersPayload> = z.object({
  ids: z.optional(z.array(z.string().check(z.minLength(1))).check(z.maxLength(100))),
});

export const parseProtectClusters = (input: unknown): ProtectClustersPayload => parsePayload(schema, input ?? {});
