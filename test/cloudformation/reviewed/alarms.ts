import type { Json, JsonObject, Kind } from '../template';
import { ref, resource, sub } from './write';

const topic: Json = [ref('AlarmTopicArn')];
const told: JsonObject = { AlarmActions: topic, OKActions: topic };
const words = (text: string): Json => sub(`\${AWS::StackName}: ${text}`);
const firehose = (MetricName: string): JsonObject => ({
  Namespace: 'AWS/Firehose',
  MetricName,
  Dimensions: [{ Name: 'DeliveryStreamName', Value: ref('DeliveryStream') }],
});
const quiet = { TreatMissingData: 'notBreaching' };
const above = (Threshold: number): JsonObject => ({ Threshold, ComparisonOperator: 'GreaterThanThreshold' });

const alarm = (properties: JsonObject, Condition = 'HasAlarmTopic'): JsonObject =>
  resource('AWS::CloudWatch::Alarm', { ...properties, ...told }, { Condition });

const single = (text: string, metric: JsonObject, Statistic: string, rest: JsonObject): JsonObject =>
  alarm({ AlarmDescription: words(text), ...metric, Statistic, Period: 300, ...rest });

const query = (Id: string, name: string, Stat: string): JsonObject => ({
  Id,
  ReturnData: false,
  MetricStat: { Metric: firehose(name), Period: 300, Stat },
});

/** Without `DatapointsToAlarm`, `ActionsEnabled` and all else that would make an alarm fire otherwise or not at all. */
export function reviewedAlarms(kind: Kind): Record<string, JsonObject> {
  const isMetrics = kind === 'metrics';
  const [one, many] = isMetrics ? ['metric', 'metrics'] : ['log record', 'log records'];
  return {
    DeliveryFailsAlarm: single(
      'Dynatrace refuses deliveries; the reason is in the log group of this stack',
      firehose('DeliveryToHttpEndpoint.Success'),
      'Average',
      { EvaluationPeriods: 3, Threshold: 0.95, ComparisonOperator: 'LessThanThreshold', ...quiet },
    ),
    DeliveryLateAlarm: alarm({
      AlarmDescription: words(
        `the oldest ${one} waits for delivery to Dynatrace 15 minutes longer than the buffer makes it wait`,
      ),
      Metrics: [
        { Id: 'late', Label: 'Seconds beyond the buffer interval', Expression: sub('age - ${BufferIntervalSeconds}') },
        query('age', 'DeliveryToHttpEndpoint.DataFreshness', 'Maximum'),
      ],
      EvaluationPeriods: 1,
      // 15 minutes
      ...above(900),
      ...quiet,
    }),
    FailedDataAlarm: single(
      `${many} could not be delivered and were written to the backup bucket`,
      firehose('BackupToS3.Records'),
      'Sum',
      { EvaluationPeriods: 1, ...above(0), ...quiet },
    ),
    ThrottledAlarm: single(
      `Amazon Data Firehose throttles ${isMetrics ? 'the metric stream' : 'CloudWatch Logs'}; ask AWS for a higher quota`,
      firehose('ThrottledRecords'),
      'Sum',
      { EvaluationPeriods: 3, ...above(0), ...quiet },
    ),
    ...(isMetrics ? { PublishErrorsAlarm: publishErrors } : {}),
    KeyErrorsAlarm: alarm(
      {
        AlarmDescription: words(`Amazon Data Firehose cannot use the KMS key; after 24 hours it discards the ${many}`),
        Metrics: [
          {
            Id: 'errors',
            Label: 'KMS key errors',
            Expression: 'FILL(denied, 0) + FILL(disabled, 0) + FILL(state, 0) + FILL(missing, 0)',
          },
          query('denied', 'KMSKeyAccessDenied', 'Sum'),
          query('disabled', 'KMSKeyDisabled', 'Sum'),
          query('state', 'KMSKeyInvalidState', 'Sum'),
          query('missing', 'KMSKeyNotFound', 'Sum'),
        ],
        EvaluationPeriods: 1,
        ...above(0),
        ...quiet,
      },
      'HasKeyAndAlarmTopic',
    ),
  };
}

const publishErrors = single(
  'the metric stream is stopped, or cannot write into its delivery stream',
  {
    Namespace: 'AWS/CloudWatch/MetricStreams',
    MetricName: 'PublishErrorRate',
    Dimensions: [{ Name: 'MetricStreamName', Value: ref('MetricStream') }],
  },
  'Average',
  { EvaluationPeriods: 3, ...above(0), TreatMissingData: 'missing', InsufficientDataActions: topic },
);
