import { always, type TaskKind } from './taskKind';

const instances = 'Add container instances (or let a capacity provider do so), or make';

/**
 * What keeps ECS from placing a task:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
export const placementKinds: readonly TaskKind[] = [
  always(
    'ecs-capacity',
    /capacity is unavailable/i,
    'Fargate has no capacity for it in these zones at the moment.',
    'ECS tries again by itself. Name subnets in further availability zones, or another size of the task or FARGATE instead of FARGATE_SPOT.',
    'platform',
  ),
  always(
    'ecs-quota',
    /limit on the number of (?:vCPUs|tasks)|configuration is above your limit|provisioning capacity limit/i,
    'a quota of ECS or Fargate is used up (tasks or vCPUs that run at once, or the size of one task).',
    'Stop what is not needed, or ask for more in Service Quotas: aws service-quotas list-service-quotas --service-code fargate (and ecs).',
    'operator',
  ),
  always(
    'ecs-no-instance',
    /no container instances? (?:were|was) found/i,
    'the cluster, or the capacity provider of the service, has no container instance at all.',
    'Look at the Auto Scaling group (its activities say why none starts: quota of vCPUs, type of instance, AMI), and whether the instances register (ECS_CLUSTER in their user data, AmazonEC2ContainerServiceforEC2Role). Or run the service on Fargate.',
    'operator',
  ),
  always(
    'ecs-placement',
    /insufficient memory|RESOURCE:MEMORY|not enough memory/i,
    'no container instance has enough free memory for it.',
    `${instances} the memory of the task smaller in its task definition.`,
    'operator',
  ),
  always(
    'ecs-placement',
    /insufficient CPU|RESOURCE:CPU|not enough CPU|CPU capacity/i,
    'no container instance has enough free CPU units for it.',
    `${instances} the CPU of the task smaller in its task definition.`,
    'operator',
  ),
  always(
    'ecs-placement',
    /missing an attribute|\bATTRIBUTE\b/,
    'no container instance has an attribute that the task definition asks for (a log driver, a network mode, a plugin, a subnet or zone).',
    'Which one it is: aws ecs list-attributes --target-type container-instance --cluster CLUSTER against requiresAttributes of aws ecs describe-task-definition. Update the agent or AMI, or take the requirement out.',
    'operator',
  ),
  always(
    'ecs-placement',
    /already using a port|RESOURCE:PORTS|too many ports/i,
    'the host port that it asks for is taken on every container instance.',
    `${instances} the host port dynamic (hostPort: 0).`,
    'operator',
  ),
  always(
    'ecs-agent',
    /encountered error .?AGENT|\bAGENT\b|Amazon ECS Agent to start|agent .{0,30}disconnected/,
    'the ECS agent on the container instance does not answer.',
    'Look at /var/log/ecs/ecs-agent.log on it and start it again: sudo systemctl restart ecs.',
    'operator',
  ),
  always(
    'ecs-throttled',
    /operations are being throttled|with \(error Rate exceeded|\bthrottl/i,
    'AWS throttles the calls of ECS for it.',
    'ECS tries again by itself. If it goes on, change fewer services at a time, or ask AWS Support for a higher rate.',
    'platform',
  ),
  always(
    'ecs-protected',
    /protected tasks/i,
    'more of its tasks are protected against scaling in than it shall have.',
    'Wait until the protection ends, lift it (aws ecs update-task-protection), or raise the desired count.',
    'user',
  ),
  always(
    'ecs-placement',
    /unable to place (?:a )?tasks?\b.{0,40}Internal error/i,
    'ECS could not place it; AWS says this most often of a subnet in a zone that Fargate does not serve.',
    'Compare the zones of the subnets with those that Fargate serves, and look at the AWS Health Dashboard.',
    'operator',
  ),
  always(
    'ecs-placement',
    /unable to place (?:a )?tasks?\b|could not launch|unable to reach steady state/i,
    'ECS finds no place for it.',
    'What stands behind “Reason” or “closest matching” says what is missing; all events of the service: aws ecs describe-services --cluster CLUSTER --services SERVICE --query "services[].events[:10]".',
    'operator',
  ),
];
