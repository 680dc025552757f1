import { partitions } from '../../../../../domain/onboarding/places/partitions';
import { partitionOf, regions, type Region } from '../../../../../domain/onboarding/places/regions';
import { fieldProblem } from '../../../components/forms/fieldProblem';

export interface RegionGroup {
  title: string;
  regions: readonly Region[];
}

/**
 * The regions whose id or name contains the text: those that data comes from already, then the others by partition; chosen ones
 * always stay in sight. A text that is itself a region id newer than our table is offered too.
 */
export function regionGroups(text: string, chosen: readonly string[], seen: readonly string[] = []): RegionGroup[] {
  const sought = text.trim().toLowerCase();
  const matches = ({ id, name }: Region) => id.includes(sought) || name.toLowerCase().includes(sought);
  const known = new Set(regions.map(({ id }) => id));
  const unlisted = [...new Set([sought, ...chosen, ...seen])].filter((id) => !known.has(id)).flatMap(unlistedRegion);
  const offered = [...regions, ...unlisted].filter((region) => matches(region) || chosen.includes(region.id));
  const first = offered.filter(({ id }) => seen.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rest = offered.filter(({ id }) => !seen.includes(id));
  return [
    { title: 'Data arrives from', regions: first },
    ...partitions.map(({ id, name }) => ({
      title: name,
      regions: rest.filter(({ partition }) => partition === id),
    })),
  ].filter((group) => group.regions.length > 0);
}

/** Most texts are only a part of a name, and no region at all. */
function unlistedRegion(id: string): Region[] {
  const isRegion = fieldProblem(() => void partitionOf(id)) === null;
  return isRegion ? [{ id, name: 'not in the list of this app', partition: partitionOf(id).id }] : [];
}
