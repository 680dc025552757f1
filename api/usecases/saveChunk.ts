import { Failure, toFailureReport } from '../../domain/failure';
import { externalIdOf } from '../../domain/model/slo';
import type { PlanItem } from '../../domain/slo/planItem';
import type { SloObjects, SloWritten } from '../platform/sloObjects';
import type { Deadline } from './deadline';

export interface SaveParts {
  sloObjects: SloObjects;
  wait: (ms: number) => Promise<void>;
  deadline: Deadline;
}

/**
 * Pauses before an item is tried again. Together 29 seconds: a metric that has just begun to arrive is called an invalid
 * selector for a while, as Dynatrace's own Terraform provider knows, which tries again too.
 */
const pausesMs = [2000, 4000, 8000, 15_000];

/**
 * Saves the items of one request and reads what became of each. Items that failed for the moment only are tried again,
 * the others are left as they are.
 * @throws Failure when the request as a whole failed
 */
export async function saveChunk(parts: SaveParts, items: readonly PlanItem[]): Promise<Map<string, SloWritten>> {
  const written = new Map<string, SloWritten>();
  let open = items;
  for (let round = 0; ; round += 1) {
    const answers = round === 0 ? await save(parts, open) : await saveAgain(parts, open);
    open.forEach((item, index) => {
      const answer = answers[index];
      if (answer) written.set(item.key, answer);
    });
    open = open.filter((item) => isPassing(written.get(item.key)));
    const pause = pausesMs[round];
    if (open.length === 0 || pause === undefined || !parts.deadline.leaves(pause)) return written;
    await parts.wait(pause);
  }
}

const save = ({ sloObjects }: SaveParts, items: readonly PlanItem[]): Promise<SloWritten[]> =>
  sloObjects.save(items.map(({ key, slo }) => ({ externalId: externalIdOf(key), value: slo })));

/** A later round must not lose what earlier ones achieved: its failure is that of its items. */
async function saveAgain(parts: SaveParts, items: readonly PlanItem[]): Promise<SloWritten[]> {
  try {
    return await save(parts, items);
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
