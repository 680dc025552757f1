import type { KnownFailure } from '../failureWords/knownFailure';
import { ofDynatrace, type Answer } from './answers';
import { coded, connectionFailures } from './connectionFailures';
import { answerOf, endpointSays, statusIn } from './endpointAnswers';

const sideOf = (answer: Answer | undefined): Pick<Answer, 'side'> =>
  answer?.side === undefined ? {} : { side: answer.side };

/** The same in words, of its log and of who tells of it. */
const refused =
  /\bresponse (?:was received )?from the endpoint destination\b|\bdelivery to the endpoint was unsuccessful\b|\bdeliver\w*\b.{0,60}\bHTTP(?:\/[\d.]+)? (?:status )?(?:code )?[45]\d\d\b|\bfirehose\b.{0,80}\b(?:receives?|received|gets?|got)\b.{0,40}\b[45]\d\d\b|\b413\W{1,3}(?:payload|(?:request )?entity) too large/i;

/** Who tells of it in words of their own names both ends and the status. */
const isToldOf = (said: string): boolean =>
  /\bfirehose\b|\bdelivery ?stream\b/i.test(said) &&
  /\bdynatrace\b/i.test(said) &&
  /\b(?:4[01]\d|429|5\d\d)\b (?:[A-Z]|from|von|by|at)/.test(said);

/** What becomes of deliveries after the stack was made, and the address that Firehose refuses before. */
export const deliveryFailures: readonly KnownFailure[] = [
  {
    code: 'delivery-refused',
    rank: 'quoting',
    // Another code of the log says more than the words beside it.
    only: (found) =>
      coded('DestinationEx\\w*')(found) ||
      ((refused.test(found.sentence) || isToldOf(found.reason)) && !coded('\\w+')(found)),
    explain: ({ reason }) => {
      const status = statusIn(reason);
      const answer = answerOf(reason);
      const said = endpointSays(reason);
      return {
        cause: `Firehose cannot deliver${status === '' ? '' : ` (HTTP ${status})`}: ${answer?.cause ?? 'the endpoint answered with something else than success'}.${said === '' ? '' : ` It said: “${said}”`}`,
        fix:
          answer?.fix ??
          'The answer of the endpoint stands in the error log of the delivery stream, behind the status.',
        whose: answer?.whose ?? 'user',
        ...sideOf(answer),
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
        ...sideOf(answer),
      };
    },
  },
  ...connectionFailures,
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
