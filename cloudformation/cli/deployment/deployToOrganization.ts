import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { secretOf } from '../checks/beforeCreation';
import { checkOrganization as checkBeforehand } from '../checks/checkOrganization';
import type { ChoiceFlags } from '../choice/choiceFlags';
import { chooseStack, type StackChoice } from '../choice/chooseStack';
import { parameterFlags } from '../flagNames';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';
import { askToken } from './askToken';
import { checkListed } from './checkListed';
import { deployStackSet } from './deployStackSet';
import { readTags } from './readTags';
import { checkComplete, sourceOf } from './target';

export interface OrganizationOptions extends ChoiceFlags {
  regions?: string[];
  tokenEnv?: string;
  ous?: string[];
  concurrency: number;
  failureTolerance: number;
  delegated?: true;
  tags?: string[];
  roleArn?: string;
  terminationProtection?: true;
  skipChecks?: true;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackSet.html has neither for service-managed sets. */
function checkOptions({ roleArn, terminationProtection }: OrganizationOptions): void {
  if (roleArn !== undefined)
    throw invalidInput(
      'roleArn',
      'does not go with --stackset, which works with roles that StackSets makes itself',
      'Leave --role-arn out.',
    );
  if (terminationProtection)
    throw invalidInput(
      'terminationProtection',
      'does not go with --stackset: a stack set has none',
      'Leave --termination-protection out; a service control policy can forbid cloudformation:DeleteStackInstances.',
    );
}

/** In every account of organizational units, by a service-managed stack set. */
export async function deployToOrganization(options: OrganizationOptions, run: Run): Promise<ExitCode> {
  checkOptions(options);
  const tags = readTags(options.tags);
  const home = await run.parts.region();
  const regions = [...new Set(options.regions ?? [home])];
  regions.forEach(checkListed);
  const choice = await chooseStack(options, run.parts, home);
  const { ous = [] } = options;
  checkOrganization(choice, ous, regions);
  checkComplete(choice, 'set');
  if (!options.skipChecks)
    await checkBeforehand({ organizationalUnits: ous, delegated: options.delegated === true }, home, run, () =>
      secretOf({ parameters: choice.parameters, region: regions[0] ?? home }, run),
    );
  const token = await askToken(choice, options.tokenEnv, run);
  return deployStackSet(
    {
      name: choice.stackName,
      template: sourceOf(choice),
      tags,
      parameters: { ...choice.parameters, ...(token === null ? {} : { DynatraceApiToken: token }) },
      organizationalUnits: ous,
      regions,
      concurrency: options.concurrency,
      failureTolerance: options.failureTolerance,
      delegated: options.delegated === true,
    },
    home,
    run,
  );
}

function checkOrganization({ parameters }: StackChoice, ous: readonly string[], regions: readonly string[]): void {
  if (ous.length === 0 || !ous.every((ou) => /^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/.test(ou)))
    throw invalidInput(
      'ous',
      'must name organizational units (ou-…) or the root (r-…)',
      'Write, for example: --ous ou-ab12-11111111,ou-ab12-22222222',
    );
  if (parameters['ExpectedAccountId'])
    throw invalidInput('account', 'does not go with --stackset, which has many accounts', 'Leave --account out.');
  const bound = [
    'DynatraceTokenSecretArn',
    'KmsKeyArn',
    'AlarmTopicArn',
    'AccessLogBucketName',
    'TokenRotationFunctionArn',
  ].filter((name) => parameters[name]);
  if (regions.length > 1 && bound.length > 0)
    throw invalidInput(
      bound.map((name) => parameterFlags[name]).join(', '),
      'belongs to one region, but the stack set has several',
      'Make one stack set per region, each with its own --stack-name.',
    );
}
