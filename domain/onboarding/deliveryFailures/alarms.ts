import type { Explanation, KnownFailure } from '../failureWords/knownFailure';

const log =
  'The reason of each try stands in the error log of the stack: aws logs tail LOG-GROUP --since 1h (its name is among the resources of the stack). Paste a line of it here.';

/** What each metric tells that the templates watch: https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html */
const watched: readonly (readonly [shape: RegExp, cause: string, fix: string, whose: Explanation['whose']])[] = [
  [
    /DeliveryToHttpEndpoint\.Success|DeliveryFailsAlarm|refuses deliveries/i,
    'deliveries to Dynatrace fail.',
    log,
    'operator',
  ],
  [
    /DataFreshness|DeliveryLateAlarm|waits for delivery/i,
    'the oldest data waits too long for its delivery to Dynatrace: deliveries fail, or the endpoint is slow.',
    log,
    'operator',
  ],
  [
    /BackupToS3|FailedDataAlarm/i,
    'data that could not be delivered went into the backup bucket.',
    `${log} When deliveries work again: npm run aws -- replay.`,
    'operator',
  ],
  [
    /ThrottledRecords|ThrottledAlarm/i,
    'Firehose refuses part of the data, since more comes than its quota allows.',
    'Stream fewer namespaces, or ask for more in Service Quotas: aws service-quotas list-service-quotas --service-code firehose.',
    'operator',
  ],
  [
    /PublishErrorRate|PublishErrorsAlarm/i,
    'the metric stream cannot hand its data to Firehose: its role was changed or removed, or the delivery stream is gone.',
    'Look at the metric stream (aws cloudwatch get-metric-stream --name NAME) for its role and its delivery stream; deploy the current template again, which puts both back.',
    'operator',
  ],
  [
    /KMSKey\w+|KeyErrorsAlarm/i,
    'Firehose cannot use the KMS key: it is disabled, gone, or does not let Firehose in.',
    'Look at the key (aws kms describe-key --key-id KEY) and its policy.',
    'operator',
  ],
];

/** Notices of alarms, as mails and the console word them: they tell that something is wrong with the data, not with a stack. */
export const alarmNotices: readonly KnownFailure[] = [
  {
    code: 'alarm',
    rank: 'quoting',
    words: /has entered the ALARM state|\bThreshold Crossed: /i,
    explain: ({ reason }) => {
      const [, cause, fix, whose] = watched.find(([shape]) => shape.test(reason)) ?? [];
      return {
        cause: `This is a notice of a CloudWatch alarm, no failure of a stack: ${cause ?? 'a metric is where the alarm says that it must not be.'}`,
        fix:
          fix ??
          `Which metric it is: aws cloudwatch describe-alarms --alarm-names NAME. If it is one of Firehose: ${log}`,
        whose: whose ?? 'operator',
      };
    },
  },
];
