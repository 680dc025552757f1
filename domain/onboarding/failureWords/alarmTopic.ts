import type { Explanation } from './knownFailure';

/**
 * An alarm that may not publish to its topic. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export function alarmTopic(reason: string): Explanation {
  const topic = /arn:aws[\w-]*:sns:[\w-]*:(\d{12}):([\w-]{1,256})/.exec(reason);
  const alarm = /:alarm:([^\s"',]{1,255})/.exec(reason)?.[1];
  const named = topic === null ? 'its topic' : `the topic ${topic[2] ?? ''} (account ${topic[1] ?? ''})`;
  if (/\bkms:|encryption key|\bKMS\b/i.test(reason))
    return {
      cause: `CloudWatch cannot send the notice of the alarm${alarm === undefined ? '' : ` ${alarm}`} to ${named}: the KMS key that encrypts the topic does not let CloudWatch in.`,
      fix: 'Its owner allows kms:Decrypt and kms:GenerateDataKey* to the service cloudwatch.amazonaws.com in the key policy (the key aws/sns of AWS cannot be changed: give the topic a key of your own, or none). No stack has to be deployed for it.',
      whose: 'operator',
    };
  return {
    cause: `CloudWatch may not send the notice of the alarm${alarm === undefined ? '' : ` ${alarm}`} to ${named}: the policy of the topic does not allow sns:Publish.`,
    fix: 'The owner of the topic allows sns:Publish to the service cloudwatch.amazonaws.com in its policy (SNS, the topic, Access policy; condition aws:SourceAccount or aws:SourceArn with the alarm). No stack has to be deployed for it; the next change of the alarm is sent.',
    whose: 'operator',
  };
}
