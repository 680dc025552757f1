import type { ApplyResult } from '../../../domain/contract/applySlos';
import { Failure, type FailureCode } from '../../../domain/failure';
import { isClassic, type PlatformSlo } from '../../../domain/model/slo';
import type { PlanItem } from '../../../domain/model/planItem';
import type { PlatformSlos } from '../../platform/platformSlos';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { goneFailure } from './withoutWriting';

export type Saved =
  | { kind: 'done'; result: ApplyResult }
  /** The user may not write: no use to go on. */
  | { kind: 'denied'; result: ApplyResult; failure: Failure }
  /** It did not happen, and will not for longer than a call can wait. */
  | { kind: 'throttled'; failure: Failure }
  /** Only a look at what exists tells what became of it, or what stands in its way. */
  | { kind: 'unclear'; failure: Failure };

/** After these nobody knows whether it happened; or it did not, because something else happened before. */
const unclearAfter: Record<'create' | 'update', readonly FailureCode[]> = {
  // A refused name may be that of our own SLO, created by a request whose answer was lost.
  create: ['Unavailable', 'Timeout', 'Unexpected', 'Conflict', 'InvalidInput'],
  // A changed version may be that of our own update; what was deleted meanwhile can be created.
  update: ['Unavailable', 'Timeout', 'Unexpected', 'Conflict', 'NotFound'],
};

/**
 * One attempt to save one item: replaces the SLO that it is, or the one it takes over, else creates it.
 * @param mine the SLO of ours that it is, as far as there is one
 * @param known every SLO there is, for the one that is taken over
 */
export async function savePlatformSlo(
  platformSlos: PlatformSlos,
  item: PlanItem,
  mine: KnownSlo | undefined,
  known: readonly KnownSlo[],
): Promise<Saved> {
  const { key, slo, adopts } = item;
  const current = mine ?? (adopts === undefined ? undefined : known.find(({ id }) => id === adopts));
  const failed = (failure: ApplyResult['failure']): ApplyResult => {
    return { key, outcome: 'failed', id: mine?.id ?? null, failure };
  };
  if (adopts !== undefined && current === undefined) return { kind: 'done', result: failed(goneFailure(key)) };
  try {
    const { id, outcome } = await write(platformSlos, asPlatform(slo), current);
    return { kind: 'done', result: { key, outcome, id, failure: null } };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'MissingScope' || failure.code === 'Unauthorized') {
      return { kind: 'denied', result: failed(failure.report()), failure };
    }
    // A throttled request was repeated already for as long as one call can wait.
    if (failure.code === 'Throttled') return { kind: 'throttled', failure };
    const isUnclear = unclearAfter[current ? 'update' : 'create'].includes(failure.code);
    return isUnclear ? { kind: 'unclear', failure } : { kind: 'done', result: failed(failure.report()) };
  }
}

async function write(
  platformSlos: PlatformSlos,
  slo: PlatformSlo,
  current: KnownSlo | undefined,
): Promise<{ id: string; outcome: 'created' | 'updated' }> {
  if (current === undefined) return { id: await platformSlos.create(slo), outcome: 'created' };
  await platformSlos.update(current.id, current.version, slo);
  return { id: current.id, outcome: 'updated' };
}

function asPlatform(slo: PlanItem['slo']): PlatformSlo {
  if (!isClassic(slo)) return slo;
  throw new Failure({
    code: 'Unexpected',
    message: 'A classic SLO cannot be saved as a platform SLO',
    whose: 'us',
    hint: 'Plan again for this engine.',
  });
}
