import { isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';

/** What names a cluster in an address. */
export type ClusterPlace = Pick<Cluster, 'accountId' | 'region' | 'name'> & Partial<Pick<Cluster, 'entityId'>>;

/** Address of a cluster's own page, below the app. Where its place is unknown, the entity tells clusters of one name apart. */
export function clusterPath({ accountId, region, name, entityId }: ClusterPlace): string {
  const path = `/clusters/${[accountId, region, name].map(toSegment).join('/')}`;
  const isNeeded = !isPlaceKnown({ accountId, region }) && typeof entityId === 'string';
  return isNeeded ? `${path}?entity=${encodeURIComponent(entityId)}` : path;
}

/**
 * A text as one segment of a path, read back by `fromSegment`. Percent signs are not used: browsers take `%2E%2E` for the way up, and the
 * router takes a `%2F` that is in a name for a slash. What ECS allows in a name (letters, digits, `-`, `_`) stays as it is.
 */
export const toSegment = (text: string): string =>
  text === '' ? '~' : text.replace(/[^A-Za-z0-9_-]/g, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const fromSegment = (segment: string): string =>
  segment === '~'
    ? ''
    : segment.replace(/~([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
