import { deployerPolicy } from '../../../domain/onboarding/deployer/deployerPolicy';
import { keyPolicyStatements } from '../../../domain/onboarding/deployer/keyPolicyStatements';
import { simulateCommands } from '../../../domain/onboarding/deployer/simulateCommands';
import type { ChoiceFlags } from '../choice/choiceFlags';
import { chooseStack } from '../choice/chooseStack';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';

export interface PolicyOptions extends ChoiceFlags {
  for?: string;
  stackset?: true;
  care?: true;
}

/** The least IAM policy for deploying with exactly these options, and how to find out what of it is missing. Asks AWS nothing. */
export async function policy(options: PolicyOptions, { parts, host }: Run): Promise<ExitCode> {
  const { region, stackName, template, templateUrl, parameters } = await chooseStack(options, parts);
  const accountId = parameters['ExpectedAccountId'] ?? accountOf(options.for) ?? null;
  const document = deployerPolicy({
    template,
    region,
    accountId,
    stackName,
    parameters,
    templateObject: templateUrl === null ? null : objectOf(templateUrl),
    stackSet: options.stackset === true,
    care: options.care === true,
  });
  const keyPolicy = parameters['KmsKeyArn']
    ? keyPolicyStatements({ region, stackName, accountId: accountId ?? parameters['KmsKeyArn'].split(':')[4] ?? '' })
    : null;
  const commands = simulateCommands(document, options.for ?? null);
  host.say(`IAM policy of who ${options.care ? 'looks after it' : 'deploys'}:`);
  host.say(JSON.stringify(document, null, 2));
  if (keyPolicy) {
    host.say('\nStatements for the policy of the KMS key (add them to those it has):');
    host.say(JSON.stringify(keyPolicy, null, 2));
  }
  host.say('\nTo see what is still missing (no output means nothing is):');
  for (const command of commands) host.say(`\n${command}`);
  if (accountId === null)
    host.warn('No account was named, so the policy holds an asterisk in its place: give --account to narrow it.');
  host.done({ policy: document, keyPolicy, simulate: commands });
  return 0;
}

const accountOf = (arn: string | undefined): string | undefined => /^arn:[^:]+:iam::(\d{12}):/.exec(arn ?? '')?.[1];

/** `bucket/key` of a virtual-hosted or path-style address. */
function objectOf(templateUrl: string): string {
  const { hostname, pathname } = new URL(templateUrl);
  const bucket = /^(.+)\.s3[.-]/.exec(hostname)?.[1];
  const path = decodeURIComponent(pathname.slice(1));
  return bucket === undefined ? path : `${bucket}/${path}`;
}
