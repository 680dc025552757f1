import type { MetricFamily, Target } from '../../model/cluster';
import { metricFamilies, type PlaceDimensions } from '../../model/metricFamily';
import { dqlAmong, dqlField } from '../dql';

/** The variables of a board, as its queries name them (`$Account`); each takes several values. */
export const boardVariables = { account: 'Account', region: 'Region', cluster: 'Cluster' } as const;

/** Clusters whose metrics are of one family. */
export interface FamilyScope {
  family: MetricFamily;
  /** Or every cluster that reports, whichever these are when the board is looked at. */
  targets: readonly Pick<Target, 'accountId' | 'region' | 'cluster'>[] | 'all';
}

/** Targets by the family of their metrics, the stream's first. */
export function byFamily(targets: readonly Target[]): FamilyScope[] {
  return (['stream', 'connection'] as const)
    .map((family) => ({ family, targets: targets.filter((target) => (target.family ?? 'stream') === family) }))
    .filter(({ targets: mine }) => mine.length > 0);
}

/** What a board calls the place of a cluster, whatever the family calls it. */
export const placeFields = ['account', 'region', 'cluster'] as const;

/** `by:` of a cluster under the board's own names, and of its service too where asked for. */
export function byPlace(dimensions: PlaceDimensions, withService = false): string {
  const { accountId, region, cluster, service } = dimensions;
  const fields = [
    `account = ${dqlField(accountId)}`,
    `region = ${dqlField(region)}`,
    `cluster = ${dqlField(cluster)}`,
    ...(withService ? [`service = ${dqlField(service)}`] : []),
  ];
  return `by: { ${fields.join(', ')} }`;
}

/**
 * The chosen ones among a board's clusters: by the variables, and by the names on the board. Names of one account may be names of
 * another too, so what is left is compared with the three of them together (`onBoard`).
 */
export function scopeFilter({ family, targets }: FamilyScope): string {
  const { accountId, region, cluster } = metricFamilies[family].dimensions;
  const among = (field: string, key: string) => `in(${dqlField(field)}, array($${key}))`;
  const names = targets === 'all' ? null : [...new Set(targets.map((target) => target.cluster))];
  const conditions = [
    among(accountId, boardVariables.account),
    among(region, boardVariables.region),
    among(cluster, boardVariables.cluster),
    ...(names === null ? [] : [dqlAmong(cluster, names)]),
  ];
  return `filter: { ${conditions.join(' and ')} }`;
}

/** Leaves out clusters that only share their name with one of these; nothing where no account and region needs it. */
export function onBoard({ targets }: FamilyScope): string[] {
  if (targets === 'all') return [];
  const places = new Map(targets.map(({ accountId, region }) => [`${accountId}/${region}`, { accountId, region }]));
  if (places.size === 1) {
    const [{ accountId, region } = { accountId: '', region: '' }] = places.values();
    return [`| filter ${dqlAmong('account', [accountId])} and ${dqlAmong('region', [region])}`];
  }
  const keys = [...new Set(targets.map(({ accountId, region, cluster }) => `${accountId}/${region}/${cluster}`))];
  return [`| filter ${dqlAmong('place', keys)}`];
}

/** One name for a cluster: account, region and name. Stands before `onBoard`. */
export const placeLine = '| fieldsAdd place = concat(account, "/", region, "/", cluster)';
