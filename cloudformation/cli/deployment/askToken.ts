import { Failure } from '../../../domain/failure';
import { checkParameterValue } from '../../../domain/onboarding/template/checkParameterValue';
import type { TemplateParameter } from '../../../domain/onboarding/template/templateParameters';
import { platformTokenProblem, platformTokenWords } from '../../../domain/onboarding/secrets/platformToken';
import { tokenDoubt, tokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import type { StackChoice } from '../choice/chooseStack';
import type { Run } from '../verb/verb';

/**
 * The Dynatrace token: from the environment variable that was named, or typed unseen; null when a secret holds it. Never from the
 * command line, where other users and the shell's history would see it.
 * @throws Failure `InvalidInput` naming the variable or the parameter, never the value
 */
export async function askToken(
  choice: StackChoice,
  tokenEnv: string | undefined,
  { parts, host }: Run,
): Promise<string | null> {
  const hasSecret = Boolean(choice.parameters['DynatraceTokenSecretArn']);
  if (hasSecret && tokenEnv === undefined) return null;
  if (hasSecret) throw invalid('--token-env and --secret-arn were both given', 'Give one of the two.');
  const scope = choice.template === 'ecs-metric-stream' ? 'metrics.ingest' : 'logs.ingest';
  const token = (
    tokenEnv === undefined
      ? await host.askSecret(`Dynatrace token with the scope ${scope} (not shown):`)
      : parts.env[tokenEnv]
  )?.trim();
  if (!token)
    throw invalid(
      tokenEnv === undefined ? 'no token was typed' : `the environment variable ${tokenEnv} is empty`,
      'Give --secret-arn, or put the token into the variable that --token-env names.',
    );
  const problem = tokenProblem(token);
  if (problem?.code === 'platform-token') {
    warnOfPlatformToken(token, host);
  } else {
    if (problem) throw invalid(problem.message, problem.fix);
    const doubt = tokenDoubt(token);
    if (doubt) host.warn(`${doubt.message} It is used as it is.`);
  }
  const parameter = choice.file.parameters.find(({ noEcho }) => noEcho);
  if (parameter) checkForm(parameter, token, tokenEnv);
  return token;
}

/** Environments that make no API tokens any more have nothing else to give; whether it works, only the delivery tells. */
function warnOfPlatformToken(token: string, host: Pick<Run['host'], 'warn'>): void {
  const { code, message, fix } = platformTokenProblem(token);
  if (code !== 'not-checkable') throw invalid(message, fix);
  host.warn(`This is a platform token. ${platformTokenWords.doubt} Where API tokens can still be made, take one.`);
}

/** The template's own words about the parameter would name a flag that takes no token. */
function checkForm(parameter: TemplateParameter, token: string, tokenEnv: string | undefined): void {
  try {
    checkParameterValue(parameter, token);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({
      ...error.report(),
      message:
        tokenEnv === undefined
          ? 'What was typed is no Dynatrace API token.'
          : `--token-env: ${tokenEnv} holds no Dynatrace API token`,
      hint: 'A token has three parts, dt0c01.PUBLIC.SECRET, without "Api-Token", quotes or blanks around it.',
    });
  }
}

const invalid = (message: string, hint: string) =>
  new Failure({ code: 'InvalidInput', message: `token: ${message}`, whose: 'user', hint });
