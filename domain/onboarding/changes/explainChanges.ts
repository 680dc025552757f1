import type { PlannedChange } from './plannedChange';

export interface ExplainedChange {
  action: 'create' | 'change' | 'replace' | 'maybe replace' | 'remove';
  logicalId: string;
  type: string;
  what: string;
}

export interface ExplainedChanges {
  changes: ExplainedChange[];
  /** What the person must know before agreeing, in whole sentences. */
  warnings: string[];
}

/** Types whose replacement or removal loses data or cuts the flow, with what it means. */
const stateful: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'failed deliveries stay in the old bucket, which is kept but no longer belongs to the stack',
  'AWS::SecretsManager::Secret':
    'the old secret goes away; until Firehose has read the new one (ten minutes), deliveries may fail and are retried',
  'AWS::KinesisFirehose::DeliveryStream':
    'what the old stream still buffers may be lost, and nothing is delivered in between',
  'AWS::CloudWatch::MetricStream':
    'no metric is streamed between the end of the old stream and the start of the new one',
  'AWS::Logs::LogGroup': 'the delivery errors logged so far are lost',
};

const filters = ['IncludeFilters', 'ExcludeFilters'];

/** Puts a change set into words, the gravest warnings first. */
export function explainChanges(planned: readonly PlannedChange[]): ExplainedChanges {
  const changes = planned.map(explain);
  const lost = changes.flatMap(({ action, logicalId, type }) => {
    const consequence = stateful[type];
    if (!consequence || action === 'create' || action === 'change') return [];
    const verb = { replace: 'WILL BE REPLACED', 'maybe replace': 'MAY BE REPLACED', remove: 'WILL BE REMOVED' }[action];
    return [`${logicalId} (${type}) ${verb}: ${consequence}.`];
  });
  return { changes, warnings: [...lost, ...(restartsStream(planned) ? [restart] : [])] };
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-setup.html */
const restart =
  'The filter changes, and a changed filter restarts the metric stream: AWS sends only data points that are newer than the change. Expect a gap of about two to three minutes in Dynatrace, which SLOs see as missing data.';

function restartsStream(planned: readonly PlannedChange[]): boolean {
  return planned.some(
    ({ type, action, properties }) =>
      type === 'AWS::CloudWatch::MetricStream' &&
      action === 'Modify' &&
      properties.some((property) => filters.includes(property)),
  );
}

function explain({ action, logicalId, type, replacement, properties }: PlannedChange): ExplainedChange {
  const what = properties.join(', ');
  if (action === 'Add') return { action: 'create', logicalId, type, what: '' };
  if (action === 'Remove') return { action: 'remove', logicalId, type, what: '' };
  if (replacement === 'True') return { action: 'replace', logicalId, type, what };
  if (replacement === 'Conditional') return { action: 'maybe replace', logicalId, type, what };
  return { action: 'change', logicalId, type, what };
}
