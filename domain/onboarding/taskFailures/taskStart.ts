import { always, type TaskKind } from './taskKind';

const network =
  'Give the task a way there: a public IP (assignPublicIp: ENABLED) in a public subnet, a NAT gateway, or VPC endpoints (ecr.api, ecr.dkr, S3, secretsmanager, ssm, logs) whose security group admits port 443 from the task.';

/**
 * What keeps a task from starting, the exact ones first:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const startKinds: readonly TaskKind[] = [
  always(
    'ecs-image',
    /toomanyrequests|pull rate limit|429 Too Many Requests/i,
    'the registry of the image (Docker Hub, most often) lets this address pull no more images for now.',
    'Sign in to the registry (repositoryCredentials in the task definition), or keep the image in ECR, perhaps with a pull-through cache.',
    'user',
  ),
  always(
    'ecs-env-file',
    /env(?:ironment)? files?\b/i,
    'the environment file that the task definition names could not be fetched from S3.',
    'Check its ARN, that the execution role has s3:GetObject on it (and s3:GetBucketLocation on its bucket), and that the task reaches S3.',
    'operator',
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
