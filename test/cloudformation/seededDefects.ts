import type { allChecks } from './checks/allChecks';
import { textOf, type Kind } from './template';

export type Catcher = keyof typeof allChecks | 'validator';

/** One edit that makes a template wrong, and the check that must say so. */
export interface Defect {
  kind: Kind;
  what: string;
  from: string;
  to: string;
  caughtBy: Catcher;
}

const defect = (kind: Kind, caughtBy: Catcher, what: string, from: string, to: string): Defect => ({
  kind,
  what,
  from,
  to,
  caughtBy,
});

const secretBlock = `        SecretsManagerConfiguration:
          Enabled: true
          RoleARN: !GetAtt DeliveryRole.Arn
          SecretARN: !If [TokenWasPasted, !Ref TokenSecret, !Ref DynatraceTokenSecretArn]
`;
const dtUrl = `            - AttributeName: dt-url
              AttributeValue: !Ref DynatraceEnvironmentUrl
`;

/** The thirteen that neither cfn-lint nor any other validator we tried finds: our own assertions are all there is. */
const unseenByValidators: readonly Defect[] = [
  defect(
    'metrics',
    'delivery',
    'an access key beside the secret',
    '          Url: !Ref DynatraceEndpoint\n',
    '          Url: !Ref DynatraceEndpoint\n          AccessKey: !Ref DynatraceApiToken\n',
  ),
  defect('metrics', 'delivery', 'neither a secret nor an access key', secretBlock, ''),
  defect(
    'logs',
    'delivery',
    'a secret that is switched on and not named',
    '          SecretARN: !If [TokenWasPasted, !Ref TokenSecret, !Ref DynatraceTokenSecretArn]\n',
    '',
  ),
  defect(
    'metrics',
    'delivery',
    'a customer managed key that is not named',
    '        KeyARN: !If [HasKey, !Ref KmsKeyArn, !Ref AWS::NoValue]\n',
    '',
  ),
  defect(
    'metrics',
    'delivery',
    'two destinations on one delivery stream',
    '      HttpEndpointDestinationConfiguration:\n',
    '      S3DestinationConfiguration: { BucketARN: !GetAtt BackupBucket.Arn, RoleARN: !GetAtt DeliveryRole.Arn }\n      HttpEndpointDestinationConfiguration:\n',
  ),
  defect(
    'metrics',
    'delivery',
    'a statistic that is no percentile',
    '      OutputFormat: opentelemetry1.0\n',
    '      OutputFormat: opentelemetry1.0\n      StatisticsConfigurations: [{ AdditionalStatistics: [q90], IncludeMetrics: [{ Namespace: AWS/ECS, MetricName: CPUUtilization }] }]\n',
  ),
  defect(
    'metrics',
    'delivery',
    'the name of the bucket where its ARN belongs',
    'BucketARN: !GetAtt BackupBucket.Arn',
    'BucketARN: !Ref BackupBucket',
  ),
  defect(
    'metrics',
    'delivery',
    'the name of the delivery stream where its ARN belongs',
    'FirehoseArn: !GetAtt DeliveryStream.Arn',
    'FirehoseArn: !Ref DeliveryStream',
  ),
  defect(
    'metrics',
    'delivery',
    'delivery over plain http',
    '          Url: !Ref DynatraceEndpoint\n',
    '          Url: http://aws.cloud.dynatrace.com/metrics\n',
  ),
  defect('metrics', 'delivery', 'a common attribute given twice', dtUrl, dtUrl + dtUrl),
  defect('metrics', 'form', 'a token that the console shows', '    NoEcho: true\n', ''),
  defect(
    'metrics',
    'permissions',
    'a policy for the wrong resource',
    '                Resource: !GetAtt DeliveryStream.Arn\n',
    '                Resource: !GetAtt BackupBucket.Arn\n',
  ),
  defect(
    'metrics',
    'resolution',
    'a choice beyond the end of a list',
    "- Namespace: !Select [0, !Split [',', !Sub '${Namespaces},,,,,,,,,']]",
    "- Namespace: !Select [19, !Split [',', !Sub '${Namespaces},,,,,,,,,']]",
  ),
];

const access: readonly Defect[] = [
  defect(
    'metrics',
    'permissions',
    'the right to write into every delivery stream',
    '                Resource: !GetAtt DeliveryStream.Arn\n',
    "                Resource: '*'\n",
  ),
  defect('metrics', 'permissions', 'an action that does not exist', 's3:PutObject]', 's3:PutObjects]'),
  defect(
    'metrics',
    'permissions',
    'an action that nobody needs',
    's3:GetObject, s3:PutObject]',
    's3:GetObject, s3:PutObject, s3:DeleteObject]',
  ),
  defect(
    'metrics',
    'permissions',
    'only one of the two ways to write records',
    'Action: [firehose:PutRecord, firehose:PutRecordBatch]',
    'Action: firehose:PutRecord',
  ),
  defect(
    'logs',
    'permissions',
    'the log group where the log stream belongs',
    '                  - !Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${DeliveryLogGroup}:log-stream:${DestinationLogStream}\n',
    '                  - !Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${DeliveryLogGroup}\n',
  ),
  defect(
    'metrics',
    'permissions',
    'objects of every bucket',
    '                Resource: !Sub arn:${AWS::Partition}:s3:::${BackupBucket}/*\n',
    '                Resource: !Sub arn:${AWS::Partition}:s3:::*/*\n',
  ),
  defect(
    'logs',
    'permissions',
    'every secret of the account',
    '                Resource: !If [TokenWasPasted, !Ref TokenSecret, !Ref DynatraceTokenSecretArn]\n',
    "                Resource: '*'\n",
  ),
  defect(
    'metrics',
    'permissions',
    'the key through any service',
    '                    Condition:\n                      StringLike:\n                        kms:ViaService: !Sub s3.${AWS::Region}.*\n',
    '',
  ),
  defect(
    'metrics',
    'permissions',
    'the key through a service that does not use it',
    'kms:ViaService: !Sub s3.${AWS::Region}.*',
    'kms:ViaService: !Sub firehose.${AWS::Region}.*',
  ),
  defect(
    'logs',
    'permissions',
    'a producer without the key of its delivery stream',
    '                    Action: [kms:Decrypt, kms:GenerateDataKey]\n                    Resource: !Ref KmsKeyArn\n            - !Ref AWS::NoValue\n',
    '                    Action: kms:Decrypt\n                    Resource: !Ref KmsKeyArn\n            - !Ref AWS::NoValue\n',
  ),
  defect(
    'metrics',
    'security',
    'a Firehose role that any account can have taken',
    '            Condition:\n              StringEquals:\n                sts:ExternalId: !Ref AWS::AccountId\n',
    '',
  ),
  defect(
    'metrics',
    'security',
    'a condition that CloudWatch is not documented to send',
    '              Service: streams.metrics.cloudwatch.amazonaws.com\n            Action: sts:AssumeRole\n',
    '              Service: streams.metrics.cloudwatch.amazonaws.com\n            Action: sts:AssumeRole\n            Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } }\n',
  ),
  defect(
    'logs',
    'security',
    'a role that logs of any account may use',
    'aws:SourceArn: !Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*',
    "aws:SourceArn: '*'",
  ),
  defect(
    'logs',
    'security',
    'a role without the permissions boundary',
    '      Description: !Sub CloudWatch Logs of the stack ${AWS::StackName}\n      PermissionsBoundary: !If [HasPermissionsBoundary, !Ref PermissionsBoundaryArn, !Ref AWS::NoValue]\n',
    '      Description: !Sub CloudWatch Logs of the stack ${AWS::StackName}\n',
  ),
  defect(
    'metrics',
    'security',
    'a role with a name of its own',
    '      Description: !Sub CloudWatch metric stream of',
    '      RoleName: dynatrace\n      Description: !Sub CloudWatch metric stream of',
  ),
];

const storage: readonly Defect[] = [
  defect(
    'metrics',
    'security',
    'a bucket with public access',
    'RestrictPublicBuckets: true',
    'RestrictPublicBuckets: false',
  ),
  defect(
    'metrics',
    'security',
    'plain http to the bucket',
    "aws:SecureTransport: 'false'",
    "aws:SecureTransport: 'true'",
  ),
  defect(
    'metrics',
    'security',
    'a TLS rule for the bucket that forgets its objects',
    '              - !GetAtt BackupBucket.Arn\n              - !Sub arn:${AWS::Partition}:s3:::${BackupBucket}/*\n',
    '              - !GetAtt BackupBucket.Arn\n',
  ),
  defect(
    'logs',
    'security',
    'a bucket that takes its data along',
    '    DeletionPolicy: RetainExceptOnCreate\n',
    '    DeletionPolicy: Delete\n',
  ),
  defect(
    'metrics',
    'security',
    'a bucket that outlives a failed creation and blocks the next',
    '    DeletionPolicy: RetainExceptOnCreate\n',
    '    DeletionPolicy: Retain\n',
  ),
  defect(
    'metrics',
    'security',
    'a bucket with a fixed name',
    '      PublicAccessBlockConfiguration:\n',
    '      BucketName: dynatrace-backup\n      PublicAccessBlockConfiguration:\n',
  ),
  defect('logs', 'security', 'failed deliveries that are kept for ever', 'Status: Enabled', 'Status: Disabled'),
  defect('metrics', 'security', 'logs that are kept for ever', '      RetentionInDays: 30\n', ''),
  defect(
    'metrics',
    'security',
    'a bucket that leaves the key out',
    '              SSEAlgorithm: !If [HasKey, aws:kms, AES256]\n',
    '              SSEAlgorithm: AES256\n',
  ),
  defect(
    'logs',
    'security',
    'a secret that leaves the key out',
    '      KmsKeyId: !If [HasKey, !Ref KmsKeyArn, !Ref AWS::NoValue]\n      # Firehose reads',
    '      # Firehose reads',
  ),
  defect(
    'metrics',
    'security',
    'a secret that Firehose does not understand',
    '!Sub \'{"api_key":',
    '!Sub \'{"apiKey":',
  ),
  defect(
    'metrics',
    'security',
    'a token in a description',
    'Description: !Sub CloudWatch metric stream of the stack ${AWS::StackName}',
    'Description: !Sub CloudWatch metric stream of ${DynatraceApiToken}',
  ),
  defect(
    'metrics',
    'resolution',
    'an ARN of one partition',
    '!Sub arn:${AWS::Partition}:s3:::${BackupBucket}/*',
    '!Sub arn:aws:s3:::${BackupBucket}/*',
  ),
];

const streams: readonly Defect[] = [
  defect(
    'metrics',
    'stream',
    'a preset without the heartbeat',
    '              - - Namespace: AWS/CloudWatch/MetricStreams\n                - Namespace: AWS/ECS\n                  MetricNames:',
    '              - - Namespace: AWS/ECS\n                  MetricNames:',
  ),
  defect(
    'metrics',
    'stream',
    'a smallest preset that streams more',
    'MetricNames: [CPUUtilization, MemoryUtilization]',
    'MetricNames: [CPUUtilization, MemoryUtilization, CPUReservation]',
  ),
  defect(
    'metrics',
    'stream',
    'a namespace that is streamed twice and another not at all',
    'Namespace: !Select [3,',
    'Namespace: !Select [2,',
  ),
  defect(
    'metrics',
    'stream',
    'a format that the relay does not read',
    'OutputFormat: opentelemetry1.0',
    'OutputFormat: opentelemetry0.7',
  ),
  defect(
    'metrics',
    'stream',
    'linked accounts whether wanted or not',
    'IncludeLinkedAccountsMetrics: !If [IncludesLinkedAccounts, true, !Ref AWS::NoValue]',
    'IncludeLinkedAccountsMetrics: true',
  ),
  defect(
    'logs',
    'stream',
    'an account policy that streams its own log for ever',
    'LogGroupName NOT IN ["${DeliveryLogGroup}"${Others}]',
    'LogGroupName NOT IN ["/none"${Others}]',
  ),
  defect(
    'logs',
    'stream',
    'a log group that is subscribed twice and another not at all',
    "LogGroupName: !Select [6, !Split [',', !Sub '${LogGroups},,,,,,,,,']]",
    "LogGroupName: !Select [5, !Split [',', !Sub '${LogGroups},,,,,,,,,']]",
  ),
  defect(
    'logs',
    'stream',
    'a slot under the condition of another',
    '    Condition: HasLogGroup10\n',
    '    Condition: HasLogGroup1\n',
  ),
  defect('logs', 'delivery', 'the address of another API', '/api/v2/logs/ingest/aws_firehose', '/api/v2/logs/ingest'),
  defect('metrics', 'delivery', 'no compression on the way', 'ContentEncoding: GZIP', 'ContentEncoding: NONE'),
  defect(
    'metrics',
    'delivery',
    'a certificate check that is off for everybody',
    '!Ref RequireValidCertificate',
    "'false'",
  ),
  defect('metrics', 'delivery', 'a backup of everything', 'S3BackupMode: FailedDataOnly', 'S3BackupMode: AllData'),
];

const alarms: readonly Defect[] = [
  defect(
    'metrics',
    'alarms',
    'a metric that Firehose does not have',
    'DeliveryToHttpEndpoint.Success',
    'DeliveryToHTTP.Success',
  ),
  defect(
    'metrics',
    'alarms',
    'a dimension that Firehose does not send',
    '        - Name: DeliveryStreamName\n',
    '        - Name: StreamName\n',
  ),
  defect(
    'metrics',
    'alarms',
    'an alarm on what went well',
    'ComparisonOperator: LessThanThreshold',
    'ComparisonOperator: GreaterThanThreshold',
  ),
  defect(
    'metrics',
    'alarms',
    'a stopped stream that nobody is told of',
    'TreatMissingData: missing',
    'TreatMissingData: notBreaching',
  ),
  defect('logs', 'alarms', 'an alarm without an end', '      OKActions: [!Ref AlarmTopicArn]\n', ''),
  defect('logs', 'alarms', 'alarms without a topic', '    Condition: HasAlarmTopic\n', ''),
  defect('metrics', 'alarms', 'a sum over what is a share', '      Statistic: Average\n', '      Statistic: Sum\n'),
  defect('logs', 'alarms', 'a key error that is not counted', ' + FILL(missing, 0)', ''),
];

const form: readonly Defect[] = [
  defect(
    'logs',
    'form',
    'a label that a comma cuts short',
    "'KMS key for the stream, the secret, the bucket and the log group'",
    'KMS key for the stream, the secret, the bucket and the log group',
  ),
  defect(
    'metrics',
    'form',
    'a parameter that is nowhere in the form',
    'Parameters: [ExpectedAccountId]',
    'Parameters: []',
  ),
  defect(
    'metrics',
    'form',
    'a wrong value that is not explained',
    '    ConstraintDescription: must be a number from 0 to 7200\n',
    '',
  ),
  defect('metrics', 'form', 'a default that the parameter itself refuses', '    Default: 900\n', '    Default: 9000\n'),
  defect('metrics', 'form', 'a version that is not the app’s', '    Value: 1.3.0\n', '    Value: 1.0.0\n'),
  defect(
    'logs',
    'form',
    'a transform, which no StackSet takes',
    'Metadata:\n',
    'Transform: AWS::LanguageExtensions\n\nMetadata:\n',
  ),
  defect('metrics', 'parameters', 'a pattern that the app does not know', '^([0-9]{12})?$', '^([0-9]{11,12})?$'),
  defect(
    'metrics',
    'parameters',
    'a limit that the app does not know',
    '    MaxValue: 7200\n',
    '    MaxValue: 72000\n',
  ),
  defect(
    'logs',
    'parameters',
    'a pattern that differs between the two templates',
    ':key/[A-Za-z0-9-]+)?$',
    ':(key|alias)/[A-Za-z0-9-]+)?$',
  ),
  defect(
    'metrics',
    'rules',
    'a guard that lets the wrong account pass',
    '!Ref AWS::AccountId]',
    '!Ref ExpectedAccountId]',
  ),
  defect(
    'logs',
    'rules',
    'log groups and the whole account at once',
    "                - Fn::Equals: [!Ref AccountWide, 'false']\n",
    "                - Fn::Equals: [!Ref AccountWide, 'true']\n",
  ),
  defect(
    'metrics',
    'outputs',
    'an output of the wrong stream',
    'Value: !GetAtt MetricStream.Arn',
    'Value: !GetAtt DeliveryStream.Arn',
  ),
];

const shape: readonly Defect[] = [
  defect('metrics', 'validator', 'a property that does not exist', 'S3BackupMode:', 'S3BackupMood:'),
  defect(
    'metrics',
    'validator',
    'a value that does not exist',
    'KeyType: !If [HasKey, CUSTOMER_MANAGED_CMK, AWS_OWNED_CMK]',
    'KeyType: AWS_CMK',
  ),
  defect('metrics', 'validator', 'a reference to nothing', '!GetAtt MetricStreamRole.Arn', '!GetAtt MetricRole.Arn'),
  defect(
    'metrics',
    'validator',
    'a condition that does not exist',
    'Condition: TokenWasPasted',
    'Condition: TokenWasGiven',
  ),
  defect(
    'logs',
    'validator',
    'a resource type that does not exist',
    'Type: AWS::Logs::AccountPolicy',
    'Type: AWS::Logs::AccountPolicies',
  ),
  defect(
    'logs',
    'validator',
    'a required property that is missing',
    '      PolicyType: SUBSCRIPTION_FILTER_POLICY\n',
    '',
  ),
];

/** What nobody had thought to look at: properties beyond those that the checks compare, and words that say otherwise. */
const unreviewed: readonly Defect[] = [
  defect(
    'metrics',
    'review',
    'an administrator for a delivery role',
    '      Description: !Sub Amazon Data Firehose of',
    '      ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"]\n      Description: !Sub Amazon Data Firehose of',
  ),
  defect(
    'logs',
    'review',
    'a role with a path',
    '      Description: !Sub CloudWatch Logs of',
    '      Path: /dynatrace/\n      Description: !Sub CloudWatch Logs of',
  ),
  defect(
    'metrics',
    'review',
    'a delivery stream that outlives its stack',
    '    Type: AWS::KinesisFirehose::DeliveryStream\n',
    '    Type: AWS::KinesisFirehose::DeliveryStream\n    DeletionPolicy: Retain\n',
  ),
  defect(
    'logs',
    'review',
    'a token that outlives its stack',
    '    DeletionPolicy: Delete\n',
    '    DeletionPolicy: Retain\n',
  ),
  defect(
    'metrics',
    'review',
    'a rule that is switched off',
    '  RightAccount:\n',
    "  RightAccount:\n    RuleCondition: !Equals [!Ref ExpectedAccountId, '']\n",
  ),
  defect(
    'metrics',
    'review',
    'an alarm at the first bad point of three',
    '      EvaluationPeriods: 3\n',
    '      EvaluationPeriods: 3\n      DatapointsToAlarm: 1\n',
  ),
  defect(
    'logs',
    'review',
    'an alarm that tells nobody',
    '      TreatMissingData: notBreaching\n',
    '      TreatMissingData: notBreaching\n      ActionsEnabled: false\n',
  ),
  defect(
    'metrics',
    'review',
    'words with a key that Firehose does not read',
    '{"api_key":"TOKEN"}',
    '{"apiKey":"TOKEN"}',
  ),
  defect(
    'metrics',
    'review',
    'words with a heartbeat that does not exist',
    '      AWS/CloudWatch/MetricStreams, the heartbeat',
    '      AWS/MetricStreams, the heartbeat',
  ),
  defect(
    'metrics',
    'review',
    'words with a namespace that a preset does not stream',
    'all of AWS/ECS.',
    'all of AWS/EC2.',
  ),
  defect(
    'logs',
    'review',
    'words with the scope of the other template',
    'with the scope logs.ingest',
    'with the scope metrics.ingest',
  ),
  defect('logs', 'review', 'words with a limit of yesterday', 'allows five subscription', 'allows two subscription'),
  defect(
    'metrics',
    'review',
    'words with a range of another parameter',
    'a number from 0 to 7200',
    'a number from 0 to 900',
  ),
  defect(
    'logs',
    'review',
    'a second statement in a policy',
    "        - PolicyName: ReadToken\n          PolicyDocument:\n            Version: '2012-10-17'\n            Statement:\n",
    "        - PolicyName: ReadToken\n          PolicyDocument:\n            Version: '2012-10-17'\n            Statement:\n              - { Effect: Allow, Action: 's3:GetObject', Resource: '*' }\n",
  ),
  defect(
    'metrics',
    'review',
    'a resource that nobody asked for',
    'Resources:\n',
    'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties: {}\n',
  ),
  defect(
    'metrics',
    'review',
    'an output that blocks a second stack',
    '    Value: !GetAtt MetricStream.Arn\n',
    '    Value: !GetAtt MetricStream.Arn\n    Export: { Name: dynatrace }\n',
  ),
  defect(
    'metrics',
    'security',
    'a rotation at once, of a token that is new',
    'RotateImmediatelyOnUpdate: false',
    'RotateImmediatelyOnUpdate: true',
  ),
  defect(
    'logs',
    'security',
    'versions that are kept for ever',
    '            NoncurrentVersionExpiration:\n              NoncurrentDays: !Ref BackupRetentionDays\n',
    '',
  ),
];

export const seededDefects: readonly Defect[] = [
  ...unseenByValidators,
  ...access,
  ...storage,
  ...streams,
  ...alarms,
  ...form,
  ...shape,
  ...unreviewed,
];

/** Those that AWS's validator catches, and those that a check of our own does. */
export const ofValidator = seededDefects.filter(({ caughtBy }) => caughtBy === 'validator');
export const ofChecks = seededDefects.flatMap(({ caughtBy, ...rest }) =>
  caughtBy === 'validator' ? [] : [{ ...rest, caughtBy }],
);

/** The template with the edit. @throws Error when the template no longer has what the edit changes */
export function withDefect({ kind, from, to }: Omit<Defect, 'caughtBy'>): string {
  const whole = textOf(kind);
  if (!whole.includes(from)) throw new Error(`the template no longer has ${JSON.stringify(from)}`);
  return whole.replace(from, () => to);
}
