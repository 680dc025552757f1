/** When the pause of each failure is over: it began when the failure was first shown, not when a view shows it again. */
const ends = new WeakMap<object, number>();

/** Milliseconds since 1970. @param failure the failure itself, the same however often it is shown */
export function pauseEnd(failure: unknown, seconds: number): number {
  const end = Date.now() + seconds * 1000;
  if (typeof failure !== 'object' || failure === null) return end;
  const known = ends.get(failure);
  if (known !== undefined) return known;
  ends.set(failure, end);
  return end;
}
