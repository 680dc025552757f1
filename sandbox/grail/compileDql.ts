import type { World } from '../world/world';
import { compileCommand } from './commands/commands';
import { emptyReport, type QueryReport } from './report/queryReport';
import { DqlError } from './values/dqlError';
import type { DqlRecord } from './values/dqlValue';
import { parseDql } from './syntax/parseDql';
import { readTimeseries } from './timeseries/readTimeseries';
import { runTimeseries } from './timeseries/runTimeseries';

/** A query that is understood. No data is read before `run`. */
export interface CompiledDql {
  report: QueryReport;
  run: () => readonly DqlRecord[];
}

/**
 * Understands a query. `timeframe`, in milliseconds, holds where the query names none.
 * @throws DqlError naming the first thing that is wrong or not supported
 */
export function compileDql(world: World, source: string, timeframe: { from: number; to: number }): CompiledDql {
  const report = emptyReport();
  const scope = { world, now: world.clock.now(), report };
  const [start, ...rest] = parseDql(source);
  if (start?.name !== 'timeseries') {
    throw new DqlError('UNKNOWN_COMMAND', start?.name ?? '', 0, 'cannot start a query in the sandbox; timeseries can');
  }
  const read = runTimeseries(readTimeseries(start, timeframe, scope), scope);
  const steps = rest.map((command) => compileCommand(command, scope));
  return { report, run: () => steps.reduce<readonly DqlRecord[]>((records, step) => step(records), read()) };
}
