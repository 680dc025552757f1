import type { FailedEvent } from '../failureWords/knownFailure';
import { isFailure } from './operation';

/** What a hook found, as it stands in an event beside the failure: `Hook failed with message: …`, or a control or rule with its remedy. */
const verdict =
  /\bHook failed with message: ?\S|\[FIX\]|\b(?:CT|SH)\.[A-Z0-9]+(?:\.PR)?\.\d|\bfollowing (?:Guard )?rules? failed|\bvalidation rule\b/i;
const bareHook = /following hook\(s\) failed: \[[^\]]{1,400}\]\W*$/;

/**
 * A resource that a hook refused, with what the hook said of it: AWS puts the two into two events. The words are of the same resource, or,
 * where the paste names none, the only ones there are.
 */
export function withHookWords(events: readonly FailedEvent[]): FailedEvent[] {
  if (!events.some(({ reason }) => bareHook.test(reason ?? ''))) return [...events];
  const verdicts = events.filter(
    (event) =>
      (event.isLoose || !isFailure(event)) &&
      verdict.test(event.reason ?? '') &&
      !/hook\(s\) failed/.test(event.reason ?? ''),
  );
  const used = new Set<FailedEvent>();
  const told = events.map((event) => {
    if (!bareHook.test(event.reason ?? '')) return event;
    const own = verdicts.filter(({ logicalId }) => logicalId === event.logicalId);
    const nameless = verdicts.filter(({ logicalId }) => logicalId === '');
    const said = own.at(-1) ?? (nameless.length === 1 ? nameless[0] : undefined);
    const words = said?.reason?.replace(/^.*?Hook failed with message: ?/i, '').trim();
    if (said === undefined || words === undefined) return event;
    used.add(said);
    return { ...event, reason: `${event.reason ?? ''} with message: ${words}` };
  });
  return told.filter((event) => !(event.isLoose && used.has(event)));
}
