import type { Json, JsonObject, Kind } from '../template';
import { differences, inEveryStack, type Check } from './check';

/** A metric as documented: namespace, name, the one dimension, and the statistic that means something for it. */
type Watched = readonly [namespace: string, name: string, dimension: string, resource: string, statistic: string];

interface Expected {
  watches: readonly Watched[];
  when: readonly [operator: string, threshold: number, periods: number];
  /** What no data means, and whether that is told. */
  silence: 'notBreaching' | 'missing, told';
  expression?: string;
}

/** https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html */
const firehose = (name: string, statistic: string): Watched => [
  'AWS/Firehose',
  name,
  'DeliveryStreamName',
  'DeliveryStream',
  statistic,
];

const common: Record<string, Expected> = {
  DeliveryFailsAlarm: {
    watches: [firehose('DeliveryToHttpEndpoint.Success', 'Average')],
    when: ['LessThanThreshold', 0.95, 3],
    silence: 'notBreaching',
  },
  DeliveryLateAlarm: {
    watches: [firehose('DeliveryToHttpEndpoint.DataFreshness', 'Maximum')],
    when: ['GreaterThanThreshold', 900, 1],
    silence: 'notBreaching',
    expression: 'age - 60',
  },
  FailedDataAlarm: {
    watches: [firehose('BackupToS3.Records', 'Sum')],
    when: ['GreaterThanThreshold', 0, 1],
    silence: 'notBreaching',
  },
  ThrottledAlarm: {
    watches: [firehose('ThrottledRecords', 'Sum')],
    when: ['GreaterThanThreshold', 0, 3],
    silence: 'notBreaching',
  },
};

const keyErrors: Record<string, Expected> = {
  KeyErrorsAlarm: {
    watches: ['KMSKeyAccessDenied', 'KMSKeyDisabled', 'KMSKeyInvalidState', 'KMSKeyNotFound'].map((name) =>
      firehose(name, 'Sum'),
    ),
    when: ['GreaterThanThreshold', 0, 1],
    silence: 'notBreaching',
    expression: 'FILL(denied, 0) + FILL(disabled, 0) + FILL(state, 0) + FILL(missing, 0)',
  },
};

const ofKind: Record<Kind, Record<string, Expected>> = {
  logs: {},
  metrics: {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
    PublishErrorsAlarm: {
      watches: [['AWS/CloudWatch/MetricStreams', 'PublishErrorRate', 'MetricStreamName', 'MetricStream', 'Average']],
      when: ['GreaterThanThreshold', 0, 3],
      silence: 'missing, told',
    },
  },
};

/** An alarm of either form, written down as the table is. */
function read(alarm: JsonObject, topic: string): object {
  const queries = (alarm.Metrics ?? []) as JsonObject[];
  const [expression, ...more] = queries.flatMap(({ Expression, Id, ReturnData }) =>
    Expression === undefined ? [] : [{ Expression, Id, isShown: ReturnData ?? true }],
  );
  const stats = queries.flatMap(({ MetricStat, ReturnData }) => {
    const { Metric, Stat, Period } = (MetricStat ?? {}) as JsonObject;
    return MetricStat === undefined
      ? []
      : [{ ...(Metric as JsonObject), Statistic: Stat, Period, ReturnData } as JsonObject];
  });
  const sources = queries.length > 0 ? stats : [alarm];
  const tells = (action: Json | undefined) => JSON.stringify(action) === JSON.stringify([topic]);
  const told = alarm.TreatMissingData === 'missing' && tells(alarm.InsufficientDataActions);
  return {
    watches: sources.map(({ Namespace, MetricName, Dimensions, Statistic }) => {
      const [{ Name, Value } = {}] = Dimensions as JsonObject[];
      return [Namespace, MetricName, Name, Value, Statistic];
    }),
    periods: sources.map(({ Period }) => Period),
    // Only the expression may be what the alarm is about.
    hidden: stats.map(({ ReturnData }) => ReturnData),
    when: [alarm.ComparisonOperator, alarm.Threshold, alarm.EvaluationPeriods],
    silence: told ? 'missing, told' : alarm.TreatMissingData,
    expression: more.length === 0 && expression?.isShown === true ? expression.Expression : undefined,
    tells: [tells(alarm.AlarmActions), tells(alarm.OKActions)],
    isDescribed: typeof alarm.AlarmDescription === 'string' && alarm.AlarmDescription.length <= 1024,
  };
}

/** With a topic, one alarm for each thing that can go wrong, on metrics as AWS documents them; without one, none. */
export const alarmFindings: Check = (template, kind) =>
  inEveryStack(template, kind, (stack, { AlarmTopicArn: topic, KmsKeyArn: key }) => {
    const expected = topic ? { ...common, ...ofKind[kind], ...(key ? keyErrors : {}) } : {};
    const ids = Object.keys(stack.resources).filter((id) => template.Resources[id]?.Type === 'AWS::CloudWatch::Alarm');
    return [...new Set([...Object.keys(expected), ...ids])].flatMap((id) => {
      const wanted = expected[id];
      const alarm = stack.resources[id];
      if (!wanted || !alarm) return [`${id} ${wanted ? 'is missing' : 'is not expected'}`];
      const { watches, when, silence, expression } = wanted;
      return differences(id, read(alarm, topic ?? ''), {
        watches: watches.map(([namespace, name, dimension, resource, statistic]) => [
          namespace,
          name,
          dimension,
          stack.nameOf(resource),
          statistic,
        ]),
        periods: watches.map(() => 300),
        hidden: expression === undefined ? [] : watches.map(() => false),
        when,
        silence,
        expression,
        tells: [true, true],
        isDescribed: true,
      });
    });
  });
