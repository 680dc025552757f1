import { Option, type Command } from 'commander';
import { templateNames, type TemplateName } from '../template/templateNames';

/** Flags that choose a stack, shared by link, policy and deploy. */
export interface ChoiceFlags {
  template?: TemplateName;
  /** The same as `--template ecs-log-stream`. */
  logs?: true;
  stackName?: string;
  templateUrl?: string;
  choice?: string;
  environment?: string;
  endpoint?: 'global' | 'us' | 'eu';
  preset?: string;
  ecsMetrics?: string;
  insightsMetrics?: string;
  namespaces?: string;
  linkedAccounts?: true;
  logGroups?: string;
  accountWide?: true;
  secretArn?: string;
  account?: string;
  boundary?: string;
  kmsKey?: string;
  alarmTopic?: string;
  versioning?: true;
  accessLogs?: string;
  rotationFunction?: string;
  set?: string[];
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** Declares the flags of a choice. */
export function choiceFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--template <name>', 'which stack')
        .choices([...templateNames])
        .default(undefined, 'ecs-metric-stream'),
    )
    .option('--logs', 'the log stream: short for --template ecs-log-stream')
    .option('--stack-name <name>', 'name of the stack (default: dynatrace-ecs, with -logs for the log stream)')
    .option(
      '--template-url <url>',
      'published template, as publish prints it; without it the file of this tool is used',
    )
    .option('--choice <file>', 'a saved choice (link --save); further flags change it')
    .option('--environment <url>', 'Dynatrace environment, such as https://abc12345.live.dynatrace.com')
    .addOption(new Option('--endpoint <where>', 'Dynatrace delivery endpoint').choices(['global', 'us', 'eu']))
    .option('--preset <preset>', 'metrics: EcsSlo, EcsFull, EcsInsights, EcsMetrics, Namespaces or All')
    .option('--ecs-metrics <list>', 'metrics of AWS/ECS for the preset EcsMetrics, with commas')
    .option('--insights-metrics <list>', 'metrics of ECS/ContainerInsights for the preset EcsMetrics, with commas')
    .option('--namespaces <list>', 'namespaces for the preset Namespaces, with commas')
    .option('--linked-accounts', 'also stream the metrics of linked source accounts')
    .option('--log-groups <list>', 'log groups of the log stream, with commas')
    .option('--account-wide', 'log stream: every log group of the account and region')
    .option('--secret-arn <arn>', 'secret with the Dynatrace token, {"api_key":"…"}')
    .option('--account <id>', 'AWS account the stack is meant for; another one is refused')
    .option('--boundary <arn>', 'permissions boundary of the roles')
    .option('--kms-key <arn>', 'customer managed key')
    .option('--alarm-topic <arn>', 'SNS topic for alarms')
    .option('--versioning', 'keep versions in the backup bucket, where your organization demands it')
    .option('--access-logs <bucket>', 'bucket of the account and region for the access logs of the backup bucket')
    .option('--rotation-function <arn>', 'Lambda function that rotates the token that is pasted or typed')
    .option(
      '--set <NAME=VALUE>',
      'any other parameter of the template, such as BackupRetentionDays=30; may be repeated',
      collect,
    );
}
