import type { ClassicSlo } from '../model/slo';

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

export interface PlanItem {
  key: string;
  action: PlanAction;
  slo: ClassicSlo;
  changes: PlanChange[];
  lints: Lint[];
}

/** An SLO of ours that is not part of this plan and whose entity is gone. */
export interface Orphan {
  key: string;
  id: string;
  name: string;
}

export interface Plan {
  items: PlanItem[];
  orphans: Orphan[];
  summary: Record<PlanAction, number> & { orphans: number };
}
