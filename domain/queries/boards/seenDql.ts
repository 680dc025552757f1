import type { Target } from '../../model/cluster';
import { metricFamilies } from '../../model/metricFamily';
import { dqlField, dqlString } from '../dql';
import { boardVariables, byPlace, onBoard, placeLine, scopeFilter, type FamilyScope } from './boardScope';
import { statusOf } from './budgetDql';

/**
 * A record per cluster of a board, whether it reports or not: one that fell silent must not vanish. Of a board of all clusters those that had
 * data within a day, whatever timeframe is chosen.
 */
export function seen(scope: FamilyScope, withSlo: ReadonlySet<string>): string {
  if (scope.targets !== 'all') return listed(scope.targets, withSlo);
  const { keys, dimensions } = metricFamilies[scope.family];
  return [
    `timeseries n = count(${dqlField(keys.serviceCpu)}, scalar: true), ${byPlace(dimensions)}, from: now()-24h, ${scopeFilter(scope)}`,
    placeLine,
    ...onBoard(scope),
    `| fields account, region, cluster, status = toDouble(${statusOf.none})`,
  ].join('\n');
}

const placeOf = ({ accountId, region, cluster }: Pick<Target, 'accountId' | 'region' | 'cluster'>): string =>
  `${accountId}/${region}/${cluster}`;

/** Names of accounts, regions and ECS clusters have no slash. */
function listed(targets: Exclude<FamilyScope['targets'], 'all'>, withSlo: ReadonlySet<string>): string {
  const places = [...new Set(targets.map(placeOf))];
  const [covered, bare] = [places.filter((place) => withSlo.has(place)), places.filter((place) => !withSlo.has(place))];
  const record = (status: number, some: readonly string[]) =>
    some.length === 0 ? [] : [`record(status = toDouble(${status}), place = array(${some.map(dqlString).join(', ')}))`];
  const { account, region, cluster } = boardVariables;
  return [
    `data ${[...record(statusOf.unknown, covered), ...record(statusOf.none, bare)].join(', ')}`,
    '| expand place',
    '| fieldsAdd parts = splitString(place, "/")',
    '| fields account = parts[0], region = parts[1], cluster = parts[2], status',
    `| filter in(account, array($${account})) and in(region, array($${region})) and in(cluster, array($${cluster}))`,
  ].join('\n');
}

/** The places of targets that have an SLO, computed here or not. */
export const placesOf = (targets: readonly Target[]): ReadonlySet<string> => new Set(targets.map(placeOf));
