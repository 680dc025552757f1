import type { Slo } from './slo';
import type { MaintenanceMinutes } from './exclusion';

export type PlanAction = 'create' | 'update' | 'unchanged' | 'conflict';

/** One field that an update would change. */
export interface PlanChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** A remark about an objective before it is saved. `error` means: it cannot work as it stands. */
export interface Lint {
  code: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
}

/** How a conflict can be settled. */
export type ConflictAnswer = 'adopt' | 'rename' | 'skip';

/** Another SLO that has what must be unique. */
export interface SloConflict {
  field: 'name' | 'metricName';
  /** Its settings object id (classic) or SLO id (platform); null when another item of the same plan claims the name. */
  holderId: string | null;
  holderName: string;
  /** Key of the holder when it is ours too. */
  holderKey: string | null;
  /** What would settle it; an SLO of ours or of this plan cannot be adopted. */
  answers: ConflictAnswer[];
}

export interface PlanItem {
  key: string;
  /** The key that the request would make, where the SLO exists under another one: it was made with an entity id, or without. */
  asked?: string;
  action: PlanAction;
  /** As the payload's engine stores it. */
  slo: Slo;
  changes: PlanChange[];
  lints: Lint[];
  /** Set while `action` is `conflict`. */
  conflict?: SloConflict;
  /** Id of an SLO that was not ours and is taken over by this update. */
  adopts?: string;
  /** Minutes that its maintenance windows ask for, and minutes that are left out; set where there are any. */
  maintenance?: MaintenanceMinutes;
}

/** The key by which a request knows its item. */
export const askedKey = ({ key, asked = key }: Pick<PlanItem, 'key' | 'asked'>): string => asked;

/** What proves that a cluster is gone; nothing less does. */
export type OrphanEvidence = {
  /** Not one ECS metric has had data of it for so long. */
  noDataForDays: number;
  /** Set where Grail was asked, of both families of metrics, and answered completely; else it was the Metrics API. */
  by?: 'grail';
} & (
  | {
      /** Entities in a complete list, the cluster's not among them; at least one. */
      listedEntities: number;
    }
  | {
      /** Where there is no entity to look for: other clusters that send data now, so that the silence is its own; at least one. */
      otherClusters: number;
      /** There is none because the environment has no entities any more; else because the SLO was made without one. */
      noEntities?: true;
    }
);

/** An SLO of ours that is not part of this plan and whose cluster is proven to be gone. */
export interface Orphan {
  key: string;
  id: string;
  name: string;
  evidence: OrphanEvidence;
}

export interface Plan {
  items: PlanItem[];
  orphans: Orphan[];
  summary: Record<PlanAction, number> & { orphans: number };
}
