import { always, type TaskKind } from './taskKind';

const look =
  'aws ecs list-tasks --cluster CLUSTER --service-name SERVICE --desired-status STOPPED, then aws ecs describe-tasks --cluster CLUSTER --tasks TASK: paste its stoppedReason here. It is kept for an hour.';

/** What ends a task that ran, and what becomes of a service whose tasks end. */
export const endKinds: readonly TaskKind[] = [
  always(
    'ecs-memory',
    /OutOfMemory(?:Error)?\b|killed due to memory/i,
    'a container used more memory than its task definition gives it and was killed.',
    'Give it more memory in the task definition (memory of the container or of the task), or find what uses it; dashboards of memory per service show since when.',
    'user',
  ),
  always(
    'ecs-health',
    /failed (?:ELB |Elastic Load Balancing |container )?health checks|health checks? failed|is (?:unhealthy|not healthy) in|due to an unhealthy status|UnhealthyThreshold/i,
    'it does not pass its health check and is stopped for it.',
    'Check path, port and expected status of the health check, that the security group of the task admits the load balancer, and that the application is up within healthCheckGracePeriodSeconds (startPeriod of a container’s own check). Its log says what it did meanwhile.',
    'user',
  ),
  always(
    'ecs-spot',
    /SpotInterruption|Spot Task was interrupted|Spot capacity/i,
    'AWS took back the Spot capacity on which it ran.',
    'Nothing is wrong with it: ECS starts another task where there is capacity. A share of FARGATE beside FARGATE_SPOT in the capacity provider strategy keeps the service up.',
    'platform',
  ),
  always(
    'ecs-host-gone',
    /Host EC2 \(instance|instance deregistration forced|TerminationNotice|instance .{0,40}(?:is )?DRAINING/i,
    'the instance on which it ran was stopped, terminated or taken out of the cluster.',
    'Who did so stands in the activities of the Auto Scaling group and in CloudTrail (TerminateInstances); ECS starts another task.',
    'operator',
  ),
  always(
    'ecs-replaced',
    /Scaling activity initiated by|ServiceSchedulerInitiated|UserInitiated|Task stopped by (?:the )?user|stopped by user|maintenance|retirement/i,
    'it was stopped on purpose: by scaling, by a new deployment, by a person or by maintenance of AWS. That is no failure.',
    'Nothing has to be done if the service runs as many tasks as it shall: aws ecs describe-services --cluster CLUSTER --services SERVICE.',
    'user',
  ),
  always(
    'ecs-deployment-limits',
    /minimumHealthyPercent|maximumPercent|deployment configuration\b/i,
    'its deployment can neither stop an old task nor start a new one: the percentages of the deployment leave no room.',
    'Lower minimumHealthyPercent or raise maximumPercent of the service, so that at least one task may stop or start.',
    'user',
  ),
  always(
    'ecs-exited',
    /essential container .{0,30}exited|EssentialContainerExited/i,
    'the process of an essential container ended by itself, so ECS stopped the task.',
    `Its own log says why (awslogs-group of the task definition), and its exit code: 137 killed (memory, or slow to stop), 139 crashed, 143 ended on request, 1 an error of the application. The code: ${look}`,
    'user',
  ),
  always(
    'ecs-deployment',
    /ServicesStable failed|circuit breaker|tasks? failed to start|unable to consistently start tasks|deployment failed|failed to launch tasks/i,
    'the tasks of its new deployment did not start or did not stay healthy in time. This is a consequence; why stands at the tasks that stopped.',
    `Look at them: ${look}`,
    'user',
  ),
  always(
    'ecs-start',
    /TaskFailedToStart/,
    'it failed to start; the message does not say why.',
    `Look at the whole reason: ${look}`,
    'user',
  ),
];
