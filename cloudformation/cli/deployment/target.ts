import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { Parameters, Tags, TemplateSource } from '../aws/stackInput';
import { parameterFlags } from '../flagNames';
import type { StackChoice } from '../choice/chooseStack';

/** One stack to be created or updated. */
export interface Target {
  accountId: string;
  choice: StackChoice;
  /** The pasted token, if there is one. It goes to CloudFormation as a NoEcho parameter and nowhere else. */
  token: string | null;
  settings: StackSettings;
}

/** What belongs to a stack beside its template and parameters. */
export interface StackSettings {
  /** Added to those that the stack has. */
  tags: Tags;
  roleArn: string | null;
  /** It shall not be deleted by mistake. False leaves it as it is. */
  isProtected: boolean;
}

/** The published template, or the file itself, which is small enough for a request. */
export const sourceOf = ({ templateUrl, file }: StackChoice): TemplateSource =>
  templateUrl === null ? { body: file.body } : { url: templateUrl };

/** Parameters of a new stack; what was not chosen takes the template's default. */
export function newParameters({ choice, token }: Target): Parameters {
  return { ...choice.parameters, ...(token === null ? {} : { DynatraceApiToken: token }) };
}

/** Why a value is needed: a stack is new, or a set hands all its stacks the same values each time it is saved. */
const whyComplete = {
  stack: { what: 'is missing, and a new stack needs it', but: ' An update keeps what the stack has.' },
  set: { what: 'is missing, and every stack of the set needs it', but: '' },
} as const;

/**
 * Everything that the template has no default for needs a value; AWS would name the parameters, not the flags.
 * @throws Failure `InvalidInput` naming the parameter
 */
export function checkComplete({ file, parameters }: StackChoice, of: keyof typeof whyComplete = 'stack'): void {
  const missing = file.parameters.find((one) => one.default === undefined && !parameters[one.name]);
  if (missing === undefined) return;
  const flag = parameterFlags[missing.name] ?? `--set ${missing.name}=VALUE`;
  throw invalidInput(
    `parameters.${missing.name}`,
    whyComplete[of].what,
    `Add ${flag}${missing.name === 'DynatraceEnvironmentUrl' ? ' https://ENVIRONMENT.live.dynatrace.com' : ''}.${whyComplete[of].but}`,
  );
}

/** Parameters of an update: what was not chosen stays as it is, save what the new choice contradicts. */
export function changedParameters(target: Target, before: Readonly<Record<string, string>>): Parameters {
  const { choice, token } = target;
  const kept = choice.file.parameters.filter(({ name }) => name in before).map(({ name }) => [name, null] as const);
  const cleared = Object.entries(superseded(choice.parameters, token)).filter(([name]) => name in before);
  return { ...Object.fromEntries(kept), ...Object.fromEntries(cleared), ...newParameters(target) };
}

/** The template refuses two tokens at once, and namespaces or metrics with a preset that has its own. */
function superseded(chosen: Readonly<Record<string, string>>, token: string | null): Record<string, string> {
  const { DynatraceTokenSecretArn: secret, FilterPreset: preset } = chosen;
  return {
    ...(secret ? { DynatraceApiToken: '', TokenRotationFunctionArn: '' } : {}),
    ...(token === null ? {} : { DynatraceTokenSecretArn: '' }),
    ...(preset !== undefined && preset !== 'Namespaces' ? { Namespaces: '' } : {}),
    ...(preset !== undefined && preset !== 'EcsMetrics' ? { EcsMetricNames: '', InsightsMetricNames: '' } : {}),
  };
}
