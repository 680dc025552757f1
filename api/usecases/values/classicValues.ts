import type { Failure } from '../../../domain/failure';
import type { SloEvaluation, SloEvaluations } from '../../platform/sloEvaluations';
import { chunksOf } from '../pacing/chunksOf';
import { inParallel } from '../pacing/inParallel';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import type { RunGuard } from '../pacing/runGuard';
import { sloIdOf } from '../storedSlos/sloIdOf';
import { failedValue, noValue, pendingValue, withoutValue, type SloValue } from './sloValue';
import { storedSlo } from '../storedSlos/storedSlo';

/**
 * Values of classic SLOs by their object ids: 25 a request, which is all that the API evaluates at once, and several
 * requests at a time. What there was no time for, or what Dynatrace did not take for now, is pending.
 */
export async function classicValues(
  sloEvaluations: SloEvaluations,
  slos: readonly KnownSlo[],
  guard: RunGuard,
): Promise<Map<string, SloValue>> {
  const enabled = slos.filter(({ value }) => value['enabled'] !== false);
  let found = await evaluated(sloEvaluations, await idsOf(sloEvaluations, enabled, sloIdOf), guard);
  // That an object id holds the SLO's id is not documented: should no SLO answer to it any more, names find them.
  if (enabled.length > 0 && found.evaluations.size === 0 && found.failed.size === 0 && !guard.isOver())
    found = await evaluated(sloEvaluations, await idsOf(sloEvaluations, enabled, () => null), guard);
  return new Map(slos.map((slo) => [slo.id, valueOf(slo, found)]));
}

/** Ids of SLOs by object id. */
async function idsOf(
  sloEvaluations: SloEvaluations,
  slos: readonly KnownSlo[],
  read: (objectId: string) => string | null,
): Promise<Map<string, string>> {
  const ids = new Map(slos.map(({ id }) => [id, read(id)]));
  const byName = [...ids.values()].includes(null) ? await sloEvaluations.idsByName() : new Map<string, string>();
  return new Map(
    slos.flatMap(({ id, value }) => {
      const sloId = ids.get(id) ?? byName.get(storedSlo(value).name);
      return sloId === undefined ? [] : [[id, sloId] as const];
    }),
  );
}

interface Found {
  /** By object id. */
  ids: ReadonlyMap<string, string>;
  /** The rest by SLO id. */
  evaluations: ReadonlyMap<string, SloEvaluation>;
  failed: ReadonlyMap<string, Failure>;
  open: ReadonlySet<string>;
}

async function evaluated(
  sloEvaluations: SloEvaluations,
  ids: ReadonlyMap<string, string>,
  guard: RunGuard,
): Promise<Found> {
  const evaluations = new Map<string, SloEvaluation>();
  const failed = new Map<string, Failure>();
  const waiting = new Set<string>();
  const chunks = chunksOf([...ids.values()], {
    maxItems: pace.slosPerEvaluation,
    maxBytes: Infinity,
    bytesOf: () => 0,
  });
  const pacing = { atATime: pace.classicEvaluations, isOver: guard.isOver };
  const rest = await inParallel(chunks, pacing, async (chunk) => {
    try {
      for (const one of await sloEvaluations.evaluate(chunk)) evaluations.set(one.id, one);
      guard.met(null);
    } catch (error) {
      const failure = asFailure(error);
      guard.met(failure);
      // A pause says nothing of these SLOs: they wait.
      for (const id of chunk)
        if (failure.code === 'Throttled') waiting.add(id);
        else failed.set(id, failure);
    }
  });
  return { ids, evaluations, failed, open: new Set([...waiting, ...rest.flat()]) };
}

function valueOf({ id, value }: KnownSlo, { ids, evaluations, failed, open }: Found): SloValue {
  if (value['enabled'] === false) return noValue('This SLO is switched off.');
  const sloId = ids.get(id) ?? '';
  const failure = failed.get(sloId);
  if (failure) return failedValue(failure);
  if (open.has(sloId)) return pendingValue;
  const evaluation = evaluations.get(sloId);
  if (evaluation === undefined) return noValue('Dynatrace has not evaluated this SLO yet.');
  if (evaluation.error !== null) return withoutValue(evaluation.error);
  const { status, value: percent, burnRate } = evaluation;
  if (percent === null) return noValue('Dynatrace has no value for this SLO.');
  return { status, value: percent, burnRate, message: null, pending: false };
}
