import { lookUp } from '../failureWords/apiCalls';
import { awsSays } from '../failureWords/awsSays';
import type { Found, KnownFailure } from '../failureWords/knownFailure';

/** Words of causes that have rows of their own: where one of them stands, a code alone would send people the wrong way. */
const ofOtherCauses =
  /permission(?! models?\b|s lists?\b)|authori[sz]|\baccess(?:ed|ible)?\b(?! (?:grants?|points?|logs?|modes?|tiers?)\b)|denied|forbidden|\bassum|\btrust|credential|security token|request signature|sign(?:ed in|-in)|\bexceed|\blimits?\b(?! of [\d,]+ (?:characters?|bytes|[KM]i?B)\b)|quota|\bmaximum number|capacity\b(?! provider)|throttl|\brate\b|\bready\b|\b(?:try|retry)(?: your request)? again\b|retry your request|\blater\b|temporar|redirected|in progress|pending|verif(?:y your|ication)|subscrib|support (?:case|center|team)|contact |internal|timed? ?out|(?:isn't|is not|not yet) complete|conditional|precondition|state lock|service.linked roles?\b.{0,60}(?:missing|not|creat|enabl)|(?:ensure|make sure|check|verify)\b.{0,60}\b(?:exists?|active)\b/i;

const missing =
  /(?:do|does)(?: not|n't) exist|(?:was|were|is|are|could|can) ?not (?:be )?found|\bnot found\b|cannot find|can't find|could not find|\bno such\b|\bNo \w+ (?:\w+ )?found\b/i;
/** What is not so, though the code says that something is missing: `have not been submitted`. */
const deniesAnother =
  /\b(?:has|have|was|were) not (?:yet )?been (?!found|created|made)\w+|\bnot (?:yet )?(?:enabled|submitted|accepted|activated|configured)\b/i;
/** Words of something that stands in the way. */
export const taken =
  /already (?:exists?|in use|being used|associated|attached|defined)|\bin use\b|still (?:contains|has|used|using)|has dependenc|depends on/i;

const codes = {
  missing: /^(?:NotFound|\w*NotFound(?:Exception|Fault|Error)?|NoSuch\w+)$/,
  conflict:
    /^(?:CreatedButModified(?:Exception)?|StaleRequest(?:Exception)?|PreconditionFailed(?:Exception)?|ResourceConflict|\w*Conflict(?:Exception)?|DependencyViolation|(?!\w*NotInUse)\w*InUse(?:Exception|Fault)?)$/,
  refused:
    /^(?:Invalid\w+|Validation(?:Error|Exception)|BadRequest(?:Exception)?|Malformed\w+|Missing\w+|NotUpdatable|Unsupported\w+|MethodNotAllowed|\w*NotSupported(?:Exception)?|UnmodifiableEntity(?:Exception)?|PolicyNotAttachable(?:Exception)?|PreconditionNotMet(?:Exception)?|CodeVerificationFailedException|DryRunOperation(?:Exception)?|\w*Invalid(?:State|Configuration)Exception)$/,
};

/** A sentence that says something by itself; a code and a name do not. */
const tells = ({ reason }: Found): boolean => awsSays(reason).split(/\s+/).length >= 3;
const isOf = (found: Found, code: RegExp, status: RegExp): boolean =>
  found.errors.some((error) => code.test(error)) || status.test(found.sentence);
const isNobodyElses = (found: Found): boolean => tells(found) && !ofOtherCauses.test(awsSays(found.sentence, 12_000));

const plainlyInvalid =
  /^\W*(?:Resource handler returned message: \W*)?Invalid [a-z]|\b(?:is|are) (?:not valid|invalid|required|not supported)\b|\bmust (?:be|have)\b|\bcannot (?:be (?:specified|empty)|contain)\b/i;

const anyRefusal = (found: Found): boolean =>
  isOf(found, codes.refused, /status ?code:? 4(?:00|05|09|22)\b/i) ||
  // A handler that gives no code, in words that can mean nothing else.
  ((/Resource handler returned message/.test(found.sentence) ||
    (found.event.isLoose !== true && found.event.type?.startsWith('AWS::') === true)) &&
    plainlyInvalid.test(awsSays(found.sentence)));

/**
 * A service's own error code without a sentence (`null (Service: AmazonKinesisFirehose; …; Error Code: InvalidArgumentException)`): what
 * kind of thing is wrong is known, which one is not. A handler's code alone may stand for anything.
 */
const isBareCode = (found: Found, code: RegExp): boolean =>
  !tells(found) &&
  ((found.service !== null && /Error Code: \w/.test(found.reason)) || /\(\w+\) when calling the /.test(found.reason)) &&
  !/HandlerErrorCode: (?:General|Internal)/.test(found.reason) &&
  found.errors.some(
    (error) => code.test(error) || (code === codes.refused && error === '400' && found.service !== null),
  );

const bareCode = ({ errors }: Found, code: RegExp): string =>
  errors.find((error) => code.test(error)) ?? errors[0] ?? '';

const bareCodes: readonly KnownFailure[] = [
  {
    code: 'reference-missing',
    rank: 'structure',
    only: (found) => isBareCode(found, codes.missing),
    explain: (found) => ({
      cause: `Something that ${found.it} needs, or ${found.it} itself, is not there in this account and region (${bareCode(found, codes.missing)}); AWS does not say what.`,
      fix: `${lookUp(found.event, found.reason)} Its request names what was looked for.`,
      whose: 'user',
    }),
  },
  {
    code: 'request-refused',
    rank: 'structure',
    only: (found) => isBareCode(found, codes.refused),
    explain: (found) => ({
      cause: `AWS does not accept a value or a setting of ${found.it} (${bareCode(found, codes.refused)}), and does not say which.`,
      fix: `${lookUp(found.event, found.reason)} Compare its request with the properties of the resource. If the template was not edited, report it.`,
      whose: 'user',
    }),
  },
];

/**
 * Wordings that no other row knows, by what AWS's codes tell of their kind: CloudFormation's handler error codes
 * (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html), names of errors, HTTP
 * statuses. AWS's sentence is quoted, since it says more than the kind.
 */
export const structuralFailures: readonly KnownFailure[] = [
  ...bareCodes,
  {
    code: 'denied',
    rank: 'structure',
    only: (found) => tells(found) && /status ?code:? 403\b/i.test(found.sentence),
    explain: ({ it, reason }) => ({
      cause: `AWS refused a call for ${it} as not allowed (403), without naming the permission. It said: “${awsSays(reason)}”`,
      fix: 'Look for the refused call in CloudTrail; it names the action and who called: aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false. Compare with what is needed: npm run aws -- policy prints it.',
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html
    code: 'custom-resource',
    rank: 'structure',
    words:
      /from (?:your )?custom resource|invalid response object: .{0,80}\bResponseStatus\b|custom resource failed to stabilize/i,
    explain: ({ It, reason, again }) => ({
      cause: `${It} is a custom resource: the function behind it failed or gave no answer. It said: “${reason.replace(/^.*?Message returned: ?/, '').slice(0, 300)}”`,
      fix: `Look at the log of that function (CloudWatch Logs, /aws/lambda/NAME); then ${again}. The templates of this tool have no custom resources.`,
      whose: 'operator',
    }),
  },
  {
    code: 'reference-missing',
    rank: 'structure',
    only: (found) =>
      isNobodyElses(found) &&
      ((isOf(found, codes.missing, /status ?code:? 404\b/i) && !deniesAnother.test(awsSays(found.sentence))) ||
        ((anyRefusal(found) || found.event.isLoose !== true || /Handler returned status FAILED/.test(found.sentence)) &&
          missing.test(found.sentence))),
    explain: ({ it, reason, again }) => ({
      cause: `Something that ${it} needs, or ${it} itself, is not there (any more) in this account and region, or whoever asks may not see it. AWS said: “${awsSays(reason)}”`,
      fix: `Check name, account and region of what AWS names, and whether it was shared with this account. What was deleted outside CloudFormation has to be made again, or taken out of the template; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'conflict',
    rank: 'structure',
    only: (found) =>
      isNobodyElses(found) &&
      (found.errors.some((error) => codes.conflict.test(error)) || (anyRefusal(found) && taken.test(found.sentence))),
    explain: ({ It, reason, again }) => ({
      cause: `${It} stands against something that is there already, in use or just being changed. AWS said: “${awsSays(reason)}”`,
      fix: `Look at what AWS names: release, empty, rename or remove it, or wait until the other change is done; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'request-refused',
    rank: 'structure',
    only: (found) => isNobodyElses(found) && anyRefusal(found) && !missing.test(found.sentence),
    explain: ({ it, reason, again }) => ({
      cause: `AWS does not accept what is asked for ${it}. It said: “${awsSays(reason)}”`,
      fix: `Correct the value or the setting that AWS names, in the parameters or in the template; then ${again}. The same request again will most likely be refused again. If the template was not edited, report it with this message.`,
      whose: 'user',
    }),
  },
];
