import type { World } from '../world/world';
import { compileCommand } from './commands/commands';
import { DqlError } from './values/dqlError';
import type { DqlRecord } from './values/dqlValue';
import { parseDql } from './syntax/parseDql';
import { readTimeseries } from './timeseries/readTimeseries';
import { runTimeseries } from './timeseries/runTimeseries';

/**
 * The records of a query. `timeframe`, in milliseconds, holds where the query names none.
 * @throws DqlError naming the first thing that is wrong or not supported; no data is read before all of it is understood
 */
export function runDql(world: World, source: string, timeframe: { from: number; to: number }): readonly DqlRecord[] {
  const scope = { world, now: world.clock.now() };
  const [start, ...rest] = parseDql(source);
  if (start?.name !== 'timeseries') {
    throw new DqlError('UNKNOWN_COMMAND', start?.name ?? '', 0, 'cannot start a query in the sandbox; timeseries can');
  }
  const read = runTimeseries(readTimeseries(start, timeframe, scope), scope);
  const steps = rest.map((command) => compileCommand(command, scope));
  return steps.reduce<readonly DqlRecord[]>((records, step) => step(records), read());
}
