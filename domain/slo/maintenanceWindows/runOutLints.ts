import type { Lint } from '../../model/planItem';

/** So many days before an SLO's maintenance windows run out it is said. */
const noticeDays = 14;
const dayMs = 86_400_000;

/**
 * Says when the maintenance windows that are written into an SLO come to their end, and that they did.
 * @param until `2027-03-01`, the first day (UTC) that is not written out; null when nothing comes after
 * @param now milliseconds since 1970
 */
export function runOutLints(until: string | null, now: number): Lint[] {
  const end = Date.parse(`${until}T00:00:00Z`);
  if (!(now >= end - noticeDays * dayMs)) return [];
  const message =
    now < end
      ? `Its maintenance windows are written out until ${until}. Those from that day on will count against it, until it is renewed: planned and applied again.`
      : `Its maintenance windows ran out on ${until}: those since then count against it, until it is renewed: planned and applied again.`;
  return [{ code: 'exclusions-run-out', severity: 'warning', message }];
}
