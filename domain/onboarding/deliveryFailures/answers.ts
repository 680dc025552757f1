import type { Explanation } from '../failureWords/knownFailure';

/** What an answer of the endpoint means. */
export type Answer = Explanation;

/** What Firehose does of its own accord. */
export const retried =
  'Firehose sends again by itself and keeps what it could not deliver in the backup bucket (npm run aws -- replay).';

/** Words of Dynatrace that say more than the status in front of them; the first that fits counts. */
const byWords: readonly (readonly [said: RegExp, answer: Answer])[] = [
  [
    /missing[ _](?:the )?(?:required )?(?:scope|permission)|does not provide the necessary permissions|(?:scope|permission)s? .{0,60}(?:missing|required|not granted)|insufficient (?:scope|permission)|not (?:have|allowed|authorized) .{0,60}\b(?:ingest|scope)/i,
    {
      cause: 'Dynatrace knows the token, but it lacks the permission to ingest',
      fix: 'Make, or have whoever administers Dynatrace make, a token with the permission "Ingest metrics" (metrics.ingest; for logs "Ingest logs", logs.ingest), or with the scopes that it names, and put it into the secret, as {"api_key":"TOKEN"}.',
      whose: 'user',
    },
  ],
  [
    /\btoken\b.{0,60}\b(?:has|was|been) (?:expired|revoked|disabled|deleted)|token (?:authentication|is (?:missing|expired|disabled|invalid|not valid|revoked))|(?:invalid|expired|missing|unknown|disabled|revoked|malformed) (?:api.?|access |authentication |authorization )?(?:token|key)\b|authorization (?:header|parameter)|access key .{0,60}(?:missing|invalid|incorrect)/i,
    {
      cause:
        'Dynatrace does not know the token that the delivery carries: it is wrong, cut off, expired, disabled or of another environment',
      fix: 'Put a valid token with the permission "Ingest metrics" (whoever administers Dynatrace makes one) into the secret, as {"api_key":"TOKEN"}, and check DynatraceEnvironmentUrl; Firehose takes a new token within minutes.',
      whose: 'user',
    },
  ],
  [
    /\bIP(?:v4|v6)?\b|allow-?list|white-?list|\bfirewall\b|\bnetwork (?:zone|restriction)|blocked by/i,
    {
      cause:
        'something in front of Dynatrace lets only certain addresses in, and Firehose calls from addresses of AWS. The token is another matter',
      fix: 'Whoever administers Dynatrace (or the proxy in between) allows the address ranges of Amazon Data Firehose in the region of the stream: https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html.',
      whose: 'operator',
      side: 'Dynatrace',
    },
  ],
  [
    /(?:environment|tenant|account|trial|licen[cs]e|subscription)\b.{0,60}\b(?:suspended|expired|locked|ended|deactivated|terminated)\b/i,
    {
      cause: 'the environment takes no data: it is suspended, or its licence or trial has ended',
      fix: 'Whoever administers Dynatrace renews it. If it is not the environment that was meant, correct DynatraceEnvironmentUrl; then update the stack.',
      whose: 'operator',
      side: 'Dynatrace',
    },
  ],
  [
    /(?:environment|tenant|cluster)\b.{0,80}(?:not found|does not exist|unknown|invalid|not available|suspended|expired|deleted)|(?:unknown|invalid|no such) (?:environment|tenant)|dt-url|api url|common[ -]?attributes?/i,
    {
      cause:
        'Dynatrace finds no environment for the delivery: DynatraceEnvironmentUrl is wrong or missing, or the environment does not exist (any more)',
      fix: 'Check DynatraceEnvironmentUrl: https://ENVIRONMENT.live.dynatrace.com, no path behind it and not the address of a page (….apps.dynatrace.com); then update the stack.',
      whose: 'user',
    },
  ],
  [
    /\b(?:output format|content.?type|media type|payload|body|json|opentelemetry|otlp|protobuf|gzip|encoding)\b.{0,120}\b(?:not supported|unsupported|invalid|expected|cannot|can't|could not|failed|unknown|malformed|use)\b|\b(?:unsupported|invalid|unknown|malformed|cannot (?:parse|decode)|could not (?:parse|decode)|failed to (?:parse|decode))\b.{0,80}\b(?:format|content.?type|media type|payload|body|json|encoding|data)\b/i,
    {
      cause: 'the endpoint does not take the form of the data that the delivery carries',
      fix: 'The metric stream must write OpenTelemetry 1.0 and Firehose send it as it is, with no function that transforms it: so the template sets it (aws cloudwatch get-metric-stream --name NAME shows OutputFormat). Put it back, or deploy the current template.',
      whose: 'user',
    },
  ],
  [
    /(?:\b(?:license|licence|quota|DDU|consumption)\b|ingest(?:ion)? limit|metric .{0,20}limit|too many metric keys).{0,120}(?:exceed|exhaust|reach|used up|expired|limit)|exceeded .{0,40}(?:quota|limit|budget)/i,
    {
      cause: 'Dynatrace takes no more data for now: a limit or the licence of the environment is used up',
      fix: `Stream fewer namespaces, or have whoever administers Dynatrace raise the limit. ${retried}`,
      whose: 'operator',
      side: 'Dynatrace',
    },
  ],
];

/** What Dynatrace means with a sentence of its own. */
export const ofDynatrace = (said: string): Answer | undefined => byWords.find(([words]) => words.test(said))?.[1];
