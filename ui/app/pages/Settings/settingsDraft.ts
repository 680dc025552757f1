import { checkAnyTemplateUrl } from '../../../../domain/onboarding/template/checkTemplateUrl';
import { consoleAddress, consoleOriginIn } from '../../../../domain/onboarding/link/consoleAddress';
import { environmentAddress } from '../../../../domain/onboarding/stored/environmentApiUrl';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import { fieldProblem } from '../../components/forms/fieldProblem';

/** The settings as typed: an empty text stands for null. */
export interface SettingsDraft {
  consoleOrigin: string;
  templateUrl: string;
  ingestEndpoint: LaunchpadSettings['ingestEndpoint'];
  environmentApiUrl: string;
}

export type SettingsProblems = Record<'consoleOrigin' | 'templateUrl' | 'environmentApiUrl', string | null>;

export function draftOf({
  consoleOrigin,
  templateUrl,
  ingestEndpoint,
  environmentApiUrl,
}: LaunchpadSettings): SettingsDraft {
  return {
    consoleOrigin: consoleOrigin ?? '',
    templateUrl: templateUrl ?? '',
    ingestEndpoint,
    environmentApiUrl: environmentApiUrl ?? '',
  };
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The settings that a draft stands for: addresses as copied from a browser are cut to what they name. */
export function settingsOf(draft: SettingsDraft): LaunchpadSettings {
  const consoleOrigin = textOrNull(draft.consoleOrigin);
  const address = textOrNull(draft.environmentApiUrl);
  return {
    version: 1,
    consoleOrigin: consoleOrigin === null ? null : consoleOriginIn(consoleOrigin),
    templateUrl: textOrNull(draft.templateUrl),
    ingestEndpoint: draft.ingestEndpoint,
    environmentApiUrl: address === null ? null : cutAddress(address),
  };
}

/** What cannot be cut stays, for `problemsOf` to name. */
function cutAddress(address: string): string {
  let cut = address;
  fieldProblem(() => void (cut = environmentAddress(address)));
  return cut;
}

/** What is wrong with each field; null where nothing is. */
export function problemsOf(draft: SettingsDraft): SettingsProblems {
  const { consoleOrigin, templateUrl, environmentApiUrl } = settingsOf(draft);
  return {
    consoleOrigin: fieldProblem(() => void consoleAddress('us-east-1', consoleOrigin)),
    templateUrl: templateUrl === null ? null : fieldProblem(() => checkAnyTemplateUrl(templateUrl)),
    environmentApiUrl:
      environmentApiUrl === null ? null : fieldProblem(() => void environmentAddress(environmentApiUrl)),
  };
}
