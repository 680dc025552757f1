import type { KnownFailure } from '../failureWords/knownFailure';
import { bucketCodes } from './bucketCodes';
import type { LogCode } from './logCode';
import { sourceCodes } from './sourceCodes';

/**
 * The codes that Firehose writes into its error log beside those of the endpoint, with what AWS says of each:
 * https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
const codes: readonly LogCode[] = [...sourceCodes, ...bucketCodes];

const codeShape =
  '((?:(?:S3|Lambda|Kinesis|Firehose|SecretsManager|Secret|Splunk|Redshift|ES|OS|Elasticsearch|OpenSearch|AOSS|Snowflake|Iceberg|MSK|KMS)\\.[\\w.]{2,80}?)|InternalError)';
/** In front of the sentence, alone, or behind `Error code:` on either side of it. */
const codeShapes: readonly RegExp[] = [
  new RegExp(`^\\W{0,4}(?:error ?code\\W{1,5})?${codeShape}\\W{0,4}(?::\\s|$|\\s(?:error ?)?message\\W)`, 'i'),
  new RegExp(`\\berror ?code\\W{1,5}${codeShape}\\W{0,4}$`, 'i'),
  // A cell in front of the sentence's.
  new RegExp(`(?:^|[\\s|])${codeShape}[\\s|]+(?=[A-Z][a-z]+ [a-z])`),
];
const coded = (reason: string): string =>
  codeShapes.flatMap((shape) => shape.exec(reason)?.[1] ?? []).find((code) => code !== '') ?? '';

/** Codes that other services have too: they are Firehose's only in a record of its log, and where no call of another stands around them. */
const ofCall = /\bService: |status ?code|when calling the|\bapi error\b/i;
const isOfFirehose = (reason: string): boolean =>
  /^KMS\./i.test(coded(reason))
    ? /firehose|delivery ?stream/i.test(reason) && !ofCall.test(reason)
    : !/^InternalError$/i.test(coded(reason)) || !ofCall.test(reason);

export const deliveryLogFailures: readonly KnownFailure[] = codes.map(([shape, code, cause, fix, whose]) => ({
  code,
  rank: 'quoting',
  only: ({ reason }) => shape.test(coded(reason)) && isOfFirehose(reason),
  explain: () => ({ cause, fix, whose }),
}));
