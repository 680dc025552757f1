import { closestName } from './closestName';
import { invalidInput } from './invalidInput';
import { findPartition, regions } from './regions';

/** How AWS calls the parts of a continent; a region newer than our table has one of these in its name too. */
const compass = /-(central|(north|south)(east|west)?|east|west)-[1-9]$/;

/**
 * Checks a region that somebody typed, before anything is asked of it: one of the table, or one that may be newer than it.
 * @throws Failure `InvalidInput` with the region that was probably meant
 */
export function checkRegion(region: string): void {
  if (regions.some(({ id }) => id === region)) return;
  if (findPartition(region) && compass.test(region)) return;
  const zone = /^(.*\d)[a-z]$/.exec(region)?.[1];
  const isZone = zone !== undefined && regions.some(({ id }) => id === zone);
  const meant = isZone
    ? zone
    : closestName(
        region,
        regions.map(({ id }) => id),
      );
  throw invalidInput(
    'region',
    `${JSON.stringify(region)} is ${isZone ? 'an availability zone, not a region' : 'not an AWS region'}`,
    meant === null ? 'Choose a region such as eu-west-1.' : `Did you mean ${meant}?`,
  );
}
