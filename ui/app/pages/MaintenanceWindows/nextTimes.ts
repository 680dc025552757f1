import { Failure } from '../../../../domain/failure';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { defaultSlotMinutes } from '../../../../domain/queries/slotWidth';
import { minutesOf } from '../../../../domain/queries/timeRange';
import { touchedSlots } from '../../../../domain/queries/touchedSlots';
import { checkExclusion } from '../../../../domain/slo/maintenanceWindows/checkExclusion';
import { instantOf, parseWallTime } from '../../../../domain/slo/maintenanceWindows/wallTime';
import { bareRule } from '../../../../domain/slo/maintenanceWindows/pastedRule';
import { happensFrom, occurrencesOf, type Occurrence } from '../../../../domain/slo/maintenanceWindows/occurrences';

/** As far ahead as is looked for the next times. */
const year = 366 * 86_400_000;

/** The next times of a maintenance window, at most so many; a window that is under way counts. Or what is wrong with it. */
export function nextTimes(
  exclusion: Exclusion,
  now: number,
  limit = 3,
): { times: Occurrence[]; problem: string | null } {
  try {
    checkExclusion(exclusion);
    // Several times a day would be refused for a whole year: three weeks of it have the next three as well.
    const span = /BYHOUR|BYMINUTE/.test(bareRule(exclusion.rrule ?? '')) ? year / 18 : year;
    // What begins later than that has its first times from then on.
    const begin = instantOf(parseWallTime(exclusion.start) ?? now, exclusion.timeZone);
    const from = Math.max(now, begin);
    return { times: occurrencesOf(exclusion, from, from + span).slice(0, limit), problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { times: [], problem: error.message.replace(/^exclusions\.\w+: /, '') };
  }
}

/** When no next time was found: whether there is none, or none so soon. */
export const laterWords = (exclusion: Exclusion, now: number): string =>
  happensFrom(exclusion, now) ? 'It happens again, but not soon.' : 'It does not happen again.';

/** A week, the window that most objectives have, and its slots by default. */
const usualWindow = '-7d';

/** How many minutes the next time of a maintenance window takes, and how many an objective with usual slots leaves out. */
export function leftOutWords(time: Occurrence): string {
  const width = defaultSlotMinutes(usualWindow);
  const asked = minutesOf([time]);
  const leftOut = minutesOf(touchedSlots([time], width));
  return (
    `${asked} minutes each time; SLOs over the ${windowWords(usualWindow)} leave out ` +
    `${leftOut === asked ? 'exactly these' : `${leftOut}`} (time slices of ${width} minutes).`
  );
}

/** A time as its place has it: `Sun, Nov 22, 2026, 02:00`. */
export const timeText = (instant: number, timeZone: string): string =>
  new Date(instant).toLocaleString('en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
