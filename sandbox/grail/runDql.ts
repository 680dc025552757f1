import type { World } from '../world/world';
import { compileDql } from './compileDql';
import type { DqlRecord } from './values/dqlValue';

/**
 * The records of a query. `timeframe`, in milliseconds, holds where the query names none.
 * @throws DqlError naming the first thing that is wrong or not supported; no data is read before all of it is understood
 */
export const runDql = (world: World, source: string, timeframe: { from: number; to: number }): readonly DqlRecord[] =>
  compileDql(world, source, timeframe).run();
