import { checkAccountId } from '../places/checkAccountId';
import { invalidInput } from '../places/invalidInput';
import { checkStackParameters } from '../template/checkStackParameters';
import { logTemplateParameters } from './logTemplateParameters';

export interface LogStackChoice {
  /** API address of the environment. */
  environmentApiUrl: string;
  accountId: string;
  region: string;
  /** ARN of the secret with the token; null when the person pastes the token in the AWS console. */
  secretArn: string | null;
  /** Named log groups, with commas between them; or all of the account and region but those. */
  what: { kind: 'groups'; groups: string } | { kind: 'account'; excluded: string };
  /** Filter pattern of CloudWatch Logs; empty for every record. */
  pattern: string;
}

/**
 * The parameters of the log template for one account and region, ready for `quickCreateLink` and `deployCommand`. Never the token.
 * @throws Failure `InvalidInput` naming the field
 */
export function logStackParameters(choice: LogStackChoice): Record<string, string> {
  const { environmentApiUrl, accountId, region, secretArn, what, pattern } = choice;
  if (environmentApiUrl === '')
    throw invalidInput('environmentApiUrl', 'is empty', 'Enter the API address of the environment in Settings.');
  checkAccountId(accountId);
  if (what.kind === 'groups' && what.groups === '')
    throw invalidInput('logGroups', 'are empty, so nothing would be streamed', 'Name at least one: /ecs/checkout.');
  const parameters = {
    DynatraceEnvironmentUrl: environmentApiUrl,
    ...(secretArn === null ? {} : { DynatraceTokenSecretArn: secretArn }),
    ...(what.kind === 'groups'
      ? { LogGroups: what.groups }
      : { AccountWide: 'true', ...(what.excluded === '' ? {} : { ExcludedLogGroups: what.excluded }) }),
    ...(pattern === '' ? {} : { FilterPattern: pattern }),
    ExpectedAccountId: accountId,
  };
  checkStackParameters(parameters, { accountId, region }, logTemplateParameters);
  return parameters;
}
