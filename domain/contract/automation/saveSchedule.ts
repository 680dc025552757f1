import * as z from 'zod/mini';
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

const schema: z.ZodMiniType<SaveSchedulePayload> = z
  .object({
    name: z.enum(scheduledNames),
    cadenceMinutes: z.optional(z.int('must be a whole number').check(z.minimum(1, 'must be at least 1 minute'))),
    active: z.optional(z.boolean()),
    runNow: z.optional(z.boolean()),
  })
  .check(
    z.superRefine(({ name, cadenceMinutes }, context) => {
      const { slowestCadence } = scheduledWork[name];
      if (cadenceMinutes !== undefined && cadenceMinutes > slowestCadence)
        context.addIssue({
          ...{ code: 'custom', path: ['cadenceMinutes'] },
          message: `must be at most ${slowestCadence} minutes for ${name}`,
        });
    }),
  );

export const parseSaveSchedule = (input: unknown): SaveSchedulePayload => parsePayload(schema, input);
