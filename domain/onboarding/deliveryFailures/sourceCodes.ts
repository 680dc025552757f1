import { role, type LogCode } from './logCode';

/** What Firehose logs of AWS itself, of functions that transform, of other sources and other destinations: the first that fits counts. */
export const sourceCodes: readonly LogCode[] = [
  [
    /^(?:(?:S3|Lambda|Kinesis|Firehose)\.)?(?:Internal(?:Server)?(?:Error|Failure|Exception)|ServiceUnavailable\w*)/,
    'aws-failed',
    'AWS failed inside while Firehose delivered. It tries again by itself.',
    'Nothing has to be done at once: if the log goes on to say so for an hour, look at the AWS Health Dashboard or ask AWS Support. What could not be delivered is in the backup bucket (npm run aws -- replay).',
    'platform',
  ],
  [
    /^Kinesis\.(?:Throttl\w*|ProvisionedThroughput\w*)/,
    'throttled',
    'The Kinesis data stream gives Firehose less than it asks for: its throughput is used up. Firehose tries again by itself.',
    'Give the data stream more shards, or take other readers away. The streams of this tool take their data directly.',
    'operator',
  ],
  [
    /^Lambda\.(?:AssumeRole|Invoke)AccessDenied/,
    'denied-to-role',
    'Firehose may not invoke the function that transforms the records: its role may not be assumed, or lacks lambda:InvokeFunction.',
    `${role}; add lambda:InvokeFunction on the function to it, or take the function out: the templates of this tool transform nothing.`,
    'operator',
  ],
  [
    /^Lambda\.(?:InvokeLimitExceeded|TooManyRequests\w*|\w*Throttl\w*|ENILimit\w*|SubnetIPAddressLimit\w*)/,
    'quota',
    'The function that transforms the records was not started: a quota of Lambda (concurrent executions) or of its network is used up.',
    'Ask for more in Service Quotas (aws service-quotas list-service-quotas --service-code lambda), or reserve concurrency for the function.',
    'operator',
  ],
  [
    /^Lambda\.ResourceNotFound/,
    'reference-missing',
    'The function that shall transform the records does not exist (any more).',
    'Make it again or take it out of the delivery stream: the templates of this tool transform nothing.',
    'user',
  ],
  [
    /^(?:Splunk|Redshift|ES|OS|Elasticsearch|OpenSearch|AOSS|Snowflake|Iceberg|MSK)\.\w+/,
    'delivery-elsewhere',
    'This delivery stream does not deliver to Dynatrace: its destination (Splunk, OpenSearch, Redshift, Snowflake or the like) did not take the data.',
    'What AWS says behind the code names the remedy at that destination; every code is explained in "Monitor Amazon Data Firehose Using CloudWatch Logs". The streams of this tool deliver to Dynatrace only.',
    'operator',
  ],
  [
    /^Kinesis\.Access_?Denied/,
    'denied-to-role',
    'Firehose may not call Kinesis to read the data stream that it takes its data from: the role of the delivery stream lacks it.',
    `${role}; add kinesis:DescribeStream, GetShardIterator and GetRecords on the stream to it. The streams of this tool take their data directly.`,
    'operator',
  ],
  [
    /^Kinesis\.ResourceNotFound/,
    'stream-missing',
    'The Kinesis data stream that Firehose takes its data from does not exist (any more), or its shards were just merged or split.',
    `Make it again, or another source: ${role} and its source. The streams of this tool take their data directly.`,
    'user',
  ],
  [
    /^Lambda\.\w+/,
    'delivery-transform',
    'The function that transforms the records failed or answered in a form that Firehose does not take.',
    'Look at the log of the function (/aws/lambda/NAME): it must give every record back, with its recordId, within the time and 6 MB. Or take it out: the templates of this tool transform nothing.',
    'user',
  ],
];
