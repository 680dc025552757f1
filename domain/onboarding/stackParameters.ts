import type { LaunchpadSettings } from '../model/settings';
import { checkAccountId } from './checkAccountId';
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
}

const environmentPattern = templateParameters.find(({ name }) => name === 'DynatraceEnvironmentUrl')?.allowedPattern;

/**
 * The template parameters for one account and region, ready for `quickCreateLink` and `deployCommand`. Never the token.
 * @throws Failure `InvalidInput` naming the field
 */
export function stackParameters(choice: StackChoice): Record<string, string> {
  const { environmentApiUrl, ingestEndpoint, preset, accountId, region, secretArn } = choice;
  if (!new RegExp(environmentPattern ?? '^$').test(environmentApiUrl)) {
    throw invalidInput(
      'environmentApiUrl',
      `${JSON.stringify(environmentApiUrl)} is not the API address of an environment`,
      'Give https, host and no slash at the end: https://abc12345.live.dynatrace.com or https://HOST/e/ENVIRONMENT-ID.',
    );
  }
  checkAccountId(accountId);
  if (secretArn) checkSecretArn(secretArn, region);
  return {
    DynatraceEnvironmentUrl: environmentApiUrl,
    DynatraceEndpoint: ingestEndpoints[ingestEndpoint],
    FilterPreset: preset,
    ExpectedAccountId: accountId,
    ...(secretArn ? { DynatraceTokenSecretArn: secretArn } : {}),
  };
}
