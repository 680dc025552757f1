import type { Target } from '../model/cluster';
import { dimensionsOfKey } from '../model/metricFamily';
import { dqlField } from './dql';
import { slotMinutes, windowMinutes } from './evaluationWindow';
import type { ReadSli } from './foundSli';
import { keysWith } from './keysRead';
import { platformIndicator } from './platformSli';
import { targetFilter } from './targetFilter';

/**
 * The SLI of a classic SLO once more in DQL: one record with `sli`, percent, over the same window whatever timeframe the
 * reader picks. Slots are a 120th of the window, which the classic engine need not share (see `slotMinutes`), so the two
 * figures can differ a little. No record, or a null, means no data; `arrayAvg` of nothing would be 0
 * (https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/array-functions). @throws Failure `InvalidInput` for an unknown window
 */
export function sliValueDql({ sli, keys }: Pick<ReadSli, 'sli' | 'keys'>, target: Target, window: string): string {
  if (sli.kind === 'headroom') {
    windowMinutes(window);
    const [key = ''] = keys;
    const usage = `avg(${dqlField(key)}, scalar: true)`;
    return `timeseries usage = ${usage}, from: now()${window}, filter: ${targetFilter(target, dimensionsOfKey(key))}\n| fields sli = 100 - usage`;
  }
  const plan = { slotMinutes: slotMinutes(window), excluded: [], from: `now()${window}` };
  const slots = platformIndicator(sli, target, keysWith(sli, keys), plan);
  return `${slots}\n| fieldsAdd sli = arrayRemoveNulls(sli)\n| fields sli = if(arraySize(sli) > 0, arrayAvg(sli))`;
}
