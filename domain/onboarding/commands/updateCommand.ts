import { partitionOf } from '../places/regions';
import type { PickedMetrics } from '../template/ecsMetricNames';
import { checkStackName } from '../template/checkStackName';
import { shellQuote } from './shellQuote';

interface UpdateInput {
  region: string;
  stackName: string;
  /** Another filter preset; null keeps the one of the stack. */
  preset: string | null;
  /** With the preset `Namespaces`, with commas between them. */
  namespaces?: string;
  /** With the preset `EcsMetrics`. */
  picked?: PickedMetrics;
  /** Null takes the file of the companion. */
  templateUrl: string | null;
}

/**
 * The companion's command that updates a stack to the template of this app; it shows the change set and asks first. What it does not
 * name stays as the stack has it.
 * @throws Failure `InvalidInput` naming region or stackName
 */
export function updateCommand({ region, stackName, preset, templateUrl, namespaces, picked }: UpdateInput): string {
  partitionOf(region);
  checkStackName(stackName);
  return [
    'npm run aws -- deploy',
    `--region ${shellQuote(region)}`,
    `--stack-name ${shellQuote(stackName)}`,
    ...(templateUrl === null ? [] : [`--template-url ${shellQuote(templateUrl)}`]),
    ...(preset === null ? [] : [`--preset ${preset}`]),
    ...(preset === 'Namespaces' && namespaces ? [`--namespaces ${shellQuote(namespaces)}`] : []),
    ...(preset === 'EcsMetrics' && picked ? pickedFlags(picked) : []),
  ].join(' ');
}

/** Both are given, the empty one too: the stack may have names that are no longer wanted. */
export const pickedFlags = ({ ecs, insights }: PickedMetrics = { ecs: [], insights: [] }): string[] => [
  `--ecs-metrics ${shellQuote(ecs.join(','))}`,
  `--insights-metrics ${shellQuote(insights.join(','))}`,
];
