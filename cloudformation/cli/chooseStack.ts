import { checkAccountId } from '../../domain/onboarding/checkAccountId';
import { checkParameterValue } from '../../domain/onboarding/checkParameterValue';
import { checkSecretArn } from '../../domain/onboarding/checkSecretArn';
import { checkStackName } from '../../domain/onboarding/checkStackName';
import { checkTemplateUrl } from '../../domain/onboarding/checkTemplateUrl';
import { environmentApiUrl } from '../../domain/onboarding/environmentApiUrl';
import { ingestEndpoints } from '../../domain/onboarding/ingestEndpoints';
import { invalidInput } from '../../domain/onboarding/invalidInput';
import { partitionOf } from '../../domain/onboarding/regions';
import { readSavedChoice, type SavedChoice } from '../../domain/onboarding/savedChoice';
import type { ChoiceFlags } from './choiceFlags';
import type { Parts } from './parts';
import type { Template } from './readTemplate';

export interface StackChoice extends SavedChoice {
  file: Template;
}

/**
 * The choice that flags, or a saved file and flags, make; checked as CloudFormation will check it.
 * @param region overrides the region of the flags and of the file
 * @throws Failure `InvalidInput` naming the field; a secret among the values is refused and never repeated
 */
export async function chooseStack(flags: ChoiceFlags, parts: Parts, region?: string): Promise<StackChoice> {
  const saved = flags.choice === undefined ? null : readSavedChoice(parse(await parts.files.read(flags.choice)));
  const template = flags.template ?? saved?.template ?? 'ecs-metric-stream';
  const file = await parts.template(template);
  const choice: StackChoice = {
    version: 1,
    template,
    file,
    region: region ?? parts.chosenRegion() ?? saved?.region ?? (await parts.region()),
    stackName:
      flags.stackName ??
      saved?.stackName ??
      (template === 'ecs-metric-stream' ? 'dynatrace-ecs' : 'dynatrace-ecs-logs'),
    templateUrl: flags.templateUrl ?? saved?.templateUrl ?? null,
    parameters: { ...saved?.parameters, ...given(flags), ...settings(flags.set ?? []) },
  };
  check(choice);
  return choice;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput('choice', 'is not JSON', 'Write the file with: npm run aws -- link … --save choice.json');
  }
}

function given(flags: ChoiceFlags): Record<string, string> {
  const { environment, endpoint, linkedAccounts, accountWide } = flags;
  const values: Record<string, string | undefined> = {
    DynatraceEnvironmentUrl: environment && apiUrl(environment),
    DynatraceEndpoint: endpoint && ingestEndpoints[endpoint],
    DynatraceTokenSecretArn: flags.secretArn,
    FilterPreset: flags.preset ?? (flags.namespaces === undefined ? undefined : 'Namespaces'),
    Namespaces: flags.namespaces,
    IncludeLinkedAccounts: linkedAccounts && 'true',
    LogGroups: flags.logGroups,
    AccountWide: accountWide && 'true',
    ExpectedAccountId: flags.account,
    PermissionsBoundaryArn: flags.boundary,
    KmsKeyArn: flags.kmsKey,
    AlarmTopicArn: flags.alarmTopic,
  };
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Addresses of other forms are left to the template's own pattern. */
function apiUrl(environment: string): string {
  try {
    return environmentApiUrl(environment);
  } catch {
    return environment;
  }
}

function settings(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined)
        throw invalidInput('--set', 'is not NAME=VALUE', 'Write, for example: --set BackupRetentionDays=30');
      return [name, value];
    }),
  );
}

function check({ file, region, stackName, templateUrl, parameters }: StackChoice): void {
  const partition = partitionOf(region);
  checkStackName(stackName);
  if (templateUrl !== null) checkTemplateUrl(templateUrl, partition);
  for (const [name, value] of Object.entries(parameters)) {
    const parameter = file.parameters.find((one) => one.name === name);
    if (!parameter)
      throw invalidInput(
        name,
        `is not a parameter of ${file.name}`,
        `It has ${file.parameters.map((one) => one.name).join(', ')}.`,
      );
    if (parameter.noEcho)
      throw invalidInput(
        name,
        'is a secret and stands neither on a command line nor in a file',
        'Give --secret-arn; or, to deploy, --token-env with the name of an environment variable.',
      );
    if (value !== '') checkParameterValue(parameter, value);
  }
  if (parameters['ExpectedAccountId']) checkAccountId(parameters['ExpectedAccountId']);
  if (parameters['DynatraceTokenSecretArn']) checkSecretArn(parameters['DynatraceTokenSecretArn'], region);
  for (const name of ['KmsKeyArn', 'AlarmTopicArn']) checkHome(name, parameters[name] ?? '', region);
}

function checkHome(name: string, arn: string, region: string): void {
  const home = arn.split(':')[3];
  if (home === undefined || home === region) return;
  throw invalidInput(
    name,
    `is of ${home}, but the stack is for ${region}`,
    `Give one of ${region}, or deploy region by region.`,
  );
}

/** A choice as it is saved. */
export const savedForm = ({
  version,
  template,
  region,
  stackName,
  templateUrl,
  parameters,
}: StackChoice): SavedChoice => ({
  version,
  template,
  region,
  stackName,
  templateUrl,
  parameters,
});
