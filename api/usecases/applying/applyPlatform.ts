import { appendTo } from '../../../domain/model/manyValues';
import type { ApplyResult } from '../../../domain/contract/applySlos';
import type { RunStop } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import type { Applied, ApplyWork } from './applyWork';
import { inParallel } from '../pacing/inParallel';
import { asFailure, knownSlos, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import { longer, runGuard, stopOf } from '../pacing/runGuard';
import { savePlatformSlo } from './savePlatformSlo';
import { askedTwice, sloFinder, underKeyOf } from './sloFinder';
import { unlessThrottled } from '../pacing/unlessThrottled';
import { withoutWriting } from './withoutWriting';

/** Pauses before what became of a request without a clear answer is looked up. Together 15 seconds. */
const pausesMs = [1000, 2000, 4000, 8000];

/** So many failures of the platform in a row mean that it is no use to go on. */
const enoughFailures = 2 * pace.platformWrites;

interface Doubt {
  item: PlanItem;
  failure: Failure;
}

/**
 * Saves platform SLOs, one a request. That API has no upsert, so an SLO is posted only after a look at what exists did not
 * find it by its key or its place; when an answer gets lost, it is looked for again before it is posted once more: nothing is created twice.
 * @throws Failure when nothing was attempted
 */
export async function applyPlatform(work: ApplyWork, items: readonly PlanItem[]): Promise<Applied> {
  const run = await begin(work, items);
  for (let round = 0; run.open.length > 0; round += 1) {
    const doubts = await attempt(work, run);
    if (doubts.length === 0) break;
    const pause = pausesMs[round];
    if (run.stop?.stoppedBy === 'throttled') {
      // Looking them up would be throttled too; the next call looks first.
      appendTo(
        run.remaining,
        doubts.map(({ item }) => item),
      );
      break;
    }
    if (pause === undefined || !work.deadline.leaves(pause)) {
      giveUp(run, doubts);
      break;
    }
    await work.wait(Math.round(pause * (1 - work.random() / 4)));
    if (!(await lookUp(work, run, doubts))) break;
  }
  const left = new Set(run.remaining.map(({ key }) => key));
  return { results: run.results, remaining: items.filter(({ key }) => left.has(key)), stop: run.stop };
}

interface Run {
  results: Map<string, ApplyResult>;
  items: readonly PlanItem[];
  open: PlanItem[];
  remaining: PlanItem[];
  known: KnownSlo[];
  /** Keys of items that existed before, so that a lost answer to an update is not called a creation. */
  before: ReadonlySet<string>;
  stop: RunStop | null;
}

async function begin(work: ApplyWork, items: readonly PlanItem[]): Promise<Run> {
  const known = await unlessThrottled(() => knownSlos(work, 'platform'));
  const results = new Map<string, ApplyResult>();
  if ('stoppedBy' in known) {
    return { results, items, open: [], remaining: [...items], known: [], before: new Set(), stop: known };
  }
  const find = sloFinder(known, items);
  const twice = askedTwice(items);
  const before = new Set(items.filter((item) => find(item) !== undefined).map(({ key }) => key));
  const open = items.flatMap((item) => {
    const asStored = underKeyOf(find(item), item);
    const result = twice(item) ?? withoutWriting('platform', asStored, find(item));
    if (result) results.set(item.key, result);
    return result === null ? [asStored] : [];
  });
  return { results, items, open, remaining: [], known, before, stop: null };
}

/** Tries all open items once; answers those of which nobody knows what became of them. */
async function attempt(work: ApplyWork, run: Run): Promise<Doubt[]> {
  const find = sloFinder(run.known, run.items);
  const doubts: Doubt[] = [];
  const guard = runGuard(work.deadline, enoughFailures);
  const trouble: { denied: Failure | null } = { denied: null };
  const isOver = () => trouble.denied !== null || guard.isOver();
  const rest = await inParallel(run.open, { atATime: pace.platformWrites, isOver }, async (item) => {
    const saved = await savePlatformSlo(work.platformSlos, item, find(item), run.known);
    if (saved.kind === 'denied') trouble.denied ??= saved.failure;
    guard.met(saved.kind === 'done' ? null : saved.failure);
    if (saved.kind === 'throttled') run.remaining.push(item);
    else if (saved.kind === 'unclear') doubts.push({ item, failure: saved.failure });
    else run.results.set(item.key, saved.result);
  });
  run.stop = longer(run.stop, guard.stop());
  run.open = [];
  const { denied } = trouble;
  if (denied === null) appendTo(run.remaining, rest);
  else if ([...run.results.values()].every(({ outcome }) => outcome === 'failed')) throw denied;
  else for (const { key } of rest) run.results.set(key, { key, outcome: 'failed', id: null, failure: denied.report() });
  return doubts;
}

/** Nobody knows what became of these. */
function giveUp(run: Run, doubts: readonly Doubt[]): void {
  for (const doubt of doubts) {
    run.results.set(doubt.item.key, resultOfDoubt(doubt));
    run.stop ??= stopOf(doubt.failure);
  }
}

/**
 * Looks for the SLOs in doubt: what is there as planned is done, what may be tried again is open again. False when they
 * cannot be looked up either; what was done until then counts all the same.
 */
async function lookUp(work: ApplyWork, run: Run, doubts: readonly Doubt[]): Promise<boolean> {
  try {
    run.known = await knownSlos(work, 'platform');
  } catch (error) {
    const failure = asFailure(error);
    run.stop = longer(run.stop, stopOf(failure));
    if (failure.code === 'Throttled')
      appendTo(
        run.remaining,
        doubts.map(({ item }) => item),
      );
    else giveUp(run, doubts);
    return false;
  }
  const find = sloFinder(run.known, run.items);
  for (const doubt of doubts) {
    const { failure } = doubt;
    const found = find(doubt.item);
    const item = underKeyOf(found, doubt.item);
    const result = withoutWriting('platform', item, found);
    const isRefused = found === undefined && (failure.code === 'Conflict' || failure.code === 'InvalidInput');
    if (result?.outcome === 'unchanged') {
      const isNew = !run.before.has(item.key) && item.adopts === undefined;
      run.results.set(item.key, { ...result, outcome: isNew ? 'created' : 'updated' });
    } else if (isRefused) run.results.set(item.key, resultOfDoubt(doubt));
    else run.open.push(item);
  }
  return true;
}

function resultOfDoubt({ item, failure }: Doubt): ApplyResult {
  const isKnown = failure.code === 'Conflict' || failure.code === 'InvalidInput';
  const hint = isKnown ? failure.hint : 'It may have been saved all the same. Apply again: nothing is created twice.';
  return { key: item.key, outcome: 'failed', id: null, failure: { ...failure.report(), hint } };
}
