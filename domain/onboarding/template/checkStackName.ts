import { invalidInput } from '../places/invalidInput';

/**
 * @throws Failure `InvalidInput` unless the name is letters, digits and hyphens, starts with a letter and has at most 128 characters
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html)
 */
export function checkStackName(stackName: string): void {
  if (/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(stackName)) return;
  throw invalidInput(
    'stackName',
    `${JSON.stringify(stackName)} is not a stack name`,
    'Use letters, digits and hyphens only, a letter first, 128 characters at most.',
  );
}
