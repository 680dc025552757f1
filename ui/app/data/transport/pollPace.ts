/** How closely the pipeline is being watched. */
export type Pace = 'watching' | 'slowed' | 'steady';

/** Milliseconds between two looks. */
export const intervalOf: Record<Pace, number> = { watching: 5_000, slowed: 60_000, steady: 30_000 };

/** Milliseconds of close watching. AWS names a few minutes until the first metrics of a new stream; past this, waiting closely helps nobody. */
export const watchFor = 15 * 60_000;

/**
 * Chooses the pace: close while something is still on its way, slow once that took too long, steady when all is well.
 * @param since when the close watch began, and `now`, both in milliseconds since the epoch
 */
export function paceOf(somethingIsDue: boolean, since: number, now: number): Pace {
  if (!somethingIsDue) return 'steady';
  return now - since < watchFor ? 'watching' : 'slowed';
}
