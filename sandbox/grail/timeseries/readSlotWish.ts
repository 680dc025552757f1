import { constantOf } from '../expressions/compileExpression';
import { wrongValue } from '../expressions/readTimeframe';
import type { DqlScope } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { DqlError } from '../values/dqlError';
import { Duration } from '../values/dqlValue';
import { type SlotWish, usualBins } from './slotGrid';

export const slotParameters = ['interval', 'bins'] as const;

/** What `interval:` or `bins:` says, which exclude each other. @throws DqlError */
export function readSlotWish(named: ReadonlyMap<string, Item>, scope: DqlScope): SlotWish {
  const [interval, bins] = [constantOf(named.get('interval'), scope), constantOf(named.get('bins'), scope)];
  if (named.has('interval') && !(interval instanceof Duration && interval.ms > 0)) throw wrongValue(named, 'interval');
  if (named.has('bins') && !(typeof bins === 'bigint' && bins > 0n)) throw wrongValue(named, 'bins');
  if (named.has('interval') && named.has('bins')) {
    throw new DqlError('INVALID_PARAMETER', 'bins', named.get('bins')?.at ?? 0, 'cannot stand beside `interval`');
  }
  return {
    interval: interval instanceof Duration ? interval.ms : null,
    bins: typeof bins === 'bigint' ? Number(bins) : usualBins,
    timezone: scope.timezone,
  };
}
