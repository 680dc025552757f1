import type { Operation } from '../../http/operation';
import { badParameter, refuse } from '../parameters/badParameter';
import { cut, readPage } from '../parameters/paging';
import { readTimeframe, type Timeframe } from '../parameters/timeframe';
import { evaluateSlo } from './evaluateSlo';
import { presentSlo } from './presentSlo';
import { compileSloSelector } from './sloSelector';
import { allSlos } from '../storedSlos/storedSlo';

/** The parameter's value among the documented ones. @throws ApiError 400 */
function oneOf(query: URLSearchParams, name: string, [first, ...others]: readonly [string, ...string[]]): string {
  const value = query.get(name) ?? first;
  if (value === first || others.includes(value)) return value;
  throw badParameter(name, `'${value}' is not one of ${[first, ...others].join(', ')}`);
}

/** The timeframe that replaces the SLOs' own windows, if the query asks for that. @throws ApiError 400 */
export function globalTimeframe(query: URLSearchParams, now: number): Timeframe | null {
  return oneOf(query, 'timeFrame', ['CURRENT', 'GTF']) === 'GTF' ? readTimeframe(query, now, 'now-2w') : null;
}

const isEvaluated = (query: URLSearchParams): boolean => oneOf(query, 'evaluate', ['false', 'true']) === 'true';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives-classic/get-all */
export const listSlos: Operation = (world) => (call) => {
  const page = readPage(call.query, (query) => ({ size: 10, max: isEvaluated(query) ? 25 : 10_000 }));
  const { query } = page;
  refuse(query, 'demo', 'showGlobalSlos');
  const matches = compileSloSelector(query.get('sloSelector'));
  const enabled = oneOf(query, 'enabledSlos', ['true', 'false', 'all']);
  const sign = oneOf(query, 'sort', ['name', '-name']) === 'name' ? 1 : -1;
  const timeframe = globalTimeframe(query, world.clock.now());
  const found = allSlos(world)
    .filter((slo) => (enabled === 'all' || `${slo.definition.enabled}` === enabled) && matches(slo))
    .sort((a, b) => sign * (a.definition.name < b.definition.name ? -1 : 1));
  const { shown, counts } = cut(found, page);
  const slo = shown.map((one) => presentSlo(one, isEvaluated(query) ? evaluateSlo(world, one, timeframe) : null));
  return { status: 200, body: { ...counts, slo } };
};
