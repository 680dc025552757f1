import type { FailedEvent } from '../failureWords/knownFailure';
import type { Text } from './jsonFields';
import { loose } from './looseMessages';

/** A notice of a CloudWatch alarm, as SNS and EventBridge hand it on; null for anything else. */
export function ofAlarm(text: Text, trigger: Text): FailedEvent | null {
  const [name, reason] = [text('AlarmName'), text('NewStateReason', 'StateReason')];
  if (name === undefined || reason === undefined) return null;
  const state = text('NewStateValue', 'StateValue');
  if (state !== undefined && state !== 'ALARM') return null;
  const metric = trigger('MetricName') ?? text('MetricName') ?? '';
  return loose(
    `CloudWatch alarm ${name} has entered the ALARM state: ${metric} ${text('AlarmDescription') ?? ''} ${reason}`,
  );
}

/**
 * Why a delivery stream was not made or deleted, as DescribeDeliveryStream tells it:
 * https://docs.aws.amazon.com/firehose/latest/APIReference/API_FailureDescription.html
 */
export function ofFailureDescription(text: Text): FailedEvent | null {
  const [type, details] = [text('Type'), text('Details')];
  return type !== undefined && details !== undefined && /^[A-Z]+(?:_[A-Z]+)+$/.test(type)
    ? loose(`${type}: ${details}`)
    : null;
}

/**
 * What drift detection found, of a stack or of one resource: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackDriftDetectionStatus.html.
 * Null where it found nothing, and for anything else.
 */
export function ofDrift(text: Text): FailedEvent | null {
  const state = text('StackDriftStatus', 'StackResourceDriftStatus');
  if (state === undefined) return null;
  const [failed, name] = [text('DetectionStatusReason'), text('LogicalResourceId')];
  if (text('DetectionStatus') === 'DETECTION_FAILED' && failed !== undefined) return loose(failed);
  if (!/^(?:DRIFTED|MODIFIED|DELETED)$/.test(state)) return null;
  return {
    ...loose(`Drift detection found: ${state}`),
    logicalId: name ?? '',
    ...(text('ResourceType') ? { type: text('ResourceType') } : {}),
  };
}

/**
 * An error as every API of Dynatrace answers it, `{"error":{"code":401,"message":"…"}}`; AWS has no numbers there:
 * https://docs.dynatrace.com/docs/dynatrace-api/basics/access-tokens
 */
export function ofDynatraceAnswer(error: unknown): FailedEvent | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return null;
  const { code, message } = error;
  return typeof code === 'number' && code >= 400 && code < 600 && typeof message === 'string'
    ? loose(
        `Dynatrace answered HTTP ${code}: ${message} ${'constraintViolations' in error ? JSON.stringify(error.constraintViolations).slice(0, 300) : ''}`.trim(),
      )
    : null;
}
