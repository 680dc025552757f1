import { actionIn } from '../failureWords/actions';
import { capital } from '../failureWords/inWords';
import { always, type TaskKind } from './taskKind';

/** `the role NAME`, of the caller that AWS names. */
const caller = (reason: string): string => {
  const name = /assumed-role\/([\w+=,.@-]{1,64})/.exec(reason)?.[1];
  return name === undefined ? 'the execution role of the task' : `the role ${name}`;
};

/**
 * What a task may not read or does not find before it starts, the exact ones first:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
 */
export const accessKinds: readonly TaskKind[] = [
  {
    code: 'ecs-role',
    said: /not authorized to perform/i,
    explain: ({ reason }) => {
      const action = actionIn(reason) ?? 'what AWS names';
      return {
        cause: `${capital(caller(reason))}, with which ECS starts the task, lacks the permission ${action}.`,
        fix: `Add ${action} on what AWS names to the policy of ${caller(reason)} (the executionRoleArn of the task definition)${/endpoint polic|service control|boundary|explicit deny/i.test(reason) ? ', unless the policy that AWS names denies it: then that one has to be changed' : ''}; ECS tries again by itself.`,
        whose: 'operator',
      };
    },
  },
  {
    code: 'ecs-role',
    said: /unable to assume (?:the )?role|trust relationship has been misconfigured|IAM permissions policies have been misconfigured|Check that the role has the permissions/i,
    explain: ({ reason }) => {
      const role =
        /role\/[\w+=,.@/-]{1,512}/.exec(reason)?.[0].replace(/[.,]$/, '') ?? 'the role of the task definition';
      return /permissions (?:policies|to pull)/i.test(reason)
        ? {
            cause: 'ECS may not fetch the image or keep the service running: the execution role lacks permissions.',
            fix: 'Give the execution role AmazonECSTaskExecutionRolePolicy (ecr:GetAuthorizationToken, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer, logs:PutLogEvents); a repository of another account must allow it in its own policy. Check that repository and tag exist.',
            whose: 'operator',
          }
        : {
            cause: `ECS may not assume ${role}: its trust does not name the service, or the role was changed or deleted.`,
            fix: 'Its trust policy must allow sts:AssumeRole to ecs-tasks.amazonaws.com; whoever deploys needs iam:PassRole on it.',
            whose: 'operator',
          };
    },
  },
  always(
    'ecs-role',
    /access to KMS|customer master key|\bKMS key\b|kms:Decrypt|\bKMS\w*Exception/i,
    'a secret or parameter that it needs is encrypted with a KMS key that its execution role may not use, or that is disabled or gone.',
    'Add kms:Decrypt on that key to the policy of the execution role, and let the key policy allow it; the state of the key: aws kms describe-key --key-id KEY.',
    'operator',
  ),
  always(
    'ecs-secret',
    /specified secret value|staging label|version.{0,30}not found/i,
    'a secret that the task definition names exists but holds no value.',
    'Put a value in: aws secretsmanager put-secret-value --secret-id ARN --secret-string VALUE; ECS tries again by itself.',
    'user',
  ),
  always(
    'ecs-secret',
    /did not contain json key|invalid character .{1,20} (?:in|looking|after)|unexpected end of JSON/i,
    'a secret that the task definition names is not the JSON that is asked for, or lacks the key behind its ARN.',
    'Compare the key (valueFrom: ARN:KEY::) with those in the secret; without a key behind the ARN the whole text is taken.',
    'user',
  ),
  always(
    'ecs-secret',
    /can(?:'|’|no)t find the specified secret|invalid parameters?: \S|ParameterNotFound/i,
    'a secret or parameter that the task definition names does not exist in this account and region.',
    'Correct its ARN or name in the secrets of the task definition (valueFrom), or create it; names count with upper and lower case.',
    'user',
  ),
];
