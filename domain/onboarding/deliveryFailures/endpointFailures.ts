import type { Found, KnownFailure } from '../failureWords/knownFailure';
import { ofDynatrace } from './answers';
import { answerOf, endpointSays, statusIn } from './endpointAnswers';

/** The code that Firehose writes into its error log beside a delivery that failed. */
const coded = (codes: string) => {
  const shape = new RegExp(`\\bHttpEndpoint\\.(?:${codes})`);
  return ({ reason }: Found): boolean => shape.test(reason);
};

/** The same in words, of its log and of who tells of it. */
const refused =
  /\bresponse (?:was received )?from the endpoint destination\b|\bdelivery to the endpoint was unsuccessful\b|\bdeliver\w*\b.{0,60}\bHTTP(?:\/[\d.]+)? (?:status )?(?:code )?[45]\d\d\b|\bfirehose\b.{0,80}\b(?:receives?|received|gets?|got)\b.{0,40}\b[45]\d\d\b|\b413\W{1,3}(?:payload|(?:request )?entity) too large/i;

/** What becomes of deliveries after the stack was made, and the address that Firehose refuses before. */
export const deliveryFailures: readonly KnownFailure[] = [
  {
    code: 'delivery-refused',
    rank: 'quoting',
    // Another code of the log says more than the words beside it.
    only: (found) => coded('DestinationException')(found) || (refused.test(found.sentence) && !coded('\\w+')(found)),
    explain: ({ reason }) => {
      const status = statusIn(reason);
      const answer = answerOf(reason);
      const said = endpointSays(reason);
      return {
        cause: `Firehose cannot deliver${status === '' ? '' : ` (HTTP ${status})`}: ${answer?.cause ?? 'the endpoint answered with something else than success'}.${said === '' ? '' : ` It said: “${said}”`}`,
        fix:
          answer?.fix ??
          'The answer of the endpoint stands in the error log of the delivery stream, behind the status.',
        whose: answer?.whose ?? 'operator',
      };
    },
  },
  {
    // https://docs.dynatrace.com/docs/dynatrace-api/basics/access-tokens
    code: 'dynatrace-refused',
    rank: 'quoting',
    isOfOthers: true,
    words:
      /^Dynatrace answered HTTP \d{3}\b|•+:\{•+:[45]\d\d,•+:|token authentication failed|token is missing required scope|use one of: .{0,80}\b(?:metrics|logs|events|openpipeline)\.\w+|missing authorization (?:parameter|header)|\binvalid lines\b|linesInvalid|\bDynatrace\b.{0,60}\btoken\b.{0,60}\b(?:expired|invalid|not valid|revoked|disabled|unknown)\b/i,
    only: ({ event, reason }) =>
      event.isLoose === true && !/amazonaws|\(Service: |when calling the \w+ operation/.test(reason),
    explain: ({ reason }) => {
      // What an API does not accept is in the request; the addresses of the delivery are another matter.
      const answer =
        ofDynatrace(reason) ?? (/^(?:400|405|409|422)$/.test(statusIn(reason)) ? undefined : answerOf(reason));
      return {
        cause: `This is said by Dynatrace: ${answer?.cause ?? 'it does not take the request as it is'}. It said: “${reason.slice(0, 300)}”`,
        fix:
          answer?.fix ??
          'Compare the address, the token and its permissions with what the documentation of that API asks for.',
        whose: answer?.whose ?? 'user',
      };
    },
  },
  {
    code: 'delivery-timeout',
    rank: 'quoting',
    only: (found) =>
      coded('\\w*Timed?[Oo]ut')(found) || /\bdelivery timed out before a response was received/.test(found.sentence),
    explain: () => ({
      cause: 'Firehose cannot deliver: the endpoint did not answer in time (three minutes).',
      fix: 'Firehose sends again by itself and keeps what it could not deliver in the backup bucket (npm run aws -- replay). If it goes on, look at status.dynatrace.com and at proxies in between.',
      whose: 'platform',
    }),
  },
  {
    code: 'delivery-certificate',
    rank: 'quoting',
    only: coded('SSL\\w*|TLS\\w*|\\w*Certificate\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the TLS certificate of the endpoint is not valid, or the handshake failed.',
      fix: 'The endpoint needs a certificate of a public authority with its whole chain. The three of Dynatrace have one: compare DynatraceEndpoint.',
      whose: 'operator',
    }),
  },
  {
    code: 'delivery-unreachable',
    rank: 'quoting',
    only: coded('Connection\\w*|MakeRequest\\w*|Unknown\\w*|\\w*Unresolv\\w*|\\w*Unreachable\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: it reaches no endpoint at the address, or the connection breaks.',
      fix: 'Compare DynatraceEndpoint: https, port 443, reachable from the internet. If it is right, Firehose sends again by itself; npm run aws -- replay sends what is in the backup bucket.',
      whose: 'user',
    }),
  },
  {
    code: 'endpoint-refused',
    rank: 'quoting',
    only: coded('Illegal\\w*|InvalidUrl\\w*|InvalidURL\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the address that it shall deliver to is not a valid one.',
      fix: 'Correct DynatraceEndpoint: one of the addresses of the template, https, port 443; then update the stack. What was not delivered is in the backup bucket (npm run aws -- replay).',
      whose: 'user',
    }),
  },
  {
    code: 'delivery-given-up',
    rank: 'quoting',
    only: coded('Max\\w*Retr\\w*|Retry\\w*|Retries\\w*'),
    explain: () => ({
      cause:
        'Firehose gave up delivering: it tried again until RetryDurationSeconds were over. This is a consequence; why each try failed stands in the log before it.',
      fix: 'Look at the earlier lines of the error log for the answer of the endpoint, and paste one here. What was not delivered is in the backup bucket (npm run aws -- replay).',
      whose: 'operator',
    }),
  },
  {
    code: 'delivery-answer',
    rank: 'quoting',
    only: coded('\\w+'),
    explain: () => ({
      cause: 'Firehose cannot deliver: what answers at the address does not answer as a Firehose endpoint must.',
      fix: 'Compare DynatraceEndpoint with those of the template; the address of a browser page or another product answers like this.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_StartMetricStreams.html
    code: 'stream-stopped',
    words:
      /\bmetric streams?\b.{0,160}\b(?:is|are|was|were|state:?) (?:in (?:the )?)?(?:state )?[•'"]?(?:•+|stopped|not running)/i,
    only: ({ reason }) => /\b(?:stopped|not running)\b/i.test(reason) && !/stopped or failed/i.test(reason),
    explain: () => ({
      cause: 'The metric stream is stopped, so it sends nothing to Firehose.',
      fix: 'Start it: aws cloudwatch start-metric-streams --names NAME. Who stopped it stands in CloudTrail (StopMetricStreams).',
      whose: 'user',
    }),
  },
  {
    code: 'endpoint-refused',
    words:
      /\b(?:endpoint|url)\b.{0,120}\b(?:invalid|not (?:valid|supported|reachable)|must|malformed|unsupported)\b|\b(?:invalid|malformed|unsupported)\b.{0,60}\b(?:endpoint|url)\b/i,
    only: ({ event, reason }) => /firehose/i.test(event.type ?? '') || /firehose|http endpoint/i.test(reason),
    explain: () => ({
      cause: 'Firehose refuses the address that it shall deliver to.',
      fix: 'Check DynatraceEnvironmentUrl and DynatraceEndpoint: https, port 443, reachable from the internet, no path of a browser page.',
      whose: 'user',
    }),
  },
];
