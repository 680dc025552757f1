import type { LaunchpadSettings } from '../../../../../domain/model/settings';
import { deployCommand } from '../../../../../domain/onboarding/commands/deployCommand';
import { environmentApiUrl } from '../../../../../domain/onboarding/stored/environmentApiUrl';
import { quickCreateLink, type QuickCreate } from '../../../../../domain/onboarding/link/quickCreateLink';
import { stackParameters } from '../../../../../domain/onboarding/template/stackParameters';
import { pickedOf } from '../../../components/metrics/pickedFields';
import { namespacesOf, type ConnectDraft } from '../draft/connectDraft';
import { optionsOf } from '../draft/securityFields';

export interface LaunchInput {
  draft: ConnectDraft;
  region: string;
  stackName: string;
  settings: LaunchpadSettings;
  /** Address of the environment as the platform names it. */
  environmentUrl: string;
}

export interface Launch {
  quick: QuickCreate;
  /** The same as an `aws cloudformation` command. */
  command: string;
  /** What to type into the console's form when the template is uploaded by hand. */
  parameters: Readonly<Record<string, string>>;
}

/**
 * Everything that starts the stack of one region.
 * @throws Failure `InvalidInput` naming the field that is in the way
 */
export function launchOf({ draft, region, stackName, settings, environmentUrl }: LaunchInput): Launch {
  const parameters = stackParameters({
    environmentApiUrl: settings.environmentApiUrl ?? environmentApiUrl(environmentUrl),
    ingestEndpoint: settings.ingestEndpoint,
    preset: draft.preset,
    accountId: draft.accountId.trim(),
    region,
    secretArn: draft.tokenWay === 'secret' ? (draft.secretArns[region] ?? '').trim() : null,
    namespaces: namespacesOf(draft),
    picked: pickedOf(draft.pick),
    options: optionsOf(draft.security, region, draft.tokenWay === 'paste'),
  });
  const { templateUrl, consoleOrigin } = settings;
  return {
    quick: quickCreateLink({ region, templateUrl, stackName, parameters, consoleOrigin }),
    command: deployCommand({ region, templateUrl, stackName, parameters }),
    parameters,
  };
}
