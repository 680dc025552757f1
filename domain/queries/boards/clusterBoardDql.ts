import type { Target } from '../../model/cluster';
import { dimensionsOfKey } from '../../model/metricFamily';
import type { MetricKeys } from '../../model/metricKeys';
import { dqlField } from '../dql';
import { targetFilter } from '../targetFilter';

const ofTarget = (target: Target, key: string): string => `filter: ${targetFilter(target, dimensionsOfKey(key))}`;

/** `lowest`, `mean` and `highest` over time, percent: what a band chart draws. */
export function bandDql(metricKey: string, target: Target): string {
  const key = dqlField(metricKey);
  return `timeseries { lowest = min(${key}), mean = avg(${key}), highest = max(${key}) }, ${ofTarget(target, metricKey)}`;
}

/** `running` and `desired` over time, summed over the services; no record without Container Insights. */
export function tasksDql(keys: MetricKeys, target: Target): string {
  const { serviceRunningTasks: running, serviceDesiredTasks: desired } = keys;
  const by = dqlField(dimensionsOfKey(running).service);
  return [
    `timeseries { running = avg(${dqlField(running)}), desired = avg(${dqlField(desired)}) }, by: { ${by} }, ${ofTarget(target, running)}`,
    '| summarize running = sum(running[]), desired = sum(desired[]), by: { timeframe, interval }',
  ].join('\n');
}

/** How many services a heat map shows. */
export const heatMapServices = 15;

/**
 * A record per service and time slot with its `usage`, percent, of the services that peak highest. A heat map takes a single
 * number per cell, so the arrays of `timeseries` are taken apart.
 */
export function heatMapDql(serviceMetricKey: string, target: Target): string {
  const key = dqlField(serviceMetricKey);
  const service = dqlField(dimensionsOfKey(serviceMetricKey).service);
  return [
    `timeseries { usage = avg(${key}), at = start(), until = end() }, by: { service = ${service} }, bins: 48, ${ofTarget(target, serviceMetricKey)}`,
    '| fieldsAdd peak = arrayMax(usage)',
    '| sort peak desc, service asc',
    `| limit ${heatMapServices}`,
    '| fieldsAdd slot = iCollectArray(if(isNotNull(usage[]), iIndex()))',
    '| expand slot',
    '| filter isNotNull(slot)',
    '| fields time = timeframe(from: arrayElement(at, slot), to: arrayElement(until, slot)), service, usage = arrayElement(usage, slot)',
  ].join('\n');
}

/** Longest that freshness looks back, minutes. */
export const freshnessMinutes = 1440;

/** `minutes` since the newest data of a cluster: one number whatever comes; a day stands for a day or more. */
export function freshnessDql(metricKey: string, target: Target): string {
  return [
    `timeseries { n = count(${dqlField(metricKey)}), t = end() }, interval: 1m, from: now()-24h, nonempty: true, ${ofTarget(target, metricKey)}`,
    '| fieldsAdd last = arrayLast(iCollectArray(if(isNotNull(n[]) and n[] > 0, t[])))',
    `| fieldsAdd minutes = if(isNull(last), ${freshnessMinutes}.0, else: if(last > now(), 0.0, else: (now() - last) / 1m))`,
    '| fields minutes',
  ].join('\n');
}
