import type { Sli } from '../model/sli';
import type { TimeRange } from './timeRange';

/** What an SLO of ours measures, read from its query alone. */
export interface ReadSli {
  sli: Sli;
  /** The cluster, where the query picks it by entity (classic); else null. */
  entityId: string | null;
  service?: string;
  /** Where the query picks the cluster by name (platform). */
  cluster?: string;
  accountId?: string;
  region?: string;
  /** The metrics it reads; running tasks before desired ones. */
  keys: string[];
  /** Platform: width of a time slot. Null where the SLO does not say (classic). */
  slotMinutes: number | null;
  /** True when an earlier version of this app wrote the query, and this one would write another: a new plan updates it. */
  isFormer?: true;
  /** Maintenance windows that are written into the query. */
  excluded: TimeRange[];
}
