import { retried, type Answer } from './answers';

/** What an HTTP status of the endpoint means: https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html */
export const byStatus: readonly (readonly [status: RegExp, answer: Answer])[] = [
  [
    /^401$/,
    {
      cause:
        'Dynatrace does not know the token that the delivery carries: it is wrong, cut off, expired or of another environment',
      fix: 'Put a valid token with the permission "Ingest metrics" (whoever administers Dynatrace makes one) into the secret, as {"api_key":"TOKEN"}, and check DynatraceEnvironmentUrl; Firehose takes a new token within minutes.',
      whose: 'user',
    },
  ],
  [
    /^403$/,
    {
      cause: 'Dynatrace knows the token, but it lacks the permission to ingest',
      fix: 'Make, or have whoever administers Dynatrace make, a token with the permission "Ingest metrics" (metrics.ingest) and put it into the secret, as {"api_key":"TOKEN"}.',
      whose: 'user',
    },
  ],
  [
    /^404$/,
    {
      cause:
        'the endpoint does not take the request: the path of the address, or the environment that it names, does not exist there',
      fix: 'Compare DynatraceEndpoint and DynatraceEnvironmentUrl with those of the template; the address of a browser page or another product answers like this.',
      whose: 'user',
    },
  ],
  [
    /^413$/,
    {
      cause:
        'the batch is too large for the endpoint. Such batches are lost: Firehose neither sends them again nor keeps them in the backup bucket',
      fix: 'Lower BufferSizeMiB (3 is what Dynatrace recommends), then update the stack.',
      whose: 'user',
    },
  ],
  [
    /^429$/,
    {
      cause: 'Dynatrace takes no more data at the moment: Firehose sends more often than the endpoint accepts',
      fix: 'Firehose sends again by itself, until RetryDurationSeconds are over. If it goes on: send larger batches less often (raise BufferIntervalSeconds, and BufferSizeMiB up to what Dynatrace recommends), stream fewer namespaces, or have whoever administers Dynatrace ask for a higher limit.',
      whose: 'user',
    },
  ],
  [
    /^407$/,
    {
      cause: 'a proxy in front of the endpoint wants a sign-in, which Firehose cannot do',
      fix: 'Compare DynatraceEndpoint with those of the template: the three of Dynatrace stand behind no proxy. A gateway of your own has to take the delivery without a proxy.',
      whose: 'user',
    },
  ],
  [
    /^3\d\d$/,
    {
      cause: 'the address answers with another address, which Firehose does not follow',
      fix: 'Give the final address in DynatraceEndpoint, one of those of the template; http:// and pages for a sign-in lead elsewhere like this.',
      whose: 'user',
    },
  ],
  [
    /^(?:408|5\d\d)$/,
    {
      cause: 'the endpoint had a problem of its own, which is Dynatrace or what stands in front of it; Firehose works',
      fix: `Wait. ${retried} Look at status.dynatrace.com; if it goes on, ask Dynatrace support. An ActiveGate or a proxy of your own in between may be the one that answers.`,
      whose: 'platform',
      side: 'Dynatrace',
    },
  ],
  [
    /^2\d\d$/,
    {
      cause: 'the endpoint answered with success, but not as a Firehose endpoint does, which must say 200',
      fix: 'Compare DynatraceEndpoint with those of the template; the address of another interface of Dynatrace or of another product answers like this.',
      whose: 'user',
    },
  ],
  [
    /^400$/,
    {
      cause: 'the endpoint does not take the request as it is',
      fix: 'Compare DynatraceEndpoint, DynatraceEnvironmentUrl and the buffers (BufferSizeMiB) with those of the template, and the token in the secret ({"api_key":"TOKEN"}); the address of another product answers like this.',
      whose: 'user',
    },
  ],
  [
    /^4\d\d$/,
    {
      cause: 'the endpoint does not take the request as it is',
      fix: 'Compare DynatraceEndpoint and DynatraceEnvironmentUrl with those of the template; the address of a browser page or another product answers like this.',
      whose: 'user',
    },
  ],
];
