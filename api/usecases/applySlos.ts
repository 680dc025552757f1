import type { ApplyOutcome, ApplyResult, ApplySlosPayload, ApplySlosValue } from '../../domain/contract/applySlos';
import { Failure, type FailureReport } from '../../domain/failure';
import { externalIdOf, isClassic } from '../../domain/model/slo';
import type { PlanItem } from '../../domain/slo/planItem';
import { sloChanges } from '../../domain/slo/sloChanges';
import type { SloObject, SloObjects, SloWritten } from '../platform/sloObjects';
import { chunksOf } from './chunksOf';
import { classicOnly } from './classicOnly';
import { deadlineFrom } from './deadline';
import { saveChunk, type SaveParts } from './saveChunk';

export interface ApplySlosParts {
  sloObjects: SloObjects;
  wait: (ms: number) => Promise<void>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** The API takes 1 MB a request (https://docs.dynatrace.com/docs/dynatrace-api/basics/access-limit); no count is documented. */
const request = { maxItems: 100, maxBytes: 900_000 };

/** What stands around a value in a request: schema id, scope, external id, punctuation. */
const wrappingBytes = 200;

/**
 * Saves planned SLOs and says of each what became of it. Repeating it is safe: an object is found again by its
 * `externalId`, and one that is as planned already is not written.
 * @throws Failure when nothing could be attempted, e.g. `MissingScope`
 */
export const applySlos =
  (parts: ApplySlosParts) =>
  async ({ engine, items }: ApplySlosPayload): Promise<ApplySlosValue> => {
    classicOnly(engine);
    const deadline = deadlineFrom(parts.stopwatch);
    const existing = new Map((await parts.sloObjects.all()).map((slo) => [slo.externalId, slo]));
    const currentOf = (item: PlanItem) => existing.get(externalIdOf(item.key));
    const settled = new Map<string, ApplyResult>();
    const settle = (item: PlanItem, result: ApplyResult) => settled.set(item.key, result);

    const open = distinct(items).filter((item) => {
      const result = resultWithoutWriting(item, currentOf(item));
      if (result) settle(item, result);
      return result === null;
    });
    const chunks = chunksOf(open, { ...request, bytesOf });
    while (chunks.length > 0 && !deadline.isOver()) {
      const chunk = chunks.shift() ?? [];
      const isFirst = !open.some(({ key }) => settled.has(key));
      const answers = await saveOrFail({ ...parts, deadline }, chunk, isFirst);
      for (const item of chunk) settle(item, resultOf(item, currentOf(item), answers.get(item.key)));
      // What stopped a whole request would stop the next one too: hand the rest back instead of hammering.
      if (chunk.every(({ key }) => isWholeRequest(answers.get(key)))) break;
    }
    return {
      results: items.flatMap(({ key }) => settled.get(key) ?? []).filter(firstOfItsKey()),
      remaining: chunks.flat(),
    };
  };

/** Conflicts, errors and what is as planned need no request; the plan's own "unchanged" may be out of date by now. */
function resultWithoutWriting(item: PlanItem, current: SloObject | undefined): ApplyResult | null {
  const { key, action, slo, lints } = item;
  const id = current?.objectId ?? null;
  const failed = (report: FailureReport): ApplyResult => ({ key, outcome: 'failed', id, failure: report });
  const lint = lints.find(({ severity }) => severity === 'error');
  if (action === 'conflict') {
    const message = lint?.message ?? `Another SLO has the name or metric name of ${key}`;
    const hint = 'Rename or delete the other SLO, then plan again.';
    return failed({ code: 'Conflict', message, whose: 'user', hint });
  }
  if (lint) {
    const hint = 'Change the parameters and plan again.';
    return failed({ code: 'InvalidInput', message: lint.message, whose: 'user', hint });
  }
  const isAsPlanned = current !== undefined && isClassic(slo) && sloChanges(current.value, slo).length === 0;
  return isAsPlanned ? { key, outcome: 'unchanged', id, failure: null } : null;
}

/** @throws Failure of a first request that may not be made at all: then nothing was changed, and the whole call says so. */
async function saveOrFail(
  parts: SaveParts,
  chunk: readonly PlanItem[],
  isFirst: boolean,
): Promise<Map<string, SloWritten>> {
  try {
    return await saveChunk(parts, chunk);
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
    failure.code === 'Unavailable'
      ? 'It may have been saved all the same. Apply again: nothing is created twice.'
      : failure.hint;
  return new WholeRequestFailure({ ...failure.report(), hint }, failure);
}

const isWholeRequest = (answer: SloWritten | undefined): boolean =>
  answer !== undefined && !answer.ok && answer.failure instanceof WholeRequestFailure;

function resultOf(item: PlanItem, current: SloObject | undefined, answer: SloWritten | undefined): ApplyResult {
  const { key } = item;
  const id = current?.objectId ?? null;
  if (answer?.ok) {
    const outcome: ApplyOutcome = current === undefined ? 'created' : 'updated';
    return { key, outcome, id: answer.objectId, failure: null };
  }
  const nothingSaid: FailureReport = {
    code: 'Unexpected',
    message: 'Dynatrace did not say what became of this SLO',
    whose: 'platform',
  };
  return { key, outcome: 'failed', id, failure: answer?.failure.report() ?? nothingSaid };
}

/** A key names one SLO: of two items with the same key the last one is meant. */
const distinct = (items: readonly PlanItem[]): PlanItem[] => [
  ...new Map(items.map((item) => [item.key, item])).values(),
];

function firstOfItsKey() {
  const seen = new Set<string>();
  return ({ key }: ApplyResult): boolean => !seen.has(key) && seen.add(key).has(key);
}

const encoder = new TextEncoder();
const bytesOf = (item: PlanItem): number =>
  encoder.encode(JSON.stringify(item.slo)).length + encoder.encode(item.key).length + wrappingBytes;
