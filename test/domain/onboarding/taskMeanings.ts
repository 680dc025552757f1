import type { JudgedMeaning } from './judgedMeaning';

/**
 * Tasks and services of ECS: AWS's lists of stopped tasks and service events, public threads and repositories; whole pastes last.
 */
export const taskMeanings: readonly JudgedMeaning[] = [
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/ecsTaskExecutionRole/17cbd22653424f62971b13fffcf6113e is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:ap-northeast-2:111122223333:parameter/db because no identity-based policy allows the ssm:GetParameters action',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /ssm:GetParameters/,
      /ecsTaskExecutionRole/,
    ],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.us-east-2.amazonaws.com/": dial tcp 3.17.137.51:443: i/o timeout. Please check your task network configuration.',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /reach|network/i,
      /NAT|VPC endpoint|public IP/i,
    ],
    whose: ['operator'],
    not: /Terraform|machine that runs/,
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 5 time(s): failed to fetch secret arn:aws:secretsmanager:us-west-2:111122223333:secret:DBPasswordSecret-a1b2c3 from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /reach|network/i,
      /NAT|VPC endpoint|security group/i,
    ],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:trader/binance-UMl6GF from secrets manager: AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/traderExecRole/abc is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:trader/binance-UMl6GF because no identity-based policy allows the secretsmanager:GetSecretValue action',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /secretsmanager:GetSecretValue/,
      /traderExecRole/,
    ],
    whose: ['operator'],
    not: /secret with the token/,
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key DB_PASS',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /DB_PASS|key/, /secret/i],
    whose: ['user'],
  },
  {
    message:
      "ResourceInitializationError: unable to pull secrets or registry auth: ... invalid character 'p' in literal true (expecting 'r')",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /JSON/],
    whose: ['user'],
  },
  {
    message:
      "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:111122223333:secret:open-swe/env from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /value|empty/i,
      /put-secret-value|put a value|give it a value/i,
    ],
    whose: ['user'],
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems Manager Parameter Store in us-west-2: invalid parameters: /PLMSecretParameter',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /parameter/i, /exist|name/i],
    whose: ['user'],
  },
  {
    message:
      'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: operation error CloudWatch Logs: CreateLogGroup, https response error StatusCode: 400, RequestID: 9e7c, api error AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/ecsTaskExecutionRole/abc is not authorized to perform: logs:CreateLogGroup on resource: arn:aws:logs:us-east-1:111122223333:log-group:/ecs/tessera-app:log-stream: because no identity-based policy allows the logs:CreateLogGroup action : exit status 1',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /logs:CreateLogGroup/,
      /ecsTaskExecutionRole/,
    ],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /log/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /log group/,
      /awslogs-create-group|create/i,
    ],
    whose: ['user'],
  },
  {
    message:
      'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /log group/],
    whose: ['user'],
  },
  {
    message:
      'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-0123abcd.efs.us-east-1.amazonaws.com" - check that your file system ID is correct',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /EFS/],
    whose: ['operator', 'user'],
  },
  {
    message:
      "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection reset by peer' : unsuccessful EFS utils command execution; code: 32",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /EFS/, /2049|security group/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      "CannotPullContainerError: Error response from daemon: pull access denied for 111122223333.dkr.ecr.us-east-1.amazonaws.com/my-service, repository does not exist or may require 'docker login'",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /image/i, /repository|exist/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:v1.2.3: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:v1.2.3: not found',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /image|tag/i],
    whose: ['user'],
  },
  {
    message:
      "CannotPullContainerError: pull image manifest has been retried 1 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /platform|architecture/i,
      /linux\/amd64|--platform|runtimePlatform/i,
    ],
    whose: ['user'],
  },
  {
    message:
      'CannotPullContainerError: ref pull has been retried 5 time(s): failed to resolve reference "111122223333.dkr.ecr.eu-central-1.amazonaws.com/reactions:latest": failed to do request: Head "https://111122223333.dkr.ecr.eu-central-1.amazonaws.com/v2/reactions/manifests/latest": dial tcp 52.217.233.242:443: i/o timeout',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      'CannotPullContainerError: inspect image has been retried 1 time(s): failed to resolve ref "docker.io/library/nginx:latest": httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/nginx/manifests/sha256:abc: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /rate|Docker Hub/i,
      /credentials|ECR|authenticat|mirror/i,
    ],
    whose: ['user', 'operator'],
    not: /AWS throttled|CloudFormation: the account/,
  },
  {
    message:
      'CannotPullContainerError: Error response from daemon: write /var/lib/docker/tmp/GetImageBlob111111111: no space left on device',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /disk|space|storage/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'CannotPullContainerError: context canceled',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /image/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'CannotPullContainerError: Error response from daemon: Get "https://111122223333.dkr.ecr.us-west-2.amazonaws.commmmm/v2/": dial tcp: lookup 111122223333.dkr.ecr.us-west-2.amazonaws.commmmm on 10.0.0.2:53: no such host',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /name|DNS|address|resolve/i],
    whose: ['user', 'operator'],
    not: /machine that runs the command/,
  },
  {
    message:
      'CannotPullContainerError: AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/taskExec/abc is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /ecr:GetAuthorizationToken/, /taskExec/],
    whose: ['operator'],
  },
  {
    message:
      'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "npm start": executable file not found in $PATH: unknown',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /command|entry ?point|start/i],
    whose: ['user'],
  },
  {
    message:
      'CannotStartContainerError: Error response from daemon: error gathering device information while adding custom device "/dev/dri/renderD130": no such file or directory',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /start|device/i],
    whose: ['user', 'operator'],
  },
  {
    message: 'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 3m0s',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /start|time/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message: 'Task stopped reason: OutOfMemoryError: Container killed due to memory usage',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /memory/i,
      /task definition|more memory|limit/i,
    ],
    whose: ['user'],
  },
  {
    message: 'Essential container in task exited',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /exit/i, /log/i],
    whose: ['user'],
  },
  {
    message:
      '"stoppedReason": "Essential container in task exited", "stopCode": "EssentialContainerExited", "containers": [{"exitCode": 137, "reason": "OutOfMemoryError: Container killed due to memory usage"}]',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /memory/i],
    whose: ['user'],
  },
  {
    message:
      'service my-service was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 40f53686-1332-4b7b-97b1-5b7de7586fd3 has insufficient memory available. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /memory/i, /instance/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'service mongo-ecs-arbiter was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /no container instance|no instance/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      '(service test2-app) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance cca2a08b7a57472f9626b51debdc8595 is missing an attribute required by your task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /attribute/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'service (api) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /capacity/i, /zone|subnet|wait/i],
    whose: ['platform'],
  },
  {
    message:
      "service (api-service) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently.",
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /vCPU/, /quota/i, /fargate/i],
    whose: ['operator'],
  },
  {
    message:
      '(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /stopped|describe-tasks/i],
    whose: ['user'],
  },
  {
    message:
      '(service web) (port 8000) is unhealthy in (target-group arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/0123456789abcdef) due to (reason Request timed out)',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /health/i],
    whose: ['user'],
  },
  {
    message:
      'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/0123456789abcdef)',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /health/i,
      /grace|path|port|security group/i,
    ],
    whose: ['user'],
  },
  {
    message:
      'ComputeService CREATE_FAILED AWS::ECS::Service Resource handler returned message: "Error occurred during operation \'ECS Deployment Circuit Breaker was triggered\'." (RequestToken: cd9e52bb-9d8a-25b1-ed15-23a1a5ec4869, HandlerErrorCode: GeneralServiceException)',
    says: [
      /not the pipeline|beside the pipeline|no failure of the pipeline/i,
      /circuit breaker|did not start/i,
      /stopped|describe-tasks|events/i,
    ],
    whose: ['user'],
  },
  {
    message: 'rolloutState: FAILED, rolloutStateReason: ECS deployment circuit breaker: tasks failed to start.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /did not start|start/i],
    whose: ['user'],
  },
  {
    message:
      'service (payments) was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 5 time(s): asm fetching secret from the service for prod/db: RequestError: send request failed caused by: Post "https://secretsmanager.us-east-1.amazonaws.com/": dial tcp 10.0.1.5:443: i/o timeout',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /reach|network/i],
    whose: ['operator'],
  },
  {
    message:
      'service (ecs-sample) was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /capacity provider/i],
    whose: ['operator', 'user'],
  },
  {
    message: 'Your Spot Task was interrupted.',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /spot/i],
    whose: ['platform'],
  },
  {
    message: 'Scaling activity initiated by (deployment ecs-svc/9223370526580342333)',
    says: [/not the pipeline|beside the pipeline|no failure of the pipeline/i, /no failure|scal|replac|deployment/i],
    whose: ['user', 'platform'],
  },
  {
    message:
      '{\n  "tasks": [\n    {\n      "taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/prod/abc",\n      "clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/prod",\n      "lastStatus": "STOPPED",\n      "desiredStatus": "STOPPED",\n      "stopCode": "TaskFailedToStart",\n      "stoppedReason": "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref docker.io/acme/app:1: docker.io/acme/app:1: not found",\n      "containers": [\n        {\n          "name": "app",\n          "lastStatus": "STOPPED",\n          "reason": "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref docker.io/acme/app:1: docker.io/acme/app:1: not found"\n        }\n      ]\n    }\n  ],\n  "failures": []\n}',
    says: [/image/, /tag/],
    whose: ['user'],
  },
  {
    message:
      '{\n  "services": [\n    {\n      "serviceName": "web",\n      "status": "ACTIVE",\n      "desiredCount": 2,\n      "runningCount": 0,\n      "deployments": [\n        {\n          "rolloutState": "FAILED",\n          "rolloutStateReason": "ECS deployment circuit breaker: tasks failed to start."\n        }\n      ],\n      "events": [\n        {\n          "id": "1",\n          "createdAt": "2026-11-30T05:00:00Z",\n          "message": "(service web) has started 1 tasks: (task abc)."\n        },\n        {\n          "id": "2",\n          "createdAt": "2026-11-30T05:01:00Z",\n          "message": "(service web) was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster."\n        },\n        {\n          "id": "3",\n          "createdAt": "2026-11-30T05:02:00Z",\n          "message": "(service web) has reached a steady state."\n        }\n      ]\n    }\n  ]\n}',
    says: [/no container instance/],
    whose: ['operator'],
  },
  {
    message:
      'November 30, 2026 at 05:57 (UTC+1:00)\tservice web was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.\tab12',
    says: [/capacity/],
    whose: ['platform'],
  },
  {
    message:
      'Stopped reason\nEssential container in task exited\nContainers\napp  STOPPED  Exit code: 137\nStatus reason: OutOfMemoryError: Container killed due to memory usage',
    says: [/memory/],
    whose: ['user'],
  },
  {
    message:
      '{"version":"0","source":"aws.ecs","detail-type":"ECS Task State Change","account":"111122223333","region":"eu-west-1","resources":["arn:aws:ecs:eu-west-1:111122223333:task/prod/abc"],"detail":{"clusterArn":"arn:aws:ecs:eu-west-1:111122223333:cluster/prod","lastStatus":"STOPPED","stopCode":"EssentialContainerExited","stoppedReason":"Essential container in task exited","group":"service:web","containers":[{"name":"web","exitCode":1,"lastStatus":"STOPPED"}]}}',
    says: [/exit/],
    whose: ['user'],
  },
  {
    message: 'java.lang.OutOfMemoryError: Java heap space',
    says: [/Java heap space/],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Task stopped at: 2026-11-30T05:57:00Z\nResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. RequestError: send request failed caused by: Post "https://api.ecr.eu-west-1.amazonaws.com/": dial tcp 10.0.1.5:443: i/o timeout',
    says: [/network/],
    whose: ['operator'],
  },
];
