import * as z from 'zod/mini';
import type { FailureReport } from '../../failure';
import type { Engine } from '../../model/slo';
import type { Lint, Orphan, PlanChange, SloConflict } from '../../model/planItem';
import type { NamedTarget } from '../../policies/underNone';
import type { PolicyRemark } from '../../policies/assignmentRemarks';
import type { RunStop, Warning } from '../envelope';
import { parsePayload } from '../parsePayload';

export interface RunPoliciesPayload {
  /** Without it, every policy that is on. */
  ids?: string[] | undefined;
  /** Writes nothing. */
  dryRun: boolean;
  /** True lets a run change more than its policy allows without a person. */
  confirm?: boolean | undefined;
}

/** An SLO of a run's plan, without its query: `plan-slos` has that. */
export interface PolicyRow {
  policyId: string;
  engine: Engine;
  key: string;
  name: string;
  templateId: string;
  cluster: string;
  accountId: string;
  region: string;
  service?: string;
  changes?: PlanChange[];
  /** It changes nothing but the maintenance windows that are written out. */
  isRenewal?: boolean;
  conflict?: SloConflict;
  lints?: Lint[];
}

export interface PolicyOrphan extends Orphan {
  engine: Engine;
  /** The policy that its cluster would fall under; null where none, or where that cannot be told. */
  policyId: string | null;
  /** Whether an apply deletes it; if not, why not. */
  deletes: boolean;
  keptBecause: string | null;
}

export interface PolicyPlan {
  create: PolicyRow[];
  update: PolicyRow[];
  unchanged: PolicyRow[];
  conflict: PolicyRow[];
  orphans: PolicyOrphan[];
  /** Cannot work as they stand, as their lints say; they are not written. */
  blocked: PolicyRow[];
}

export interface PolicyResult {
  policyId: string;
  kind: 'slo' | 'alert' | 'dashboard';
  /** Of the SLO; of a dashboard its title. */
  key: string;
  outcome:
    | 'created'
    | 'updated'
    | 'unchanged'
    | 'deleted'
    | 'absent'
    | 'removed'
    | 'unsupported'
    | 'edited-by-user'
    | 'failed';
  id: string | null;
  failure: FailureReport | null;
}

/** What is still to be done: run again. */
export interface PolicyRemaining {
  policyId: string;
  key: string;
  action: 'create' | 'update' | 'delete' | 'alert' | 'dashboard';
}

export type PolicyStopCode = 'write-limit' | 'change-too-large' | 'time' | 'throttled' | 'unreachable' | 'failed';

export interface PolicyStop {
  code: PolicyStopCode;
  message: string;
}

/** What falls under one policy. */
export interface PolicyShare {
  policyId: string;
  clusters: number;
  services: number;
  /** Percent of its SLOs that the run would change; null where none exist yet. */
  changePercent: number | null;
}

export interface RunPoliciesValue extends RunStop {
  asOf: string;
  plan: PolicyPlan;
  results: PolicyResult[];
  remaining: PolicyRemaining[];
  /** Why the run ended before its end, the most pressing reason first; null when it did not. */
  stopped: PolicyStop | null;
  /** The same of each policy. */
  stops: (PolicyStop & { policyId: string })[];
  policies: PolicyShare[];
  /** Under no policy; of many the first are named, clusters before services. */
  none: { clusters: number; services: number; named?: NamedTarget[] };
  remarks: PolicyRemark[];
  warnings: Warning[];
}

const schema: z.ZodMiniType<RunPoliciesPayload> = z.object({
  ids: z.optional(z.array(z.string().check(z.minLength(1))).check(z.maxLength(100))),
  dryRun: z.boolean('must be true or false: whether only the plan is wanted'),
  confirm: z.optional(z.boolean()),
});

export const parseRunPolicies = (input: unknown): RunPoliciesPayload => parsePayload(schema, input);
