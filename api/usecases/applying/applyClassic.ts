import type { ApplyOutcome, ApplyResult } from '../../../domain/contract/applySlos';
import type { RunStop } from '../../../domain/contract/envelope';
import { Failure, type FailureReport } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import type { SloWritten } from '../../platform/settings/sloObjects';
import type { Applied, ApplyWork } from './applyWork';
import { chunksOf } from '../pacing/chunksOf';
import { byKey, knownSlos, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import { longer, outOfTime, stopOf } from '../pacing/runGuard';
import { saveChunk } from './saveChunk';
import { unlessThrottled } from '../pacing/unlessThrottled';
import { goneFailure, withoutWriting } from './withoutWriting';

/** What stands around a value in a request: schema id, scope, ids, punctuation. */
const wrappingBytes = 500;

/** Saves settings objects in bulk; `externalId` makes every request safe to repeat. @throws Failure when nothing was attempted */
export async function applyClassic(work: ApplyWork, items: readonly PlanItem[]): Promise<Applied> {
  const known = await unlessThrottled(() => knownSlos(work, 'classic'));
  if ('stoppedBy' in known) return { results: new Map(), remaining: [...items], stop: known };
  const existing = byKey(known);
  const results = new Map<string, ApplyResult>();
  const open = items.filter((item) => {
    const result = withoutWriting('classic', item, existing.get(item.key));
    if (result) results.set(item.key, result);
    return result === null;
  });
  const chunks = chunksOf(open, { ...pace.settingsRequest, bytesOf });
  const remaining: PlanItem[] = [];
  let stop: RunStop | null = null;
  for (let isFirst = true; chunks.length > 0 && stop === null; isFirst = false) {
    if (work.deadline.isOver()) {
      stop = outOfTime;
      break;
    }
    const chunk = chunks.shift() ?? [];
    const answers = await saveOrFail(work, chunk, existing, isFirst);
    for (const item of chunk) {
      const answer = answers.get(item.key);
      const pause = answer?.ok === false && answer.failure.code === 'Throttled' ? stopOf(answer.failure) : null;
      stop = longer(stop, pause);
      if (pause === null) results.set(item.key, resultOf(item, existing.get(item.key), answer));
      else remaining.push(item);
    }
    // What stopped a whole request would stop the next one too: hand the rest back instead of hammering.
    const [failure] = chunk.flatMap(({ key }) => wholeRequestFailure(answers.get(key)) ?? []);
    if (failure) stop ??= stopOf(failure) ?? { stoppedBy: 'unreachable' };
  }
  return { results, remaining: [...remaining, ...chunks.flat()], stop };
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

const wholeRequestFailure = (answer: SloWritten | undefined): Failure | null =>
  answer !== undefined && !answer.ok && answer.failure instanceof WholeRequestFailure ? answer.failure : null;

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
    hint: 'Apply again: nothing is created twice.',
  };
  const failure = answer?.failure.report() ?? nothingSaid;
  const isGone = failure.code === 'NotFound' && adopts !== undefined && current === undefined;
  return { key, outcome: 'failed', id, failure: isGone ? goneFailure(key) : failure };
}

const encoder = new TextEncoder();
const bytesOf = (item: PlanItem): number =>
  encoder.encode(JSON.stringify(item.slo)).length + encoder.encode(item.key).length + wrappingBytes;
