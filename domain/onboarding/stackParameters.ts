import type { LaunchpadSettings } from '../model/settings';
import { checkAccountId } from './checkAccountId';
import { checkNamespaces } from './checkNamespaces';
import { checkOptionArn, type ArnOptionName } from './checkOptionArn';
import { checkSecretArn } from './checkSecretArn';
import type { FilterPresetId } from './filterPresets';
import { ingestEndpoints } from './ingestEndpoints';
import { invalidInput } from './invalidInput';
import { templateParameters } from './templateParameters';

export interface StackChoice {
  /** API address of the environment, as `environmentApiUrl` gives it or Settings name it. */
  environmentApiUrl: string;
  ingestEndpoint: LaunchpadSettings['ingestEndpoint'];
  preset: FilterPresetId;
  accountId: string;
  region: string;
  /** ARN of the secret with the token; null or absent when the person pastes the token in the AWS console. */
  secretArn?: string | null;
  /** With the preset `Namespaces`: one to ten, with commas between them. */
  namespaces?: string;
  options?: SecurityOptions;
}

/** What a security team may ask for; absent or empty means the template's default. */
export interface SecurityOptions {
  permissionsBoundaryArn?: string;
  /** Of the region of the stack. */
  kmsKeyArn?: string;
  /** Of the region of the stack. */
  alarmTopicArn?: string;
  /** True in a monitoring account of CloudWatch cross-account observability only. */
  includeLinkedAccounts?: boolean;
}

const environmentPattern = templateParameters.find(({ name }) => name === 'DynatraceEnvironmentUrl')?.allowedPattern;

/**
 * The template parameters for one account and region, ready for `quickCreateLink` and `deployCommand`. Never the token.
 * @throws Failure `InvalidInput` naming the field
 */
export function stackParameters(choice: StackChoice): Record<string, string> {
  const { environmentApiUrl, ingestEndpoint, preset, accountId, region, secretArn, namespaces = '' } = choice;
  if (!new RegExp(environmentPattern ?? '^$').test(environmentApiUrl)) {
    throw invalidInput(
      'environmentApiUrl',
      `${JSON.stringify(environmentApiUrl)} is not the API address of an environment`,
      'Give https, host and no slash at the end: https://abc12345.live.dynatrace.com or https://HOST/e/ENVIRONMENT-ID.',
    );
  }
  checkAccountId(accountId);
  if (secretArn) checkSecretArn(secretArn, region);
  if (preset === 'Namespaces') checkNamespaces(namespaces);
  return {
    DynatraceEnvironmentUrl: environmentApiUrl,
    DynatraceEndpoint: ingestEndpoints[ingestEndpoint],
    FilterPreset: preset,
    ...(preset === 'Namespaces' ? { Namespaces: namespaces } : {}),
    ExpectedAccountId: accountId,
    ...(secretArn ? { DynatraceTokenSecretArn: secretArn } : {}),
    ...optionParameters(choice),
  };
}

function optionParameters({ options = {}, accountId, region }: StackChoice): Record<string, string> {
  const arns: ReadonlyArray<[ArnOptionName, string | undefined]> = [
    ['PermissionsBoundaryArn', options.permissionsBoundaryArn],
    ['KmsKeyArn', options.kmsKeyArn],
    ['AlarmTopicArn', options.alarmTopicArn],
  ];
  const given = arns.flatMap(([name, arn]) => (arn === undefined || arn === '' ? [] : [[name, arn] as const]));
  for (const [name, arn] of given) checkOptionArn(name, arn, { accountId, region });
  return {
    ...(options.includeLinkedAccounts === true ? { IncludeLinkedAccounts: 'true' } : {}),
    ...Object.fromEntries(given),
  };
}
