import { metricFamilies } from '../../model/metricFamily';
import { appended, dqlField, dqlString } from '../dql';
import type { FamilyScope } from './boardScope';

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
