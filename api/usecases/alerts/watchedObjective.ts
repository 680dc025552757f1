import { familyOfKey } from '../../../domain/model/metricFamily';
import { Failure } from '../../../domain/failure';
import { isClassic, type Slo } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { isEvaluationWindow, slotMinutes, windowMinutes } from '../../../domain/queries/evaluationWindow';
import { readSli, type ReadSli } from '../../../domain/queries/readSli';
import type { AlertObjective } from '../../../domain/slo/alerts/alertVerdict';

/** An objective as its alerts see it, and what its query says. */
export interface WatchedObjective {
  objective: AlertObjective;
  /** Classic notation, e.g. `-7d`. */
  window: string;
  name: string;
  /** Team, where a tag names one; classic SLOs have no tags. */
  owner: string | null;
  read: ReadSli;
}

/** @throws Failure `NotSupported` for an SLO whose window or query this app cannot read any more */
export function watchedObjective(slo: Slo): WatchedObjective {
  const { target, window, name } = sloFacts(slo);
  if (!isEvaluationWindow(window)) throw unreadable(`its window is ${JSON.stringify(window)}`);
  const read = readSli(slo);
  if (read === null) throw unreadable('its query is not one of this app');
  const engine = isClassic(slo) ? 'classic' : 'platform';
  return {
    objective: {
      ...{ engine, target, sli: read.sli, family: familyOfKey(read.keys[0] ?? '') },
      windowMinutes: windowMinutes(window),
      slotMinutes: read.slotMinutes ?? slotMinutes(window),
    },
    ...{ window, name, read, owner: isClassic(slo) ? null : ownerIn(slo.tags) },
  };
}

/** `dt.owner:team-a` or `owner:team-a`. https://docs.dynatrace.com/docs/deliver/ownership */
function ownerIn(tags: readonly string[]): string | null {
  for (const tag of tags) {
    const [, owner] = /^(?:dt\.)?owner:\s*(\S[^{}]*)$/.exec(tag) ?? [];
    if (owner !== undefined) return owner.trim();
  }
  return null;
}

export const unreadable = (why: string) =>
  new Failure({
    code: 'NotSupported',
    message: `No alert can be made for this SLO: ${why}`,
    whose: 'user',
    hint: 'Plan and apply the SLO again with this app, then create its alerts.',
  });
