import { entityOfSubject, placeSubject, type Place } from '../../../domain/model/sloKey';
import { storedPlace, type ExistingSlo } from '../../../domain/slo/plan/ownSlos';

/** What to look for. */
export interface SilenceLook {
  /** Entity ids, and places of clusters that never had one. */
  missing: readonly string[];
  /** SLOs of ours by what they are about: one of the platform engine names its cluster. */
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>;
  days: number;
}

export interface Silent {
  silent: string[];
  /** So many of those that are missing were looked at; of the others nothing is known. */
  lookedAt: number;
  /** What stopped the look; null when it was only too much for one plan. */
  why: string | null;
}

/** Looks whether clusters send data, by the Metrics API (`classicSilence`) or by Grail (`grailSilence`). */
export interface SilenceReader {
  /** ECS metrics that there are: without any, silence is the pipeline's. Null when they may not be read. */
  keys: readonly unknown[] | null;
  /** Set where silence counts as Grail's. */
  by?: 'grail';
  /** How many clusters sent something within the last hour. @throws Failure */
  clustersNow(): Promise<number>;
  /** Which clusters have sent nothing, by entity, where they have one, and by name. Never throws a Failure. */
  silent(look: SilenceLook): Promise<Silent>;
}

/** A plan does not wait longer than so many questions about what it does not write. */
export const mostQuestions = 24;

/**
 * The cluster that an SLO of the platform engine picks by name; the first one's, for all are about the same. Where somebody
 * pointed the query of one that was made by place at another place, nobody knows what it is about.
 */
export function nameIn(id: string, slos: readonly ExistingSlo[]): Place[] {
  const places = slos.flatMap(({ value }) => storedPlace(value) ?? []);
  return (entityOfSubject(id) === null ? places.filter((place) => placeSubject(place) === id) : places).slice(0, 1);
}

/** The same for each of these that has one. */
export const namesOf = (ids: readonly string[], candidates: SilenceLook['candidates']): Map<string, Place> =>
  new Map(ids.flatMap((id) => nameIn(id, candidates.get(id) ?? []).map((name) => [id, name] as const)));
