import { isRecord } from '../../../dynatrace/settings/checks';
import { ApiError, type Operation } from '../../../http/operation';
import { nextRun } from './nextRun';
import { readSchedule } from './readSchedule';

/** How many of the next runs are shown; not documented. */
const shown = 10;

/** When a schedule would fire; a schedule that is none is `valid: false` with the reason. */
export const previewSchedule: Operation = (world) => (call) => {
  try {
    const schedule = readSchedule(isRecord(call.json) ? call.json.schedule : null, 'schedule');
    const now = world.clock.now();
    const nextExecutions: string[] = [];
    let at: number | null = now;
    while (nextExecutions.length < shown && (at = nextRun(schedule, at, now)) !== null)
      nextExecutions.push(new Date(at).toISOString());
    return { status: 200, body: { valid: true, nextExecutions, error: null } };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 400) throw error;
    return { status: 200, body: { valid: false, nextExecutions: null, error: error.message } };
  }
};

export const listTimezones: Operation = () => () => ({ status: 200, body: Intl.supportedValuesOf('timeZone') });
