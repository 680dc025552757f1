import { consoleAddress } from '../../../../domain/onboarding/consoleAddress';
import { checkTemplateUrl } from '../../../../domain/onboarding/checkTemplateUrl';
import { partitions } from '../../../../domain/onboarding/partitions';
import { stackParameters } from '../../../../domain/onboarding/stackParameters';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import { fieldProblem } from '../../components/fieldProblem';

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

/** The settings that a draft stands for; a slash at the end of an address means nothing and is dropped. */
export function settingsOf(draft: SettingsDraft): LaunchpadSettings {
  const address = (text: string) => textOrNull(text)?.replace(/\/+$/, '') ?? null;
  return {
    version: 1,
    consoleOrigin: address(draft.consoleOrigin),
    templateUrl: textOrNull(draft.templateUrl),
    ingestEndpoint: draft.ingestEndpoint,
    environmentApiUrl: address(draft.environmentApiUrl),
  };
}

/** What is wrong with each field; null where nothing is. */
export function problemsOf(draft: SettingsDraft): SettingsProblems {
  const { consoleOrigin, templateUrl, environmentApiUrl } = settingsOf(draft);
  return {
    consoleOrigin: fieldProblem(() => void consoleAddress('us-east-1', consoleOrigin)),
    templateUrl: templateUrl === null ? null : templateUrlProblem(templateUrl),
    environmentApiUrl: environmentApiUrl === null ? null : fieldProblem(() => checkApiUrl(environmentApiUrl)),
  };
}

/** One address serves one partition; which one shows only when a region is chosen, so here any will do. */
function templateUrlProblem(templateUrl: string): string | null {
  const problems = partitions.map((partition) => fieldProblem(() => checkTemplateUrl(templateUrl, partition)));
  return problems.includes(null) ? null : (problems[0] ?? null);
}

/** The rule is the template's; the other fields are any valid ones. */
function checkApiUrl(environmentApiUrl: string): void {
  stackParameters({
    environmentApiUrl,
    ingestEndpoint: 'global',
    preset: 'EcsSlo',
    accountId: '123456789012',
    region: 'us-east-1',
  });
}
