import type { Kind } from '../template';
import type { Facts } from './facts';

/** What a parameter is for, and what a wrong value is. */
type Words = readonly [description: string, constraint: string];

const yesOrNo = 'must be true or false';
const separated = 'with commas and no blanks between them';

const optional: Record<string, Words> = {
  PermissionsBoundaryArn: [
    'Managed policy that limits what the roles can ever do. Leave empty if your organization does not ask for one.',
    'must be empty or the ARN of a managed policy, such as arn:aws:iam::123456789012:policy/boundary',
  ],
  // The statements to which this adds up are those of keyPolicyStatements; keyPolicyWords.test.ts compares them.
  KmsKeyArn: [
    'Symmetric customer managed key of this Region. Its key policy must let the policies of this account use it and create grants (Amazon Data Firehose asks for one in the name of whoever creates the stack), and let CloudWatch Logs encrypt with it. Leave empty for the keys that AWS owns and manages.',
    'must be empty or the ARN of a KMS key (not of an alias), such as arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  ],
  AlarmTopicArn: [
    'Topic of this Region that is told when deliveries fail or fall behind. If the topic is encrypted, its key must let CloudWatch use it, which the key alias/aws/sns does not. Leave empty for no alarms.',
    'must be empty or the ARN of a standard SNS topic, such as arn:aws:sns:eu-west-1:123456789012:operations',
  ],
  BackupBucketVersioning: [
    'Choose true if your organization demands versioned buckets. Failed deliveries are written once and deleted after the days given below, so that versions protect nothing else; old versions are deleted as many days later.',
    yesOrNo,
  ],
  AccessLogBucketName: [
    'Existing bucket of this account and Region, whose policy lets logging.s3.amazonaws.com put objects, for the server access logs of the backup bucket. Leave empty for none.',
    'must be empty or the name of a bucket, such as access-logs-123456789012, not its ARN',
  ],
  TokenRotationFunctionArn: [
    'Lambda function of yours that makes a new Dynatrace token and puts it into the secret of this stack; its policy must let secretsmanager.amazonaws.com invoke it. Only for a pasted token: a secret of your own is rotated where it is. Leave empty for no rotation.',
    'must be empty or the ARN of a Lambda function, such as arn:aws:lambda:eu-west-1:123456789012:function:rotate-dynatrace-token',
  ],
};

const ofMetrics = ({ heartbeat, ecs, insights }: Facts): Record<string, Words> => ({
  DynatraceEndpoint: [
    'Dynatrace relay that Amazon Data Firehose delivers to.',
    'must be one of the three delivery endpoints of Dynatrace (global, US, EU)',
  ],
  RequireValidCertificate: ['Choose false only for an environment with a self-signed certificate.', yesOrNo],
  FilterPreset: [
    `EcsSlo: CPU and memory utilization, and with Container Insights the running and desired tasks. EcsFull: all of ${ecs}. EcsInsights: ${ecs} and all of ${insights}. EcsMetrics: the metrics named below. Namespaces: the list below. All: every metric of the Region (costs accordingly). A change restarts the stream: AWS sends only data points that are newer than the change.`,
    'must be EcsSlo, EcsFull, EcsInsights, EcsMetrics, Namespaces or All',
  ],
  EcsMetricNames: [
    `Names of metrics of ${ecs}, each once, ${separated}, for example CPUUtilization,MemoryUtilization. AWS allows 1,000 names in one stream.`,
    `must be empty or at most 400 names of metrics ${separated}, such as CPUUtilization,MemoryUtilization`,
  ],
  InsightsMetricNames: [
    `Names of metrics of ${insights}, each once, ${separated}, for example RunningTaskCount,DesiredTaskCount. They are there only where Container Insights is on.`,
    `must be empty or at most 400 names of metrics ${separated}, such as RunningTaskCount,DesiredTaskCount`,
  ],
  Namespaces: [
    `Up to ten CloudWatch namespaces, each once, ${separated}, for example ${ecs},AWS/ApplicationELB. ${heartbeat}, the heartbeat of the stream, is always added.`,
    `must be empty or one to ten namespaces ${separated}, such as ${ecs},AWS/ApplicationELB`,
  ],
  IncludeLinkedAccounts: [
    'Choose true in a monitoring account of CloudWatch cross-account observability; elsewhere AWS refuses it.',
    yesOrNo,
  ],
});

const ofLogs: Record<string, Words> = {
  LogGroups: [
    `Up to ten names of log groups, each once, ${separated}, for example /ecs/checkout,/ecs/payment. AWS allows five subscription filters per log group.`,
    `must be empty or one to ten names of log groups ${separated}, such as /ecs/checkout,/ecs/payment`,
  ],
  AccountWide: [
    'Choose true for one policy that subscribes all log groups of the account and Region, also future ones. AWS allows one such policy per account and Region. The log group of this pipeline is left out.',
    yesOrNo,
  ],
  ExcludedLogGroups: [
    `With the whole account: names of log groups to leave out, ${separated}. Name the log groups of every other pipeline here: a pipeline that streams its own log never comes to an end.`,
    `must be empty or names of log groups ${separated}`,
  ],
  FilterPattern: [
    'CloudWatch Logs filter pattern; only records that match are streamed. Leave empty for all.',
    'must be a filter pattern of at most 1024 ASCII characters without quotation marks, backslashes and line breaks',
  ],
};

const range = (least: number, most: number) => `must be a number from ${least} to ${most}`;

/** The words of every parameter's description and constraint, for a template that uses what `facts` says. */
export function parameterWords(kind: Kind, facts: Facts): Record<string, Words> {
  const isMetrics = kind === 'metrics';
  const [cargo, scope] = isMetrics ? ['metrics', 'metrics.ingest'] : ['log records', 'logs.ingest'];
  const address =
    'API address of the environment, for example https://abc12345.live.dynatrace.com, without a slash at the end.';
  const port = ' Amazon Data Firehose must reach it on port 443, the only one it delivers to.';
  const boundary = optional.PermissionsBoundaryArn ?? ['', ''];
  return {
    DynatraceEnvironmentUrl: [
      isMetrics ? address : address + port,
      `must be the https address of the environment without ${isMetrics ? '' : 'a port and without '}a slash at the end, such as https://abc12345.live.dynatrace.com or https://managed.example.com/e/ENVIRONMENT-ID`,
    ],
    DynatraceTokenSecretArn: [
      `Secrets Manager secret of this Region with the content {"${facts.secretKey}":"TOKEN"}, encrypted with the AWS managed key or with the KMS key given below. Leave empty to paste the token.`,
      'must be empty or the complete ARN of a secret, including the six characters at its end, such as arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf',
    ],
    DynatraceApiToken: [
      `Dynatrace API token with the scope ${scope}. It is stored in a new secret and nowhere else. Leave empty if you gave an ARN.`,
      'must be empty or a Dynatrace API token in its three parts, dt0c01.PUBLIC.SECRET, without spaces',
    ],
    ...(isMetrics ? ofMetrics(facts) : ofLogs),
    ExpectedAccountId: [
      'Twelve digits. If the console is signed in to another account, nothing is created. Leave empty to skip the check.',
      'must be empty or an AWS account id of twelve digits',
    ],
    ...optional,
    PermissionsBoundaryArn: [
      isMetrics && facts.roles === 2 ? boundary[0].replace('the roles', 'the two roles') : boundary[0],
      boundary[1],
    ],
    TokenRotationDays: ['With a function that rotates the token, the days between two rotations.', range(1, 1000)],
    // https://docs.aws.amazon.com/firehose/latest/APIReference/API_HttpEndpointBufferingHints.html and …HttpEndpointRetryOptions.html
    BufferIntervalSeconds: [`Longest time that ${cargo} wait before they are sent.`, range(0, 900)],
    BufferSizeMiB: [`Amount of ${cargo} that is sent without waiting any longer.`, range(1, 64)],
    RetryDurationSeconds: ['After this time a delivery that still fails goes to the backup bucket.', range(0, 7200)],
    BackupRetentionDays: ['Objects in the backup bucket are deleted after this time.', range(1, 365)],
  };
}
