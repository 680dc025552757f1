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

/** Id of a copy: another one for each moment, since whose the other ids are is not told. At most 100 characters, as above. */
export const copyId = (title: string, now: number): string => `${dashboardId(title)}-${now.toString(36)}`;
