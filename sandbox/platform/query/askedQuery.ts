import { compileDql, type CompiledDql } from '../../grail/compileDql';
import { DqlError } from '../../grail/values/dqlError';
import type { World } from '../../world/world';
import { queryError } from './queryError';
import type { QueryRequest } from './queryRequest';
import { authorizeTables } from './tableScopes';

const hourMs = 3_600_000;

/** Where neither the query nor the request names a timeframe. */
export const usualTimeframe = (world: World): { from: number; to: number } => {
  const now = world.clock.now();
  return { from: now - 2 * hourMs, to: now };
};

/** Does something with a query. @throws DetailedError where that finds the query wrong */
export function about<T>(query: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof DqlError ? queryError(error, query) : error;
  }
}

/** A query that is understood and may be run. @throws DetailedError 400, or 403 when it reads what the caller may not read */
export const askedQuery = (world: World, request: QueryRequest): CompiledDql =>
  about(request.query, () => {
    const compiled = compiledFor(world, request);
    authorizeTables(world, compiled.report.tables);
    return compiled;
  });

/** Whoever may not read a table is not told whether it is there, either. */
function compiledFor(world: World, { query, timeframe, timezone }: QueryRequest): CompiledDql {
  try {
    return compileDql(world, query, timeframe ?? usualTimeframe(world), timezone);
  } catch (error) {
    if (error instanceof DqlError && error.errorType === 'UNKNOWN_DATA_OBJECT')
      authorizeTables(world, new Map([[error.subject, error.at]]));
    throw error;
  }
}
