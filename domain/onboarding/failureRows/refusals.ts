import { lookUp } from '../failureWords/apiCalls';
import { awsSays } from '../failureWords/awsSays';
import { taken } from './structure';
import type { Explanation, Found, KnownFailure } from '../failureWords/knownFailure';

/** Codes of handlers that say only that something failed, or that it took too long. */
const ofHandler = /^(?:GeneralServiceException|\w*Internal\w*|NetworkFailure|ServiceTimeout|NotStabilized)$/;

/** A handler hands on a service's own sentence, and no code of its own says that it was something within AWS. */
const saidByHandler = ({ sentence, errors }: Found): boolean =>
  /Resource handler returned message: ?\W{0,3}\w/i.test(sentence) &&
  !errors.some((error) => ofHandler.test(error)) &&
  !/error occurred during operation|attempts to wait|stabili[sz]|timed? ?out|\binternal\b|unknown ?error|invalid request provided:? ?[\w:•]*\W*(?:\(|$)/i.test(
    sentence,
  );

/** An answer of AWS's API: an error code, or an HTTP status of the 400s, and a sentence. */
const isRefusal = (found: Found): boolean => {
  const { sentence, errors, reason } = found;
  return (
    awsSays(reason).split(/\s+/).length >= 3 &&
    // What an SDK says on its own is no answer of AWS.
    !/SdkClientException|BotoCoreError/.test(reason) &&
    !/^\W*An error occurred\W*$/i.test(awsSays(reason)) &&
    (saidByHandler(found) ||
      /status ?code:? [34]\d\d\b|\([\w.]+\) when calling the \w+ operation|\bapi error [A-Z]/i.test(sentence) ||
      errors.some(
        (error) =>
          /(?:[a-z]Exception|Fault|Exceeded|Denied|NotFound|^InvalidRequest)$/.test(error) && !ofHandler.test(error),
      ))
  );
};

/**
 * What is left to say of a refusal that no row knows: of which kind it is, by the words that AWS chose, with its sentence. The kinds are
 * those between which a code alone cannot decide.
 */
const kinds: readonly (readonly [
  code: string,
  words: RegExp,
  explain: (found: Found) => Pick<Explanation, 'fix' | 'whose'> & { what: string },
])[] = [
  [
    'account-refused',
    /verif(?:y|ication)\b.{0,60}\b(?:account|identity|payment|phone|email)|\baccount\b.{0,80}\b(?:verif|activat|suspend|closed|blocked|restrict|not (?:allowed|authorized|eligible|supported))|subscrib|support (?:case|center|team)|contact (?:AWS|customer|support)|payment|free tier|billing|\bnot (?:yet )?been (?:submitted|accepted|activated|enabled)\b/i,
    ({ again }) => ({
      what: 'AWS wants something settled with the account first',
      fix: `Do what AWS asks in its sentence: look at Billing, at messages of AWS to the account and at open subscriptions, or open a case with AWS Support; then ${again}.`,
      whose: 'operator',
    }),
  ],
  [
    'access-refused',
    /permission(?! models?\b|s lists?\b)|(?:not|un)[ -]?authori[sz]|authori[sz]ation|\b(?:no|cannot|can't|could not|unable to|not (?:have|be|able)|without|lacks?|need|insufficient|failed to)\b.{0,40}\baccess(?:ed|ible)?\b(?! (?:grants?|points?|logs?|modes?|tiers?)\b)|denied|forbidden|not allowed|\b(?:cannot|could not|unable to|not) (?:be )?assum|\btrust|credential|security token|request signature|sign(?:ed in|-in)/i,
    (found) => ({
      what: `AWS refused a call for ${found.it}, for want of a permission, a role or the trust of a role`,
      fix: `Give whom AWS names, whoever deploys or the role of the service, what is missing; a policy on the thing itself or of the organization may keep it out, too. ${lookUp(found.event, found.reason)} Then ${found.again}.`,
      whose: 'operator',
    }),
  ],
  [
    'try-later',
    /\bready\b|\b(?:try|retry)(?: your request)? again\b|retry your request|\blater\b|temporar|redirected|in progress|pending|throttl|\brate\b|timed? ?out|not (?:yet )?(?:complete|finished|done)|isn't complete|state lock/i,
    ({ it, again }) => ({
      what: `AWS could not do it for ${it} at that moment`,
      fix: `Wait some minutes, then ${again}. If it says the same again, look at the state of what AWS names in the console of its service.`,
      whose: 'platform',
    }),
  ],
  [
    'limit-reached',
    /\bexceed|\blimits?\b|quota\b(?!.{0,30}\b(?:does not exist|not found))(?! (?:increase|request))|\bmaximum\b|capacity\b(?! provider)|too many|too (?:large|long)/i,
    ({ it, again }) => ({
      what: `AWS refused ${it} because of a limit, of a value or of the account`,
      fix: `If AWS speaks of a value (a size, a length), make it smaller; if of a number of things, remove what is no longer needed or ask for more in Service Quotas. Then ${again}.`,
      whose: 'operator',
    }),
  ],
  [
    'conflict',
    taken,
    ({ It, again }) => ({
      what: `${It} stands against something that is there already, in use or just being changed`,
      fix: `Look at what AWS names: release, empty, rename or remove it, or wait until the other change is done; then ${again}.`,
      whose: 'user',
    }),
  ],
  [
    'request-refused',
    /./,
    (found) => ({
      what: `AWS refused a call for ${found.it}`,
      fix: `Correct what AWS names in its sentence. ${lookUp(found.event, found.reason)} Then ${found.again}.`,
      whose: 'user',
    }),
  ],
];

/** The last of all rows before a handler's summary. */
export const refusals: readonly KnownFailure[] = kinds.map(([code, words, explain]) => ({
  code,
  rank: 'structure',
  only: (found) => isRefusal(found) && words.test(awsSays(found.sentence, 12_000)),
  explain: (found) => {
    const { what, fix, whose } = explain(found);
    return { cause: `${what}. It said: “${awsSays(found.reason)}”`, fix, whose };
  },
}));
