import { consoleAddress } from './consoleAddress';
import { percentEncode } from './percentEncode';

/**
 * Link to the page of a stack, given by ARN or name, in the AWS console; null where the partition has no public console.
 * Undocumented by AWS though widely used: show it as a convenience, let nothing depend on it.
 * @throws Failure `InvalidInput` for an unknown region or an unusable `consoleOrigin`
 */
export function stackPageLink(input: { region: string; stack: string; consoleOrigin: string | null }): string | null {
  const { region, stack, consoleOrigin } = input;
  const address = consoleAddress(region, consoleOrigin);
  return address === null
    ? null
    : `${address}/cloudformation/home?region=${percentEncode(region)}#/stacks/stackinfo?stackId=${percentEncode(stack)}`;
}
