import { actionIn } from '../failureWords/actions';
import { withForeign } from '../failureWords/foreign';
import { typeOfOurs } from '../failureWords/ourResources';
import { capital, nameOf, nextTry } from '../failureWords/inWords';
import type { Explanation, FailedEvent, Found, FindingKind, KnownFailure, Rank } from '../failureWords/knownFailure';
import { either, notKnown } from './notKnown';
import { readReason, type Layer, type Reason } from './readReason';
import { isCommon } from '../failureRows/commonWords';
import { exactest } from '../failureRows/exactest';
import { knownByRank } from '../failureRows/table';

/** What one event tells. */
export interface Told extends Explanation {
  /** Stable name of the cause; `unknown` where AWS's words are only quoted, `candidates` where more than one cause fits. */
  code: string;
  kind: FindingKind;
  /** How far the wording is trusted; missing where it is not known. */
  rank?: Rank;
  event: FailedEvent;
}

/** A row whose words are those of the message. */
interface Match {
  row: KnownFailure;
  found: Found;
}

/** What AWS means with the reason of one event: the innermost sentence that is known, and a summary of a handler last. */
export function explainEvent(event: FailedEvent): Told {
  const reason = readReason(event.reason ?? '');
  const whole = { text: reason.text, masked: reason.masked };
  const named = reason.resource === null ? event : { ...event, ...reason.resource };
  const type = named.type ?? typeOfOurs(named.logicalId);
  const told = type === undefined ? named : { ...named, type };
  const found = foundIn(told, reason);
  for (const [rank, rows] of knownByRank) {
    const layers =
      rank === 'quoting' ? [whole] : isOfWhole(rank) ? [whole, ...reason.layers] : [...reason.layers, whole];
    const [match, ...others] = matching(rows, rank, layers, told, reason, found);
    if (match && others.length > 0)
      return {
        code: 'candidates',
        kind: 'unknown',
        event: told,
        ...either(
          [match, ...others].slice(0, 3).map(({ row, found }) => row.explain(found)),
          reason.text,
        ),
      };
    if (match)
      return {
        code: match.row.code,
        kind: kindOf(rank),
        rank,
        event: told,
        ...withForeign(match.row.explain(match.found), match.row, told, reason),
      };
  }
  return { code: 'unknown', kind: 'unknown', event: told, ...notKnown(told, reason.text) };
}

const kindOf = (rank: Rank): FindingKind =>
  rank === 'consequence' ? 'consequence' : rank === 'state' ? 'left-behind' : 'cause';

/** Of rows that tell causes all that fit the innermost sentence and are not outdone by another; of the others the first. */
function matching(
  rows: readonly KnownFailure[],
  rank: Rank,
  layers: readonly Layer[],
  event: FailedEvent,
  reason: Reason,
  found: (layer: Layer, match: RegExpExecArray | null) => Found,
): Match[] {
  const mine = rows.filter((row) => maySpeak(row, event, reason));
  for (const layer of layers) {
    const matches = mine.flatMap((row): Match[] => {
      const match = row.words?.exec(layer.masked);
      if (!match && (row.words || row.errors)) return [];
      return fitting(row, found(layer, match ?? null));
    });
    if (matches.length > 0) return rank === 'cause' ? exactest(matches, ({ row }) => row.code) : matches.slice(0, 1);
  }
  return mine
    .filter(({ errors }) => reason.errors.some((error) => errors?.test(error)))
    .flatMap((row) => fitting(row, found({ text: reason.text, masked: reason.masked }, null)))
    .slice(0, 1);
}

const fitting = (row: KnownFailure, found: Found): Match[] => (!row.only || row.only(found) ? [{ row, found }] : []);

/** Whether a row's words may be meant: the service that speaks is one that says them, and it is AWS that speaks. */
const maySpeak = ({ from, isOfOthers, code }: KnownFailure, { foreign }: FailedEvent, { service }: Reason): boolean =>
  (from === undefined || service === null || from.test(service)) &&
  (foreign === undefined || isOfOthers === true || (foreign === 'unsigned' && !isCommon(code)));

/** What a row may tell of an event; what all rows share is read once, and only when one fits. */
function foundIn(event: FailedEvent, reason: Reason): (layer: Layer, match: RegExpExecArray | null) => Found {
  let shared: Omit<Found, 'said'> | undefined;
  const read = (): Omit<Found, 'said'> => {
    const it = nameOf(event, reason.masked, reason.text);
    const isNameless = event.logicalId.trim() === '';
    return {
      event,
      it,
      // What somebody named is written as it is named.
      It: isNameless ? capital(it) : it,
      forIt: isNameless ? '' : `, needed for ${it}`,
      again: nextTry(event, reason.text),
      reason: reason.text,
      sentence: reason.masked,
      errors: reason.errors,
      service: reason.service,
      action: actionIn(reason.text),
    };
  };
  return (layer, match) => ({
    ...(shared ??= read()),
    said: (group) => {
      const [from, to] = match?.indices?.[group] ?? [0, 0];
      return layer.text.slice(from, to);
    },
  });
}

/** States and consequences are known by what stands around them; in a nested reason they may stand inside. */
const isOfWhole = (rank: Rank) => rank === 'state' || rank === 'consequence';
