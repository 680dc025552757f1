import type { FailedEvent } from '../failureWords/knownFailure';
import { isFramed, isNamed } from './awsFrames';
import { isAwsSentence } from './awsSentences';
import { isOfOtherProduct } from './otherProducts';
import { isProse } from './prose';

/** Characters of a paste that are searched for a sign of who speaks in it. */
const searched = 200_000;

/**
 * Marks words outside events of which nothing shows that AWS or a tool that deploys to it said them: their sentences may be those of a
 * database, a letter or a handbook. A frame of AWS's around a message outweighs all; names of its services count where nothing speaks
 * against them; and what stands beside events or messages of AWS is taken for theirs.
 * @param text the whole paste
 */
export function withSpeakers(events: readonly FailedEvent[], text: string): FailedEvent[] {
  if (!events.some(({ isLoose }) => isLoose)) return [...events];
  const context = text.slice(0, searched);
  const isAmongAws =
    isFramed(context) || events.some((event) => !event.isLoose) || (isNamed(context) && !isProse(context));
  return events.map((event) =>
    event.isLoose && !isOfAws(event.reason ?? '', isAmongAws) ? { ...event, isForeign: true } : event,
  );
}

function isOfAws(said: string, isAmongAws: boolean): boolean {
  if (isFramed(said)) return true;
  if (isProse(said) || isOfOtherProduct(said)) return false;
  return isAmongAws || isAwsSentence(said) || isNamed(said);
}
