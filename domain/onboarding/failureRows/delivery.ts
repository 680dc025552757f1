import type { Explanation, KnownFailure } from '../failureWords/knownFailure';

/** The code that Firehose writes into its error log beside a delivery that failed. */
const coded = (codes: string) => new RegExp(`\\bHttpEndpoint\\.(?:${codes})`);

/** What an HTTP status of the endpoint means: https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html */
const answers: readonly (readonly [status: RegExp, cause: string, fix: string, whose: Explanation['whose']])[] = [
  [
    /^401$/,
    'Dynatrace does not know the token that the delivery carries: it is wrong, cut off, expired or of another environment',
    'Put a valid token with the permission "Ingest metrics" into the secret, as {"api_key":"TOKEN"}, and check DynatraceEnvironmentUrl; Firehose takes a new token within minutes.',
    'user',
  ],
  [
    /^403$/,
    'Dynatrace knows the token, but it lacks the permission to ingest',
    'Make a token with the permission "Ingest metrics" (metrics.ingest) and put it into the secret, as {"api_key":"TOKEN"}.',
    'user',
  ],
  [
    /^413$/,
    'the batch is too large for the endpoint. Such batches are lost: Firehose neither sends them again nor keeps them in the backup bucket',
    'Lower BufferSizeMiB (3 is what Dynatrace recommends), then update the stack.',
    'user',
  ],
  [
    /^429$/,
    'the endpoint takes no more data at the moment',
    'Firehose sends again by itself, until RetryDurationSeconds are over. If it goes on: stream fewer namespaces, or ask Dynatrace for a higher limit.',
    'operator',
  ],
  [
    /^(?:408|5\d\d)$/,
    'the endpoint had a problem of its own',
    'Firehose sends again by itself and keeps what it could not deliver in the backup bucket (npm run aws -- replay). Look at status.dynatrace.com; an ActiveGate or proxy in between may be the one that answers.',
    'platform',
  ],
  [
    /^4\d\d$/,
    'the endpoint does not take the request as it is',
    'Compare DynatraceEndpoint and DynatraceEnvironmentUrl with those of the template; the address of a browser page or another product answers like this.',
    'user',
  ],
];

const words: readonly (readonly [said: RegExp, status: string])[] = [
  [/\bunauthorized\b/i, '401'],
  [/\bforbidden\b/i, '403'],
  [/\b(?:payload|entity) too large\b/i, '413'],
  [/\btoo many requests\b/i, '429'],
];

/** The status, of an answer that came without its number: `"errorMessage": "Unauthorized"`. */
const statusIn = (reason: string): string => words.find(([said]) => said.test(reason))?.[1] ?? '';

/** What becomes of deliveries after the stack was made, and the address that Firehose refuses before. */
export const deliveryFailures: readonly KnownFailure[] = [
  {
    code: 'delivery-refused',
    rank: 'quoting',
    words:
      /\bresponse was received from the endpoint destination\b|\bHttpEndpoint\.DestinationException\b|\bdelivery to the endpoint was unsuccessful\b|\bfirehose\b.{0,80}\b(?:receives?|received|gets?|got)\b.{0,40}\b[45]\d\d\b|\b413\W{1,3}(?:payload|(?:request )?entity) too large/i,
    explain: ({ reason }) => {
      const status =
        /(?:destination\.?|status(?: code)?[:.]?|code:?|(?:receives?|received|gets?|got) an?)\s*["`]?(\d{3})\b/i.exec(
          reason,
        )?.[1] ?? statusIn(reason);
      const [, cause, fix, whose] = answers.find(([shape]) => shape.test(status)) ?? [];
      return {
        cause: `Firehose cannot deliver${status === '' ? '' : ` (HTTP ${status})`}: ${cause ?? 'the endpoint answered with something else than success'}.`,
        fix: fix ?? 'The answer of the endpoint stands in the error log of the delivery stream, behind the status.',
        whose: whose ?? 'operator',
      };
    },
  },
  {
    code: 'delivery-timeout',
    rank: 'quoting',
    words: coded('RequestTimeout'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the endpoint did not answer within three minutes.',
      fix: 'Firehose sends again by itself and keeps what it could not deliver in the backup bucket (npm run aws -- replay). If it goes on, look at status.dynatrace.com and at proxies in between.',
      whose: 'platform',
    }),
  },
  {
    code: 'delivery-certificate',
    rank: 'quoting',
    words: coded('SSL\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the TLS certificate of the endpoint is not valid, or the handshake failed.',
      fix: 'The endpoint needs a certificate of a public authority with its whole chain. The three of Dynatrace have one: compare DynatraceEndpoint.',
      whose: 'operator',
    }),
  },
  {
    code: 'delivery-unreachable',
    rank: 'quoting',
    words: coded('Connection\\w*|MakeRequest\\w*|Illegal\\w*|InvalidUrl\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: it reaches no endpoint at the address, or the connection breaks.',
      fix: 'Compare DynatraceEndpoint: https, port 443, reachable from the internet. If it is right, Firehose sends again by itself; npm run aws -- replay sends what is in the backup bucket.',
      whose: 'user',
    }),
  },
  {
    code: 'delivery-answer',
    rank: 'quoting',
    words: coded('\\w+'),
    explain: () => ({
      cause: 'Firehose cannot deliver: what answers at the address does not answer as a Firehose endpoint must.',
      fix: 'Compare DynatraceEndpoint with those of the template; the address of a browser page or another product answers like this.',
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
