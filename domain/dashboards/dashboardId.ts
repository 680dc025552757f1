import { fnv1a64 } from '../fnv1a64';

/** What the ids of all dashboards of ours begin with. */
export const dashboardIdPrefix = 'ecs-slo-launchpad-';

/**
 * The id under which a dashboard of this title is stored, so that making it again finds it. The document service takes at
 * most 100 letters, digits and hyphens, and no bare UUID
 * (https://developer.dynatrace.com/develop/sdks/client-document/).
 */
export function dashboardId(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return dashboardIdPrefix + [...(slug === '' ? [] : [slug]), fnv1a64(title)].join('-');
}

/**
 * Id of the nth dashboard of a title (the first is `dashboardId`), where those before it are not ours to write: numbered, so that making
 * it again finds the same one. At most 100 characters, as above.
 */
export const numberedId = (title: string, n: number): string =>
  n === 1 ? dashboardId(title) : `${dashboardId(title)}-${n}`;
