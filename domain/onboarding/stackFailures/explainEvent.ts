import { actionIn } from '../failureWords/actions';
import { capital, nameOf, nextTry } from '../failureWords/inWords';
import type { Explanation, FailedEvent, Found, FindingKind, KnownFailure, Rank } from '../failureWords/knownFailure';
import { readReason, type Layer, type Reason } from './readReason';
import { knownByRank } from '../failureRows/table';

/** What one event tells. */
export interface Told extends Explanation {
  /** Stable name of the cause; `unknown` where AWS's words are only quoted. */
  code: string;
  kind: FindingKind;
  /** How far the wording is trusted; missing where it is not known. */
  rank?: Rank;
  event: FailedEvent;
}

/** What AWS means with the reason of one event: the innermost sentence that is known, and a summary of a handler last. */
export function explainEvent(event: FailedEvent): Told {
  const reason = readReason(event.reason ?? '');
  const whole = { text: reason.text, masked: reason.masked };
  const told = reason.resource === null ? event : { ...event, ...reason.resource };
  for (const [rank, rows] of knownByRank) {
    const layers =
      rank === 'quoting' ? [whole] : isOfWhole(rank) ? [whole, ...reason.layers] : [...reason.layers, whole];
    const found = rowFor(rows, layers, told, reason);
    if (found)
      return { code: found.row.code, kind: kindOf(rank), rank, event: told, ...found.row.explain(found.found) };
  }
  return { code: 'unknown', kind: 'unknown', event: told, ...quoted(told, reason.text) };
}

const kindOf = (rank: Rank): FindingKind =>
  rank === 'consequence' ? 'consequence' : rank === 'state' ? 'left-behind' : 'cause';

function rowFor(rows: readonly KnownFailure[], layers: readonly Layer[], event: FailedEvent, reason: Reason) {
  for (const layer of layers)
    for (const row of rows) {
      const match = row.words?.exec(layer.masked);
      if (!match && (row.words || row.errors)) continue;
      const found = foundIn(event, reason, layer, match ?? null);
      if (!row.only || row.only(found)) return { row, found };
    }
  const found = foundIn(event, reason, { text: reason.text, masked: reason.masked }, null);
  const byError = rows.find(
    (row) => reason.errors.some((error) => row.errors?.test(error)) && (!row.only || row.only(found)),
  );
  return byError ? { row: byError, found } : null;
}

function foundIn(event: FailedEvent, reason: Reason, layer: Layer, match: RegExpExecArray | null): Found {
  const it = nameOf(event, reason.masked);
  return {
    event,
    it,
    It: capital(it),
    forIt: event.logicalId.trim() === '' ? '' : `, needed for ${it}`,
    again: nextTry(event),
    reason: reason.text,
    sentence: reason.masked,
    errors: reason.errors,
    said: (group) => {
      const [from, to] = match?.indices?.[group] ?? [0, 0];
      return layer.text.slice(from, to);
    },
    action: actionIn(reason.text),
  };
}

function quoted(event: FailedEvent, text: string): Explanation {
  const { logicalId } = event;
  const quote = text.length > 500 ? `${text.slice(0, 500)} …` : text;
  return {
    cause: `Not known to this tool. AWS said${logicalId.trim() === '' ? '' : ` of ${logicalId.trim()}`}: “${quote}”`,
    fix: `${more(event)} Then search the AWS documentation for the message, or hand it${/request ?id/i.test(text) ? ', with the request id in it,' : ''} to whoever administers the account.`,
    whose: 'operator',
  };
}

/** Where more stands than the message tells. */
function more({ at, isLoose, account }: FailedEvent): string {
  if (account !== undefined)
    return 'The events of the stack in that account tell more: aws cloudformation describe-stack-events --stack-name ARN.';
  const trail = `CloudTrail has the call that was refused${at === '' ? '' : `, at ${at}`}: aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false.`;
  return isLoose ? `Paste all events of the stack, they may tell more. ${trail}` : trail;
}

/** States and consequences are known by what stands around them; in a nested reason they may stand inside. */
const isOfWhole = (rank: Rank) => rank === 'state' || rank === 'consequence';
