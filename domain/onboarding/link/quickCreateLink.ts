import { checkStackName } from '../template/checkStackName';
import { checkTemplateUrl } from '../template/checkTemplateUrl';
import { checkParameterValue } from '../template/checkParameterValue';
import { consoleAddress } from './consoleAddress';
import { invalidInput } from '../places/invalidInput';
import { percentEncode } from './percentEncode';
import { partitionOf } from '../places/regions';
import { templateParameters, type TemplateParameter } from '../template/templateParameters';

export interface QuickCreateInput {
  region: string;
  /** S3 https URL of the published template; null as long as nobody published it. */
  templateUrl: string | null;
  stackName: string;
  /** By parameter name; empty values are left out, so that the template's default holds. */
  parameters: Readonly<Record<string, string>>;
  /** Replaces the console's scheme and host, and may carry a path; null means AWS's own. */
  consoleOrigin: string | null;
  /** The template's parameters; ours unless told otherwise. */
  template?: readonly TemplateParameter[];
}

/** A link to the console's one-page form, or why the template has to be uploaded by hand. */
export type QuickCreate = { kind: 'link'; url: string } | { kind: 'upload'; reason: string };

function parameterPairs(
  parameters: Readonly<Record<string, string>>,
  template: readonly TemplateParameter[],
): Array<[string, string]> {
  for (const [name, value] of Object.entries(parameters)) {
    const known = template.find((one) => one.name === name);
    // CloudFormation ignores both without a word; the person would find an empty field and not know why.
    if (!known)
      throw invalidInput(`parameters.${name}`, 'is not a parameter of the template', 'Remove it or correct its name.');
    if (known.noEcho) {
      throw invalidInput(
        `parameters.${name}`,
        'is a secret and must not stand in a link',
        'Paste it in the AWS console, or put it into AWS Secrets Manager and give the ARN of the secret.',
      );
    }
    if (value !== '') checkParameterValue(known, value);
  }
  return template.flatMap(({ name }): Array<[string, string]> => {
    const value = parameters[name];
    return value === undefined || value === '' ? [] : [[`param_${name}`, value]];
  });
}

/**
 * The CloudFormation quick-create link of one region: it opens the console's form with template, name and parameters filled in.
 * Whoever opens it still reviews the form, acknowledges the IAM roles and creates the stack.
 * Form and rules: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html
 * @throws Failure `InvalidInput` naming the field: region, stackName, templateUrl, consoleOrigin or parameters.NAME
 */
export function quickCreateLink(input: QuickCreateInput): QuickCreate {
  const { region, templateUrl, stackName, parameters, consoleOrigin, template = templateParameters } = input;
  const partition = partitionOf(region);
  checkStackName(stackName);
  const pairs = parameterPairs(parameters, template);
  const address = consoleAddress(region, consoleOrigin);
  if (address === null) {
    return {
      kind: 'upload',
      reason: `${partition.name} has no public console to link to. Download the template and upload it in the CloudFormation console of ${region}.`,
    };
  }
  if (templateUrl === null) {
    return {
      kind: 'upload',
      reason:
        'The template is not published to S3 yet, and a link can only name a template in S3. Publish it and enter its address in Settings, or download it and upload it in the CloudFormation console.',
    };
  }
  checkTemplateUrl(templateUrl, partition);
  const query = [['templateURL', templateUrl], ['stackName', stackName], ...pairs]
    .map((pair) => pair.map(percentEncode).join('='))
    .join('&');
  return {
    kind: 'link',
    url: `${address}/cloudformation/home?region=${percentEncode(region)}#/stacks/create/review?${query}`,
  };
}
