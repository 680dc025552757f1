import { dimensionsOfKey, familyOfKey, metricFamilies, type PlaceDimensions } from '../model/metricFamily';
import type { MetricFamily } from '../model/cluster';
import type { Sli } from '../model/sli';
import type { NoDataPolicy } from '../model/slo';
import type { Place } from '../model/sloKey';
import { dqlField } from './dql';
import type { ReadSli } from './foundSli';
import { keysWith, metricOfKey } from './keysRead';
import { platformIndicator } from './platformSli';
import type { TimeRange } from './timeRange';

const field = '([A-Za-z_][\\w.]*|`(?:[^\\\\`]|\\\\[\\\\`])*`)';
const text = '"((?:[^"\\\\]|\\\\.)*)"';
const columns = new RegExp(
  `^timeseries (?:\\{ )?(?:usage = (avg|max)\\(${field}\\)|running = avg\\(${field}\\), desired = avg\\(${field}\\))[ ,]`,
);

const plainField = (name: string): string => name.replace(/^`|`$/g, '').replace(/\\([\\`])/g, '$1');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
/** The string inside quotes of DQL. */
const unescaped = (content: string): string => content.replace(/\\([^])/g, (_, sign: string) => escapes[sign] ?? sign);

const named = ['accountId', 'region', 'cluster', 'service'] as const;

/** The values that a query's filter demands, in the order in which we write them. */
function scopeIn(query: string, dimensions: PlaceDimensions): Partial<Record<(typeof named)[number], string>> {
  const [, filter = ''] = /, filter: \{ ([^]*) \}$/.exec(query) ?? [];
  const scope: ReturnType<typeof scopeIn> = {};
  let rest = filter;
  for (const name of named) {
    const [whole, value] = new RegExp(`^${dqlField(dimensions[name])} == ${text}(?: and |$)`).exec(rest) ?? [];
    if (whole === undefined || value === undefined) continue;
    scope[name] = unescaped(value);
    rest = rest.slice(whole.length);
  }
  return scope;
}

/** Account, region, cluster and service that an indicator's filter demands, as far as it does. */
export function indicatorScope(query: string): ReturnType<typeof scopeIn> {
  const [first = ''] = query.split('\n', 1);
  const [key = ''] = keysIn(first);
  return scopeIn(first, dimensionsOfKey(key));
}

/** The metrics that the first line of an indicator reads; none where it is not as we write it. */
function keysIn(first: string): string[] {
  const [, , one, running, desired] = columns.exec(first) ?? [];
  return [one, running, desired].filter((key) => key !== undefined).map(plainField);
}

/** Whose metrics an indicator of ours reads; null where that cannot be told. */
export function indicatorFamily(query: string): MetricFamily | null {
  const [key] = keysIn(query.split('\n', 1)[0] ?? '');
  return key === undefined ? null : familyOfKey(key);
}

/** The one value that a query compares a dimension with, wherever it does; null for none, and for several. */
function demanded(query: string, dimension: string): string | null {
  const comparison = new RegExp(`(?<![\\w.\`])\`?${dimension.replace(/\./g, '\\.')}\`? == ${text}`, 'g');
  const values = new Set([...query.matchAll(comparison)].map(([, value = '']) => unescaped(value)));
  const [only, ...others] = values;
  return only === undefined || others.length > 0 ? null : only;
}

/** The cluster that an indicator is about, even when somebody edited it: account, region and name, each demanded once. */
export function indicatorPlace(query: string): Place | null {
  for (const { dimensions } of Object.values(metricFamilies)) {
    const accountId = demanded(query, dimensions.accountId);
    const region = demanded(query, dimensions.region);
    const cluster = demanded(query, dimensions.cluster);
    if (accountId !== null && region !== null && cluster !== null) return { accountId, region, cluster };
  }
  return null;
}

function excludedIn(judging: string): TimeRange[] {
  const spans = /until\[\] > toTimestamp\("([^"]*)"\) and at\[\] < toTimestamp\("([^"]*)"\)/g;
  return [...judging.matchAll(spans)].map(([, from = '', to = '']) => ({
    from: Date.parse(from),
    to: Date.parse(to),
  }));
}

function noDataIn(judging: string): NoDataPolicy {
  const [, other] =
    /100\.0\)?, else: 0\.0\)(?:, else: (100\.0|if\(at\[\] <= now\(\) - \d+m, 0\.0))?\)+$/.exec(judging) ?? [];
  if (other === undefined) return 'exclude';
  return other === '100.0' ? 'good' : 'bad';
}

function sliIn([first = '', second = '']: string[], judging: string, keys: string[], isService: boolean): Sli | null {
  const noData = noDataIn(judging);
  if (keys.length === 2) return { kind: 'running-tasks', noData };
  const metric = metricOfKey(keys[0] ?? '');
  if (metric === null) return null;
  if (judging.endsWith('100 - usage[]')) return { kind: 'headroom', metric };
  const [, threshold] = /if\(usage\[\] < (\d+(?:\.\d+)?), (?:100\.0|if\(points)/.exec(judging) ?? [];
  if (threshold === undefined) return null;
  return {
    kind: 'time',
    metric,
    level: second.startsWith('| summarize ') ? 'worst-service' : isService ? 'service' : 'cluster',
    threshold: Number(threshold),
    statistic: columns.exec(first)?.[1] === 'max' ? 'max' : 'avg',
    noData,
  };
}

/** Reads an indicator of ours back, of this version or a former one; null when it is not exactly one of those. */
export function readPlatformSli(query: string): ReadSli | null {
  // Line breaks in names are written as escapes, so a line is a command.
  const lines = query.split('\n');
  const [first = ''] = lines;
  const judging = lines.find((line) => line.startsWith('| fieldsAdd sli = ')) ?? '';
  const keys = keysIn(first);
  const [key = ''] = keys;
  const [, width] = /, interval: (\d{1,5})m, filter: /.exec(first) ?? [];
  const { accountId, region, cluster, service } = scopeIn(first, dimensionsOfKey(key));
  if (keys.length === 0 || width === undefined) return null;
  if (accountId === undefined || region === undefined || cluster === undefined) return null;
  const sli = sliIn(lines, judging, keys, service !== undefined);
  const scope = { accountId, region, cluster, ...(service === undefined ? {} : { service }) };
  const plan = { slotMinutes: Number(width), excluded: excludedIn(judging) };
  if (sli === null || !plan.excluded.every(({ from, to }) => Number.isFinite(from + to))) return null;
  const known = keysWith(sli, keys);
  const isCurrent = platformIndicator(sli, scope, known, plan) === query;
  if (!isCurrent && platformIndicator(sli, scope, known, { ...plan, ignoresMinutes: true }) !== query) return null;
  return { sli, entityId: null, ...scope, keys, ...plan, ...(isCurrent ? {} : { isFormer: true }) };
}
