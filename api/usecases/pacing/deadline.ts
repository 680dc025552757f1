/**
 * Time left to begin new work. An app function is stopped after 120 seconds
 * (https://developer.dynatrace.com/develop/app-functions/); work begun at the last moment may itself wait 20 seconds
 * for a throttled API and then has to answer.
 */
export const beginNothingAfterMs = 75_000;

export interface Deadline {
  isOver: () => boolean;
  /** Whether waiting this long still leaves time to begin something. */
  leaves: (ms: number) => boolean;
}

/**
 * @param stopwatch milliseconds, of any beginning
 * @param forMs how long something may be begun
 */
export function deadlineFrom(stopwatch: () => number, forMs = beginNothingAfterMs): Deadline {
  const begun = stopwatch();
  const leaves = (ms: number) => stopwatch() - begun + ms < forMs;
  return { isOver: () => !leaves(0), leaves };
}
