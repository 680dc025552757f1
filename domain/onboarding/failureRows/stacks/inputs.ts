import type { KnownFailure } from '../../failureWords/knownFailure';
import { formOf, renamed } from '../../failureWords/parameterNames';
import { bare } from '../../failureWords/bare';

const giveValues =
  'Give it a value: --parameters ParameterKey=NAME,ParameterValue=VALUE (aws cloudformation deploy: --parameter-overrides NAME=VALUE), or its field in the console. A link or command that was made for an older template is made again.';

/** What is refused before anything is created: capabilities, rules and parameters. */
export const inputFailures: readonly KnownFailure[] = [
  {
    code: 'capabilities',
    rank: 'quoting',
    words:
      /requires capabilities\s*:?\s*(\S+)|(?:missing|acknowledge|lacks?|needs?|requires?|without|specify|include|must)\b.{0,80}CAPABILITY_\w+|CAPABILITY_\w+.{0,60}(?:required|missing|acknowledged|not (?:given|specified|included))/i,
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
    words: /\bParameter '?(\w+|•+)'? should either have (?:an )?input value/i,
    explain: ({ said }) => ({
      cause: `The parameter ${bare(said(1))} has neither a value nor a default.`,
      fix: `${giveValues} Nothing was created.`,
      whose: 'user',
    }),
  },
  {
    code: 'parameter-refused',
    rank: 'quoting',
    words: /\bParameter '?(\w+|•+)'? (?:failed to satisfy constraint:?\s*(.*)|(must (?:match|contain|be)\b.*))/i,
    explain: ({ said }) => {
      const name = bare(said(1));
      const why = (said(2) || said(3)).replace(/\.$/, '').trim();
      return {
        cause: `The value of the parameter ${name} is refused${why === '' ? '' : `: ${/^(?:must|can|may|should|has|is|does)\b/i.test(why) ? 'it ' : ''}${why}`}.`,
        fix: `Correct ${name}${formOf(name)}; blanks and line breaks at its ends count too. Nothing was created.`,
        whose: 'user',
      };
    },
  },
  {
    code: 'parameter-refused',
    rank: 'quoting',
    words:
      /parameter values? .{0,300}for parameter name (\w+) (?:do(?:es)? not exist|(do(?:es)? not match|is not valid|is invalid))/i,
    explain: ({ said }) => ({
      cause:
        said(2) === ''
          ? `The value of the parameter ${said(1)} names something that does not exist in this account and region.`
          : `The value of the parameter ${said(1)} does not have the form that it must have.`,
      fix: `Correct ${said(1)}${said(2) === '' ? '' : formOf(said(1))}. Nothing was created.`,
      whose: 'user',
    }),
  },
  {
    code: 'parameter-names',
    rank: 'quoting',
    words: /parameter values specified for a template which does not require them/i,
    explain: () => ({
      cause: 'Values were given for parameters that the template does not have.',
      fix: 'Make the link or the command again with the version of the template that is deployed; which parameters it has: aws cloudformation get-template-summary --template-url ADDRESS.',
      whose: 'user',
    }),
  },
  {
    code: 'parameter-names',
    rank: 'quoting',
    words: /Parameters: (\S+(?:, \S+)*) (must have values|do not exist in the template)/i,
    explain: ({ said }) => ({
      cause: inNumber(bare(said(1)), said(2)),
      fix: /must/i.test(said(2)) ? giveValues : renamed(bare(said(1))),
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-troubleshoot.html
    code: 'not-bootstrapped',
    words:
      /environment been bootstrapped|(?:please )?run '?cdk bootstrap|is not bootstrapped|bootstrap stack version|toolkit stack must be deployed/i,
    explain: () => ({
      cause: 'The CDK finds no bootstrap of it in this account and region, or may not read its version.',
      fix: 'Once per account and region: cdk bootstrap aws://ACCOUNT/REGION. If it was done, the caller lacks ssm:GetParameter on /cdk-bootstrap/… or sts:AssumeRole on the roles of the bootstrap.',
      whose: 'operator',
    }),
  },
  {
    code: 'parameter-store',
    words: /parameters? .{0,200}(?:from|in) parameter store|parameters: .{1,300} cannot be found/i,
    errors: /^ParameterNotFound(?:Exception)?$/,
    explain: () => ({
      cause: 'A parameter of the stack points to an entry of the parameter store that is not there or may not be read.',
      fix: 'Check name, region and account: aws ssm get-parameter --name NAME.',
      whose: 'user',
    }),
  },
];

/** `The parameter Namespaces must have a value.`, of one or more. */
const inNumber = (names: string, what: string): string =>
  names.includes(',')
    ? `The parameters ${names} ${what}.`
    : `The parameter ${names} ${/must/i.test(what) ? 'must have a value' : 'does not exist in the template'}.`;
