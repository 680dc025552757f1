import { checkStackName } from '../template/checkStackName';
import { invalidInput } from '../places/invalidInput';
import { partitionOf } from '../places/regions';
import { secretArnVariable } from './secretCommand';
import { shellQuote } from './shellQuote';
import { templateParameters } from '../template/templateParameters';

export interface DeployInput {
  region: string;
  /** Null takes the downloaded file in the current folder. */
  templateUrl: string | null;
  /** Its name; that of the metric template unless told otherwise. */
  templateFile?: string;
  stackName: string;
  parameters: Readonly<Record<string, string>>;
}

const arnParameter = 'DynatraceTokenSecretArn';

/** JSON of the parameters as one shell word. An ARN nobody named yet is taken from the shell variable that `secretCommand` sets. */
function parametersWord(parameters: Readonly<Record<string, string>>): string {
  const entries = Object.entries(parameters).filter(([, value]) => value !== '');
  const json = JSON.stringify(entries.map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })));
  if (parameters[arnParameter]) return shellQuote(json);
  const before = `${json.slice(0, -1)}${entries.length === 0 ? '' : ','}{"ParameterKey":"${arnParameter}","ParameterValue":"`;
  return `${shellQuote(before)}"\${${secretArnVariable}:?create the secret first}"${shellQuote('"}]')}`;
}

/**
 * The `aws cloudformation create-stack` command that does what the quick-create link does, as text for bash or zsh. The token is
 * never part of it: it is in the secret. Parameters go as JSON, since the AWS CLI's shorthand trips over commas and quotes.
 * @throws Failure `InvalidInput` naming the field
 */
export function deployCommand(input: DeployInput): string {
  const { region, templateUrl, templateFile = 'ecs-metric-stream.yaml', stackName, parameters } = input;
  partitionOf(region);
  checkStackName(stackName);
  for (const name of Object.keys(parameters)) {
    if (templateParameters.some((one) => one.name === name && one.noEcho)) {
      throw invalidInput(
        `parameters.${name}`,
        'is a secret and must not stand in a command',
        'Put it into AWS Secrets Manager and give the ARN of the secret.',
      );
    }
  }
  return [
    'aws cloudformation create-stack',
    `--region ${shellQuote(region)}`,
    `--stack-name ${shellQuote(stackName)}`,
    templateUrl === null ? `--template-body file://${templateFile}` : `--template-url ${shellQuote(templateUrl)}`,
    '--capabilities CAPABILITY_IAM',
    `--parameters ${parametersWord(parameters)}`,
  ].join(' \\\n  ');
}
