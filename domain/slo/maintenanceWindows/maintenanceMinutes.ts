import type { MaintenanceMinutes } from '../../model/exclusion';
import { minutesOf, type TimeRange } from '../../queries/timeRange';
import { windowWords } from '../../queries/evaluationWindow';
import { defaultSlotMinutes, usualWidths } from '../../queries/slotWidth';
import { touchedSlots } from '../../queries/touchedSlots';
import type { Lint } from '../../model/planItem';
import { minutesText } from '../words/utilisationWords';

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** @param ranges merged, in the order of time; begin and end at full minutes. Null without any. */
export function maintenanceMinutes(ranges: readonly TimeRange[], slotMinutes: number): MaintenanceMinutes | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isExact = (width: number) =>
    ranges.every(({ from, to }) => from % (width * 60_000) === 0 && to % (width * 60_000) === 0);
  const narrower = usualWidths.filter((width) => width <= slotMinutes && isExact(width));
  return {
    from: dateOf(first.from),
    to: dateOf(last.to - 1),
    askedMinutes: minutesOf(ranges),
    excludedMinutes: minutesOf(touchedSlots(ranges, slotMinutes)),
    slotMinutes,
    exactSlotMinutes: isExact(slotMinutes) ? slotMinutes : (narrower.at(-1) ?? 1),
  };
}

/** From this share on, what is left out is worth a warning. */
const tolerated = 0.1;

const count = (minutes: number): string => minutes.toLocaleString('en-US');

function exactWords(exact: number, window: string): string {
  const least = defaultSlotMinutes(window);
  const slots = `Time slices of ${minutesText(exact)} would be exact`;
  if (exact >= least) return `${slots}.`;
  return (
    `${slots}, but the ${windowWords(window)} have too many of them for one query (at least ${minutesText(least)} are possible): ` +
    `take a shorter window, or let maintenance begin and end at full ${minutesText(least)}.`
  );
}

/** Minutes asked for and minutes left out; a warning when they differ by more than a tenth, with the width that would be exact. */
export function minutesLints(minutes: MaintenanceMinutes | null, window: string): Lint[] {
  if (minutes === null) return [];
  const { from, to, askedMinutes: asked, excludedMinutes: excluded, slotMinutes, exactSlotMinutes } = minutes;
  const begin = `Maintenance from ${from} to ${to}: ${count(asked)} minutes are asked for`;
  if (asked === excluded) {
    const message = `${begin}, and exactly these are left out.`;
    return [{ code: 'exclusions-in-minutes', severity: 'info', message }];
  }
  const message =
    `${begin}, and ${count(excluded)} are left out, because every time slice of ${minutesText(slotMinutes)} that a window touches is left out as a whole. ` +
    exactWords(exactSlotMinutes, window);
  return excluded > asked * (1 + tolerated)
    ? [{ code: 'exclusions-wider-than-asked', severity: 'warning', message }]
    : [{ code: 'exclusions-in-minutes', severity: 'info', message }];
}
