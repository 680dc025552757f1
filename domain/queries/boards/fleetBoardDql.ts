import { metricFamilies } from '../../model/metricFamily';
import { appended, dqlField } from '../dql';
import { byPlace, onBoard, placeLine, scopeFilter, type FamilyScope } from './boardScope';
import { leftText, objectiveRows, statusText, type ObjectiveKind } from './budgetDql';
import { seen } from './seenDql';

/** A record per cluster with its highest CPU of the timeframe, percent, highest first. */
export function topClustersDql(scopes: readonly FamilyScope[], metric: 'cpu' | 'memory'): string {
  const one = (scope: FamilyScope): string => {
    const { keys, dimensions } = metricFamilies[scope.family];
    const key = dqlField(metric === 'cpu' ? keys.serviceCpu : keys.serviceMemory);
    return [
      `timeseries usage = avg(${key}, scalar: true), ${byPlace(dimensions)}, ${scopeFilter(scope)}`,
      placeLine,
      ...onBoard(scope),
      '| fields cluster, region, account, usage',
    ].join('\n');
  };
  return [appended(scopes.map(one)), '| filter isNotNull(usage)', '| sort usage desc', '| limit 10'].join('\n');
}

/** A record per cluster that has data: mean and highest CPU and memory of its services, percent. */
function clusterUsage(scope: FamilyScope): string {
  const { keys, dimensions } = metricFamilies[scope.family];
  const [cpu, memory] = [dqlField(keys.serviceCpu), dqlField(keys.serviceMemory)];
  const values = [
    `cpu = avg(${cpu}, scalar: true)`,
    `cpuPeak = max(${cpu}, scalar: true)`,
    `memory = avg(${memory}, scalar: true)`,
    `memoryPeak = max(${memory}, scalar: true)`,
  ];
  return [
    `timeseries { ${values.join(', ')} }, ${byPlace(dimensions)}, union: true, ${scopeFilter(scope)}`,
    placeLine,
    ...onBoard(scope),
    '| fields account, region, cluster, cpu, cpuPeak, memory, memoryPeak',
  ].join('\n');
}

/** What a person reads above a column. */
export const leftName = 'Error budget remaining';
export const statusName = 'Status';
export const usageNames = { cpu: 'CPU', cpuPeak: 'CPU peak', memory: 'Memory', memoryPeak: 'Memory peak' } as const;
const placeNames = { cluster: 'Cluster', region: 'Region', account: 'Account' } as const;

const aliased = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([field, name]) => `${dqlField(name)} = ${field}`)
    .join(', ');

/** What a board knows of SLOs. */
export interface BoardObjectives {
  kinds: readonly ObjectiveKind[];
  /** `placesOf` all SLOs, those that no kind computes included. */
  withSlo: ReadonlySet<string>;
}

/** A record per cluster: usage, and how the worst of its SLOs stands and how much of the least budget remains. */
export function clusterTableDql(scopes: readonly FamilyScope[], { kinds, withSlo }: BoardObjectives): string {
  const hasSlos = withSlo.size > 0;
  const worst = kinds.length === 0 ? [] : [objectiveRows(kinds)];
  const values = ['cpu', 'cpuPeak', 'memory', 'memoryPeak'].map((field) => `${field} = max(${field})`);
  return [
    appended([...scopes.map(clusterUsage), ...scopes.map((scope) => seen(scope, withSlo)), ...worst]),
    `| summarize ${values.join(', ')}, ${kinds.length === 0 ? '' : 'left = min(left), '}status = max(status), by: { account, region, cluster }`,
    hasSlos ? `| sort status desc, ${kinds.length === 0 ? '' : 'left asc, '}cpuPeak desc` : '| sort cpuPeak desc',
    ...(hasSlos ? [`| fieldsAdd status = ${statusText}`] : []),
    ...(kinds.length === 0 ? [] : [`| fieldsAdd left = ${leftText}`]),
    `| fields ${aliased({
      ...placeNames,
      ...(hasSlos ? { status: statusName } : {}),
      ...(kinds.length === 0 ? {} : { left: leftName }),
      ...usageNames,
    })}`,
  ].join('\n');
}

/** A record per cluster with `status`, as `statusOf` numbers it, and `standing`, the same in words: the worst of its SLOs. */
export function worstStatusDql(scopes: readonly FamilyScope[], { kinds, withSlo }: BoardObjectives): string {
  return [
    appended([...scopes.map((scope) => seen(scope, withSlo)), ...(kinds.length === 0 ? [] : [objectiveRows(kinds)])]),
    '| summarize status = max(status), by: { account, region, cluster }',
    '| sort status desc, cluster asc',
    `| fieldsAdd standing = ${statusText}`,
    '| fields cluster, standing, region, account, status',
  ].join('\n');
}

/** A record per SLO, those first whose error budget runs out first. */
export function budgetTableDql(kinds: readonly ObjectiveKind[], limit: number): string {
  return [
    objectiveRows(kinds),
    '| sort left asc',
    `| limit ${limit}`,
    `| fieldsAdd status = ${statusText}, left = ${leftText}`,
    `| fields ${aliased({ cluster: 'Cluster', objective: 'SLO', status: statusName, sli: 'SLI', target: 'Target', left: leftName })}`,
  ].join('\n');
}

/** A record per cluster with `usage`, percent: the mean of the service that uses most, highest first. */
export function hottestServiceDql(scopes: readonly FamilyScope[], metric: 'cpu' | 'memory'): string {
  const one = (scope: FamilyScope): string => {
    const { keys, dimensions } = metricFamilies[scope.family];
    const key = dqlField(metric === 'cpu' ? keys.serviceCpu : keys.serviceMemory);
    return [
      `timeseries usage = avg(${key}, scalar: true), ${byPlace(dimensions, true)}, ${scopeFilter(scope)}`,
      placeLine,
      ...onBoard(scope),
    ].join('\n');
  };
  return [
    appended(scopes.map(one)),
    '| filter isNotNull(usage)',
    '| summarize usage = max(usage), by: { account, region, cluster }',
    '| sort usage desc',
    '| fields cluster, region, account, usage',
  ].join('\n');
}

/** A record per service that ran fewer tasks than desired in the timeframe: how many at most, and in what share of it, percent. */
export function missingTasksDql(scopes: readonly FamilyScope[]): string {
  const one = (scope: FamilyScope): string => {
    const { keys, dimensions } = metricFamilies[scope.family];
    const [running, desired] = [dqlField(keys.serviceRunningTasks), dqlField(keys.serviceDesiredTasks)];
    return [
      `timeseries { running = avg(${running}), desired = avg(${desired}) }, ${byPlace(dimensions, true)}, ${scopeFilter(scope)}`,
      placeLine,
      ...onBoard(scope),
    ].join('\n');
  };
  return [
    appended(scopes.map(one)),
    '| fieldsAdd short = iCollectArray(if(isNotNull(running[]) and isNotNull(desired[]), if(running[] < desired[], desired[] - running[], else: 0.0)))',
    '| fieldsAdd most = arrayMax(short), share = 100.0 * arrayAvg(iCollectArray(if(short[] > 0, 1.0, else: 0.0)))',
    '| filter most > 0',
    '| sort share desc, most desc',
    '| limit 20',
    '| fields Service = service, Cluster = cluster, `Most missing` = round(most, decimals: 1), `Of the time` = share',
  ].join('\n');
}
