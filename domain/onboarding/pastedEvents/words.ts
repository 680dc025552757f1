import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf, isStatus, isType } from './fields';

const clean = (word: string): string => word.replace(/^[[("'`]+|[\])"'`:,]+$/g, '');
/** Hyphens between fields. */
const isRuler = (word: string): boolean => /^[-–—]*$/.test(word);
const isTimePart = (word: string): boolean =>
  /^[\d:.TZ+-]+$|^\d{1,2}:\d\d(?::\d\d)?[AP]M$|^(?:AM|PM|UTC[+-]?\d*)$|^\d{4}-\d\d-\d\dT/.test(word);

/** Whether a text begins as AWS's sentences do (`Resource already exists`), and not with the name of a resource. */
export const beginsSentence = (text: string): boolean =>
  /^(?:Resource|The|An?|User|Access|Invalid|Role|API|You|No|Cannot|Unable|Encountered|Rate|Internal|Template|Requires?|Property|Value) [a-z]/.test(
    text,
  );

/** An event in one line of words, as serverless, rain and others print it; null for sentences that speak of a state. */
export function eventOfWords(line: string): FailedEvent | null {
  const words = line.trim().slice(0, 12_000).split(/\s+/);
  const at = words.slice(0, 8).findIndex((word) => isStatus(clean(word)));
  if (at < 0 || /["']/.test(words[at] ?? '')) return null;
  const before = words
    .slice(0, at)
    .map(clean)
    .filter((word) => !isRuler(word) && !isTimePart(word));
  // `Error: ROLLBACK_COMPLETE: …` is said of a stack that it does not name.
  if (/^(?:errors?|warning|fatal|failed|reason|status|result|stack)$/i.test(before.at(-1) ?? '')) return null;
  if (
    before.length > 2 ||
    (before.length === 2 && !before.some(isType)) ||
    before.some((word) => !/^[\w:-]+$/.test(word))
  )
    return null;
  const status = clean(words[at] ?? '');
  const after = words.slice(at + 1).filter((word, index) => index > 3 || !isRuler(word));
  const typeAt = after.slice(0, 3).findIndex((word) => isType(clean(word)));
  const type = before.find(isType) ?? (typeAt < 0 ? undefined : clean(after[typeAt] ?? ''));
  const named = before.find((word) => !isType(word));
  const rest = after.filter((_, index) => index !== typeAt);
  if (named === undefined && typeAt >= 0 && beginsSentence(rest.join(' ')))
    return eventOf({ logicalId: '', type, status, reason: rest.join(' ') });
  const isNextName = named === undefined && /^[\w-]{1,255}$/.test(clean(rest[0] ?? ''));
  if (named === undefined && !isNextName) return null;
  // `CREATE_FAILED DeliveryStream | Access denied`: what separates the two tells that the first is a name.
  if (named === undefined && typeAt < 0 && !/^[|:–-]$|^["']/.test(rest[1] ?? '')) return null;
  const reason = (isNextName ? rest.slice(1) : rest).join(' ').replace(/^[-:–—|]+\s*/, '');
  return eventOf({ logicalId: named ?? clean(rest[0] ?? ''), type, status, reason });
}
