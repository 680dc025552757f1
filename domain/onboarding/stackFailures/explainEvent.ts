import { actionIn } from '../failureWords/actions';
import { withForeign } from '../failureWords/foreign';
import { lookUp } from '../failureWords/apiCalls';
import { typeOfOurs } from '../failureWords/ourResources';
import { capital, nameOf, nextTry } from '../failureWords/inWords';
import type { Explanation, FailedEvent, Found, FindingKind, KnownFailure, Rank } from '../failureWords/knownFailure';
import { readReason, type Layer, type Reason } from './readReason';
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
  for (const [rank, rows] of knownByRank) {
    const layers =
      rank === 'quoting' ? [whole] : isOfWhole(rank) ? [whole, ...reason.layers] : [...reason.layers, whole];
    const [match, ...others] = matching(rows, rank, layers, told, reason);
    if (match && others.length > 0)
      return { code: 'candidates', kind: 'unknown', event: told, ...either([match, ...others], reason.text) };
    if (match)
      return {
        code: match.row.code,
        kind: kindOf(rank),
        rank,
        event: told,
        ...withForeign(match.row.explain(match.found), match.row, told, reason),
      };
  }
  return { code: 'unknown', kind: 'unknown', event: told, ...quoted(told, reason.text) };
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
): Match[] {
  for (const layer of layers) {
    const matches = rows.flatMap((row): Match[] => {
      if (!mayBeFrom(row, reason)) return [];
      const match = row.words?.exec(layer.masked);
      if (!match && (row.words || row.errors)) return [];
      const found = foundIn(event, reason, layer, match ?? null);
      return !row.only || row.only(found) ? [{ row, found }] : [];
    });
    if (matches.length > 0) return rank === 'cause' ? exactest(matches, ({ row }) => row.code) : matches.slice(0, 1);
  }
  const found = foundIn(event, reason, { text: reason.text, masked: reason.masked }, null);
  const byError = rows.find(
    (row) =>
      mayBeFrom(row, reason) &&
      reason.errors.some((error) => row.errors?.test(error)) &&
      (!row.only || row.only(found)),
  );
  return byError ? [{ row: byError, found }] : [];
}

const mayBeFrom = ({ from }: KnownFailure, { service }: Reason): boolean =>
  from === undefined || service === null || from.test(service);

function foundIn(event: FailedEvent, reason: Reason, layer: Layer, match: RegExpExecArray | null): Found {
  const it = nameOf(event, reason.masked, reason.text);
  return {
    event,
    it,
    // What somebody named is written as it is named.
    It: event.logicalId.trim() === '' ? capital(it) : it,
    forIt: event.logicalId.trim() === '' ? '' : `, needed for ${it}`,
    again: nextTry(event, reason.text),
    reason: reason.text,
    sentence: reason.masked,
    errors: reason.errors,
    service: reason.service,
    said: (group) => {
      const [from, to] = match?.indices?.[group] ?? [0, 0];
      return layer.text.slice(from, to);
    },
    action: actionIn(reason.text),
  };
}

/** More than one cause fits: each is named, none is claimed. */
function either(matches: readonly Match[], text: string): Explanation {
  const told = matches.slice(0, 3).map(({ row, found }) => row.explain(found));
  return {
    cause: `More than one cause fits. ${told.map(({ cause }, index) => `(${index + 1}) ${cause}`).join(' ')} AWS said: “${shortened(text)}”`,
    fix: told.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
    whose: told[0]?.whose ?? 'operator',
  };
}

function quoted(event: FailedEvent, text: string): Explanation {
  const { logicalId } = event;
  return {
    cause: `Not known to this tool. AWS said${logicalId.trim() === '' ? '' : ` of ${logicalId.trim()}`}: “${shortened(text)}”`,
    fix: `${more(event, text)} Then search the AWS documentation for the message, or hand it${/request ?id/i.test(text) ? ', with the request id in it,' : ''} to whoever administers the account.`,
    whose: 'operator',
  };
}

const shortened = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)} …` : text);

/** Where more stands than the message tells. */
function more(event: FailedEvent, text: string): string {
  if (event.account !== undefined)
    return 'The events of the stack in that account tell more: aws cloudformation describe-stack-events --stack-name ARN.';
  const trail = lookUp(event, text);
  return event.isLoose ? `Paste all events of the stack, they may tell more. ${trail}` : trail;
}

/** States and consequences are known by what stands around them; in a nested reason they may stand inside. */
const isOfWhole = (rank: Rank) => rank === 'state' || rank === 'consequence';
