import { explainEvent, type Told } from './explainEvent';
import type { Explanation, FailedEvent, FindingKind } from '../failureWords/knownFailure';
import { maskNames } from './maskNames';

/** One cause, however many resources and accounts it stopped. */
export interface Finding extends Explanation {
  code: string;
  kind: FindingKind;
  /** Logical ids; empty where nothing names one. */
  resources: string[];
  /** Of a stack set. */
  places: { account: string; region: string }[];
}

/** Findings of the same kind as one, in the order of the first of each. @param accounts how many there are in all */
export function together(told: readonly Told[], accounts: number): Finding[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()].flatMap((group) => (group[0] ? [merged(group[0], group, accounts)] : []));
}

function merged(first: Told, group: readonly Told[], accounts: number): Finding {
  const resources = [...new Set(group.map(({ event }) => event.logicalId.trim()).filter((name) => name !== ''))];
  const places = group.flatMap(({ event: { account, region = '' } }) =>
    account === undefined ? [] : [{ account, region }],
  );
  const { code, kind, cause, fix, whose, side } =
    resources.length > 1 ? explainEvent({ ...first.event, logicalId: listed(resources, 6) }) : first;
  const words = `${placesInWords(places, accounts)}${withOtherWords(cause, group)}`;
  return { code, kind, cause: words, fix, whose, ...(side === undefined ? {} : { side }), resources, places };
}

const quotation = /“([^”]*)”/g;

/**
 * A cause with what the others of its group quote: `It said: “…”, and “…”`. Of a tool that repeats itself, where one quotation holds the
 * other, the longer one is shown.
 */
function withOtherWords(cause: string, group: readonly Told[]): string {
  if (group.length < 2 || !group.every(isLooseMessage)) return cause;
  const all = [...new Set(group.flatMap((one) => wordsQuoted(one.cause)))];
  const longest = all.filter((words) => !all.some((other) => other !== words && repeats(other, words)));
  const shown = cause.replace(
    quotation,
    (_, words: string) => `“${longest.find((one) => repeats(one, words)) ?? words}”`,
  );
  const others = longest.filter((words) => !wordsQuoted(shown).includes(words)).map((words) => `“${words}”`);
  if (others.length === 0) return shown;
  return shown.endsWith('”') ? `${shown}, and ${listed(others, 5)}` : `${shown} It also says: ${listed(others, 5)}.`;
}

/** Whether a quotation says another once more. A short one is a name or a value, which may begin as another does. */
const repeats = (one: string, other: string): boolean => one === other || (other.length >= 20 && one.includes(other));

const wordsQuoted = (text: string): string[] => [...text.matchAll(quotation)].map(([, words = '']) => words);

/** A message outside events that names no resource. */
const isLooseMessage = ({ event }: Told): boolean => event.isLoose === true && event.logicalId === '';

/** The same cause says the same but for names. */
function keyOf(told: Told): string {
  const { code, cause, fix, event } = told;
  // Of a message that a tool spreads over paragraphs each says the same in other words.
  if (isLooseMessage(told) && code !== 'unknown') return `${code} ${cause.replace(quotation, '')} ${fix}`;
  const { logicalId } = event;
  const bare = (text: string) =>
    (logicalId.trim() === '' ? text : text.replace(wholeWord(logicalId.trim()), '#')).replace(/\d{12}/g, '#');
  if (code === 'unknown') return `${code} ${maskNames(bare(event.reason ?? '')).replace(/[•\d]+/g, '')}`;
  return event.account === undefined ? `${code} ${bare(cause)} ${bare(fix)}` : `${code} ${maskNames(bare(cause))}`;
}

/** A short logical id may stand inside other words. */
const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g');

/** `In 3 of 40 accounts (1…, 2…, 3…; eu-west-1): `, in front of a sentence; empty outside stack sets. */
function placesInWords(places: Finding['places'], total: number): string {
  const accounts = [...new Set(places.map(({ account }) => account))];
  if (accounts.length === 0) return '';
  const regions = [...new Set(places.map(({ region }) => region))].filter((region) => region !== '');
  const where = regions.length === 0 ? '' : regions.join(', ');
  if (accounts.length === 1 && total === 1) return `In account ${accounts[0] ?? ''}${where ? ` (${where})` : ''}: `;
  return `In ${accounts.length} of ${total} accounts (${listed(accounts, 8)}${where ? `; ${where}` : ''}): `;
}

/** `a, b and c`; of a long list the first and how many more. */
export function listed(names: readonly string[], most: number): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** An explanation of events that all only tell of others. @param failed what they say of those others */
export const unseen = (cancelled: readonly FailedEvent[], failed: readonly string[] = []): Explanation => {
  const names = [...new Set(cancelled.map(({ logicalId }) => logicalId.trim()))]
    .filter((name) => name !== '')
    .join(', ');
  return {
    cause: `The cause is not among these events.${failed.length === 0 ? '' : ` What failed is ${listed(failed, 6)}; why stands in an event before.`}${names === '' ? '' : ` ${names} stopped only because something else failed first.`}`,
    fix: 'Look at all events, the oldest failure first: aws cloudformation describe-stack-events --stack-name STACK (by the ARN of the stack, when it is deleted already).',
    whose: 'user',
  };
};

/** What CloudFormation names as failed where it sums up: `The following resource(s) failed to create: [Role, Bucket].` */
export const failedIn = (events: readonly FailedEvent[]): string[] => [
  ...new Set(
    events.flatMap(
      ({ reason }) =>
        /resource\(s\) failed to \w+:\s*\[([\w, ]{1,2000})\]/.exec(reason ?? '')?.[1]?.split(/,\s*/) ?? [],
    ),
  ),
];
