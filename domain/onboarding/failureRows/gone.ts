import { capital, putBack } from '../failureWords/inWords';
import type { FailedEvent, Found, KnownFailure } from '../failureWords/knownFailure';

/** Each type with the words in which its service says that the thing itself is not there. */
const itself: readonly (readonly [type: string, words: RegExp])[] = [
  ['AWS::IAM::Role', /\brole\b(?! polic).{0,250}(?:does not exist|cannot be found|not found)/i],
  ['AWS::Logs::LogGroup', /\blog group does not exist|\blog group .{0,200}not found/i],
  ['AWS::Logs::LogStream', /\blog (?:group|stream) does not exist/i],
  ['AWS::Logs::SubscriptionFilter', /\bsubscription filter does not exist/i],
  ['AWS::SecretsManager::Secret', /can(?:'|’|no)t find the specified secret(?! value)/i],
  ['AWS::CloudWatch::MetricStream', /\bmetric stream .{0,200}(?:does not exist|not found)/i],
];

const isItself = ({ event, sentence }: Found): boolean =>
  itself.some(([type, words]) => type === event.type && words.test(sentence));

/** A secret gets other letters behind its name when it is made again, so that CloudFormation does not find it. */
const backOf = ({ type }: FailedEvent): string =>
  type === 'AWS::SecretsManager::Secret'
    ? 'Restore it while its time of recovery runs (7 to 30 days): aws secretsmanager restore-secret --secret-id ARN'
    : 'Make it again under the same name';

/** What drift detection tells; the words are those of the reader of pasted JSON. */
const drift: KnownFailure = {
  code: 'drifted',
  rank: 'quoting',
  words: /^Drift detection found: (?:DRIFTED|MODIFIED|DELETED)/,
  explain: ({ it, event, reason }) => ({
    cause: `${it === 'a resource' ? 'Something in the stack' : capital(it)} was ${/DELETED/.test(reason) ? 'deleted' : 'changed'} outside CloudFormation. This is no failure by itself, but the next update or deletion may stop there.`,
    fix:
      event.logicalId === ''
        ? 'Which resource and what of it: aws cloudformation describe-stack-resource-drifts --stack-name STACK. Put it back by hand, or deploy the current template.'
        : 'Put it back by hand, or deploy the current template; what is gone and cannot be made again is taken out of the template with one update and put in again with the next.',
    whose: 'user',
  }),
};

/** What a stack made and is not there any more, or not yet known everywhere. */
export const goneFailures: readonly KnownFailure[] = [
  drift,
  {
    code: 'gone',
    rank: 'coded',
    only: (found) => isItself(found) && /^(?:UPDATE|DELETE|ROLLBACK)/.test(found.event.status),
    explain: ({ It, event }) => ({
      cause: `${It} itself does not exist any more: somebody deleted it outside CloudFormation.`,
      fix: putBack(event, backOf(event)),
      whose: 'user',
    }),
  },
  {
    code: 'just-made',
    rank: 'coded',
    only: (found) =>
      isItself(found) &&
      /^CREATE/.test(found.event.status) &&
      found.event.isLoose !== true &&
      found.event.type === 'AWS::IAM::Role',
    explain: ({ It, again }) => ({
      cause: `${It} was made a moment ago and was not known everywhere in AWS yet when the next call spoke of it, or somebody deleted it meanwhile.`,
      fix: `Wait some minutes, then ${again}: the second attempt nearly always succeeds.`,
      whose: 'platform',
    }),
  },
];
