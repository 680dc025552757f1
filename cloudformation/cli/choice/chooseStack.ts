import { checkRegion } from '../../../domain/onboarding/places/checkRegion';
import { checkStackName } from '../../../domain/onboarding/template/checkStackName';
import { checkStackParameters } from '../../../domain/onboarding/template/checkStackParameters';
import { checkTemplateUrl } from '../../../domain/onboarding/template/checkTemplateUrl';
import { environmentAddress } from '../../../domain/onboarding/stored/environmentApiUrl';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { partitionOf } from '../../../domain/onboarding/places/regions';
import { readSavedChoice, type SavedChoice } from '../../../domain/onboarding/link/savedChoice';
import type { ChoiceFlags } from './choiceFlags';
import { chosenParameters } from './chosenParameters';
import { namingFlags } from '../flagNames';
import type { Parts } from '../verb/parts';
import type { Template } from '../template/readTemplate';

export interface StackChoice extends SavedChoice {
  file: Template;
}

/**
 * The choice that flags, or a saved file and flags, make; checked as CloudFormation will check it.
 * @param region overrides the region of the flags and of the file
 * @throws Failure `InvalidInput` naming the flag or the saved choice; a secret among the values is refused and never repeated
 */
export async function chooseStack(flags: ChoiceFlags, parts: Parts, region?: string): Promise<StackChoice> {
  const saved = flags.choice === undefined ? null : readSavedChoice(parse(await parts.files.read(flags.choice)));
  const template = templateOf(flags) ?? saved?.template ?? 'ecs-metric-stream';
  const file = await parts.template(template);
  const { parameters, origins } = chosenParameters(flags, saved);
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
    parameters: withAddress(parameters, origins['DynatraceEnvironmentUrl']),
  };
  checkTemplateHas(choice, origins);
  try {
    check(choice);
  } catch (error) {
    throw namingFlags(error, { ...origins });
  }
  return choice;
}

function templateOf({ template, logs }: ChoiceFlags): ChoiceFlags['template'] {
  if (logs && template === 'ecs-metric-stream')
    throw invalidInput('logs', 'contradicts --template ecs-metric-stream', 'Give one of the two.');
  return logs ? 'ecs-log-stream' : template;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput('choice', 'is not JSON', 'Write the file with: npm run aws -- link … --save choice.json');
  }
}

/** An address copied from the browser is cut to the environment, whichever way it was given. */
function withAddress(parameters: Record<string, string>, origin = '--environment'): Record<string, string> {
  const { DynatraceEnvironmentUrl: url } = parameters;
  return url ? { ...parameters, DynatraceEnvironmentUrl: environmentAddress(url, origin) } : parameters;
}

/** A flag of the other template is a likelier mistake than a wrong name. */
function checkTemplateHas({ file, parameters }: StackChoice, origins: Readonly<Record<string, string>>): void {
  const stray = Object.keys(parameters).find(
    (name) => origins[name]?.startsWith('--set') === false && !file.parameters.some((one) => one.name === name),
  );
  if (stray === undefined) return;
  const other = file.name === 'ecs-metric-stream' ? 'ecs-log-stream' : 'ecs-metric-stream';
  throw invalidInput(
    origins[stray] ?? stray,
    `is for the template ${other}, and the stack is of ${file.name}`,
    `Leave it out, or add --template ${other}.`,
  );
}

function check({ file, region, stackName, templateUrl, parameters }: StackChoice): void {
  checkRegion(region);
  checkStackName(stackName);
  if (templateUrl !== null) checkTemplateUrl(templateUrl, partitionOf(region));
  const accountId = parameters['ExpectedAccountId'] || null;
  checkStackParameters(parameters, { region, accountId }, file.parameters);
}

/** A choice as it is saved. */
export function savedForm(choice: StackChoice): SavedChoice {
  const { version, template, region, stackName, templateUrl, parameters } = choice;
  return { version, template, region, stackName, templateUrl, parameters };
}
