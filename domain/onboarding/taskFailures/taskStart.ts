import { actionIn } from '../failureWords/actions';
import { capital } from '../failureWords/inWords';
import { always, type TaskKind } from './taskKind';

const network =
  'Give the task a way there: a public IP (assignPublicIp: ENABLED) in a public subnet, a NAT gateway, or VPC endpoints (ecr.api, ecr.dkr, S3, secretsmanager, ssm, logs) whose security group admits port 443 from the task.';

/** `the role NAME`, of the caller that AWS names. */
const caller = (reason: string): string => {
  const name = /assumed-role\/([\w+=,.@-]{1,64})/.exec(reason)?.[1];
  return name === undefined ? 'the execution role of the task' : `the role ${name}`;
};

/**
 * What keeps a task from starting, the exact ones first:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const startKinds: readonly TaskKind[] = [
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
    'ecs-image',
    /toomanyrequests|pull rate limit|429 Too Many Requests/i,
    'the registry of the image (Docker Hub, most often) lets this address pull no more images for now.',
    'Sign in to the registry (repositoryCredentials in the task definition), or keep the image in ECR, perhaps with a pull-through cache.',
    'user',
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
  always(
    'ecs-volume',
    /\bEFS\b|mount\.nfs|CannotCreateVolumeError|VolumeDriver|\bvolumes?\b.{0,60}(?:fail|attach|mount)/i,
    'the task cannot mount one of its volumes (EFS, most often).',
    'Check the id of the file system and that it has a mount target in the zone of the task; its security group must admit port 2049 from the task, the VPC must resolve DNS names, and with IAM authorization the task role needs elasticfilesystem:ClientMount.',
    'operator',
  ),
  always(
    'ecs-image',
    /no such host/i,
    'the name of the registry or of a service does not resolve: the image’s address is misspelt, or the VPC resolves no DNS names.',
    'Correct the address of the image in the task definition; if it is right, switch on enableDnsSupport of the VPC and check its route out.',
    'operator',
  ),
  always(
    'ecs-network',
    /i\/o timeout|deadline exceeded|connection (?:refused|reset|issue|timed out)|RequestCanceled|request canceled|send request failed|network configuration|no route to host|signal: killed/i,
    'the network of the task does not reach what it needs to start (ECR, S3, Secrets Manager, Parameter Store or CloudWatch Logs).',
    network,
    'operator',
  ),
  always(
    'ecs-logs',
    /log group (?:does not exist|.{0,60}cannot be found)|cannot find the .{0,30}log group|logging driver|validate logger args/i,
    'its log driver does not come up: the log group that the task definition names does not exist, most often.',
    'Create the log group (aws logs create-log-group --log-group-name NAME) in the region that awslogs-region names, or set awslogs-create-group and give the execution role logs:CreateLogGroup.',
    'user',
  ),
  always(
    'ecs-image',
    /descriptor matching platform|no matching manifest|exec format error/i,
    'the image was built for another processor platform than the task runs on.',
    'Build it for that platform (docker buildx build --platform linux/amd64), or set runtimePlatform.cpuArchitecture of the task definition to that of the image.',
    'user',
  ),
  always(
    'ecs-disk',
    /no space left on device/i,
    'there is no space left on the disk for the image.',
    'Give the task more ephemeral storage (Fargate), or the instances a larger disk and clean-up of old images; a smaller image helps too.',
    'operator',
  ),
  always(
    'ecs-image',
    /CannotPull.{0,1200}(?:not found|manifest unknown|does not exist|pull access denied|requested access to the resource is denied|invalid reference|repository name)/i,
    'the image does not exist under that name and tag, or its repository lets nobody without a sign-in in.',
    'Check repository and tag: aws ecr describe-images --repository-name NAME. A private registry needs repositoryCredentials, and the execution role the permissions of AmazonECSTaskExecutionRolePolicy; a repository in another account must allow it in its own policy.',
    'user',
  ),
  always(
    'ecs-image',
    /CannotPull\w*Error/,
    'its image could not be pulled.',
    'Check that the image is there and can be pulled (aws ecr describe-images --repository-name NAME), the execution role, the way of the task to the registry, and the space on the disk.',
    'operator',
  ),
  always(
    'ecs-network',
    /InsufficientFreeAddresses|not enough free addresses|Create Network Interface|configure ENI|\bENI\b|RESOURCE:ENI|netplugin/i,
    'the task gets no network interface: its subnet has no free addresses, or the instance takes no further interfaces.',
    'Name further or larger subnets in the network configuration of the service; on EC2 switch on awsvpcTrunking or use more instances.',
    'operator',
  ),
  always(
    'ecs-env-file',
    /env(?:ironment)? files?\b/i,
    'the environment file that the task definition names could not be fetched from S3.',
    'Check its ARN, that the execution role has s3:GetObject on it (and s3:GetBucketLocation on its bucket), and that the task reaches S3.',
    'operator',
  ),
  always(
    'ecs-start',
    /CannotStartContainerError|CannotCreateContainerError|OCI runtime|ContainerRuntimeError|executable file not found|dependent container/i,
    'a container of it cannot be started: its command, entry point, user, device or dependency is not as the image or the instance has it.',
    'Look at what stands behind the code; correct command, entryPoint, user or linuxParameters in the task definition, or the image, and register a new revision.',
    'user',
  ),
  always(
    'ecs-start-timeout',
    /ContainerRuntimeTimeoutError|DockerTimeoutError|Could not transition to (?:created|running|started|stopped)/i,
    'a container did not start or stop in the time that ECS gives it.',
    'Look at the load of the instance and at its agent (sudo systemctl restart ecs); on Fargate ECS tries again by itself. If it goes on, make the image smaller.',
    'operator',
  ),
  always(
    'ecs-start',
    /ResourceInitializationError|CannotInspectContainerError|CannotStopContainerError/,
    'ECS could not prepare what the task needs to start or stop.',
    'What stands behind the code names it. The whole reason: aws ecs describe-tasks --cluster CLUSTER --tasks TASK --query "tasks[].[stoppedReason,containers[].reason]".',
    'operator',
  ),
];
