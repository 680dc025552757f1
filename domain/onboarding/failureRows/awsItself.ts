import { awsSays } from '../failureWords/awsSays';
import { theStack } from '../failureWords/stackNamed';
import type { KnownFailure } from '../failureWords/knownFailure';

const inside =
  /internal (?:service )?(?:failure|error|server error)|service (?:is (?:currently )?)?unavailable|temporarily unavailable|unexpected internal|\b(?:error|problem|failure|went wrong|unable to (?:process|complete|service))\b.{0,60}\b(?:try|retry) (?:your request )?again|because of an unknown error|status ?code:? (?:5\d\d|408)\b|\(5\d\d\) when calling the|\bBad Gateway\b|Gateway Time-?out\b|Cannot invoke ["•]|NullPointerException|out of bounds for length/i;

/** ` (25 attempts)`, of a tool that tried again by itself. */
const triesIn = (reason: string): string => {
  const tries = /maximum number of (?:attempts|retries),? (\d{1,3})|after (\d{1,3}) (?:attempts|retries)/i.exec(reason);
  return tries === null ? '' : `, in ${tries[1] ?? tries[2] ?? ''} attempts`;
};

/** ` with the request id …`, when the message has one. */
const requestIn = (reason: string): string => {
  const id = /Request ?ID: ?([\w-]{6,60})/i.exec(reason)?.[1];
  return id === undefined ? '' : ` with the request id ${id}`;
};

/** What a service says of why it did not come to an end: `Failed to stabilize Vpc Link … Status Message NLB ARN is malformed.` */
const whyNotReady = (reason: string): string | null =>
  (/\bstatus[ _]?(?:message|reason)\b\W{0,3}((?:\S+ ){2}[^(]{2,280})/i.exec(awsSays(reason, 12_000)) ??
    /\breached (?:a )?terminal \w+ state (?:due to|because of):? (.{8,280}?)(?: and failed to stabilize|$)/i.exec(
      awsSays(reason, 12_000),
    ))?.[1]?.trim() ?? null;

/** What lies with AWS: throttling, time, and its own errors. */
export const awsFailures: readonly KnownFailure[] = [
  {
    code: 'throttled',
    words:
      /rate (?:limit )?exceeded|\bthrottl(?:ed|ing)\b|throughput limit was exceeded|too many requests|reduce your request rate|request limit exceeded|rate limit|requests? per second (?:limit|quota)/i,
    errors:
      /^(?:Throttl\w*|TooManyRequests(?:Exception)?|RequestLimitExceeded|RequestThrottled\w*|SlowDown|LimitExceededException.*Rate)$/,
    explain: ({ again, event, reason, service }) =>
      /\bKMS\b/.test(reason)
        ? {
            cause: 'KMS was asked to encrypt or decrypt more often per second than the account may.',
            fix: `It is tried again by itself or when you ${again}. If it goes on, ask for more KMS requests in Service Quotas (aws service-quotas list-service-quotas --service-code kms), or switch on the bucket key, with which S3 asks KMS less.`,
            whose: 'platform',
          }
        : {
            cause: `AWS throttled the calls${event.isLoose && service !== null ? ` to ${service}` : event.isLoose ? '' : ' of CloudFormation'}: the account made too many at once.`,
            fix: `Wait some minutes, ${again}; deploy fewer stacks at a time.`,
            whose: 'platform',
          },
  },
  {
    code: 'aws-failed',
    rank: 'vague',
    words: inside,
    errors:
      /^(?:InternalFailure|ServiceInternalError|InternalError|InternalServer(?:Error|Exception)|InternalService(?:Error|Fault|Exception)|InternalException|ServiceUnavailable(?:Exception)?|ServiceException|ServiceFailure(?:Exception)?|KMSInternalException|DependencyTimeout(?:Exception)?|ServiceUnavailableFault)$/,
    // A handler's code only says that the handler failed, often for a value that it did not expect; the words say more.
    only: ({ reason, sentence }) =>
      !/stack ?set operation|status ?code: 4(?!08)\d\d/i.test(
        reason.replace(
          /status ?code: 4\d\d(?=;[^)]*Error Code: (?:Service\w+|Internal\w+|KMSInternal\w+|DependencyTimeout\w*))/i,
          '',
        ),
      ) &&
      (inside.test(sentence) || !/HandlerErrorCode: \w*Internal/.test(reason)),
    explain: ({ it, again, reason }) => ({
      cause: `AWS failed inside while working on ${it}${triesIn(reason)}.`,
      fix: `Look at the AWS Health Dashboard, wait some minutes, ${again}. If it says the same again, compare what was asked for with the documentation (a wrong value may end like this), and open a case with AWS Support${requestIn(reason)}.`,
      whose: 'platform',
    }),
  },
  {
    code: 'no-capacity',
    words: /(?:insufficient|does not (?:currently )?have (?:sufficient|enough)|not enough) .{0,30}capacity/i,
    errors: /^Insufficient\w*Capacity(?:Exception)?$/,
    explain: ({ it, again }) => ({
      cause: `AWS has too little capacity for ${it} in the availability zone or region that was asked for.`,
      fix: `Name another availability zone or region (the message often says which are free), or wait some hours; ${again}.`,
      whose: 'platform',
    }),
  },
  {
    code: 'not-ready-yet',
    words:
      /must be in (?:an? |the )?[A-Z]{4,}(?: or [A-Z]{4,})* state|(?:is|are) not (?:yet )?(?:in )?(?:an? |the )?(?:ACTIVE|AVAILABLE|READY)\b|not in (?:an?|the) (?:valid|correct|active) (?:state|status)|is not (?:yet )?ready\b|\b(?:[Ss]tream|[Ff]unction|[Rr]esource)\b.{0,200} is not active\b/,
    explain: ({ it, again }) => ({
      cause: `Something that ${it} needs is not ready yet, or is just being changed or deleted.`,
      fix: `Wait until what AWS names is in the state that it asks for, ${again}. If it stays so, look at its status in the console of its service.`,
      whose: 'platform',
    }),
  },
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html, TimeoutInMinutes
    code: 'stack-timeout',
    words: /stack (?:creation|update) time exceeded the specified timeout/i,
    explain: ({ reason, event, again }) => ({
      cause: `${event.logicalId === '' ? theStack(reason) : `The stack ${event.logicalId}`} took longer than the time that whoever created it had set (--timeout-in-minutes); CloudFormation gave up.`,
      fix: `Look at the events which resource was under way the longest; if it only needed more time, raise the limit or leave it out. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'not-ready-in-time',
    rank: 'summary',
    words:
      /exceeded attempts to wait|failed to receive \d+ resource signal|did not stabilize|timed out waiting|creation timed out|timeout while waiting for state|(?:creation|update|deletion) time exceeded|timed out after \d+|failed to stabilize/i,
    errors: /^(?:NotStabilized|ServiceTimeout)$/,
    explain: ({ It, it, reason, again }) => {
      const why = whyNotReady(reason);
      return why === null
        ? {
            cause: `${It} was not ready in time. The message does not say why.`,
            fix: `Look at the status of ${it} in the console of its service and at the AWS Health Dashboard; then ${again}.`,
            whose: 'platform',
          }
        : {
            cause: `${It} never became ready. AWS says why: “${why}”`,
            fix: `Correct what AWS names, in the parameters or in the template; then ${again}.`,
            whose: 'user',
          };
    },
  },
];
