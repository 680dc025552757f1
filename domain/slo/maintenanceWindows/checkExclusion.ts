import { Failure } from '../../failure';
import type { Exclusion } from '../../model/exclusion';
import { rruleProblem } from './checkRrule';
import { timeZoneProblem } from './timeZones';
import { parseWallTime } from './wallTime';

/** A maintenance window longer than this is a change of objective. */
const longestMinutes = 31 * 1440;

function problemOf({ reason, start, durationMinutes, rrule, timeZone }: Exclusion): [string, string] | null {
  const wall = parseWallTime(start);
  const year = wall === null ? Number.NaN : new Date(wall).getUTCFullYear();
  const inZone = timeZoneProblem(timeZone);
  const inRule = rrule === null ? null : rruleProblem(rrule);
  if (reason.trim() === '') return ['reason', 'must say why'];
  if (reason.length > 200) return ['reason', 'must be at most 200 characters'];
  if (wall === null) return ['start', 'must be a date and time like 2026-11-22T02:00'];
  if (year < 2000 || year > 2100) return ['start', 'must be between the years 2000 and 2100'];
  if (!Number.isInteger(durationMinutes) || durationMinutes < 1 || durationMinutes > longestMinutes)
    return ['durationMinutes', 'must be whole minutes, from 1 to 44640 (31 days)'];
  if (inRule !== null) return ['rrule', `is no recurrence that can be followed: ${inRule}`];
  if (inZone !== null) return ['timeZone', inZone];
  return null;
}

/** The failure of a field of a maintenance window. */
export function invalidExclusion(field: string, problem: string, exclusion: Exclusion): Failure {
  return new Failure({
    code: 'InvalidInput',
    message: `exclusions.${field}: ${problem}`,
    whose: 'user',
    hint: `Correct the maintenance window ${JSON.stringify(exclusion.reason.slice(0, 60))}.`,
  });
}

/** @throws Failure `InvalidInput` naming the field, e.g. `exclusions.rrule`, when a maintenance window cannot be followed */
export function checkExclusion(exclusion: Exclusion): void {
  const problem = problemOf(exclusion);
  if (problem) throw invalidExclusion(...problem, exclusion);
}
