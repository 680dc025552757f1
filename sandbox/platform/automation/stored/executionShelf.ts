import { Shelf } from '../../../world/world';

export type ExecutionState = 'RUNNING' | 'SUCCESS' | 'ERROR';

export interface TaskRun {
  id: string;
  name: string;
  action: string;
  state: ExecutionState | 'IDLE' | 'SKIPPED';
  stateInfo: string | null;
  input: unknown;
  result: unknown;
  log: string;
  startedAt: number | null;
  endedAt: number | null;
  position: unknown;
  predecessors: readonly string[];
}

export interface StoredExecution {
  id: string;
  workflow: string;
  title: string;
  actor: string;
  /** Who started it; null for a schedule. */
  user: string | null;
  workflowVersion: number;
  workflowType: 'STANDARD' | 'SIMPLE';
  triggerType: 'Manual' | 'Schedule';
  triggerSubType: string | null;
  uniqueQualifier: string | null;
  state: ExecutionState;
  stateInfo: string | null;
  startedAt: number;
  endedAt: number | null;
  tasks: readonly TaskRun[];
}

/** Oldest first. */
export const executionShelf = new Shelf<StoredExecution[]>(() => []);
