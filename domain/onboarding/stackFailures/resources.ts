import type { KnownFailure } from './knownFailure';

/** What the resources themselves object to: names, buckets, secrets, hooks. */
export const resourceFailures: readonly KnownFailure[] = [
  {
    wording: /bucket you tried to delete is not empty|BucketNotEmpty|bucket .{0,80}is not empty|BUCKET_EMPTINESS/i,
    explain: ({ event }) => ({
      cause: `The bucket ${event.logicalId} cannot be deleted: failed deliveries are still in it.`,
      fix: 'Either delete the stack again and choose to retain the bucket (nothing is lost, storage costs remain), or replay and empty the bucket first: npm run aws -- replay, then aws s3 rm s3://BUCKET --recursive.',
      whose: 'user',
    }),
  },
  {
    wording: /requested bucket name is not available|BucketAlreadyExists|BucketAlreadyOwnedByYou/i,
    explain: () => ({
      cause: 'The name of the bucket is taken: bucket names are unique over all accounts.',
      fix: 'Deploy the current template, which lets AWS choose the name, under a stack name that was never used.',
      whose: 'user',
    }),
  },
  {
    wording: /EarlyValidation::ResourceExistenceCheck|NAME_CONFLICT_VALIDATION/i,
    explain: () => ({
      cause: 'Something that the stack would create exists already; AWS found it before it began.',
      fix: 'Choose another stack name. Which resource it is: aws cloudformation describe-events for the change set tells. Often it is what an older stack of the same name left behind.',
      whose: 'user',
    }),
  },
  {
    wording: /^Stack \[?([^\]]+)\]? already exists/i,
    explain: ({ match }) => ({
      cause: `A stack with the name ${match[1] ?? ''} exists in this account and region.`,
      fix: 'Update it instead of creating it, choose another name, or remove it first: npm run aws -- remove.',
      whose: 'user',
    }),
  },
  {
    wording: /already exists|AlreadyExists|ResourceInUseException/i,
    explain: ({ event }) => ({
      cause: `${event.logicalId} cannot be created: something with its name exists already, made by hand or left behind by an earlier stack.`,
      fix: 'Choose another stack name (names come from it), or delete what is left: npm run aws -- remove finds streams without a stack.',
      whose: 'user',
    }),
  },
  {
    wording: /hook\(?s?\)?(?:\/validation)? failed|Hook failed|hook failures|HookFailure|Guard (?:rule|Hook)/i,
    explain: ({ event, match, reason }) => {
      const named = /failed:?\s*\[([^\]]+)\]/.exec(reason.slice(match.index))?.[1];
      return {
        cause: `A CloudFormation hook of your organization${named ? ` (${named})` : ''} rejected ${event.logicalId}.`,
        fix: 'Ask its owner what it demands; the message of the hook stands in the events. Often one of the options helps: KmsKeyArn, PermissionsBoundaryArn, stack tags.',
        whose: 'operator',
      };
    },
  },
  {
    wording: /secret.{0,80}(?:same|another|different|other) region|secret is in \S+; it must be in/i,
    explain: () => ({
      cause:
        'The secret with the token is in another region than the stack. Amazon Data Firehose reads a secret only in its own.',
      fix: 'Create or replicate the secret in the region of the stack and give the ARN of that one: aws secretsmanager replicate-secret-to-regions.',
      whose: 'user',
    }),
  },
  {
    wording: /can(?:'|no)t find the specified secret|secret.{0,120}(?:not found|does not exist|marked for deletion)/i,
    explain: () => ({
      cause: 'The secret with the token does not exist in this account and region, or is being deleted.',
      fix: 'Copy the complete ARN, with the six characters at its end, from the secret itself; check account and region.',
      whose: 'user',
    }),
  },
  {
    wording: /secret.{0,80}(?:form|format|api_key)|api_key/i,
    explain: () => ({
      cause: 'The secret does not have the form that Amazon Data Firehose reads.',
      fix: 'Store exactly {"api_key":"TOKEN"} as plain text in the secret, then delete the stack and create it again.',
      whose: 'user',
    }),
  },
  {
    wording: /log group does not exist/i,
    explain: () => ({
      cause: 'One of the log groups does not exist in this account and region.',
      fix: 'Check the names in LogGroups: aws logs describe-log-groups. A log group of ECS exists once the first task has logged.',
      whose: 'user',
    }),
  },
  {
    wording: /TerminationProtection/i,
    explain: () => ({
      cause: 'The stack is protected against deletion.',
      fix: 'Whoever protected it decides: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name STACK.',
      whose: 'operator',
    }),
  },
];
