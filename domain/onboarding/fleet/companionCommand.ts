import { shellQuote } from '../commands/shellQuote';
import { pickedFlags } from '../commands/updateCommand';
import { tokenVariable, type FleetChoice } from './fleetChoice';

interface AccountTarget {
  accountId: string;
  regions: readonly string[];
  /** Name of a profile of the AWS CLI; null: whoever is signed in. */
  profile: string | null;
}

/**
 * The companion's command that makes the stacks of one account: a change set per region, shown and asked for. The token comes from
 * the shell's environment. For bash and zsh.
 */
export function accountCommand(choice: FleetChoice, { accountId, regions, profile }: AccountTarget): string {
  return command([
    'deploy',
    ...shared(choice),
    `--account ${accountId}`,
    `--regions ${regions.join(',')}`,
    ...(profile === null ? [] : [`--profile ${shellQuote(profile)}`]),
  ]);
}

export interface OrganizationTarget {
  regions: readonly string[];
  units: readonly string[];
  delegated: boolean;
  concurrency: number;
  failureTolerance: number;
}

/** The companion's command that makes a service-managed stack set: one stack in every account of the units, and in accounts that join later. */
export function organizationCommand(choice: FleetChoice, target: OrganizationTarget): string {
  const { regions, units, delegated, concurrency, failureTolerance } = target;
  return command([
    'deploy --stackset',
    ...shared(choice),
    `--ous ${units.map(shellQuote).join(',')}`,
    `--regions ${regions.join(',')}`,
    `--concurrency ${concurrency}`,
    `--failure-tolerance ${failureTolerance}`,
    ...(delegated ? ['--delegated'] : []),
  ]);
}

/** Asks for the token without showing it, for the commands that follow in the same shell. */
export const tokenPrompt = `printf 'Dynatrace token (not shown): '; read -rs ${tokenVariable}; export ${tokenVariable}; echo`;

const command = (parts: readonly string[]): string => ['npm run aws --', ...parts].join(' \\\n  ');

const endpointFlag = ({ ingestEndpoint }: FleetChoice) =>
  ingestEndpoint === 'global' ? [] : [`--endpoint ${ingestEndpoint}`];

const shared = (choice: FleetChoice): string[] => [
  `--environment ${shellQuote(choice.environmentApiUrl)}`,
  ...endpointFlag(choice),
  ...(choice.templateUrl === null ? [] : [`--template-url ${shellQuote(choice.templateUrl)}`]),
  `--preset ${choice.preset}`,
  ...(choice.preset === 'Namespaces' ? [`--namespaces ${shellQuote(choice.namespaces)}`] : []),
  ...(choice.preset === 'EcsMetrics' ? pickedFlags(choice.picked) : []),
  `--stack-name ${shellQuote(choice.stackName)}`,
  `--token-env ${tokenVariable}`,
];
