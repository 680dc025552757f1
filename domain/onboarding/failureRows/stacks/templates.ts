import type { KnownFailure } from '../../failureWords/knownFailure';
import { awsSays } from '../../failureWords/awsSays';
import { putBack } from '../../failureWords/inWords';
import { bare } from '../../failureWords/bare';

/** What CloudFormation says of the template itself. */
export const templateFailures: readonly KnownFailure[] = [
  {
    code: 'template-unreadable',
    words:
      /S3 error(?! (?:code|message))|TemplateURL must|template ?URL.{0,60}(?:valid|supported|must)|url must be an amazon s3|not a valid S3 domain/i,
    explain: () => ({
      cause: 'CloudFormation could not read the template at the given address.',
      fix: 'Check the address (it must be that of an object in S3, https://BUCKET.s3.REGION.amazonaws.com/KEY), and whether the account may read that bucket (an SCP may forbid buckets of others). Otherwise download the template and upload it in the console.',
      whose: 'user',
    }),
  },
  {
    code: 'template-invalid',
    rank: 'quoting',
    only: ({ reason }) => /EarlyValidation::PropertyValidation|\bPROPERTY_VALIDATION\b/.test(reason),
    explain: ({ it }) => ({
      cause: `A property of the template${it === 'a resource' ? '' : ` (${it})`} is not valid; CloudFormation found it before it began.`,
      fix: 'Which property it is: aws cloudformation describe-events --change-set-name ARN tells. Correct it in the template, or the parameter that it comes from; an unchanged template of this tool is reported with that message.',
      whose: 'user',
    }),
  },
  {
    code: 'not-in-region',
    words:
      /(?:Unrecognized|Unsupported) resource types?:? (\S+(?:, \S+)*)|Template contains errors\.?:? Resource types? .{0,80}not supported|resource type (\S+) is not (?:supported|available) in|(?:is|are) not (?:yet |currently )?(?:available|supported|offered) in (?:this|the)\b.{0,20}region/i,
    errors: /^TypeNotFound(?:Exception)?$/,
    explain: ({ said }) => ({
      cause: `This region does not offer ${bare(said(1) || said(2)) || 'a resource of the template'}.`,
      fix: 'Use a region that offers it; for the templates of this tool one with CloudWatch metric streams and Amazon Data Firehose.',
      whose: 'user',
    }),
  },
  {
    code: 'attribute-missing',
    words: /unable to retrieve \w+ attribute for|attribute .{1,80} (?:cannot be|could not be) retrieved/i,
    explain: ({ it, event, reason, again }) => ({
      cause: `CloudFormation could not read what ${it} needs of another resource, since that one is not there (any more) or was not ready. AWS said: “${awsSays(reason)}”`,
      fix: `Look at the events before it whether that resource failed; if none did, ${again}: the second attempt nearly always succeeds. If it was deleted outside CloudFormation, it has to be put back. ${putBack(event, 'Make it again under the same name')}`,
      whose: 'user',
    }),
  },
  {
    code: 'custom-name-replaced',
    words:
      /custom-named resource requires replacing|updates? (?:are|is) not allowed (?:for|to) property|property .{1,120} cannot be updated|replacement type updates not supported|update requires replacement/i,
    errors: /^NotUpdatable(?:Exception)?$/,
    explain: ({ it, sentence, reason }) => {
      const property = /\bproperty:?(?: -)? ([A-Z][\w/.-]{1,120}?)(?:[.\s]|$)/.exec(reason)?.[1];
      if (/disable.rollback|replacement type/i.test(sentence))
        return {
          cause:
            'The update would have to replace a resource, which CloudFormation does not do while rollback is switched off.',
          fix: 'Update without --disable-rollback.',
          whose: 'user',
        };
      return property === undefined
        ? {
            cause:
              'The update would have to replace a resource that has a fixed name, which CloudFormation does not do.',
            fix: 'Deploy under another stack name beside it, and remove the old stack when the new one works.',
            whose: 'user',
          }
        : {
            cause: `The property ${property} of ${it} cannot be changed once it is made.`,
            fix: 'Put the old value back; or deploy under another stack name beside it, and remove the old stack when the new one works.',
            whose: 'user',
          };
    },
  },
  {
    code: 'template-invalid',
    words:
      /Properties validation failed|Required property [•[]|extraneous key|subschemas? matched|Template format error|Template validation error|Template error|Model validation failed|Encountered unsupported propert|circular dependenc|values are not allowed in templates|references undefined resource|Unresolved resource dependenc|YAML not well-formed|JSON not well-formed|Invalid template (?:property|resource)|Transform .{1,120} failed|Secure reference is not supported|At least one Resources member|\boutput [•'].{0,260} not found in stack|not defined for resource of type|InvalidSamDocument|Invalid Serverless Application Specification|Unrecognized parameter type|Value of property .{1,120} must be/i,
    explain: ({ it, reason, event }) => ({
      cause: `The template is not valid for ${it}. If it was not edited, this is a defect of it. AWS said: “${awsSays(reason)}”`,
      fix: event.isLoose
        ? 'Correct what AWS names in the template. If it is an unchanged template of this tool, report it with this message.'
        : 'Deploy the current template unchanged; if it still fails, report it with this message.',
      whose: 'us',
    }),
  },
];
