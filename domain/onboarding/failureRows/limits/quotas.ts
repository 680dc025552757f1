import { quotas, type Quota } from './quotaList';
import { counted, serviceCode } from '../../failureWords/quotaParts';
import type { Explanation, FailedEvent, Found, KnownFailure } from '../../failureWords/knownFailure';

/** By what the message says, else by the type, else by what the resource is called: `AppSubscriptionFilter`. */
function quotaOf(masked: string, { type = '', logicalId }: FailedEvent): Quota | null {
  const byWords = (text: string) => quotas.find(({ words }) => words?.test(text));
  const name = logicalId.replace(/\d+/g, ' ').replace(/([a-z])(?=[A-Z])/g, '$1 ');
  return (
    byWords(masked) ?? quotas.find((quota) => quota.type?.test(type)) ?? (type === '' ? byWords(name) : null) ?? null
  );
}

function usedUp(found: Found): Explanation {
  const quota = quotaOf(found.sentence, found.event);
  const service = quota?.service ?? serviceCode(found);
  const where =
    service === null
      ? 'the Service Quotas console of this region'
      : `aws service-quotas list-service-quotas --service-code ${service}${service === 'iam' ? ' --region us-east-1' : ''}`;
  const remedy = quota?.isFixed
    ? 'Remove what is no longer needed; this quota cannot be raised.'
    : `Remove what is no longer needed, or ask for more in Service Quotas (${where}).`;
  const name = quota?.name ?? counted(found.reason);
  return {
    cause: `A quota ${quota?.isFixed ? 'that AWS raises for nobody' : 'of the account'} is used up${name === null ? '' : ` (${name})`}, so ${found.it} cannot be created.`,
    fix: `${remedy}${quota?.advice ? ` ${quota.advice}` : ''} Then ${found.again}.`,
    whose: 'operator',
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const tooLarge = (): Explanation => ({
  cause: 'The template is too large to be handed over with the request (51,200 bytes; 1 MB from S3).',
  fix: 'Give the address of the published template (--template-url) instead of its text: npm run aws -- publish.',
  whose: 'user',
});

export const quotaFailures: readonly KnownFailure[] = [
  {
    code: 'template-too-large',
    words: /template may not exceed|template.{0,30}(?:too large|size limit)/i,
    explain: tooLarge,
  },
  {
    // API reference of RequestServiceQuotaIncrease and GetServiceQuota.
    code: 'quota-request',
    words:
      /quota increase request is already open|already .{0,40}open .{0,20}(?:quota|increase) request|quota (?:increase )?request .{0,40}already/i,
    explain: () => ({
      cause: 'A request to raise this quota is open already; AWS takes one at a time.',
      fix: 'Wait for its answer: aws service-quotas list-requested-service-quota-change-history. In a hurry, answer in the support case that belongs to it.',
      whose: 'platform',
    }),
  },
  {
    code: 'quota-unknown',
    words: /(?:specified )?(?:service )?quota (?:\S+ )?(?:does not exist|(?:was |is )?not found)/i,
    explain: () => ({
      cause: 'Service Quotas has no quota under this service code and quota code in this region.',
      fix: 'Look them up: aws service-quotas list-services, then list-service-quotas --service-code CODE. Quotas of IAM are kept in us-east-1.',
      whose: 'user',
    }),
  },
  {
    code: 'quota',
    words:
      /UnreservedConcurrentExecution below its minimum|document length (?:constraint|breaking)|\b(?:limits?|quotas?)\b.{0,60}\b(?:exceed|reached|allowed)|\b(?:exceed\w*|reached|consumed|hit)\b.{0,60}\b(?:limits?|quotas?)\b|exceed\w* the (?:maximum|number)|(?:reached|exceeded) (?:the|your) maximum|cannot exceed quota|maximum (?:policy size|number|limit) of .{0,80}(?:exceeded|reached)|more buckets than allowed|greater than (?:the )?maximum allowed|too many buckets|\b(?:size|length|number) (?:was|is|has been) exceeded|limit exceeded|\b(?:does not support|can ?not|can't|may not) (?:having|have) more than \d+|already has \d+ [a-z]+ in\b|maximum number of .{0,40}(?:already|reached|exceeded)/i,
    errors:
      /^(?:(?:Service|Resource)?(?:Limit|Quota)Exceeded(?:Exception|Fault)?|ServiceQuotaExceeded(?:Exception)?|TooManyBuckets|CodeStorageExceeded(?:Exception)?|PolicyLengthExceeded(?:Exception)?|MaxNumberOf\w+|\w+LimitExceeded(?:Exception)?)$/,
    only: ({ sentence, errors, event, service, reason }) =>
      // Talk of a limit is no quota of AWS: a code, a service or a thing that is counted has to stand beside it.
      (event.isLoose !== true ||
        errors.length > 0 ||
        service !== null ||
        quotaOf(sentence, event) !== null ||
        counted(reason) !== null ||
        /\b(?:AWS|quota|resource limit|limit ?exceeded|more than \d+|polic(?:y|ies))\b/i.test(sentence)) &&
      !/\bmemory usage\b|\bnumber of (?:parameters|outputs|mappings|conditions)\b|\bof (?:the )?(?:pods?|attempts)\b|\b(?:is|are) being (?:created|updated|modified|deleted)\b|number of attempts|max attempts|max(?:imum)? (?:wait|retries)|tolerance|rate (?:limit|exceeded)|throttl|request(?:s)? per second/i.test(
        sentence,
      ) &&
      !errors.some((error) => /^RequestLimitExceeded$|Throttl/.test(error)),
    explain: usedUp,
  },
];
