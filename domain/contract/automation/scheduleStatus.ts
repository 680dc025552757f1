import * as z from 'zod/mini';
import type { ScheduledName } from '../../model/automation/scheduledWork';
import type { ScheduleState } from '../../automation/scheduleState';
import type { WorkflowDraft } from '../../automation/workflowDraft';
import { parsePayload } from '../parsePayload';

/** One run of a workflow of this app. */
export interface ScheduleRun {
  id: string;
  /** As AutomationEngine says it: RUNNING, PAUSED, SUCCESS, ERROR, CANCELLED, UNKNOWN. */
  state: string;
  startedAt: string | null;
  endedAt: string | null;
  isByHand: boolean;
  /** Why its task failed; null when it did not, or nothing is told. */
  message: string | null;
  /** What the action answered; null when there is nothing, or it was not read. */
  result: unknown;
}

export interface ScheduleRow {
  name: ScheduledName;
  workflowId: string;
  title: string;
  state: ScheduleState;
  /** In whose name it runs: the id of whoever saved it last; null while there is no workflow. */
  actor: string | null;
  cadenceMinutes: number;
  nextAt: string | null;
  /** When a run was left out, as long as nobody acknowledged it. */
  skippedAt: string | null;
  /** Newest first, five at most. */
  runs: ScheduleRun[];
  /** What the actor has to consent to in Workflows, as it can be granted: none of an app's own `environment-api:*`. */
  scopes: readonly string[];
  /** The workflow as this app would make it, for handing it over to Workflows. */
  draft: WorkflowDraft;
}

export interface ScheduleStatusValue {
  asOf: string;
  workflows: ScheduleRow[];
}

const schema: z.ZodMiniType<Record<string, never>> = z.object({});

export const parseScheduleStatus = (input: unknown): Record<string, never> => parsePayload(schema, input ?? {});
