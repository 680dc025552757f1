import { consoleAddress } from './consoleAddress';
import { percentEncode } from './percentEncode';

/**
 * A cluster in the ECS console of its region's partition; null where that has no public console.
 * @throws Failure `InvalidInput` as `consoleAddress`
 */
export function ecsPageLink(
  { name, region }: { name: string; region: string },
  consoleOrigin: string | null,
): string | null {
  const address = consoleAddress(region, consoleOrigin);
  return address === null
    ? null
    : `${address}/ecs/v2/clusters/${percentEncode(name)}/services?region=${percentEncode(region)}`;
}
