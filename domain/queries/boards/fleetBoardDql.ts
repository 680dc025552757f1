import { heartbeatMetricKey, dimensions as streamDimensions } from '../../model/ecsMetrics';
import { metricFamilies } from '../../model/metricFamily';
import { dqlAmong, dqlField } from '../dql';
import { appended, boardVariables, byPlace, onBoard, placeLine, scopeFilter, type FamilyScope } from './boardScope';
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

const indented = (query: string): string => `[\n${query}\n]`;

/** A record per cluster: usage, and the worst of its objectives (`left`, percent of the budget; null without any). */
export function clusterTableDql(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): string {
  const usage = appended(scopes.map(clusterUsage));
  const worst =
    kinds.length === 0
      ? []
      : [
          `| append ${indented(objectiveRows(kinds))}`,
          '| summarize cpu = max(cpu), cpuPeak = max(cpuPeak), memory = max(memory), memoryPeak = max(memoryPeak), left = min(left), status = max(status), by: { account, region, cluster }',
        ];
  const columns = ['cluster', 'region', 'account', 'cpu', 'cpuPeak', 'memory', 'memoryPeak'];
  const order = kinds.length === 0 ? '| sort cpuPeak desc' : '| sort status desc, left asc, cpuPeak desc';
  return [usage, ...worst, order, `| fields ${columns.join(', ')}${kinds.length === 0 ? '' : ', left'}`].join('\n');
}

/** A record per cluster with `status`, as `statusOf` numbers it: the worst of its objectives. */
export function worstStatusDql(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): string {
  const known = scopes.map((scope) => {
    const { keys, dimensions } = metricFamilies[scope.family];
    return [
      `timeseries cpu = avg(${dqlField(keys.serviceCpu)}, scalar: true), ${byPlace(dimensions)}, ${scopeFilter(scope)}`,
      placeLine,
      ...onBoard(scope),
      `| fields account, region, cluster, status = toDouble(${statusOf.none})`,
    ].join('\n');
  });
  return [
    appended([...known, ...(kinds.length === 0 ? [] : [objectiveRows(kinds)])]),
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
    '| fields cluster, objective, sli, target, left',
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
    '| fields stream, region, account, minutes',
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
    '| fields stream = "AWS connection", region, account, minutes',
  ].join('\n');
}

const lag = [
  '| fieldsAdd last = arrayLast(iCollectArray(if(isNotNull(n[]) and n[] > 0, t[])))',
  '| filter isNotNull(last)',
  '| fieldsAdd minutes = if(last > now(), 0.0, else: (now() - last) / 1m)',
  '| sort minutes desc',
];

/** The values that a variable offers: one field, as variables demand. */
export function variableDql(scopes: readonly FamilyScope[], field: 'account' | 'region' | 'cluster'): string {
  const one = ({ family, targets }: FamilyScope): string => {
    const { keys, dimensions } = metricFamilies[family];
    const names = { account: dimensions.accountId, region: dimensions.region, cluster: dimensions.cluster };
    const chosen = {
      account: targets.map(({ accountId }) => accountId),
      region: targets.map((target) => target.region),
      cluster: targets.map((target) => target.cluster),
    }[field];
    const list = [...new Set(chosen)];
    const among = `filter: { ${dqlAmong(names[field], list)} }`;
    return `timeseries n = count(${dqlField(keys.serviceCpu)}), by: { value = ${dqlField(names[field])} }, ${among}\n| fields value`;
  };
  return [appended(scopes.map(one)), '| dedup value', '| sort value asc'].join('\n');
}
