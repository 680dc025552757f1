import { Failure } from '../../../domain/failure';

/** Nobody is there to answer. */
export function unanswered(question: string): Failure {
  return new Failure({
    code: 'NotSupported',
    message: `Nobody can be asked here: ${question}`,
    whose: 'user',
    hint: 'Read what is going to happen (it stands above), then run the command again with --yes.',
  });
}

/** Nobody is there to type a secret. */
export function untyped(question: string): Failure {
  return new Failure({
    code: 'NotSupported',
    message: `Nobody can be asked here: ${question}`,
    whose: 'user',
    hint: 'Give --secret-arn with the ARN of a secret, or --token-env with the name of an environment variable that holds the token.',
  });
}
