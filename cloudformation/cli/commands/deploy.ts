import { Failure } from '../../../domain/failure';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { checkBeforeCreation, type Planned } from '../checks/beforeCreation';
import { chooseStack, type StackChoice } from '../choice/chooseStack';
import { askToken } from '../deployment/askToken';
import { checkRole } from '../deployment/checkRole';
import { deployToOrganization, type OrganizationOptions } from '../deployment/deployToOrganization';
import { deployToRegions } from '../deployment/deployToRegions';
import { readTags } from '../deployment/readTags';
import { checkListed } from '../deployment/checkListed';
import { checkComplete, type Target } from '../deployment/target';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';

export interface DeployOptions extends OrganizationOptions {
  stackset?: true;
}

/** Creates or updates the stack in one region, in several, or in a whole organization. */
export async function deploy(options: DeployOptions, run: Run): Promise<ExitCode> {
  return options.stackset ? deployToOrganization(options, run) : toRegions(options, run);
}

async function toRegions(options: DeployOptions, run: Run): Promise<ExitCode> {
  const { parts, signal } = run;
  const tags = readTags(options.tags);
  const choices = await choicesOf(options, run);
  const [first] = choices;
  if (!first) throw invalidInput('regions', 'names none', 'Write, for example: --regions eu-west-1,us-east-1');
  const { accountId } = await parts.caller(first.region, signal);
  for (const choice of choices) checkAccount(choice, accountId);
  for (const { region } of choices) checkRole(options.roleArn, region, accountId);
  const planned: Planned[] = [];
  for (const choice of choices) planned.push({ choice, isNew: await isNew(choice, run) });
  const added = planned.filter(({ isNew: isAdded }) => isAdded);
  // Before anybody is asked for a token.
  for (const { choice } of added) checkComplete(choice);
  if (!options.skipChecks) await checkBeforeCreation(planned, run);
  const needsToken = options.tokenEnv !== undefined || added.length > 0;
  const token = needsToken ? await askToken(first, options.tokenEnv, run) : null;
  const settings = {
    tags,
    roleArn: options.roleArn ?? null,
    isProtected: options.terminationProtection === true,
  };
  return deployToRegions(
    choices.map((choice): Target => ({ accountId, choice, token, settings })),
    run,
  );
}

/** An update keeps the token, and everything else, that the stack has. */
async function isNew({ region, stackName }: StackChoice, { parts, signal }: Run): Promise<boolean> {
  const stack = await (await parts.stacks(region)).find(stackName, signal);
  return !stack || /^(REVIEW_IN_PROGRESS|ROLLBACK_|CREATE_FAILED|DELETE_FAILED)/.test(stack.status);
}

/** One choice per region. A secret is replicated under the same name: only the region in its ARN differs. */
async function choicesOf(options: DeployOptions, { parts, host }: Run): Promise<StackChoice[]> {
  const { regions, secretArn, ...flags } = options;
  regions?.forEach(checkListed);
  if (!regions) return [await chooseStack({ ...flags, secretArn }, parts)];
  const isSeveral = regions.length > 1 && secretArn !== undefined;
  if (isSeveral)
    host.say('In each region the replica of the secret is used (Firehose reads a secret of its own region only).');
  return Promise.all(
    [...new Set(regions)].map((region) =>
      chooseStack(
        { ...flags, secretArn: isSeveral ? secretArn.replace(/(:secretsmanager:)[^:]*/, `$1${region}`) : secretArn },
        parts,
        region,
      ),
    ),
  );
}

function checkAccount({ parameters }: StackChoice, accountId: string): void {
  const expected = parameters['ExpectedAccountId'];
  if (!expected || expected === accountId) return;
  throw new Failure({
    code: 'Conflict',
    message: `The stack is meant for account ${expected}, but these credentials are of ${accountId}. Nothing was changed.`,
    whose: 'user',
    hint: `Name a profile of ${expected} with --profile.`,
  });
}
