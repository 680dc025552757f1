import type { LaunchpadSettings } from '../../../../../domain/model/settings';
import { deployCommand } from '../../../../../domain/onboarding/commands/deployCommand';
import { quickCreateLink } from '../../../../../domain/onboarding/link/quickCreateLink';
import { logStackParameters } from '../../../../../domain/onboarding/logs/logStackParameters';
import { logTemplateParameters } from '../../../../../domain/onboarding/logs/logTemplateParameters';
import { logTemplateUrl } from '../../../../../domain/onboarding/logs/logTemplateUrl';
import { environmentApiUrl } from '../../../../../domain/onboarding/stored/environmentApiUrl';
import { checkLogGroups } from '../../../../../domain/onboarding/template/checkLogGroups';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import type { ConnectDraft } from '../draft/connectDraft';
import type { Launch } from '../launch/launchOf';

/** What was filled in so far. Holds no token. */
export interface LogDraft extends Pick<ConnectDraft, 'accountId' | 'regions' | 'tokenWay' | 'secretArns'> {
  kind: 'groups' | 'account';
  /** As typed. */
  groups: string;
  excluded: string;
  pattern: string;
  /** For the estimate only. */
  gbPerDay: string;
}

export const emptyLogDraft: LogDraft = {
  ...{ accountId: '', regions: [], tokenWay: 'secret', secretArns: {} },
  ...{ kind: 'groups', groups: '', excluded: '', pattern: '', gbPerDay: '1' },
};

/** The template takes no blanks; people put one after a comma. */
const listOf = (text: string): string => text.replace(/\s*[,\n]\s*/g, ',').trim();

/** What is wrong with the list that is used, named log groups or those left out; null when nothing is. */
export function groupsProblem({ kind, groups, excluded }: LogDraft): string | null {
  if (kind === 'account')
    return listOf(excluded) === ''
      ? null
      : fieldProblem(() => checkLogGroups('excludedLogGroups', listOf(excluded), null));
  if (listOf(groups) === '') return 'Name at least one log group, for example /ecs/checkout.';
  return fieldProblem(() => checkLogGroups('logGroups', listOf(groups), 10));
}

/** The template's own rule: what JSON would have to escape cannot be carried. */
export const patternProblem = ({ pattern }: LogDraft): string | null =>
  /^[ !#-[\]-~]*$/.test(pattern) ? null : 'Without quotation marks, backslashes and line breaks, ASCII only.';

export interface LogLaunchInput {
  draft: LogDraft;
  region: string;
  stackName: string;
  settings: LaunchpadSettings;
  /** Address of the environment as the platform names it. */
  environmentUrl: string;
}

/**
 * Everything that starts the log stack of one region.
 * @throws Failure `InvalidInput` naming the field that is in the way
 */
export function logLaunchOf({ draft, region, stackName, settings, environmentUrl }: LogLaunchInput): Launch {
  const parameters = logStackParameters({
    environmentApiUrl: settings.environmentApiUrl ?? environmentApiUrl(environmentUrl),
    accountId: draft.accountId.trim(),
    region,
    secretArn: draft.tokenWay === 'secret' ? (draft.secretArns[region] ?? '').trim() : null,
    what:
      draft.kind === 'groups'
        ? { kind: 'groups', groups: listOf(draft.groups) }
        : { kind: 'account', excluded: listOf(draft.excluded) },
    pattern: draft.pattern.trim(),
  });
  const templateUrl = logTemplateUrl(settings.templateUrl);
  const { consoleOrigin } = settings;
  const template = logTemplateParameters;
  return {
    quick: quickCreateLink({ region, templateUrl, stackName, parameters, consoleOrigin, template }),
    command: deployCommand({ region, templateUrl, templateFile: 'ecs-log-stream.yaml', stackName, parameters }),
    parameters,
  };
}
