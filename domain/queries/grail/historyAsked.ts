import { dimensions } from '../../model/ecsMetrics';
import { dimensionsOfKey } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import { dqlFilter } from '../dql';
import type { HistoryScope } from '../historySelector';
import { keysRead } from '../keysRead';
import { customDevice } from '../metricSelector';
import { targetFilter } from '../targetFilter';
import type { MeasuredAsked } from './measuredDql';
import type { SlotsAsked } from './slotsDql';

/** Keeps the series of a metric that are a cluster's, or a service's in it, the way the engine picks them. @throws Failure `InvalidInput` */
function clusterFilter(engine: HistoryScope['engine'], target: HistoryScope['target'], key: string): string {
  if (engine === 'platform') return targetFilter(target, dimensionsOfKey(key));
  return dqlFilter({
    [dimensions.clusterEntity]: customDevice(target.entityId),
    [dimensions.service]: target.service,
  });
}

/**
 * What to ask Grail so as to judge an SLI's time slots, metric by metric; of running tasks the wanted ones come second. The same
 * as `historySelector` asks of the Metrics API.
 */
export function historyAsked(
  sli: Sli,
  { engine, target, keys, perService = false }: HistoryScope,
  slotMinutes: number,
): SlotsAsked[] {
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  return keysRead(sli).map((name) => ({
    ...{ key: keys[name], statistic: sli.kind === 'time' ? sli.statistic : 'avg' },
    by: perService || isWorst ? [dimensionsOfKey(keys[name]).service] : [],
    filter: clusterFilter(engine, target, keys[name]),
    ...{ slotMinutes, highest: isWorst && !perService },
  }));
}

/** The minutes in which an SLI was measured; of a cluster's services any one will do. */
export function measuredAsked(sli: Sli, { engine, target, keys }: HistoryScope): MeasuredAsked {
  const read = keysRead(sli).map((name) => keys[name]);
  return { keys: read, by: [], filter: clusterFilter(engine, target, read[0] ?? '') };
}
