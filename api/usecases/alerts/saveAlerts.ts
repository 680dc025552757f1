import type { AlertObjects, AlertWrite, AlertWritten } from '../../platform/settings/alertObjects';
import type { Deadline } from '../pacing/deadline';
import { asFailure } from '../storedSlos/knownSlos';

export interface SaveAlertsParts {
  alertObjects: AlertObjects;
  wait: (ms: number) => Promise<void>;
  deadline: Deadline;
}

/** The metrics of an SLO that was created a moment ago may not be known yet; together 14 seconds. */
const pausesMs = [2000, 4000, 8000];

/**
 * Saves the alerts of one request and answers what became of each. Those that failed for the moment only are tried again.
 * @throws Failure when the request as a whole failed
 */
export async function saveAlerts(parts: SaveAlertsParts, writes: readonly AlertWrite[]): Promise<AlertWritten[]> {
  const answers = await parts.alertObjects.save(writes);
  for (const pause of pausesMs) {
    const open = writes.flatMap((write, index) => (isPassing(answers[index]) ? [{ write, index }] : []));
    if (open.length === 0 || !parts.deadline.leaves(pause)) break;
    // A pause that was asked for outlasts ours: the request was repeated already for as long as it can.
    if (answers.some((answer) => !answer.ok && answer.failure.retryAfterSeconds !== undefined)) break;
    await parts.wait(pause);
    const again = await saveAgain(
      parts,
      open.map(({ write }) => write),
    );
    open.forEach(({ index }, position) => {
      const answer = again[position];
      if (answer) answers[index] = answer;
    });
  }
  return answers;
}

/** A later round must not lose what earlier ones achieved: its failure is that of its items. */
async function saveAgain({ alertObjects }: SaveAlertsParts, writes: readonly AlertWrite[]): Promise<AlertWritten[]> {
  try {
    return await alertObjects.save(writes);
  } catch (error) {
    const failure = asFailure(error);
    return writes.map(() => ({ ok: false, failure }));
  }
}

function isPassing(answer: AlertWritten | undefined): boolean {
  if (answer === undefined || answer.ok) return false;
  const { code, message } = answer.failure;
  return code === 'Throttled' || code === 'Unavailable' || /metric selector is invalid/i.test(message);
}
