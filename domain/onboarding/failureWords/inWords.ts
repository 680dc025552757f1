import { stackIn } from './stackNamed';
import type { FailedEvent } from './knownFailure';

/** Kinds of things that the templates make, for messages that name none. */
const kinds: readonly [RegExp, string][] = [
  [/^AWS::S3::Bucket$/, 'the bucket'],
  [/^AWS::S3::BucketPolicy$/, 'the bucket policy'],
  [/^AWS::IAM::Role$/, 'the role'],
  [/^AWS::IAM::/, 'the policy'],
  [/^AWS::KinesisFirehose::/, 'the delivery stream'],
  [/^AWS::CloudWatch::MetricStream$/, 'the metric stream'],
  [/^AWS::CloudWatch::/, 'the alarm'],
  [/^AWS::Logs::LogGroup$/, 'the log group'],
  [/^AWS::Logs::SubscriptionFilter$/, 'the subscription filter'],
  [/^AWS::Logs::AccountPolicy$/, 'the account policy'],
  [/^AWS::SecretsManager::/, 'the secret'],
  [/^AWS::KMS::/, 'the key'],
  [/^AWS::SNS::/, 'the topic'],
  [/^AWS::CloudFormation::StackSet$/, 'the stack set'],
  [/^AWS::CloudFormation::Stack$/, 'the stack'],
];

/** Services as AWS names them in messages, for those that name no resource. */
const services: readonly [RegExp, string][] = [
  [/PutAccountPolicy|PutSubscriptionFilter|deliver test message/, 'the subscription of the logs'],
  [/\bmetric streams?\b/i, 'the metric stream'],
  [
    /\bService: (?:Amazon)?(?:Kinesis)?Firehose\b|\bFirehose is\b|\bFirehose (?:stream|delivery)|\bfirehose:[A-Z]/,
    'the delivery stream',
  ],
  [/\bService: (?:Amazon)?S3\b|\boperation error S3: \w*Bucket|\bs3:\w*Bucket/, 'the bucket'],
  [
    /\bService: (?:AWS|Amazon)?CloudWatch ?Logs\b|\boperation error CloudWatch Logs: \w*LogGroup|\blogs:\w*LogGroup/,
    'the log group',
  ],
  [
    /\bService: (?:AWS|Amazon)?Secrets ?Manager\b|\boperation error Secrets Manager: |\bsecretsmanager:[A-Z]/,
    'the secret',
  ],
  [/\biam:\w*Role|\boperation error IAM: \w*Role\b|\b[Rr]ole (?:with name |named |called |name )/, 'the role'],
];

/** The resource as a sentence names it: its logical id, else its kind and the name that AWS tells, else `a resource`. Never empty. */
export function nameOf({ logicalId, type }: FailedEvent, masked: string, reason: string): string {
  if (logicalId.trim() !== '') return logicalId.trim();
  const byType = kinds.find(([shape]) => shape.test(type ?? ''))?.[1];
  const ofSentence = services.find(([shape]) => shape.test(masked))?.[1];
  const [, told = '', name = ''] =
    /resource of type '(AWS::[\w:]{3,100})' with identifier '([^']{1,300})'/i.exec(reason) ?? [];
  const toldKind = kinds.find(([shape]) => shape.test(told))?.[1];
  const kind = byType ?? toldKind ?? ofSentence;
  // An identifier of several properties is JSON, which is no name.
  return name !== '' && !name.startsWith('{') ? `${kind ?? told} ${name}` : (kind ?? 'a resource');
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A creation that failed left its stack in a state that takes nothing but its deletion; of an update that is never so. */
export const isDeadStack = ({ stackStatus = '' }: Pick<FailedEvent, 'stackStatus'>): boolean =>
  /^ROLLBACK_/.test(stackStatus);

/** The stack as a command names it. */
export const stackOf = ({ stack }: Pick<FailedEvent, 'stack'>): string => stack ?? 'STACK';

/** How to go on when the cause is gone. What works is never told to be deleted for it. */
export function nextTry(event: FailedEvent, reason: string): string {
  const { status, account, isLoose, stackStatus = '' } = event;
  if (account !== undefined) return 'run the stack set operation again';
  // Who only looked at a stack stopped nothing.
  if (isLoose && /(?:when calling the|operation error CloudFormation:) Describe\w+/.test(reason))
    return `look how the stack fares (npm run aws -- watch --stack ${stackIn(reason) ?? 'STACK'}): it goes on without whoever watches`;
  // A stack that was never made holds its name, and takes no update.
  if (isLoose && /(?<![A-Z_])ROLLBACK_COMPLETE\b/.test(reason)) return 'remove the stack and deploy it again';
  if (isLoose) return 'deploy again';
  if (/^DELETE/.test(status)) return 'delete the stack again';
  if (/^(?:UPDATE|IMPORT)_ROLLBACK_FAILED/.test(stackStatus))
    return `let the rollback go on: aws cloudformation continue-update-rollback --stack-name ${stackOf(event)}`;
  if (isDeadStack(event)) return 'delete the stack and create it again';
  return /^(?:UPDATE|IMPORT)/.test(status) || /^(?:UPDATE|IMPORT)/.test(stackStatus)
    ? 'update the stack again'
    : 'deploy again (only a stack that is left in ROLLBACK_COMPLETE has to be removed first)';
}

/**
 * What to do about a resource that somebody deleted outside CloudFormation, by what its stack takes in its state. @param back how it is
 * put back, as the beginning of a sentence
 */
export function putBack(event: FailedEvent, back: string): string {
  const stack = stackOf(event);
  const name = event.logicalId.trim() === '' ? 'LOGICAL-ID' : event.logicalId.trim();
  if (/^DELETE/.test(event.status))
    return `Delete the stack again; if it stops at the same place, retain ${name} (--retain-resources), since there is nothing left of it to delete.`;
  if (/^(?:UPDATE|IMPORT)_ROLLBACK_FAILED/.test(event.stackStatus ?? ''))
    return `${back}, then let the rollback go on: aws cloudformation continue-update-rollback --stack-name ${stack}. Or let it go on without: the same with --resources-to-skip ${name}. It accepts no update before that; what was skipped is then taken out of the template with one update and put in again with the next.`;
  if (isDeadStack(event)) return 'Remove the stack (it holds nothing that works) and deploy anew.';
  return `What else is gone: aws cloudformation detect-stack-drift --stack-name ${stack}. ${back}, then ${nextTry(event, '')}. Where it cannot be put back, take it out of the template with one update and put it in again with the next.`;
}
