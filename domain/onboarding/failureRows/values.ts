import { awsSays } from '../failureWords/awsSays';
import { bare } from '../failureWords/bare';
import type { KnownFailure } from '../failureWords/knownFailure';
import { stackName } from './stacks/stackName';
import { tooLarge } from './limits/quotas';

/** Values that a service or the CLI refuses, by what they must be. */
export const valueFailures: readonly KnownFailure[] = [
  stackName,
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
      fix: `Find the parameter that the value comes from and correct it: an ARN is given whole (arn:aws:…), a name without blanks${/kms/i.test(said(1) || said(3)) ? '; of a key KmsKeyArn, neither an id nor an alias' : ''}. If no parameter feeds it, this is a defect of the template.`,
      whose: 'user',
    }),
  },
  {
    // What the AWS CLI and boto3 refuse by themselves, before they call.
    code: 'value-refused',
    words:
      /Invalid (?:length|type|range|value) for parameter ([\w.[\]•]{1,120}),? value: ?(.{0,60}?), (?:type|valid)|Missing required parameter in (?:input|[\w.[\]]{1,80}): "?([\w•]{1,80})/i,
    explain: ({ said }) => ({
      cause: `The value of ${said(1) || bare(said(3))} ${said(1) ? `is refused before AWS was called${said(2) === '0' ? ': it is empty' : ''}` : 'was not given'}.`,
      fix: 'Give it a value of the form that the documentation of the command names, or leave the option out altogether.',
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words:
      /\b(?:parameter|value|property|field|string|name|description|body|request|payload|upload|object)\b.{0,60}\b(?:exceeds?|exceeded|is (?:over|longer than|larger than)|too (?:long|large))\b.{0,40}(?:\b(?:maximum|max|allowed|permitted)\b|\d+ (?:bytes|characters|KB))/i,
    only: ({ sentence }) => !/polic|quota|per (?:account|region|second)|number of|\brates?\b|throttl/i.test(sentence),
    explain: ({ it, reason, again }) => ({
      cause: `A value that is given for ${it} is too long or too large. AWS said: “${awsSays(reason)}”`,
      fix: `Make the value that AWS names shorter; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words:
      /\b(?:cannot|can ?not|can't|must not|may not|should not) (?:exceed|be (?:more|greater|longer|larger|higher) than) [\d,.]+(?: ?(?:seconds?|minutes?|hours?|days?|characters?|bytes?|[KMG]i?B)\b|\W*(?:$|\())/i,
    only: ({ sentence }) => !/polic|quota|per (?:account|region|second)/i.test(sentence),
    explain: ({ it, reason, again }) => ({
      cause: `A value that is given for ${it} is larger than AWS takes. It said: “${awsSays(reason)}”`,
      fix: `Make the value that AWS names smaller; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // The same, of a name.
    code: 'value-refused',
    words: /Unknown parameter in (?:input|[\w.[\]]{1,80}): "?([\w•]{1,80})"?,? must be one of:? (.{0,200})/i,
    explain: ({ said }) => ({
      cause: `There is no parameter ${bare(said(1))} here: it was refused before AWS was called. There are: ${said(2).replace(/[.,\s]+$/, '')}.`,
      fix: 'Correct the name or its place in the input (aws COMMAND help, or --generate-cli-skeleton); if the name is right, the AWS CLI or SDK is older than it: update it.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
    code: 'filter-refused',
    words:
      /invalid character\(?s?\)? in term|invalid filter ?pattern|filter ?pattern\b.{0,60}\b(?:invalid|not valid|malformed)|invalid selection ?criteria|selection ?criteria\b.{0,60}\b(?:invalid|not valid|at most)/i,
    explain: ({ it, reason, again }) => ({
      cause: `CloudWatch Logs refuses the filter of ${it}. It said: “${reason.replace(/^.*?returned message: ?"?|"? ?\((?:Service: |RequestToken: ).*$/g, '')}”`,
      fix: `Correct ${/selection/i.test(reason) ? 'ExcludedLogGroups (at most 50 names, comma separated)' : 'FilterPattern (empty takes everything; { $.level = "error" } for JSON, words in quotes otherwise): aws logs test-metric-filter tries a pattern out'}; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
    code: 'tag-refused',
    words:
      /\binvalid tags?\b|\btag (?:keys?|values?|name)\b.{0,80}\b(?:invalid|not valid|must|cannot|reserved|too long|constraint|duplicate)|duplicate tag|\baws: prefixed tag/i,
    errors: /^(?:TagException|InvalidTag(?:Exception)?|InvalidTagKey|TooManyTags(?:Exception)?)$/,
    only: ({ sentence }) => !/tag polic|authoriz|permission/i.test(sentence),
    explain: ({ it, reason, again }) => ({
      cause: `AWS refuses a tag of ${it}. AWS said: “${awsSays(reason)}”`,
      fix: `Look at the tags of the stack, which every resource gets: letters, digits, blanks and _ . : / = + - @ are taken everywhere, no key twice, none that begins with aws:, at most 50. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words: /invalid parameter: ([A-Z][\w -]{1,80}?)(?= Reason|\s*\(|[.:;!]|$)(.{0,200})/i,
    only: ({ sentence }) => !/policy statement/i.test(sentence),
    explain: ({ said, reason }) => ({
      cause: said(1).trim().includes(' ')
        ? `AWS refuses a value that was given: “${said(1)}”.`
        : `AWS refuses the value of ${said(1).trim()}${reasonOf(/invalid parameter:(.*)$/i.exec(reason)?.[1] ?? '')}.`,
      fix: /arn/i.test(said(1))
        ? 'Copy the whole ARN from the thing itself. It must be of the kind that is asked for and lie in the region of the stack; what is in another region is not found.'
        : 'Correct the parameter that it comes from, then try again.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
    code: 'value-refused',
    words: /Invalid (partition|region|arn syntax|arn|(?:SNS )?topic arn|alarm action)\b(.{0,160})/i,
    only: ({ sentence }) => !/principal|policy/i.test(sentence),
    explain: ({ said, it, reason }) => ({
      cause: `AWS refuses an ARN that is given for ${it}: its ${/partition/i.test(said(1)) ? 'partition' : /region/i.test(said(1) + said(2)) ? 'region' : /account/i.test(said(2)) ? 'account' : 'form'} is wrong${arnIn(reason)}.`,
      fix: 'Copy the whole ARN from the thing itself. Its partition (aws, aws-us-gov, aws-cn) and its region must be those of the stack.',
      whose: 'user',
    }),
  },
  {
    code: 'value-refused',
    words: /(?:value .{0,400}|invalid parameter )at (\S+) failed to satisfy constraint:?\s*(.*)/i,
    explain: ({ said }) => ({
      cause: `AWS refuses the value of ${bare(said(1))}: ${
        said(2)
          .replace(/[."\s]+$/, '')
          .replace(/ \((?:Service|RequestToken|SDK).*$/, '') || 'it breaks a constraint'
      }.`,
      fix: /name|prefix|^(?:id|roleName|logGroup\w*)$/i.test(said(1))
        ? 'Correct it and try again; names follow from the name of the stack, so a shorter or simpler stack name often helps.'
        : 'Give it a value of the form or from the list that AWS names, in the parameters or in the template; then try again.',
      whose: 'user',
    }),
  },
];

/** ` (arn:…)`, when the message names it. */
const arnIn = (reason: string): string => {
  const arn = /arn:[\w-]*:[\w:/.*-]{1,200}/.exec(reason)?.[0];
  return arn === undefined ? '' : ` (${arn.replace(/[.,:]+$/, '')})`;
};

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
