/** Of a workflow, what is worth knowing about whether it does its work. */
export interface WorkflowFacts {
  isDeployed: boolean;
  isActive: boolean;
  isFaulty: boolean;
  isThrottled: boolean;
  /** Newest first. */
  runs: readonly { state: string }[];
}

/** `failing`: the last run that came to an end of its own ended in an error. `waiting`: none did yet. */
export type ScheduleState = 'missing' | 'draft' | 'paused' | 'faulty' | 'throttled' | 'failing' | 'waiting' | 'running';

/** What stands in the way first, the worst before the rest. @param workflow null when there is none that the user may see */
export function scheduleState(workflow: WorkflowFacts | null): ScheduleState {
  if (workflow === null) return 'missing';
  const { isDeployed, isActive, isFaulty, isThrottled, runs } = workflow;
  if (!isDeployed) return 'draft';
  if (!isActive) return 'paused';
  if (isFaulty) return 'faulty';
  if (isThrottled) return 'throttled';
  const last = runs.find(({ state }) => state === 'SUCCESS' || state === 'ERROR');
  if (last === undefined) return 'waiting';
  return last.state === 'SUCCESS' ? 'running' : 'failing';
}
