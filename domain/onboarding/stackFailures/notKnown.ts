import { isAlarming } from '../failureWords/alarming';
import { lookUp } from '../failureWords/apiCalls';
import { isFramed } from '../speakers/awsFrames';
import { isAwsSentence } from '../speakers/awsSentences';
import type { Explanation, FailedEvent } from '../failureWords/knownFailure';

/** A message that is not known, with its words. @param text the message without secrets */
export function notKnown(event: FailedEvent, text: string): Explanation {
  if (event.isLoose && !isAlarming(text))
    return {
      cause: `Not known to this tool: nothing in it speaks of a failure. It says: “${shortened(text)}”`,
      fix: 'If something did fail, paste its message, or all events of the stack: aws cloudformation describe-stack-events --stack-name STACK --output json.',
      whose: 'user',
    };
  if (event.foreign !== undefined)
    return {
      cause: `Not known to this tool: nothing in it shows that it comes from AWS or from a tool that deploys there. It says: “${shortened(text)}”`,
      fix: 'If it does come from AWS, paste more of it: the whole error with its code, or all events of the stack (aws cloudformation describe-stack-events --stack-name STACK --output json).',
      whose: 'user',
    };
  const of = event.logicalId.trim() === '' ? '' : ` of ${event.logicalId.trim()}`;
  return {
    cause: `Not known to this tool. ${event.isLoose && !isFramed(text) && !isAwsSentence(text) ? 'It says' : 'AWS said'}${of}: “${shortened(text)}”`,
    fix: `${more(event, text)} Then search the AWS documentation for the message, or hand it${/request ?id/i.test(text) ? ', with the request id in it,' : ''} to whoever administers the account.`,
    whose: 'operator',
  };
}

/** More than one cause fits: each is named, none is claimed. */
export function either(told: readonly Explanation[], text: string): Explanation {
  return {
    cause: `More than one cause fits. ${told.map(({ cause }, index) => `(${index + 1}) ${cause}`).join(' ')} AWS said: “${shortened(text)}”`,
    fix: told.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
    whose: told[0]?.whose ?? 'operator',
  };
}

const shortened = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)} …` : text);

/** Where more stands than the message tells. */
function more(event: FailedEvent, text: string): string {
  if (event.account !== undefined)
    return 'The events of the stack in that account tell more: aws cloudformation describe-stack-events --stack-name ARN.';
  const trail = lookUp(event, text);
  return event.isLoose ? `Paste all events of the stack, they may tell more. ${trail}` : trail;
}
