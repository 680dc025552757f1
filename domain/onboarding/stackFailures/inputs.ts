import type { KnownFailure } from './knownFailure';

/** What is refused before anything is created: capabilities, rules, parameters, the template itself. */
export const inputFailures: readonly KnownFailure[] = [
  {
    wording: /Requires capabilities\s*:?\s*\[([^\]]*)\]|InsufficientCapabilities|CAPABILITY_(?:NAMED_)?IAM/,
    explain: ({ match }) => ({
      cause: `It was not acknowledged that the stack creates IAM roles (${match[1] || 'CAPABILITY_IAM'}).`,
      fix: 'Tick the box at the end of the page in the console, or add --capabilities CAPABILITY_IAM to the command.',
      whose: 'user',
    }),
  },
  {
    wording: /another AWS account than|RightAccount/i,
    explain: () => ({
      cause:
        'The console or the credentials belong to another account than the one the stack is meant for. Nothing was created.',
      fix: 'Switch to the right account and open the link again, or correct ExpectedAccountId.',
      whose: 'user',
    }),
  },
  {
    wording: /No token was given/i,
    explain: () => ({
      cause: 'No token was given.',
      fix: 'Give the ARN of a secret that holds it (DynatraceTokenSecretArn), or paste the token (DynatraceApiToken).',
      whose: 'user',
    }),
  },
  {
    wording: /Both a secret ARN and a token/i,
    explain: () => ({
      cause: 'Both a secret ARN and a token were given; one of them is used.',
      fix: 'Clear DynatraceApiToken or DynatraceTokenSecretArn.',
      whose: 'user',
    }),
  },
  {
    wording: /Template constraints were violated\.?\s*(.*)|(?:rule|assertion)s?\b.{0,40}\b(?:failed|violated)\W*(.*)/i,
    explain: ({ match }) => ({
      cause: `The parameters do not go together: ${(match[1] ?? match[2] ?? '').trim() || 'a rule of the template was violated'}`,
      fix: 'Correct the parameters that it names; nothing was created.',
      whose: 'user',
    }),
  },
  {
    wording: /Parameter '?(\w+)'? (?:failed to satisfy constraint:?\s*(.*)|must (?:match|contain|be).*)/i,
    explain: ({ match }) => ({
      cause: `The value of the parameter ${match[1] ?? ''} is refused${match[2] ? `: it ${match[2].replace(/\.$/, '')}` : ''}.`,
      fix: `Correct ${match[1] ?? 'it'}; blanks and line breaks at its ends count too. Nothing was created.`,
      whose: 'user',
    }),
  },
  {
    wording: /Parameters: \[([^\]]+)\] (must have values|do not exist in the template)/i,
    explain: ({ match }) => ({
      cause: `The parameters ${match[1] ?? ''} ${match[2] ?? ''}.`,
      fix: 'Make the link or the command again with the version of the template that is deployed.',
      whose: 'user',
    }),
  },
  {
    wording: /S3 error|TemplateURL must/i,
    explain: () => ({
      cause: 'CloudFormation could not read the template at the given address.',
      fix: 'Check the address, and whether the account may read that bucket (an SCP may forbid buckets of others). Otherwise download the template and upload it in the console.',
      whose: 'user',
    }),
  },
  {
    wording: /Unrecognized resource types: \[([^\]]+)\]|TypeNotFound/i,
    explain: ({ match }) => ({
      cause: `This region does not offer ${match[1] ?? 'a resource of the template'}.`,
      fix: 'Use a region where CloudWatch metric streams and Amazon Data Firehose are available.',
      whose: 'user',
    }),
  },
  {
    wording:
      /Properties validation failed|extraneous key|subschemas? matched|Template format error|Model validation failed/i,
    explain: ({ event }) => ({
      cause: `The template is not valid for ${event.logicalId}. If it was not edited, this is a defect of it.`,
      fix: 'Deploy the current template unchanged; if it still fails, report it with this message.',
      whose: 'us',
    }),
  },
];
