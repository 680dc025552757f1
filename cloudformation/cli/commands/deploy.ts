import { Failure } from '../../../domain/failure';
import { checkRegion } from '../../../domain/onboarding/places/checkRegion';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { ChoiceFlags } from '../choice/choiceFlags';
import { chooseStack, type StackChoice } from '../choice/chooseStack';
import { askToken } from '../deployment/askToken';
import { deployStackSet } from '../deployment/deployStackSet';
import { deployToRegions } from '../deployment/deployToRegions';
import { checkComplete, sourceOf, type Target } from '../deployment/target';
import { parameterFlags } from '../flagNames';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';

export interface DeployOptions extends ChoiceFlags {
  regions?: string[];
  tokenEnv?: string;
  stackset?: true;
  ous?: string[];
  concurrency: number;
  failureTolerance: number;
  delegated?: true;
}

/** Creates or updates the stack in one region, in several, or in a whole organization. */
export async function deploy(options: DeployOptions, run: Run): Promise<ExitCode> {
  return options.stackset ? toOrganization(options, run) : toRegions(options, run);
}

async function toRegions(options: DeployOptions, run: Run): Promise<ExitCode> {
  const { parts, signal } = run;
  const choices = await choicesOf(options, run);
  const [first] = choices;
  if (!first) throw invalidInput('regions', 'names none', 'Write, for example: --regions eu-west-1,us-east-1');
  const caller = await parts.caller(first.region, signal);
  for (const choice of choices) checkAccount(choice, caller.accountId);
  let isAnyNew = false;
  for (const choice of choices) {
    if (!(await isNew(choice, run))) continue;
    isAnyNew = true;
    // Before anybody is asked for a token.
    checkComplete(choice);
  }
  const needsToken = options.tokenEnv !== undefined || isAnyNew;
  const token = needsToken ? await askToken(first, options.tokenEnv, run) : null;
  return deployToRegions(
    choices.map((choice): Target => ({ accountId: caller.accountId, choice, token })),
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

/** @throws Failure `InvalidInput` naming `--regions` */
function checkListed(region: string): void {
  try {
    checkRegion(region);
  } catch (error) {
    if (error instanceof Failure)
      throw new Failure({ ...error.report(), message: error.message.replace(/^region/, '--regions') });
    throw error;
  }
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

async function toOrganization(options: DeployOptions, run: Run): Promise<ExitCode> {
  const home = await run.parts.region();
  const regions = [...new Set(options.regions ?? [home])];
  regions.forEach(checkListed);
  const choice = await chooseStack(options, run.parts, home);
  const { ous = [] } = options;
  checkOrganization(choice, ous, regions);
  checkComplete(choice, 'set');
  const token = await askToken(choice, options.tokenEnv, run);
  return deployStackSet(
    {
      name: choice.stackName,
      template: sourceOf(choice),
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
