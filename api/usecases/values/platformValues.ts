import { sloFacts } from '../../../domain/model/sloFacts';
import type { PlatformEvaluations } from '../../platform/platformEvaluations';
import type { Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import type { RunGuard } from '../pacing/runGuard';
import { failedValue, noValue, pendingValue, withoutValue, type SloValue } from './sloValue';
import { storedPlatformSlo } from '../storedSlos/storedSlo';

/** The burn rate costs one evaluation more for each SLO, so it is left out where there are many. */
const fewEnoughForBurnRate = 50;

/**
 * Values of platform SLOs by id. The API evaluates one a request; several run at a time, and what there was no time for is
 * pending. The burn rate of the last hour, which this engine does not tell, comes from evaluating that hour alone.
 */
export async function platformValues(
  evaluations: PlatformEvaluations,
  slos: readonly KnownSlo[],
  { deadline, guard }: { deadline: Deadline; guard: RunGuard },
): Promise<Map<string, SloValue>> {
  const values = new Map<string, SloValue>(slos.map(({ id }) => [id, pendingValue]));
  const pacing = { atATime: pace.platformEvaluations, isOver: guard.isOver };
  let denied: SloValue | null = null;
  const rest = await inParallel(
    slos,
    { ...pacing, isOver: () => denied !== null || guard.isOver() },
    async ({ id }) => {
      try {
        values.set(id, await valueOf(evaluations, id, deadline));
        guard.met(null);
      } catch (error) {
        const failure = asFailure(error);
        if (failure.code === 'Timeout') return;
        guard.met(failure);
        if (failure.code === 'Throttled') return;
        values.set(id, failedValue(failure));
        if (failure.code === 'MissingScope' || failure.code === 'Unauthorized') denied = failedValue(failure);
      }
    },
  );
  if (denied !== null) for (const { id } of rest) values.set(id, denied);
  const measured = slos.filter(({ id }) => values.get(id)?.value !== null);
  if (slos.length <= fewEnoughForBurnRate)
    await inParallel(measured, pacing, (slo) => addBurnRate(evaluations, slo, values, deadline));
  return values;
}

async function valueOf(evaluations: PlatformEvaluations, id: string, deadline: Deadline): Promise<SloValue> {
  const { status, value, message } = await evaluations.evaluate(id, deadline.leaves);
  if (value !== null && status !== 'ERROR') return { status, value, burnRate: null, message, pending: false };
  return message === null ? noValue('Dynatrace has no value for this SLO.') : withoutValue(message);
}

/** (100 − value of the last hour) ÷ (100 − target); where that hour cannot be had it stays unknown, the value stays as it is. */
async function addBurnRate(
  evaluations: PlatformEvaluations,
  slo: KnownSlo,
  values: Map<string, SloValue>,
  deadline: Deadline,
): Promise<void> {
  const { target } = sloFacts(storedPlatformSlo(slo.value));
  const known = values.get(slo.id);
  if (known === undefined || !(target < 100)) return;
  try {
    const { value } = await evaluations.evaluate(slo.id, deadline.leaves, { from: 'now-1h', to: 'now' });
    if (value !== null) values.set(slo.id, { ...known, burnRate: (100 - value) / (100 - target) });
  } catch (error) {
    asFailure(error);
  }
}
