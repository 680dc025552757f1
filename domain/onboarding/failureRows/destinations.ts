import { putBack } from '../failureWords/inWords';
import type { KnownFailure } from '../failureWords/knownFailure';

/** Where logs go to, and what is gone. */
export const destinationFailures: readonly KnownFailure[] = [
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample
    code: 'destination-closed',
    words:
      /could not execute the lambda function|given CloudWatch Logs permission to execute|unable to validate the following destination configurations/i,
    explain: ({ again }) => ({
      cause:
        'The destination does not let the service in: the policy on the function, queue or topic itself does not name the service that shall send to it.',
      fix: `Allow it there, for a function of CloudWatch Logs: aws lambda add-permission --function-name FUNCTION --statement-id logs --action lambda:InvokeFunction --principal logs.amazonaws.com --source-arn LOG-GROUP-ARN. Then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html
    code: 'rotation-function-closed',
    words: /Secrets Manager cannot invoke the specified Lambda function/i,
    explain: ({ again }) => ({
      cause:
        'Secrets Manager may not invoke the function that rotates the token: the policy on the function itself does not name it, or was made a moment too late.',
      fix: `Allow it there: aws lambda add-permission --function-name FUNCTION --statement-id rotate --action lambda:InvokeFunction --principal secretsmanager.amazonaws.com. The function must lie in the region of the secret. Then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'rotation-function-missing',
    words: /Lambda can(?:'|’|no)t find the function|(?:rotation|Lambda) function .{0,200}(?:does not exist|not found)/i,
    only: ({ event, reason }) => /RotationSchedule/.test(event.type ?? '') || /\bRotateSecret\b/.test(reason),
    explain: ({ again }) => ({
      cause: 'The function that shall rotate the secret does not exist in this account and region.',
      fix: `Correct TokenRotationFunctionArn (aws lambda list-functions shows which there are in the region of the stack), or leave it empty, and nothing is rotated; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'destination-role',
    words:
      /destinationArn for vendor \S+ cannot be used (without|with) roleArn|Role ARN is (required) when creating subscription filter/i,
    explain: ({ said, again }) => ({
      cause:
        /without/i.test(said(1)) || said(2) !== ''
          ? 'The subscription of the logs has no role: CloudWatch Logs sends to a Firehose or Kinesis stream only with one.'
          : 'The subscription of the logs has a role, which this kind of destination does not take.',
      fix: `${/without/i.test(said(1)) || said(2) !== '' ? 'Give it a role that logs.amazonaws.com may assume and that may put records into the stream (RoleArn)' : 'Leave RoleArn out; the function itself allows the service'}; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'log-group-missing',
    words:
      /log group does not exist|log group (?:(?!key|role|stream\b|bucket|secret)[^\n]){0,160}?(?:does not exist|not found)/i,
    explain: () => ({
      cause: 'One of the log groups does not exist in this account and region.',
      fix: 'Check the names in LogGroups: aws logs describe-log-groups. A log group of ECS exists once the first task has logged.',
      whose: 'user',
    }),
  },
  {
    code: 'stream-missing',
    words:
      /firehose .{0,140}not found under account|(?:firehose|delivery stream) .{0,140}(?:does not exist|not found)/i,
    explain: ({ event }) => ({
      cause:
        'The delivery stream does not exist (any more) in this account and region: somebody deleted it outside CloudFormation.',
      fix: `Look for it: aws firehose list-delivery-streams. ${putBack(event, 'Make it again under the same name')}`,
      whose: 'user',
    }),
  },
  {
    code: 'gone',
    words: /resource of type .{1,200}was not found|resource .{1,200}does not exist in (?:the|this) (?:account|region)/i,
    only: ({ sentence }) => !/not authorized/i.test(sentence),
    explain: ({ It, event }) => ({
      cause: `${It} does not exist any more: somebody deleted it outside CloudFormation.`,
      fix: putBack(event, 'Put it back under the same name'),
      whose: 'user',
    }),
  },
];
