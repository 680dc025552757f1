import { lookup } from 'node:dns/promises';
import { Failure } from '../../../domain/failure';
import { partitionOf, regions } from '../../../domain/onboarding/places/regions';

/**
 * Whether a region that our table does not have exists at all: AWS gives every region a host name for each service. Asked once and at
 * the beginning, since the SDK takes a name that does not resolve for something that passes and tries again.
 * @throws Failure `InvalidInput`
 */
export async function checkResolves(region: string, hasOwnEndpoint: boolean): Promise<void> {
  if (hasOwnEndpoint || regions.some(({ id }) => id === region)) return;
  const host = `cloudformation.${region}.${partitionOf(region).dnsSuffix}`;
  try {
    await lookup(host);
  } catch {
    throw new Failure({
      code: 'InvalidInput',
      message: `region: ${JSON.stringify(region)} is in no list of AWS regions, and ${host} does not resolve`,
      whose: 'user',
      hint: 'Check the spelling of the region, then the network.',
    });
  }
}
