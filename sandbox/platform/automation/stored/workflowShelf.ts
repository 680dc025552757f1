import { Shelf } from '../../../world/world';
import type { Schedule } from '../schedule/schedule';

export interface StoredTask {
  name: string;
  /** `<app id>:<action>`. */
  action: string;
  input: unknown;
  /** As it came, with everything the sandbox does not act upon. */
  raw: Readonly<Record<string, unknown>>;
}

export interface StoredWorkflow {
  id: string;
  /** Grows with every change; returned, and not asked for. */
  version: number;
  title: string;
  description: string;
  isDeployed: boolean;
  isPrivate: boolean;
  type: 'STANDARD' | 'SIMPLE';
  owner: string;
  /** In whose name it runs: whoever changed it last. */
  actor: string;
  tasks: readonly StoredTask[];
  schedule: Schedule | null;
  hourlyExecutionLimit: number;
  isLimitHit: boolean;
  /** When a run was left out, milliseconds; null while none was. */
  skippedAt: number | null;
  created: number;
  modified: number;
  /** When its schedule fires next; null when it does not. */
  nextRun: number | null;
}

export const workflowShelf = new Shelf<Map<string, StoredWorkflow>>(() => new Map());
