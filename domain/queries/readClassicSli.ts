import { dimensions } from '../model/ecsMetrics';
import type { Sli } from '../model/sli';
import { classicExpression, formerClassicExpression } from './classicSli';
import { keysWith, metricOfKey } from './keysRead';
import { quoted } from './metricSelector';
import type { ReadSli } from './foundSli';

const key = '([a-z]*:?[A-Za-z_][\\w.]*)';
/** What stands between the quotes of a string. */
const content = '(?:[^"~]|~["~])*';
const oneKey = new RegExp(`^(?:100-|\\(\\()${key}:filter\\(`);
const twoKeys = new RegExp(`^\\(\\(\\(${key}:filter\\((?:[^"]|"${content}")*?:splitBy\\(\\):avg-${key}:filter\\(`);
const filteredService = new RegExp(`,eq\\(${quoted(dimensions.service)},"(${content})"\\)`);

/** The string inside quotes of a metric selector. */
const unescaped = (text: string): string => text.replace(/~(["~])/g, '$1');

function serviceIn(expression: string): string | undefined {
  const [, service] = filteredService.exec(expression) ?? [];
  return service === undefined ? undefined : unescaped(service);
}

function sliIn(expression: string, keys: string[], service: string | undefined): Sli | null {
  const [first = ''] = keys;
  const noData = expression.endsWith(':default(100,always)') ? 'good' : 'exclude';
  if (keys.length === 2) return { kind: 'running-tasks', noData };
  const metric = metricOfKey(first);
  if (metric === null) return null;
  if (expression.startsWith('100-')) return { kind: 'headroom', metric };
  const [, threshold] = /:partition\("usage",value\("good",lt\((\d+(?:\.\d+)?)\)\)\):splitBy/.exec(expression) ?? [];
  const [, statistic] = /:(avg|max)(?::splitBy\(\):max)?:partition\("usage"/.exec(expression) ?? [];
  if (threshold === undefined || statistic === undefined) return null;
  const isWorst = expression.includes(`:splitBy(${quoted(dimensions.service)}):${statistic}:splitBy():max:partition(`);
  return {
    kind: 'time',
    metric,
    level: isWorst ? 'worst-service' : service === undefined ? 'cluster' : 'service',
    threshold: Number(threshold),
    statistic: statistic === 'max' ? 'max' : 'avg',
    noData,
  };
}

/** Reads an expression of ours back, of this version or a former one; null when it is not exactly one of those. */
export function readClassicSli(expression: string): ReadSli | null {
  const [, entityId] = /,(CUSTOM_DEVICE-[0-9A-F]{16})[),]/.exec(expression) ?? [];
  const [, ...keys] = twoKeys.exec(expression) ?? oneKey.exec(expression) ?? [];
  if (entityId === undefined || keys.length === 0) return null;
  const service = serviceIn(expression);
  const sli = sliIn(expression, keys, service);
  if (sli === null) return null;
  const known = keysWith(sli, keys);
  const isCurrent = classicExpression(sli, { entityId, service }, known) === expression;
  if (!isCurrent && formerClassicExpression(sli, { entityId, service }, known) !== expression) return null;
  return {
    ...{ sli, entityId, keys, slotMinutes: null, excluded: [] },
    ...(service === undefined ? {} : { service }),
    ...(isCurrent ? {} : { isFormer: true }),
  };
}
