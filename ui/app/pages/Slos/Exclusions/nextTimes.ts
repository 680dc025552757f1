import { Failure } from '../../../../../domain/failure';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { defaultSlotMinutes } from '../../../../../domain/queries/slotWidth';
import { minutesOf } from '../../../../../domain/queries/timeRange';
import { touchedSlots } from '../../../../../domain/queries/touchedSlots';
import { bareRule } from '../../../../../domain/slo/exclusions/pastedRule';
import { occurrencesOf, type Occurrence } from '../../../../../domain/slo/occurrences';

/** As far ahead as is looked for the next times. */
const year = 366 * 86_400_000;

/** The next times of a maintenance window, at most so many; a window that is under way counts. Or what is wrong with it. */
export function nextTimes(
  exclusion: Exclusion,
  now: number,
  limit = 3,
): { times: Occurrence[]; problem: string | null } {
  try {
    // A rule of every hour would be refused for a whole year: a month of it has the next three as well.
    const span = bareRule(exclusion.rrule ?? '').includes('FREQ=DAILY') ? year / 18 : year;
    return { times: occurrencesOf(exclusion, now, now + span).slice(0, limit), problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { times: [], problem: error.message.replace(/^exclusions\.\w+: /, '') };
  }
}

/** A week, the window that most objectives have, and its slots by default. */
const usualWindow = '-7d';

/** How many minutes the next time of a maintenance window takes, and how many an objective with usual slots leaves out. */
export function leftOutWords(time: Occurrence): string {
  const width = defaultSlotMinutes(usualWindow);
  const asked = minutesOf([time]);
  const leftOut = minutesOf(touchedSlots([time], width));
  return (
    `${asked} minutes each time. SLOs over the ${windowWords(usualWindow)} have slots of ${width} minutes and leave out ` +
    `${leftOut === asked ? 'exactly these' : `${leftOut}`}; the plan says how many it is for each SLO.`
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
