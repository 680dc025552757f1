import type { KnownFailure } from '../../failureWords/knownFailure';

/** A name that no stack may have. */
export const stackName: KnownFailure = {
  // API reference of CreateStack, StackName.
  code: 'value-refused',
  words: /at (?:'stackName'|stackName|•+) failed to satisfy constraint/i,
  only: ({ reason }) =>
    /at '?stackName'? failed to satisfy constraint/i.test(reason) &&
    !/pattern: \(|Member must have length less/i.test(reason),
  explain: ({ reason }) => {
    const name = /[Vv]alue '([^']{1,200})' at '?stackName'?/.exec(reason)?.[1];
    const better = name?.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^[^A-Za-z]+|-+$/g, '');
    return {
      cause: `AWS refuses the name of the stack${name === undefined ? '' : ` (${name})`}: it has characters that a stack name may not have${wrongIn(name ?? '')}.`,
      fix: `Letters, digits and hyphens only, a letter first, at most 128 (no underscore, blank or dot)${better === undefined || better === '' ? '' : `: ${better}, for example`}; then try again. Nothing was created.`,
      whose: 'user',
    };
  },
};

/** ` (_)`: what does not fit into the name of a stack. */
const wrongIn = (name: string): string => {
  const wrong = [...new Set(name.replace(/[A-Za-z0-9-]/g, ''))].map((one) => (one === ' ' ? 'a blank' : one));
  return wrong.length === 0 ? '' : ` (${wrong.join(' ')})`;
};
