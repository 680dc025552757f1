import type { ListSlosPayload, ListSlosValue, SloRow } from '../../domain/contract/listSlos';
import { keyOfExternalId, type SloStatus } from '../../domain/model/slo';
import { errorBudgetOf } from '../../domain/slo/errorBudget';
import type { Metrics } from '../platform/metrics';
import type { SloEvaluation, SloEvaluations } from '../platform/sloEvaluations';
import type { SloObject, SloObjects } from '../platform/sloObjects';
import { classicOnly } from './classicOnly';
import { coverages, type CoverageOf } from './coverages';
import { evaluationFinder } from './evaluationFinder';
import { storedSlo } from './storedSlo';

export interface ListSlosParts {
  sloObjects: SloObjects;
  sloEvaluations: SloEvaluations;
  metrics: Metrics;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Every SLO of the environment with its current value, ours first. */
export const listSlos =
  ({ sloObjects, sloEvaluations, metrics, now }: ListSlosParts) =>
  async ({ engine = 'classic' }: ListSlosPayload): Promise<ListSlosValue> => {
    classicOnly(engine);
    const [objects, evaluations] = await Promise.all([sloObjects.all(), sloEvaluations.all()]);
    const ours = objects.filter(({ externalId }) => keyOfExternalId(externalId ?? undefined) !== null);
    const coverageOf = await coverages(
      metrics,
      ours.map(({ value }) => storedSlo(value)),
    );
    const evaluationOf = evaluationFinder(evaluations);
    const slos = objects.map((object) => rowOf(object, evaluationOf(object), coverageOf));
    return { asOf: new Date(now()).toISOString(), slos: slos.sort(oursFirstThenByName), warnings: [] };
  };

function rowOf(object: SloObject, evaluation: SloEvaluation | null, coverageOf: CoverageOf): SloRow {
  const slo = storedSlo(object.value);
  const key = keyOfExternalId(object.externalId ?? undefined);
  const value = evaluation?.value ?? null;
  return {
    key,
    id: object.objectId,
    name: slo.name,
    engine: 'classic',
    status: statusOf(evaluation),
    value,
    target: slo.targetSuccess,
    warning: slo.targetWarning,
    window: slo.evaluationWindow,
    errorBudget: errorBudgetOf(value, slo.targetSuccess),
    burnRate: evaluation?.burnRate ?? null,
    coverage: key === null ? null : coverageOf(slo),
    foreign: key === null,
    pending: false,
    message: evaluation?.error ?? null,
    exhaustedInHours: null,
    modified: null,
  };
}

/**
 * How Dynatrace words "no data" in `error` is not documented; its troubleshooting page speaks of missing data and of
 * metrics younger than the timeframe. An SLO that has no evaluation yet, or is disabled, has no data either.
 */
const noDataWords = /no[\s_-]?data|no value|not? available|\bN\/A\b|timeframe starts before/i;

function statusOf(evaluation: SloEvaluation | null): SloStatus {
  if (evaluation === null) return 'NO_DATA';
  if (evaluation.error !== null) return noDataWords.test(evaluation.error) ? 'NO_DATA' : 'ERROR';
  return evaluation.value === null ? 'NO_DATA' : evaluation.status;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const oursFirstThenByName = (a: SloRow, b: SloRow): number =>
  Number(a.foreign) - Number(b.foreign) || inOrder(a.name, b.name) || inOrder(a.id, b.id);
