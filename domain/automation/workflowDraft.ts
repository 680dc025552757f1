import { scheduledWork, type ScheduledName } from '../model/automation/scheduledWork';

/** A workflow as AutomationEngine takes it, as far as this app makes any. https://developer.dynatrace.com/develop/sdks/client-automation/ */
export interface WorkflowDraft {
  title: string;
  description: string;
  isDeployed: boolean;
  isPrivate: boolean;
  /** One task, which costs no workflow hours. */
  type: 'SIMPLE';
  tasks: Record<string, WorkflowTask>;
  trigger: { schedule: { trigger: { type: 'interval'; intervalMinutes: number }; timezone: 'UTC'; isActive: boolean } };
}

interface WorkflowTask {
  name: string;
  action: string;
  input: { cadenceMinutes: number };
  position: { x: number; y: number };
  /** Seconds. Said, since what holds without it is documented as fifteen minutes and as sixty. */
  timeout: number;
}

/** The function behind an action ends after two minutes; a little longer, so that its own words are heard first. */
const timeoutSeconds = 180;

/** @param isActive said in any case: a schedule that does not say so never runs */
export function workflowDraft(
  appId: string,
  name: ScheduledName,
  { cadenceMinutes, isActive }: { cadenceMinutes: number; isActive: boolean },
): WorkflowDraft {
  const { title, description } = scheduledWork[name];
  const task = name.replace(/-/g, '_');
  return {
    ...{ title, description, isDeployed: true, isPrivate: true, type: 'SIMPLE' },
    tasks: {
      [task]: {
        ...{ name: task, action: `${appId}:${name}`, input: { cadenceMinutes } },
        ...{ position: { x: 0, y: 1 }, timeout: timeoutSeconds },
      },
    },
    trigger: {
      schedule: { trigger: { type: 'interval', intervalMinutes: cadenceMinutes }, timezone: 'UTC', isActive },
    },
  };
}
