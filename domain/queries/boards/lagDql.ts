import { heartbeatMetricKey, dimensions as streamDimensions } from '../../model/ecsMetrics';
import { metricFamilies } from '../../model/metricFamily';
import { dqlField } from '../dql';
import { boardVariables, scopeFilter, type FamilyScope } from './boardScope';

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
