import type { Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { badParameter, refuse } from '../parameters/badParameter';
import { cut, readPage } from '../parameters/paging';
import { parseTime } from '../parameters/timeframe';
import { describeMetric, lastWritten, made } from './describeMetric';
import { knownMetrics } from './knownMetrics';

const defaultFields = ['displayName', 'description', 'unit'];

/** `+x` adds, `-x` removes, a list without signs replaces the default. */
function fieldsOf(text: string | null, known: readonly string[]): string[] {
  // A plus sign that nobody encoded arrives as a blank.
  const wanted = (text ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => name.replace(/^ /, '+'));
  const names = wanted.map((name) => name.replace(/^[+-]/, ''));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw badParameter('fields', `The field '${unknown}' is unknown`);
  const isSigned = wanted.every((name) => /^[+-]/.test(name));
  const kept = isSigned ? defaultFields.filter((name) => !wanted.includes(`-${name}`)) : [];
  const added = names.filter((name) => !wanted.includes(`-${name}`));
  return [...new Set(['metricId', ...kept, ...added])];
}

/** Keys and `prefix.*`, separated by commas. */
function matcher(selector: string | null): (key: string) => boolean {
  if (selector === null || selector === '') return () => true;
  const patterns = selector.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
  const foreign = patterns.find((part) => !/^[\w.:-]*\*?$/.test(part) || part === '');
  if (foreign !== undefined) {
    throw badParameter(
      'metricSelector',
      `'${foreign}': the sandbox lists metrics by key or by a trailing wildcard only`,
    );
  }
  const isMatch = (pattern: string, key: string): boolean =>
    pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
  return (key) => patterns.some((pattern) => isMatch(pattern, key));
}

function writtenFilter(world: World, since: string | null): (key: string) => boolean {
  if (since === null) return () => true;
  const from = parseTime(since, world.clock.now(), 'writtenSince');
  return (key) => (lastWritten(world, key) ?? -Infinity) >= from;
}

/** @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-get-all */
export const listMetrics: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 100, max: 500, clamps: true });
  const { query } = page;
  refuse(query, 'metadataSelector', 'writtenSinceMode');
  const matches = matcher(query.get('metricSelector'));
  const isFresh = writtenFilter(world, query.get('writtenSince'));
  const text = query.get('text')?.toLowerCase() ?? '';
  const keys = knownMetrics(world).filter((key) => matches(key) && key.toLowerCase().includes(text) && isFresh(key));
  const fields = fieldsOf(query.get('fields'), Object.keys(describeMetric(world, '')));
  const { shown, counts } = cut(keys, page);
  const { totalCount, nextPageKey = null } = counts;
  const metrics = shown.map((key) => made(describeMetric(world, key), fields));
  return { status: 200, body: { totalCount, nextPageKey, metrics } };
};
