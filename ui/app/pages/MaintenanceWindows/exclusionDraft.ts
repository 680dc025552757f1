import { Failure } from '../../../../domain/failure';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { checkExclusion } from '../../../../domain/slo/maintenanceWindows/checkExclusion';
import { bareRule } from '../../../../domain/slo/maintenanceWindows/pastedRule';
import { numberOf } from '../../components/forms/numberOf';

export type Repeats = 'once' | 'daily' | 'weekly' | 'monthly' | 'own';

export const weekdays = [
  ['MO', 'Monday'],
  ['TU', 'Tuesday'],
  ['WE', 'Wednesday'],
  ['TH', 'Thursday'],
  ['FR', 'Friday'],
  ['SA', 'Saturday'],
  ['SU', 'Sunday'],
] as const;

/** A maintenance window as typed. */
export interface ExclusionDraft {
  id: string;
  reason: string;
  /** `2026-11-22 02:00`. */
  start: string;
  minutes: string;
  repeats: Repeats;
  /** Weekly: which days, `MO`…`SU`. */
  days: string[];
  /** Own rule. */
  rule: string;
  timeZone: string;
  /** Entity ids; null for all clusters. */
  clusters: string[] | null;
}

/** Which way of repeating a stored rule is; what the form has no fields for is an own rule. */
function repeatsOf(stored: string | null): Pick<ExclusionDraft, 'repeats' | 'days' | 'rule'> {
  const rrule = stored === null ? null : bareRule(stored);
  const [, days] =
    /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/.exec(rrule ?? '') ?? [];
  if (rrule === null) return { repeats: 'once', days: [], rule: '' };
  if (rrule === 'FREQ=DAILY') return { repeats: 'daily', days: [], rule: '' };
  if (rrule === 'FREQ=MONTHLY') return { repeats: 'monthly', days: [], rule: '' };
  if (days !== undefined) return { repeats: 'weekly', days: days.split(','), rule: '' };
  return { repeats: 'own', days: [], rule: rrule };
}

export function draftOf(exclusion: Exclusion): ExclusionDraft {
  const { id, reason, start, durationMinutes, rrule, timeZone, clusters } = exclusion;
  return {
    id,
    reason,
    start: start.replace('T', ' '),
    minutes: String(durationMinutes),
    timeZone,
    clusters,
    ...repeatsOf(rrule),
  };
}

function rruleOf({ repeats, days, rule }: ExclusionDraft): string | null {
  if (repeats === 'once') return null;
  if (repeats === 'daily') return 'FREQ=DAILY';
  if (repeats === 'monthly') return 'FREQ=MONTHLY';
  const inOrder = weekdays.map(([day]) => day).filter((day) => days.includes(day));
  if (repeats === 'weekly') return `FREQ=WEEKLY;BYDAY=${inOrder.join(',')}`;
  // What cannot be part of a rule stays as typed, for `checkExclusion` to name.
  return bareRule(rule);
}

export function exclusionOf(draft: ExclusionDraft): Exclusion {
  return {
    id: draft.id,
    reason: draft.reason.trim(),
    start: draft.start.trim().replace(/\s+/, 'T'),
    durationMinutes: numberOf(draft.minutes),
    rrule: rruleOf(draft),
    timeZone: draft.timeZone.trim(),
    clusters: draft.clusters,
  };
}

export type ExclusionField = 'reason' | 'start' | 'durationMinutes' | 'rrule' | 'timeZone' | 'clusters';

/** The first thing that is wrong and the field it is in; null when all is well. */
export function problemOf(draft: ExclusionDraft): { field: ExclusionField; problem: string } | null {
  if (draft.repeats === 'weekly' && draft.days.length === 0)
    return { field: 'rrule', problem: 'Choose a day of the week.' };
  if (draft.clusters?.length === 0) return { field: 'clusters', problem: 'Choose a cluster, or all of them.' };
  try {
    checkExclusion(exclusionOf(draft));
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [, field = '', problem = error.message] = /^exclusions\.(\w+): ([^]*)$/.exec(error.message) ?? [];
    return { field: field as ExclusionField, problem: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.` };
  }
}
