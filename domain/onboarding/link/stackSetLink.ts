import { consoleAddress } from './consoleAddress';
import { percentEncode } from './percentEncode';

/**
 * Opens the console's form for a new stack set; null where the partition has no public console. Vendors prefill it this way, AWS does
 * not document it: show the values to type beside it, let nothing depend on it.
 * @throws Failure `InvalidInput` for an unknown region or an unusable `consoleOrigin`
 */
export function stackSetLink(input: {
  region: string;
  templateUrl: string;
  name: string;
  parameters: Readonly<Record<string, string>>;
  consoleOrigin: string | null;
}): string | null {
  const { region, templateUrl, name, parameters, consoleOrigin } = input;
  const address = consoleAddress(region, consoleOrigin);
  if (address === null) return null;
  const query = [
    ['templateURL', templateUrl],
    ['stackSetName', name],
    ...Object.entries(parameters).map(([key, value]) => [`param_${key}`, value]),
  ];
  const words = query.map((pair) => pair.map(percentEncode).join('='));
  return `${address}/cloudformation/home?region=${percentEncode(region)}#/stacksets/create?${words.join('&')}`;
}
