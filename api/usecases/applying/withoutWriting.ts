import type { ApplyResult } from '../../../domain/contract/applySlos';
import type { FailureReport } from '../../../domain/failure';
import { isPlaceKnown } from '../../../domain/model/cluster';
import { isClassic, type Engine } from '../../../domain/model/slo';
import { indicatorScope } from '../../../domain/queries/readPlatformSli';
import { placeUnknownWords } from '../../../domain/slo/lints/placeLint';
import type { PlanItem } from '../../../domain/model/planItem';
import { sloChanges } from '../../../domain/slo/plan/sloChanges';
import type { KnownSlo } from '../storedSlos/knownSlos';

/**
 * What becomes of an item that needs no request: a conflict, an error, or what is as planned already (the plan's own
 * "unchanged" may be out of date by now). Null when it must be written.
 * @param current the SLO of the item's key
 */
export function withoutWriting(engine: Engine, item: PlanItem, current: KnownSlo | undefined): ApplyResult | null {
  const { key, action, slo, lints } = item;
  const id = current?.id ?? null;
  const failed = (report: FailureReport): ApplyResult => ({ key, outcome: 'failed', id, failure: report });
  if (isClassic(slo) !== (engine === 'classic')) {
    const hint = 'Plan again for this engine.';
    const message = `${key} was planned for the other engine, not for ${engine}`;
    return failed({ code: 'InvalidInput', message, whose: 'us', hint });
  }
  const lint = lints.find(({ severity }) => severity === 'error');
  if (action === 'conflict') {
    const message = lint?.message ?? `Another SLO has the name or metric name of ${key}`;
    const hint = 'Take the other SLO over, or save this one under another name, then plan again.';
    return failed({ code: 'Conflict', message, whose: 'user', hint });
  }
  if (lint) {
    const hint = 'Change the parameters and plan again.';
    return failed({ code: 'InvalidInput', message: lint.message, whose: 'user', hint });
  }
  // Asked of the query itself, too: an item may have been planned by somebody who left its remarks out.
  const { accountId, region } = isClassic(slo) ? {} : indicatorScope(slo.customSli.indicator);
  if (accountId !== undefined && region !== undefined && !isPlaceKnown({ accountId, region })) {
    const hint = 'Leave it out; once the cluster sends data, discover the clusters and plan again.';
    return failed({ code: 'InvalidInput', message: placeUnknownWords(accountId, region), whose: 'user', hint });
  }
  const isAsPlanned = current !== undefined && sloChanges(current.value, slo).length === 0;
  return isAsPlanned ? { key, outcome: 'unchanged', id, failure: null } : null;
}

/** What to say when an SLO that was to be taken over is not there any more. */
export const goneFailure = (key: string): FailureReport => ({
  code: 'NotFound',
  message: `The SLO that ${key} was to take over is gone`,
  whose: 'user',
  hint: 'Plan again: its name may be free now.',
});
