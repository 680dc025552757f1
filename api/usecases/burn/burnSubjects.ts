import { familyOfKey } from '../../../domain/model/metricFamily';
import { sloFacts } from '../../../domain/model/sloFacts';
import { entityOfSubject, partsOfKey } from '../../../domain/model/sloKey';
import type { NoDataPolicy } from '../../../domain/model/slo';
import { isEvaluationWindow, windowMinutes } from '../../../domain/queries/evaluationWindow';
import type { ReadSli } from '../../../domain/queries/readSli';
import { usualWidth } from '../../../domain/queries/slotWidth';
import type { BreachSubject } from '../../../domain/slo/burn/breachEvent';
import { watchedObjective } from '../alerts/watchedObjective';
import { Failure } from '../../../domain/failure';
import { byKey, type KnownSlo } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';

/** An SLO of ours whose budget is looked at. */
export interface BurnSubject extends Omit<BreachSubject, 'url' | 'isTwin'> {
  windowMinutes: number;
  noData: NoDataPolicy;
  read: ReadSli;
}

/**
 * The SLOs of ours with bad slots to count, by key, beginning with `first`: what a run before had no time for comes before the rest.
 */
export function burnSubjects(known: readonly KnownSlo[], first: string | null) {
  const subjects: BurnSubject[] = [];
  const without = { headroom: 0, unreadable: 0 };
  for (const [key, slo] of [...byKey(known)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const found = subjectOf(key, slo);
    if (typeof found === 'string') without[found] += 1;
    else subjects.push(found);
  }
  const at = Math.max(0, first === null ? 0 : subjects.findIndex(({ key }) => key >= first));
  return { subjects: [...subjects.slice(at), ...subjects.slice(0, at)], ...without };
}

function subjectOf(key: string, known: KnownSlo): BurnSubject | 'headroom' | 'unreadable' {
  const slo = sloOf('platform', known.value);
  const watched = watchedOrNull(slo);
  if (watched === null) return 'unreadable';
  const { objective, window, owner, read } = watched;
  if (read.sli.kind === 'headroom') return 'headroom';
  const { accountId, region, cluster, service } = read;
  if (accountId === undefined || region === undefined || cluster === undefined) return 'unreadable';
  if (!isEvaluationWindow(window)) return 'unreadable';
  return {
    ...{ key, id: known.id, name: sloFacts(slo).name, owner, accountId, region, cluster },
    ...(service === undefined ? {} : { service }),
    entityId: entityOfSubject(partsOfKey(key).subject),
    ...{ target: objective.target, window, windowMinutes: windowMinutes(window) },
    slotMinutes: usualWidth(objective.slotMinutes),
    ...{ noData: read.sli.noData, read },
  };
}

function watchedOrNull(slo: Parameters<typeof watchedObjective>[0]) {
  try {
    return watchedObjective(slo);
  } catch (error) {
    if (error instanceof Failure && error.code === 'NotSupported') return null;
    throw error;
  }
}

export const familyOfSubject = ({ read }: BurnSubject) => familyOfKey(read.keys[0] ?? '');

/** Of these, the ones whose name another on the same entity has too. */
export function twinsOf(subjects: readonly BurnSubject[]): Set<BurnSubject> {
  const alike = new Map<string, BurnSubject[]>();
  for (const subject of subjects) {
    const mark = JSON.stringify([subject.entityId, subject.name]);
    alike.set(mark, [...(alike.get(mark) ?? []), subject]);
  }
  return new Set([...alike.values()].filter((some) => some.length > 1).flat());
}
