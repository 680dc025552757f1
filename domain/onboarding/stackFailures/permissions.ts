import type { KnownFailure } from './knownFailure';

const policyHint = 'npm run aws -- policy prints the whole policy that a deployer needs.';
/** `firehose:TagDeliveryStream`, quoted or not. */
const action = /\b([a-z][a-z0-9-]+:[A-Z]\w+)/;
const actionIn = (reason: string): string | null =>
  /perform(?:ing)?:?\s+([a-z][a-z0-9-]+:\w+)/.exec(reason)?.[1] ?? action.exec(reason)?.[1] ?? null;

/** Tag actions of the services that the templates use: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const tagActions: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3:PutBucketTagging',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose:TagDeliveryStream',
  'AWS::CloudWatch::MetricStream': 'cloudwatch:TagResource',
  'AWS::CloudWatch::Alarm': 'cloudwatch:TagResource',
  'AWS::Logs::LogGroup': 'logs:TagResource',
  'AWS::IAM::Role': 'iam:TagRole',
  'AWS::SecretsManager::Secret': 'secretsmanager:TagResource',
};

/** Who denies, as IAM words it: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denier = (reason: string): string | null =>
  /(?:explicit deny in|because no)\s+(?:an?\s+)?(service control|resource control|permissions boundary|session|identity-based|resource-based|VPC endpoint)/i
    .exec(reason)?.[1]
    ?.toLowerCase() ?? null;

export const permissionFailures: readonly KnownFailure[] = [
  {
    wording: /service control policy/i,
    explain: ({ event, reason }) => ({
      cause: `A service control policy of the organization does not allow ${actionIn(reason) ?? 'the action'}, needed for ${event.logicalId}. No policy inside the account can lift it.`,
      fix: 'Ask whoever administers the AWS organization to allow it for this account and region, or to say what the policy demands (often mandatory tags, a permissions boundary or certain regions). Then delete the stack and create it again.',
      whose: 'operator',
    }),
  },
  {
    wording: /resource control policy/i,
    explain: ({ event, reason }) => ({
      cause: `A resource control policy of the organization does not allow ${actionIn(reason) ?? 'the action'} on ${event.logicalId}.`,
      fix: 'Ask whoever administers the AWS organization; no policy inside the account can lift it.',
      whose: 'operator',
    }),
  },
  {
    wording: /permissions boundary/i,
    explain: ({ event, reason }) => ({
      cause: `A permissions boundary does not allow ${actionIn(reason) ?? 'the action'}, needed for ${event.logicalId}.`,
      fix: 'Either the boundary of whoever deploys must include it, or roles may be created only with a certain boundary: then give its ARN in the parameter PermissionsBoundaryArn.',
      whose: 'operator',
    }),
  },
  {
    wording:
      /tagging operation|UnauthorizedTaggingOperation|Unauthorized tagging|with Tags\. An additional permission|perform:? [\w-]+:(?:Tag|Untag|PutBucketTagging|AddTags)\w*/i,
    explain: ({ event, reason }) => {
      const named = /[a-z0-9-]+:(?:Tag\w+|PutBucketTagging|AddTags\w*)/.exec(reason)?.[0];
      const wanted = named ?? tagActions[event.type ?? ''];
      return {
        cause: `Whoever deploys may create ${event.logicalId}, but not tag it${wanted ? `: ${wanted} is missing` : ''}. CloudFormation tags all that it creates.`,
        fix: `Add ${wanted ?? 'the tag permissions of the service'} to the policy of whoever deploys, delete the stack and create it again. ${policyHint}`,
        whose: 'operator',
      };
    },
  },
  {
    wording: /kms:\w+|KMS key|CMK|customer master key|key policy|HandlerErrorCode: \w*Kms/i,
    explain: ({ event, reason }) => ({
      cause: `The KMS key cannot be used for ${event.logicalId}${actionIn(reason)?.startsWith('kms:') ? `: ${actionIn(reason)} is not allowed` : ''}. It may not exist in this region, be disabled, or its key policy may not let the service in.`,
      fix: 'The key (KmsKeyArn) must be symmetric, enabled and in the region of the stack; its key policy must allow the service and whoever deploys kms:CreateGrant, kms:GenerateDataKey and kms:Decrypt, and logs.REGION.amazonaws.com where log groups are encrypted.',
      whose: 'operator',
    }),
  },
  {
    wording: /secretsmanager:(?:GetSecretValue|DescribeSecret)/,
    explain: ({ event }) => ({
      cause: `The secret with the token may not be read, which ${event.logicalId} needs.`,
      fix: 'The stack allows its delivery role to read the secret. If it still fails, a resource policy on the secret or its KMS key keeps the role out: allow it there, or use a secret in the same account.',
      whose: 'operator',
    }),
  },
  {
    wording: /explicit deny/i,
    explain: ({ event, reason }) => ({
      cause: `${actionIn(reason) ?? 'An action'} on ${event.logicalId} is denied explicitly${denier(reason) ? ` (${denier(reason)} policy)` : ''}. A deny wins over every permission.`,
      fix: 'Ask whoever administers the AWS account to take this action out of the deny.',
      whose: 'operator',
    }),
  },
  {
    wording:
      /not authorized to perform|AccessDenied|Access Denied|UnauthorizedOperation|HandlerErrorCode: AccessDenied/i,
    explain: ({ event, reason }) => {
      const missing = actionIn(reason);
      return missing
        ? {
            cause: `Whoever deploys lacks the permission ${missing}, needed for ${event.logicalId}.`,
            fix: `Add ${missing} to the policy of whoever deploys (or of the service role of the stack), delete the stack and create it again. ${policyHint}`,
            whose: 'operator',
          }
        : {
            cause: `AWS denied an action on ${event.logicalId} without saying which.`,
            fix: `Look for the denied call in CloudTrail at ${event.at}; it names the action. Compare with what is needed: ${policyHint}`,
            whose: 'operator',
          };
    },
  },
];
