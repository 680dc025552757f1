import { dimensions } from '../model/ecsMetrics';
import type { NoDataPolicy } from '../model/slo';
import type { Sli } from '../model/sli';
import { dqlField } from './dql';
import { keysWith, metricOfKey } from './keysRead';
import { platformIndicator } from './platformSli';
import type { ReadSli } from './foundSli';
import type { TimeRange } from './timeRange';

const field = '([A-Za-z_][\\w.]*|`(?:[^\\\\`]|\\\\[\\\\`])*`)';
const text = '"((?:[^"\\\\]|\\\\.)*)"';

const plainField = (name: string): string => name.replace(/^`|`$/g, '').replace(/\\([\\`])/g, '$1');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
/** The string inside quotes of DQL. */
const unescaped = (content: string): string => content.replace(/\\([^])/g, (_, sign: string) => escapes[sign] ?? sign);

/** The value that the query's filter demands of a dimension. */
function filtered(query: string, dimension: string): string | undefined {
  const [, value] = new RegExp(`(?:\\{ | and )${dqlField(dimension)} == ${text}(?: and | \\})`).exec(query) ?? [];
  return value === undefined ? undefined : unescaped(value);
}

function excludedIn(query: string): TimeRange[] {
  const instant = 'toTimestamp\\("([^"]*)"\\)';
  return [...query.matchAll(new RegExp(`interval >= ${instant} and [^<]*< ${instant}`, 'g'))].map(
    ([, from = '', to = '']) => ({ from: Date.parse(from), to: Date.parse(to) }),
  );
}

function noDataIn(query: string): NoDataPolicy {
  const [, other] = /, else: 0\.0\)(?:, else: (100|0)\.0\))?\)+\n\| fieldsRemove/.exec(query) ?? [];
  if (other === undefined) return 'exclude';
  return other === '100' ? 'good' : 'bad';
}

function sliIn(query: string, keys: string[], isService: boolean): Sli | null {
  const [first = ''] = keys;
  const noData = noDataIn(query);
  if (keys.length === 2) return { kind: 'running-tasks', noData };
  const metric = metricOfKey(first);
  if (metric === null) return null;
  if (query.includes('| fieldsAdd sli = 100 - usage[]\n')) return { kind: 'headroom', metric };
  const [, threshold] = /if\(usage\[\] < (\d+(?:\.\d+)?), 100\.0, else: 0\.0\)/.exec(query) ?? [];
  if (threshold === undefined) return null;
  const isWorst = query.includes('\n| summarize usage = max(usage[])');
  return {
    kind: 'time',
    metric,
    level: isWorst ? 'worst-service' : isService ? 'service' : 'cluster',
    threshold: Number(threshold),
    statistic: query.startsWith('timeseries usage = max(') ? 'max' : 'avg',
    noData,
  };
}

/** Reads an indicator of `platformIndicator` back; null when it is not exactly one of those. */
export function readPlatformSli(query: string): ReadSli | null {
  const [, one, running, desired] =
    new RegExp(
      `^timeseries (?:usage = (?:avg|max)\\(${field}\\)|\\{ running = avg\\(${field}\\), desired = avg\\(${field}\\) \\}), `,
    ).exec(query) ?? [];
  const keys = [one, running, desired].filter((key) => key !== undefined).map(plainField);
  const [, width] = /, interval: (\d{1,5})m, filter: /.exec(query) ?? [];
  const [accountId, region, cluster, service] = [
    dimensions.accountId,
    dimensions.region,
    dimensions.cluster,
    dimensions.service,
  ].map((dimension) => filtered(query, dimension));
  if (keys.length === 0 || width === undefined) return null;
  if (accountId === undefined || region === undefined || cluster === undefined) return null;
  const sli = sliIn(query, keys, service !== undefined);
  const scope = { accountId, region, cluster, ...(service === undefined ? {} : { service }) };
  const plan = { slotMinutes: Number(width), excluded: excludedIn(query) };
  if (sli === null || platformIndicator(sli, scope, keysWith(sli, keys), plan) !== query) return null;
  return { sli, entityId: null, ...scope, keys, ...plan };
}
