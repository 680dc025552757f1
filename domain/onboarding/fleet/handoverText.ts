import type { AccountPackage } from './accountPackage';

/** What a hand-over says beside the package. */
export interface HandoverFacts {
  /** Address of the Dynatrace environment. */
  environment: string;
  templateName: string;
  templateVersion: string;
  sha256: string;
}

/** The steps of whoever owns the account, in order. */
export const handoverSteps = (accountId: string): string[] => [
  `Sign in to AWS account ${accountId}. The stack refuses any other account.`,
  'Get the Dynatrace token from whoever sent you this, over a channel for secrets. It is not part of this page.',
  'Open the link of each region, paste the token into “Or the token itself”, acknowledge IAM resources and choose “Create stack”.',
  'Wait for CREATE_COMPLETE, about three minutes. The first metrics follow within ten minutes; tell the sender.',
];

/** What the stack makes and what it costs, in plain sentences. */
export const handoverWhat: readonly string[] = [
  'The stack makes a CloudWatch metric stream, an Amazon Data Firehose stream to Dynatrace, two IAM roles, a secret with the token, a log group, and a private bucket for failed deliveries. It reads metrics only; nothing of it can change your workloads.',
  'AWS charges about $0.003 per 1,000 metric updates (list price of us-east-1), a few dollars a month for a region with twenty services.',
  'To undo it, delete the stack in CloudFormation; the bucket stays until you empty and delete it.',
];

/** The hand-over as Markdown, for a ticket, a mail or a chat. No secret is part of it. */
export function handoverMarkdown(account: AccountPackage, facts: HandoverFacts): string {
  const { accountId, alias, regions, command, policy } = account;
  const name = alias === '' ? accountId : `${plain(alias)} (${accountId})`;
  const fence = (language: string, text: string) => ['```' + language, text, '```'];
  return [
    `# Connect AWS account ${name} to Dynatrace`,
    '',
    `Metrics of Amazon ECS go to ${facts.environment}.`,
    '',
    ...handoverWhat.map((sentence) => `- ${sentence}`),
    '',
    '## What to do',
    '',
    ...handoverSteps(accountId).map((step, index) => `${index + 1}. ${step}`),
    '',
    '## Links',
    '',
    ...regions.flatMap(({ region, quick, parameters }) =>
      quick.kind === 'link'
        ? [`- ${region}: <${quick.url}>`]
        : [
            `- ${region}: ${quick.reason} Stack name: ${account.stackName}.`,
            ...Object.entries(parameters).map(([parameter, value]) => `  - ${parameter}: \`${value}\``),
          ],
    ),
    '',
    '## Or by command',
    '',
    ...fence('bash', command),
    '',
    '## IAM policy that this needs',
    '',
    ...fence('json', JSON.stringify(policy, null, 2)),
    '',
    `Template ${facts.templateName} ${facts.templateVersion}, SHA-256 ${facts.sha256}.`,
    '',
  ].join('\n');
}

/** Names are somebody's free text: nothing in them is Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, '\\$&');
