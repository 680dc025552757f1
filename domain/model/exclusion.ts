import { isRecord, readVersioned, unreadable } from './stored';

/** A maintenance window that does not count against an objective: once, or again and again. */
export interface Exclusion {
  id: string;
  /** Why, for whoever reads the SLO; 1 to 200 characters. */
  reason: string;
  /** Begin of the first occurrence: local date and time in `timeZone`, `2026-11-22T02:00`. */
  start: string;
  durationMinutes: number;
  /** RFC 5545 recurrence without `RRULE:` and DTSTART, e.g. `FREQ=WEEKLY;BYDAY=SU`; null for a window that happens once. */
  rrule: string | null;
  /** IANA name, e.g. `Europe/Vienna`: a recurring window keeps its local time over daylight saving. */
  timeZone: string;
  /** The clusters it is for, by their places, or by entity ids as earlier versions did (`isSubject`); null for all. */
  clusters: string[] | null;
}

/** How much time maintenance takes, and how much an objective leaves out for it: every slot that a window touches. */
export interface MaintenanceMinutes {
  /** UTC dates: begin of the first and end of the last window that is written into the objective. */
  from: string;
  to: string;
  /** Of all windows together; time that two share counts once. */
  askedMinutes: number;
  excludedMinutes: number;
  slotMinutes: number;
  /** The widest usual slot, not wider than now, with which the two would be the same. */
  exactSlotMinutes: number;
}

/** The exclusions as one app state. */
export interface StoredExclusions {
  version: 1;
  exclusions: Exclusion[];
}

/**
 * Reads stored exclusions of any version; nothing stored means none.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced.
 */
export function migrateExclusions(stored: unknown): Exclusion[] {
  if (stored === null || stored === undefined) return [];
  const { exclusions } = readVersioned(stored, 'exclusions', 1);
  if (!Array.isArray(exclusions)) throw unreadable('exclusions', '"exclusions" is not a list');
  return exclusions.map(readExclusion);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function readExclusion(row: unknown, index: number): Exclusion {
  const fields: Record<string, unknown> = isRecord(row) ? row : {};
  const { id, reason, start, durationMinutes, timeZone, rrule = null, clusters = null } = fields;
  const refuse = (field: keyof Exclusion) => unreadable('exclusions', `row ${index + 1} has no usable "${field}"`);
  if (!isText(id)) throw refuse('id');
  if (!isText(reason)) throw refuse('reason');
  if (!isText(start)) throw refuse('start');
  if (typeof durationMinutes !== 'number') throw refuse('durationMinutes');
  if (!isText(timeZone)) throw refuse('timeZone');
  if (rrule !== null && !isText(rrule)) throw refuse('rrule');
  if (clusters !== null && !isTexts(clusters)) throw refuse('clusters');
  return { id, reason, start, durationMinutes, rrule, timeZone, clusters };
}
