import type { Exclusion } from '../../model/exclusion';
import { bareRule } from './pastedRule';
import { recurrenceWords } from './recurrence';
import { minutesText } from '../words/utilisationWords';

/** When a maintenance window without problems takes place: `every week on Sunday at 02:00 (Europe/Vienna), for 60 minutes`. */
export function exclusionWords({ start, rrule, timeZone, durationMinutes }: Exclusion): string {
  const [date = '', time = ''] = start.split('T');
  const begin = rrule === null ? `once, on ${date}` : `${recurrenceWords(bareRule(rrule))}, from ${date} on,`;
  return `${begin} at ${time} (${timeZone}), for ${minutesText(durationMinutes)}`;
}
