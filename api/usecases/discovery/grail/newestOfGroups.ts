import { narrowestSlot } from '../../../../domain/queries/discovery/newestDql';
import type { Grail } from '../../../platform/grail/grail';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import { newestByKey, nothingAsked, type NewestAnswer } from './newestByKey';

export interface NewestLook {
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How far back. */
  minutes: number;
  /** Completes "Could not …". */
  what: string;
  /** True when the lists of series are not complete, so that what runs may be missing in them. */
  isCut: boolean;
}

/** Who is asked about, as the lists of series name them. */
export interface Groups<S> {
  /** What is listed for all of the time, and for the last hour; the latter may be coarser than an hour. */
  all: readonly S[];
  recent: readonly S[];
  /** Whose a listed series is, and whose a record of data: the same text for the same. */
  ownerOf: (series: S) => string;
  ownerIn: (record: GrailRecord) => string;
  /** Metrics to ask for these. */
  keysOf: (series: readonly S[]) => string[];
  /** Dimensions that tell them apart, and the one that a series must have. */
  by: readonly string[];
  needed: string | null;
  means?: Readonly<Record<string, string>>;
  /** What narrows a query to these. */
  onlyOf?: (series: readonly S[]) => Record<string, readonly string[]>;
}

export interface NewestOfGroups {
  /** By owner, milliseconds since the epoch; never later than now. */
  newest: Map<string, number>;
  /** The answer for the last hour, with the means. */
  inHour: NewestAnswer;
  cutBy: string[];
}

const hourMinutes = 60;
/** Slots begin at whole minutes, at or before the time that is asked for: with a minute less none is older than an hour. */
const withinHour = hourMinutes - 1;

/**
 * When each of them last had data: of all of them minute by minute in the last hour, and of those that the lists do not know to
 * have sent anything since in wider slots further back; at last of those that the list of the last hour named in vain.
 */
export async function newestOfGroups<S>(look: NewestLook, groups: Groups<S>): Promise<NewestOfGroups> {
  const { all, recent, ownerOf, ownerIn } = groups;
  const fresh = new Set(recent.map(ownerOf));
  const [inHour, before] = await Promise.all([
    lastHour(look, groups),
    furtherBack(
      look,
      groups,
      all.filter((one) => !fresh.has(ownerOf(one))),
    ),
  ]);
  const newest = new Map<string, number>();
  for (const { record, at } of inHour.found) raise(newest, ownerIn(record), at, look.now());
  const alive = new Set(newest.keys());
  const missed = all.filter((one) => fresh.has(ownerOf(one)) && !alive.has(ownerOf(one)));
  const late = await furtherBack(look, groups, missed);
  // A wide slot may reach into the last hour, where we know that there was nothing.
  const latest = look.now() - hourMinutes * 60_000;
  for (const { record, at } of [...before.found, ...late.found])
    if (!alive.has(ownerIn(record))) raise(newest, ownerIn(record), at, latest);
  return { newest, inHour, cutBy: [...inHour.cutBy, ...before.cutBy, ...late.cutBy] };
}

function raise(newest: Map<string, number>, key: string, at: number | null, latest: number): void {
  if (at !== null) newest.set(key, Math.max(newest.get(key) ?? 0, Math.min(at, latest)));
}

function lastHour<S>({ grail, isCut, what }: NewestLook, groups: Groups<S>): Promise<NewestAnswer> {
  const { all, recent, keysOf, by, needed, means = {} } = groups;
  const keys = keysOf(isCut ? all : recent);
  return newestByKey(grail, { keys, by, needed, means, minutes: withinHour, slotMinutes: 1 }, what);
}

async function furtherBack<S>(look: NewestLook, groups: Groups<S>, some: readonly S[]): Promise<NewestAnswer> {
  const { grail, minutes, what } = look;
  if (some.length === 0 || minutes <= hourMinutes) return nothingAsked;
  const { by, needed, keysOf, onlyOf = () => ({}) } = groups;
  const slotMinutes = narrowestSlot(minutes);
  return newestByKey(grail, { keys: keysOf(some), by, needed, minutes, slotMinutes, only: onlyOf(some) }, what);
}
