import { Failure, toFailureReport } from '../../../domain/failure';
import { externalIdOf } from '../../../domain/model/slo';
import type { PlanItem } from '../../../domain/model/planItem';
import type { SloObjects, SloWritten } from '../../platform/settings/sloObjects';
import type { Deadline } from '../pacing/deadline';

export interface SaveParts {
  sloObjects: SloObjects;
  wait: (ms: number) => Promise<void>;
  /** 0 ≤ value < 1. */
  random: () => number;
  deadline: Deadline;
}

/**
 * Pauses before an item is tried again. Together 29 seconds: a metric that has just begun to arrive is called an invalid
 * selector for a while, as Dynatrace's own Terraform provider knows, which tries again too. Each is shortened by up to a
 * quarter by chance, so that several callers do not come back at once.
 */
const pausesMs = [2000, 4000, 8000, 15_000];

/**
 * Saves the items of one request and reads what became of each. Items that failed for the moment only are tried again,
 * the others are left as they are.
 * @param isThere whether an SLO of ours with this key exists: then it is found by its `externalId`, and nothing is taken over
 * @throws Failure when the request as a whole failed
 */
export async function saveChunk(
  parts: SaveParts,
  items: readonly PlanItem[],
  isThere: (key: string) => boolean,
): Promise<Map<string, SloWritten>> {
  const written = new Map<string, SloWritten>();
  let open = items;
  for (let round = 0; ; round += 1) {
    const answers = await (round === 0 ? save : saveAgain)(parts, open, isThere);
    open.forEach((item, index) => {
      const answer = answers[index];
      if (answer) written.set(item.key, answer);
    });
    open = open.filter((item) => isPassing(written.get(item.key)));
    const pause = pausesMs[round];
    if (open.length === 0 || pause === undefined || !parts.deadline.leaves(pause)) return written;
    // A pause that was asked for outlasts ours: the request was repeated already for as long as it can.
    if (answers.some((answer) => !answer.ok && answer.failure.retryAfterSeconds !== undefined)) return written;
    await parts.wait(Math.round(pause * (1 - parts.random() / 4)));
  }
}

const save = (
  { sloObjects }: SaveParts,
  items: readonly PlanItem[],
  isThere: (key: string) => boolean,
): Promise<SloWritten[]> =>
  sloObjects.save(
    items.map(({ key, slo, adopts }) => ({
      externalId: externalIdOf(key),
      value: slo,
      ...(adopts === undefined || isThere(key) ? {} : { objectId: adopts }),
    })),
  );

/** A later round must not lose what earlier ones achieved: its failure is that of its items. */
async function saveAgain(...[parts, items, isThere]: Parameters<typeof save>): Promise<SloWritten[]> {
  try {
    return await save(parts, items, isThere);
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure(toFailureReport(error), error);
    return items.map(() => ({ ok: false, failure }));
  }
}

function isPassing(answer: SloWritten | undefined): boolean {
  if (answer === undefined || answer.ok) return false;
  const { code, message } = answer.failure;
  return code === 'Throttled' || code === 'Unavailable' || /metric selector is invalid/i.test(message);
}
