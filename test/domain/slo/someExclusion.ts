import type { Exclusion } from '../../../domain/model/exclusion';

/** A maintenance window, once, one hour, for all clusters; say what matters. */
export function someExclusion(change: Partial<Exclusion> = {}): Exclusion {
  return {
    id: 'patch-night',
    reason: 'Patch night',
    start: '2026-11-22T02:00',
    durationMinutes: 60,
    rrule: null,
    timeZone: 'Europe/Vienna',
    clusters: null,
    ...change,
  };
}
