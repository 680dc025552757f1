import type { ApplyOutcome, ApplyResult } from '../../domain/contract/applySlos';
import { Failure, type FailureReport } from '../../domain/failure';
import type { PlanItem } from '../../domain/slo/planItem';
import type { SloWritten } from '../platform/sloObjects';
import type { Applied, ApplyWork } from './applySlos';
import { chunksOf } from './chunksOf';
import { byKey, knownSlos, type KnownSlo } from './knownSlos';
import { pace } from './pace';
import { saveChunk } from './saveChunk';
import { goneFailure, withoutWriting } from './withoutWriting';

/** What stands around a value in a request: schema id, scope, ids, punctuation. */
const wrappingBytes = 500;

/** Saves settings objects in bulk; `externalId` makes every request safe to repeat. @throws Failure when nothing was attempted */
export async function applyClassic(work: ApplyWork, items: readonly PlanItem[]): Promise<Applied> {
  const existing = byKey(await knownSlos(work, 'classic'));
  const results = new Map<string, ApplyResult>();
  const open = items.filter((item) => {
    const result = withoutWriting('classic', item, existing.get(item.key));
    if (result) results.set(item.key, result);
    return result === null;
  });
  const chunks = chunksOf(open, { ...pace.settingsRequest, bytesOf });
  let isFirst = true;
  while (chunks.length > 0 && !work.deadline.isOver()) {
    const chunk = chunks.shift() ?? [];
    const answers = await saveOrFail(work, chunk, existing, isFirst);
    isFirst = false;
    for (const item of chunk) results.set(item.key, resultOf(item, existing.get(item.key), answers.get(item.key)));
    // What stopped a whole request would stop the next one too: hand the rest back instead of hammering.
    if (chunk.every(({ key }) => isWholeRequest(answers.get(key)))) break;
  }
  return { results, remaining: chunks.flat() };
}

/** @throws Failure of a first request that may not be made at all: then nothing was changed, and the whole call says so. */
async function saveOrFail(
  work: ApplyWork,
  chunk: readonly PlanItem[],
  existing: ReadonlyMap<string, KnownSlo>,
  isFirst: boolean,
): Promise<Map<string, SloWritten>> {
  try {
    return await saveChunk(work, chunk, (key) => existing.has(key));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const mayNot = error.code === 'MissingScope' || error.code === 'Unauthorized';
    if (mayNot && isFirst) throw error;
    return new Map(chunk.map(({ key }) => [key, { ok: false, failure: unsure(error) }]));
  }
}

class WholeRequestFailure extends Failure {}

/** When the answer got lost, the objects may be there all the same. */
function unsure(failure: Failure): WholeRequestFailure {
  const hint =
    failure.code === 'Unavailable' || failure.code === 'Timeout'
      ? 'It may have been saved all the same. Apply again: nothing is created twice.'
      : failure.hint;
  return new WholeRequestFailure({ ...failure.report(), hint }, failure);
}

const isWholeRequest = (answer: SloWritten | undefined): boolean =>
  answer !== undefined && !answer.ok && answer.failure instanceof WholeRequestFailure;

function resultOf(item: PlanItem, current: KnownSlo | undefined, answer: SloWritten | undefined): ApplyResult {
  const { key, adopts } = item;
  const id = current?.id ?? null;
  if (answer?.ok) {
    const outcome: ApplyOutcome = current === undefined && adopts === undefined ? 'created' : 'updated';
    return { key, outcome, id: answer.objectId, failure: null };
  }
  const nothingSaid: FailureReport = {
    code: 'Unexpected',
    message: 'Dynatrace did not say what became of this SLO',
    whose: 'platform',
  };
  const failure = answer?.failure.report() ?? nothingSaid;
  const isGone = failure.code === 'NotFound' && adopts !== undefined && current === undefined;
  return { key, outcome: 'failed', id, failure: isGone ? goneFailure(key) : failure };
}

const encoder = new TextEncoder();
const bytesOf = (item: PlanItem): number =>
  encoder.encode(JSON.stringify(item.slo)).length + encoder.encode(item.key).length + wrappingBytes;
