import type { ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';

/** The SLOs with the values that are known so far. */
export interface SloListing extends ListSlosValue {
  /** Ids of those to be evaluated, in the order of the list. Their rows are `pending`, or show the value of before. */
  waiting: readonly string[];
  /** When the values were begun to be asked for; milliseconds since the epoch. */
  begunAt: number;
  /** True when the next reading keeps values although it was asked for by a write, which did not touch them. */
  valuesHold: boolean;
}

/** Values are of windows of an hour to months, and cost the environment a query each: going to and fro asks for none. */
export const valuesHoldMs = 5 * 60_000;

/**
 * The listing after a reading without values. Known values stay in sight. They are measured anew when someone asked for
 * that, when SLOs were written, or when they are old; otherwise only what is new waits.
 * @param isStale whether the listing of before was declared stale.
 */
export function nextSloListing(
  read: ListSlosValue,
  before: SloListing | undefined,
  { isStale, now }: { isStale: boolean; now: number },
): SloListing {
  const known = new Map((before?.slos ?? []).filter((slo) => !slo.pending).map((slo) => [slo.id, slo]));
  const slos = read.slos.map((slo) => withValue(slo, known.get(slo.id)));
  const holds = before !== undefined && (before.valuesHold || (!isStale && now - before.begunAt < valuesHoldMs));
  const open = new Set(before?.waiting);
  const waiting = slos.filter(({ id, pending }) => !holds || pending || open.has(id)).map(({ id }) => id);
  return { ...read, slos, waiting, begunAt: holds ? before.begunAt : now, valuesHold: false };
}

/** The listing once some SLOs were asked for; what the answer leaves pending goes on waiting. */
export function withEvaluated(listing: SloListing, asked: readonly string[], answer: ListSlosValue): SloListing {
  const known = settled(asked, answer.slos);
  const slos = listing.slos.flatMap((slo) => {
    const now = known.get(slo.id);
    return now === undefined ? [slo] : now === null ? [] : [now];
  });
  const told = new Set(listing.warnings.map(({ message }) => message));
  const warnings = [...listing.warnings, ...answer.warnings.filter(({ message }) => !told.has(message))];
  return { ...listing, asOf: answer.asOf, slos, warnings, waiting: listing.waiting.filter((id) => !known.has(id)) };
}

/** What an answer settled, by id. An SLO that it does not name was deleted meanwhile; null stands for it. */
function settled(asked: readonly string[], answered: readonly SloRow[]): Map<string, SloRow | null> {
  const byId = new Map(answered.map((slo) => [slo.id, slo]));
  return new Map(
    asked.flatMap((id): [string, SloRow | null][] => {
      const slo = byId.get(id);
      if (slo === undefined) return [[id, null]];
      return slo.pending ? [] : [[id, slo]];
    }),
  );
}

/** A value belongs to a target and window: with another one it says nothing. */
function withValue(slo: SloRow, known: SloRow | undefined): SloRow {
  if (known === undefined || known.target !== slo.target || known.window !== slo.window)
    return { ...slo, status: 'NO_DATA', pending: true };
  const { status, value, errorBudget, burnRate, coverage, newestLeftOut, message, exhaustedInHours } = known;
  return {
    ...{ ...slo, status, value, errorBudget, burnRate, coverage, message, exhaustedInHours, pending: false },
    ...(newestLeftOut === undefined ? {} : { newestLeftOut }),
  };
}
