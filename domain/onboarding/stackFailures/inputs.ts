import type { KnownFailure } from './knownFailure';
import { bare } from './names';
import { tooLarge } from './quotas';

/** What is refused before anything is created: capabilities, rules and parameters. */
export const inputFailures: readonly KnownFailure[] = [
  {
    code: 'capabilities',
    rank: 'quoting',
    words: /requires capabilities\s*:?\s*(\S+)|CAPABILITY_(?:NAMED_)?IAM|CAPABILITY_AUTO_EXPAND/i,
    errors: /^InsufficientCapabilities(?:Exception)?$/,
    explain: ({ said, reason }) => {
      const wanted = bare(said(1)) || (/CAPABILITY_\w+/.exec(reason)?.[0] ?? 'CAPABILITY_IAM');
      return {
        cause: `It was not acknowledged that ${/AUTO_EXPAND/.test(wanted) ? 'the template uses macros or nested applications' : 'the stack creates IAM roles'} (${wanted}).`,
        fix: `Tick the box at the end of the page in the console, or add --capabilities ${wanted} to the command.`,
        whose: 'user',
      };
    },
  },
  {
    code: 'wrong-account',
    rank: 'quoting',
    words: /another AWS account than|\bRightAccount\b/i,
    explain: () => ({
      cause:
        'The console or the credentials belong to another account than the one the stack is meant for. Nothing was created.',
      fix: 'Switch to the right account and open the link again, or correct ExpectedAccountId.',
      whose: 'user',
    }),
  },
  {
    code: 'no-token',
    rank: 'quoting',
    words: /No token was given/i,
    explain: () => ({
      cause: 'No token was given.',
      fix: 'Give the ARN of a secret that holds it (DynatraceTokenSecretArn), or paste the token (DynatraceApiToken).',
      whose: 'user',
    }),
  },
  {
    code: 'two-tokens',
    rank: 'quoting',
    words: /Both a secret ARN and a token/i,
    explain: () => ({
      cause: 'Both a secret ARN and a token were given; one of them is used.',
      fix: 'Clear DynatraceApiToken or DynatraceTokenSecretArn.',
      whose: 'user',
    }),
  },
  {
    code: 'rule-violated',
    rank: 'quoting',
    words:
      /Template constraints were violated\.?\s*(.*)|(?:template (?:rule|assertion)|rule assertion)s?\b.{0,40}\b(?:failed|violated)\W*(.*)/i,
    explain: ({ said }) => ({
      cause: `The parameters do not go together: ${(said(1) || said(2)).trim() || 'a rule of the template was violated'}`,
      fix: 'Correct the parameters that it names; nothing was created.',
      whose: 'user',
    }),
  },
  {
    code: 'parameter-refused',
    rank: 'quoting',
    words:
      /\bParameter '?(\w+|•+)'? (?:failed to satisfy constraint:?\s*(.*)|must (?:match|contain|be)\b.*|should either have (?:an )?input value.*)/i,
    explain: ({ said }) => {
      const name = bare(said(1));
      const why = said(2).replace(/\.$/, '').trim();
      return {
        cause: `The value of the parameter ${name} is refused${why === '' ? '' : `: it ${why}`}.`,
        fix: `Correct ${name}; blanks and line breaks at its ends count too. Nothing was created.`,
        whose: 'user',
      };
    },
  },
  {
    code: 'parameter-names',
    rank: 'quoting',
    words: /Parameters: (\S+(?:, \S+)*) (must have values|do not exist in the template)/i,
    explain: ({ said }) => ({
      cause: `The parameters ${bare(said(1))} ${said(2)}.`,
      fix: 'Make the link or the command again with the version of the template that is deployed.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-troubleshoot.html
    code: 'not-bootstrapped',
    words: /environment been bootstrapped|(?:please )?run '?cdk bootstrap|is not bootstrapped|bootstrap stack version/i,
    explain: () => ({
      cause: 'The CDK finds no bootstrap of it in this account and region, or may not read its version.',
      fix: 'Once per account and region: cdk bootstrap aws://ACCOUNT/REGION. If it was done, the caller lacks ssm:GetParameter on /cdk-bootstrap/… or sts:AssumeRole on the roles of the bootstrap.',
      whose: 'operator',
    }),
  },
  {
    code: 'parameter-store',
    words: /parameters? .{0,200}(?:from|in) parameter store|parameters: .{1,300} cannot be found/i,
    explain: () => ({
      cause: 'A parameter of the stack points to an entry of the parameter store that is not there or may not be read.',
      fix: 'Check name, region and account: aws ssm get-parameter --name NAME.',
      whose: 'user',
    }),
  },
  {
    code: 'template-too-large',
    only: ({ reason }) => /'templateBody' failed to satisfy constraint: Member must have length/i.test(reason),
    explain: tooLarge,
  },
  {
    code: 'value-refused',
    words:
      /#([\w/•]{1,120}):? (expected (?:min|max)Length:? ?\d+, actual:? ?\d+)|#([\w/•]{1,120}):? failed validation constraint for keyword [•[](?!\w)/,
    only: ({ reason }) =>
      /\[(?:pattern|minLength|maxLength|enum|minimum|maximum)\]|expected (?:min|max)Length/.test(reason) &&
      !/extraneous key|required key/.test(reason),
    explain: ({ it, said }) => ({
      cause: `AWS refuses the value of ${last(said(1) || said(3))} of ${it}${said(2) ? `: ${said(2)}` : ': it does not have the form that it must have'}.`,
      fix: 'Find the parameter that the value comes from and correct it: an ARN is given whole (arn:aws:…), a name without blanks. If no parameter feeds it, this is a defect of the template.',
      whose: 'user',
    }),
  },
  {
    // What the AWS CLI and boto3 refuse by themselves, before they call.
    code: 'value-refused',
    words:
      /Invalid (?:length|type|range) for parameter ([\w.[\]•]{1,120}),? value: ?(.{0,60}?), (?:type|valid)|Missing required parameter in (?:input|[\w.[\]]{1,80}): "?([\w•]{1,80})/i,
    explain: ({ said }) => ({
      cause: `The value of ${said(1) || bare(said(3))} ${said(1) ? `is refused before AWS was called${said(2) === '0' ? ': it is empty' : ''}` : 'was not given'}.`,
      fix: 'Give it a value of the form that the documentation of the command names, or leave the option out altogether.',
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words: /invalid parameter: ([A-Z]\w{1,60})(?! Reason)(.{0,200})/i,
    explain: ({ said }) => ({
      cause: `AWS refuses the value of ${said(1)}${reasonOf(said(2))}.`,
      fix: /arn/i.test(said(1))
        ? 'Copy the whole ARN from the thing itself. It must be of the kind that is asked for and lie in the region of the stack; what is in another region is not found.'
        : 'Correct the parameter that it comes from, then try again.',
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words: /value .{0,400}at (\S+) failed to satisfy constraint:?\s*(.*)/i,
    explain: ({ said }) => ({
      cause: `AWS refuses the value of ${bare(said(1))}: ${
        said(2)
          .replace(/[."\s]+$/, '')
          .replace(/ \((?:Service|RequestToken|SDK).*$/, '') || 'it breaks a constraint'
      }.`,
      fix: 'Correct it and try again; names follow from the name of the stack, so a shorter or simpler stack name often helps.',
      whose: 'user',
    }),
  },
];

/** `EventSourceArn` of a path. */
const last = (path: string): string => path.split('/').at(-1) ?? path;

/** `: it is not a topic`, when AWS goes on to say why. */
function reasonOf(rest: string): string {
  const why =
    /Reason:\s*([^(]{1,160})/i
      .exec(rest)?.[1]
      ?.trim()
      .replace(/[.\s]+$/, '') ?? '';
  return why === '' ? '' : `: ${why}`;
}
