import { heartbeatMetricKey, dimensions as streamDimensions } from '../../model/ecsMetrics';
import { metricFamilies } from '../../model/metricFamily';
import { appended, dqlField, dqlString } from '../dql';
import { boardVariables, byPlace, onBoard, placeLine, scopeFilter, type FamilyScope } from './boardScope';
import { objectiveRows, statusOf, type ObjectiveKind } from './budgetDql';

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

/** A record per cluster that had data within a day, whatever timeframe is chosen: a cluster that fell silent must not vanish. */
function seen(scope: FamilyScope): string {
  const { keys, dimensions } = metricFamilies[scope.family];
  return [
    `timeseries n = count(${dqlField(keys.serviceCpu)}, scalar: true), ${byPlace(dimensions)}, from: now()-24h, ${scopeFilter(scope)}`,
    placeLine,
    ...onBoard(scope),
    `| fields account, region, cluster, status = toDouble(${statusOf.none})`,
  ].join('\n');
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
export const leftName = 'Error budget left';
export const usageNames = { cpu: 'CPU', cpuPeak: 'CPU peak', memory: 'Memory', memoryPeak: 'Memory peak' } as const;
const placeNames = { cluster: 'Cluster', region: 'Region', account: 'Account' } as const;

const aliased = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([field, name]) => `${dqlField(name)} = ${field}`)
    .join(', ');

/** A record per cluster: usage, and the worst of its objectives (`left`, percent of the budget; null without any). */
export function clusterTableDql(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): string {
  const worst = kinds.length === 0 ? [] : [objectiveRows(kinds)];
  const values = ['cpu', 'cpuPeak', 'memory', 'memoryPeak'].map((field) => `${field} = max(${field})`);
  return [
    appended([...scopes.map(clusterUsage), ...scopes.map(seen), ...worst]),
    `| summarize ${values.join(', ')}, ${kinds.length === 0 ? '' : 'left = min(left), '}status = max(status), by: { account, region, cluster }`,
    kinds.length === 0 ? '| sort cpuPeak desc' : '| sort status desc, left asc, cpuPeak desc',
    `| fields ${aliased({ ...placeNames, ...usageNames, ...(kinds.length === 0 ? {} : { left: leftName }) })}`,
  ].join('\n');
}

/** A record per cluster with `status`, as `statusOf` numbers it: the worst of its objectives. */
export function worstStatusDql(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): string {
  return [
    appended([...scopes.map(seen), ...(kinds.length === 0 ? [] : [objectiveRows(kinds)])]),
    '| summarize status = max(status), by: { account, region, cluster }',
    '| sort status desc, cluster asc',
    '| fields cluster, region, account, status',
  ].join('\n');
}

/** A record per objective, those first whose error budget runs out first. */
export function budgetTableDql(kinds: readonly ObjectiveKind[], limit: number): string {
  return [
    objectiveRows(kinds),
    '| sort left asc',
    `| limit ${limit}`,
    `| fields ${aliased({ cluster: 'Cluster', objective: 'Objective', sli: 'SLI', target: 'Target', left: leftName })}`,
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

/** How long ago the newest data of each stream came, `minutes`; a stream that was silent all day has no record. */
export function streamLagDql(): string {
  const { accountId, region, metricStream } = streamDimensions;
  const place = `account = ${dqlField(accountId)}, region = ${dqlField(region)}, stream = ${dqlField(metricStream)}`;
  const chosen = `in(${dqlField(accountId)}, array($${boardVariables.account})) and in(${dqlField(region)}, array($${boardVariables.region}))`;
  return [
    `timeseries { n = count(${dqlField(heartbeatMetricKey)}), t = end() }, by: { ${place} }, interval: 1m, from: now()-24h, filter: { ${chosen} }`,
    ...lag,
    '| fields Stream = stream, Region = region, Account = account, Minutes = minutes',
  ].join('\n');
}

/** The same of clusters that the AWS connection polls, by account and region, which have no stream. */
export function connectionLagDql(scope: FamilyScope): string {
  const { keys, dimensions } = metricFamilies[scope.family];
  const { accountId, region } = dimensions;
  const place = `account = ${dqlField(accountId)}, region = ${dqlField(region)}`;
  return [
    `timeseries { n = count(${dqlField(keys.serviceCpu)}), t = end() }, by: { ${place} }, interval: 5m, from: now()-24h, ${scopeFilter(scope)}`,
    ...lag,
    '| fields Stream = "AWS connection", Region = region, Account = account, Minutes = minutes',
  ].join('\n');
}

const lag = [
  '| fieldsAdd last = arrayLast(iCollectArray(if(isNotNull(n[]) and n[] > 0, t[])))',
  '| filter isNotNull(last)',
  '| fieldsAdd minutes = if(last > now(), 0.0, else: (now() - last) / 1m)',
  '| sort minutes desc',
];

/**
 * The values that a variable offers: those of the board, in one field, as variables demand. They are written into it, because a
 * cluster that fell silent must stay choosable, and a board whose variable finds nothing shows nothing. A board of all clusters
 * offers what reported within a day.
 */
export function variableDql(scopes: readonly FamilyScope[], field: 'account' | 'region' | 'cluster'): string {
  const all = scopes.flatMap(({ targets }) => (targets === 'all' ? [] : targets));
  if (scopes.some(({ targets }) => targets === 'all')) return reportedDql(scopes, field);
  const values = [
    ...new Set(all.map(({ accountId, region, cluster }) => ({ account: accountId, region, cluster })[field])),
  ].sort((one, other) => (one < other ? -1 : 1));
  return `data ${values.map((value) => `record(value = ${dqlString(value)})`).join(', ')}`;
}

function reportedDql(scopes: readonly FamilyScope[], field: 'account' | 'region' | 'cluster'): string {
  const one = ({ family }: FamilyScope): string => {
    const { keys, dimensions } = metricFamilies[family];
    const { accountId: account, region, cluster } = dimensions;
    const of = dqlField({ account, region, cluster }[field]);
    return `timeseries n = count(${dqlField(keys.serviceCpu)}, scalar: true), by: { value = ${of} }, from: now()-24h`;
  };
  return [
    appended(scopes.map(one)),
    '| filter isNotNull(value)',
    '| summarize n = sum(n), by: { value }',
    '| sort value asc',
    '| fields value',
  ].join('\n');
}
