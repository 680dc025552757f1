import type { Found, KnownFailure } from '../failureWords/knownFailure';
import { retried } from './answers';

/** The code that Firehose writes into its error log beside a delivery that failed. */
export const coded = (codes: string) => {
  const shape = new RegExp(`\\bHttpEndpoint\\.(?:${codes})`);
  return ({ reason }: Found): boolean => shape.test(reason);
};

/** What Firehose logs where no answer came, or none of the form that it asks for: http_troubleshooting.html of its guide. */
export const connectionFailures: readonly KnownFailure[] = [
  {
    code: 'delivery-timeout',
    rank: 'quoting',
    only: (found) =>
      coded('\\w*Timed?[Oo]ut')(found) || /\bdelivery timed out before a response was received/.test(found.sentence),
    explain: () => ({
      cause:
        'Firehose cannot deliver: Dynatrace, or what stands in front of it, did not answer in time (three minutes).',
      fix: `Wait. ${retried} If it goes on, look at status.dynatrace.com and at proxies in between, and lower BufferSizeMiB, so that each request carries less.`,
      whose: 'platform',
      side: 'Dynatrace',
    }),
  },
  {
    code: 'delivery-certificate',
    rank: 'quoting',
    only: coded('SSL\\w*|TLS\\w*|\\w*Certificate\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the TLS certificate of the endpoint is not valid, or the handshake failed.',
      fix: 'The endpoint needs a certificate of a public authority with its whole chain. The three of Dynatrace have one: compare DynatraceEndpoint. If it is right, an inspection of TLS or a gateway in front of it puts its own certificate in.',
      whose: 'user',
    }),
  },
  {
    code: 'delivery-unreachable',
    rank: 'quoting',
    only: coded('ConnectionReset\\w*|Connection\\w*Closed'),
    explain: () => ({
      cause:
        'Firehose cannot deliver: Dynatrace, or what stands in front of it, closed the connection before it had answered.',
      fix: `Wait. ${retried} If it goes on, look at status.dynatrace.com, at gateways in between, and whether DynatraceEndpoint is one of those of the template.`,
      whose: 'platform',
      side: 'Dynatrace',
    }),
  },
  {
    code: 'delivery-unreachable',
    rank: 'quoting',
    only: coded('Connection\\w*|MakeRequest\\w*|Unknown\\w*|\\w*Unresolv\\w*|\\w*Unreachable\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: no connection to the address comes about.',
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
    only: coded('ResponseTooLarge\\w*'),
    explain: () => ({
      cause: 'Firehose cannot deliver: the answer of the endpoint is too large (1 MiB with its headers is the most).',
      fix: 'Compare DynatraceEndpoint with those of the template: Dynatrace answers in a few lines, a browser page or another product does not.',
      whose: 'user',
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
];
