import { type DqlRecord, type DqlValue, Duration, Timeframe, Timestamp } from '../../../sandbox/grail/values/dqlValue';
import { runDql } from '../../../sandbox/grail/runDql';
import type { World } from '../../../sandbox/world/world';
import { minute, noon } from '../dynatrace/smallWorld';

/** Values as a test reads them: longs with an `n`, times as texts. */
function plain(value: DqlValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Timestamp) return new Date(value.ms).toISOString();
  if (value instanceof Duration) return `${value.ms / minute}m`;
  if (value instanceof Timeframe) return { start: plain(value.start), end: plain(value.end) };
  return value;
}

/** The records of a query over the `minutes` before noon, as plain objects. */
export function query(world: World, source: string, minutes = 10): Record<string, unknown>[] {
  const records = runDql(world, source, { from: noon - minutes * minute, to: noon });
  return records.map((record: DqlRecord) => Object.fromEntries([...record].map(([key, value]) => [key, plain(value)])));
}
