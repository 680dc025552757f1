import type { BurnTierId } from './burnTier';
import type { Capacity } from './cluster';
import type { Engine, GivenParameters } from './slo';

/** Which clusters, and services in them, a policy is for; every condition that is given has to hold, none means all. */
export interface PolicyMatch {
  /** AWS account ids, 12 digits each. */
  accounts?: string[];
  regions?: string[];
  /** Of the cluster: a glob such as `prod-*`, or a regular expression such as `^prod-(eu|us)-\d+$`, or between slashes. */
  name?: string;
  /** Of the service, in the same form. With it the policy is for services only, without it for clusters and all their services. */
  service?: string;
  /** AWS tags with a value or a glob of it, `*` for any. Known only of clusters that the new AWS connection knows. */
  tags?: Record<string, string>;
  capacity?: Capacity;
}

/** A template that each of its clusters or services gets, with what differs from its defaults. */
export interface PolicyTemplate {
  /** A built-in template's id, or `<built-in id>.<own name>` of a saved one. */
  templateId: string;
  parameters: Omit<GivenParameters, 'exclusions'>;
}

/** How much one run may do without a person. */
export interface PolicyLimits {
  /** Writes in one run; the rest waits for the next. */
  writes: number;
  /** A run that would change more of what exists, in percent, waits until somebody confirms it. */
  changePercent: number;
  /** SLOs of a cluster that is proven to be gone are deleted after so many days without data; null: never. */
  deleteAfterDays: number | null;
}

/** Which clusters and services get which SLOs, alerts and dashboard, kept true by every run. */
export interface Policy {
  /** Stays when it is renamed. */
  id: string;
  name: string;
  enabled: boolean;
  /** The first policy that matches decides: lower ones come first. */
  order: number;
  match: PolicyMatch;
  set: PolicyTemplate[];
  /** True: the alerts that an SLO gets by default; a list: these. */
  alerts: boolean | BurnTierId[];
  /** Title of the dashboard that shows all of its SLOs; null for none. */
  dashboard: string | null;
  /** Whether the maintenance windows of this environment are left out of its SLOs. */
  exclusions: boolean;
  /** Null: the environment's default. */
  engine: Engine | null;
  limits: PolicyLimits;
}

/** A policy as the environment has it. */
export interface KnownPolicy extends Policy {
  /** For optimistic locking; changes with every save. */
  version: string;
}

/** A stored policy that cannot be used as it is. The others are used all the same. */
export interface BadPolicy {
  id: string;
  version: string;
  /** As far as it has one. */
  name: string | null;
  field: string;
  problem: string;
  fix: string;
}

export const defaultLimits: PolicyLimits = { writes: 200, changePercent: 50, deleteAfterDays: null };
