import type { FailedEvent } from '../failureWords/knownFailure';
import { isFramed, isNamed } from './awsFrames';
import { isAwsSentence } from './awsSentences';
import { isOfOtherProduct } from './otherProducts';
import { isLecture, isLetter } from './prose';

/** Characters of a paste, and of one message, that are searched for a sign of who speaks. */
const searched = { paste: 20_000, message: 2_000 };

/**
 * Marks words outside events of which nothing shows that AWS or a tool that deploys to it said them: their sentences may be those of a
 * database, a letter or a handbook. A frame of AWS's around a message outweighs all; names of its services count where nothing speaks
 * against them; and what stands beside events or messages of AWS is taken for theirs.
 * @param text the whole paste
 */
export function withSpeakers(events: readonly FailedEvent[], text: string): FailedEvent[] {
  if (!events.some(({ isLoose }) => isLoose)) return [...events];
  const context = text.slice(0, searched.paste);
  // A record of another product, of which only a part is a message.
  const isOthers = !isFramed(context) && isOfOtherProduct(context);
  const isAmongAws =
    isFramed(context) ||
    events.some((event) => !event.isLoose) ||
    (isNamed(context) && !isOthers && !isLecture(context) && !isLetter(context));
  const known = new Map<string, FailedEvent['foreign']>();
  return events.map((event) => {
    if (!event.isLoose) return event;
    const said = (event.reason ?? '').slice(0, searched.message);
    if (!known.has(said)) known.set(said, speakerOf(said, isAmongAws, isOthers));
    const foreign = known.get(said);
    return foreign === undefined ? event : { ...event, foreign };
  });
}

function speakerOf(said: string, isAmongAws: boolean, isOthers: boolean): FailedEvent['foreign'] {
  if (isFramed(said)) return undefined;
  if (isLecture(said) || isOfOtherProduct(said)) return 'other';
  // In a letter a whole sentence of AWS is a quotation; the names of its services are what the letter is about.
  if (isAwsSentence(said)) return undefined;
  if (isLetter(said)) return 'other';
  return isAmongAws || (isNamed(said) && !isOthers) ? undefined : 'unsigned';
}
