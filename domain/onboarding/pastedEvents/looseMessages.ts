import type { FailedEvent } from '../failureWords/knownFailure';

/** Lines that never say why: stack traces, rulers, what a shell, npm or make adds. */
const noise =
  /^\s*(?:at (?!\[).{1,400}(?:\(|:\d)|\\_ |new \w+ \(|File ".{1,300}", line \d|Traceback \(most recent|raise |return |\^+$|[-=+|*~_\s]{3,}$|make(?:\[\d\])?: \*\*\*|npm (?:ERR!|error)|Process completed with exit code|exit status \d|Command exited|with \w+\.\w+,$|on .{1,200} line \d+,? in|\d+: +\w+ "|[$%❯] |\+ [\w./-]+ |--[a-z][\w-]+(?:[ =]|$)|(?!.{0,400}\b(?:[Ff]ailed|[Ee]rror): )(?:sudo )?(?:aws|sam|cdk|npx|npm|yarn|pnpm|terraform|tofu|serverless|sls|kubectl|make|pulumi) [a-z][\w:-]*(?: .{0,4000})?(?: --?[a-z]|\\$)|Waiting for (?:changeset|stack|change)|(?:VALIDATION_FAILED|CONFIGURATION_COMPLETE)\s*$|\|$)/;

/** What the console writes over a message, and its buttons below it. */
const heading =
  /^\W*(?:Template (?:validation|format) error|(?:There was |There is )?an? (?:error|problem)(?: \w+){0,5}|(?:Stack|Operation|Request|Deployment|Update|Delete|Create)(?: \w+)? failed|(?:Failed|Unable) to (?:create|update|delete|load) (?:the )?(?:stack|template|change ?set|stack ?set)|Errors?(?: \(\d+\))?|(?:API|Client|Server) error|(?:Destination )?error logs?(?: \(\d+\))?|(?:\[ ?[A-Z][\w ]{1,40}\]\s*){1,6})[.:!]?\s*$/i;

export const isNoise = (line: string): boolean => noise.test(line.slice(0, 800)) || isHeading(line);

/** Whether a line only stands over the message below it. */
export const isHeading = (line: string): boolean => line.length < 80 && heading.test(line);

const starts =
  /^(?:\|?\s*)(?:An error occurred|[Ee]rror:|ERROR|❌|🛑|✖|✘|✗|Resource handler returned message|ResourceLogicalId:|User: arn|Waiter |Failed (?:to|resources)|Stack:|[A-Za-z.]*[a-z](?:Error|Exception)(?: \[|:)|Account \d{12} should|Cancelled since|Resource (?:creation|update|deletion) cancell?ed|API: |The following |The stack named|Properties validation|Embedded stack|[*•-] )/;

/** Whether a line goes on with the message above it, or begins one. Tools wrap at blanks, terminals anywhere. */
export function goesOn(above: string, line: string): boolean {
  const next = line.trim();
  // `Error:` alone on its line announces the message below it.
  if (/^\W{0,4}[A-Za-z]{2,20}:$|\w:$|\.\.\.$|…$/.test(above.trim())) return true;
  if (/(?:operation|resource|,|\()[:]?$/.test(above.trim())) return true;
  // A handler quotes another one: the quotation marks are still open.
  if (/^Resource handler returned/.test(next) && /tagging operation/.test(above) && unbalanced(above)) return true;
  // The details of an error stand below it.
  if (
    /^\(?(?:S3 )?(?:Error ?(?:Code|Message)|Message|Status ?Code|Request ?(?:ID|Token)|Service|HandlerErrorCode|Proxy): ?\S/i.test(
      next,
    )
  )
    return true;
  if (starts.test(next)) return false;
  if (/^[a-z(),.;:"'/]/.test(next) || /[,:(/-]$/.test(above.trim())) return true;
  if (unbalanced(above)) return true;
  return !/[.)"\]}!]$/.test(above.trim()) && above.trim().length >= 60;
}

const unbalanced = (text: string): boolean => {
  const tail = text.slice(-4000);
  return tail.split('"').length % 2 === 0 || tail.split('(').length > tail.split(')').length;
};

/** The lines of one message in one line. Lines of one length were cut by a terminal, perhaps inside a word. */
export function joined(lines: readonly string[]): string {
  const cut = lines.slice(0, -1).map(({ length }) => length);
  const isCut = cut.length > 1 && (cut[0] ?? 0) >= 70 && new Set(cut).size === 1;
  return lines
    .map((line) => (isCut ? line : line.trim()))
    .join(isCut ? '' : ' ')
    .trim();
}

/** A failure of which only the reason is known. */
export const loose = (reason: string): FailedEvent => ({
  at: '',
  logicalId: '',
  status: 'CREATE_FAILED',
  reason,
  isLoose: true,
});

/** What tools print of a stack as a whole, with every reason behind its state: CDK, SAM, Terraform. */
const ofStack = /\b(?:(?:UPDATE_)?ROLLBACK_(?:COMPLETE|FAILED)|CREATE_FAILED|DELETE_FAILED): (.{1,12000})$/;

/** `An error occurred: AppFilter - Resource limit exceeded.`, as serverless prints the resource. */
const named =
  /^(?:(?:Error: )?An error occurred: ([A-Za-z]\w{1,254})|(?:Error: )?([A-Z][a-z0-9]+[A-Z]\w{1,250})) - ([A-Z].{8,12000})$/;

/** `ERROR: Resource BackupBucket failed because …`, as tools that wrap stack sets print it. */
const because = /^(?:ERROR:? )?Resource (\w{1,255}) failed because (.{8,12000})$/i;

/** The events that one message tells: one, or one for each reason in it. */
export function looseEvents(message: string): FailedEvent[] {
  const text = message.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  const [, first, second, said] = named.exec(text) ?? [];
  const [, failed, why] = because.exec(text) ?? [];
  const logicalId = first ?? second ?? failed;
  const reason = said ?? why;
  if (logicalId !== undefined && reason !== undefined) return [{ ...loose(reason), logicalId }];
  const reasons = ofStack.exec(text)?.[1];
  const parts = reasons === undefined ? [] : reasonsIn(reasons);
  return parts.length > 1 ? parts.map(loose) : [loose(text)];
}

const reasonsIn = (text: string): string[] =>
  (/^\[".*"\]?$/.test(text)
    ? text.replace(/^\["|"\]?$/g, '').split('" "')
    : text.split(
        /(?<=HandlerErrorCode: \w{1,60}\)), |, (?=Resource (?:creation|update|deletion) cancell?ed)|(?<=cancell?ed), /,
      )
  )
    .map((part) => part.trim())
    .filter((part) => part !== '');
