import { getIntentLink } from '@dynatrace-sdk/navigation';
import type { WorkflowDraft } from '../../../../domain/automation/workflowDraft';

/** Opens a workflow in whichever app edits workflows. https://developer.dynatrace.com/develop/guides/app-integration/ */
export const workflowLink = (workflowId: string): string => getIntentLink({ 'dynatrace.workflows.id': workflowId });

/** Hands a workflow over to be saved there, for who may not let this app save it. */
export const handOverLink = ({ title, tasks, trigger }: WorkflowDraft): string =>
  getIntentLink({ title, tasks, trigger });
