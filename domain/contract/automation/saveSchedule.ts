import * as z from 'zod';
import { scheduledNames, scheduledWork, type ScheduledName } from '../../model/automation/scheduledWork';
import { parsePayload } from '../parsePayload';

export interface SaveSchedulePayload {
  name: ScheduledName;
  /** Minutes between two runs. */
  cadenceMinutes?: number | undefined;
  /** False keeps the workflow and pauses it. Default true. */
  active?: boolean | undefined;
  /** Also runs it now. */
  runNow?: boolean | undefined;
}

export interface SaveScheduleValue {
  name: ScheduledName;
  workflowId: string;
  outcome: 'created' | 'updated' | 'unchanged';
  /** Id of the run that was started; null without one. */
  runId: string | null;
}

const schema: z.ZodType<SaveSchedulePayload> = z
  .object({
    name: z.enum(scheduledNames),
    cadenceMinutes: z.number().int('must be a whole number').min(1, 'must be at least 1 minute').optional(),
    active: z.boolean().optional(),
    runNow: z.boolean().optional(),
  })
  .superRefine(({ name, cadenceMinutes }, context) => {
    const { slowestCadence } = scheduledWork[name];
    if (cadenceMinutes !== undefined && cadenceMinutes > slowestCadence)
      context.addIssue({
        ...{ code: 'custom', path: ['cadenceMinutes'] },
        message: `must be at most ${slowestCadence} minutes for ${name}`,
      });
  });

export const parseSaveSchedule = (input: unknown): SaveSchedulePayload => parsePayload(schema, input);
