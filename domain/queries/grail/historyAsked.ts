import { dimensions } from '../../model/ecsMetrics';
import { dimensionsOfKey } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import { dqlFilter } from '../dql';
import type { HistoryScope } from '../historySelector';
import { keysRead } from '../keysRead';
import { customDevice } from '../metricSelector';
import { targetWhere } from '../targetFilter';
import type { MeasuredAsked } from './measuredDql';
import type { SlotsAsked } from './slotsDql';

/** What the series of a metric have that are a cluster's, or a service's in it, the way the engine picks them. @throws Failure `InvalidInput` */
function whereOf(engine: HistoryScope['engine'], target: HistoryScope['target'], key: string): Record<string, string> {
  if (engine === 'platform') return targetWhere(target, dimensionsOfKey(key));
  const { service } = target;
  return {
    [dimensions.clusterEntity]: customDevice(target.entityId),
    ...(service === undefined ? {} : { [dimensions.service]: service }),
  };
}

/** What to ask of one metric, and the series that are wanted of it. */
export interface SeriesAsked extends SlotsAsked {
  /** Values of their dimensions, which `filter` says too. */
  where: Readonly<Record<string, string>>;
}

/**
 * What to ask Grail so as to judge an SLI's time slots, metric by metric; of running tasks the wanted ones come second. The same
 * as `historySelector` asks of the Metrics API.
 */
export function historyAsked(
  sli: Sli,
  { engine, target, keys, perService = false }: HistoryScope,
  slotMinutes: number,
): SeriesAsked[] {
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  return keysRead(sli).map((name) => {
    const where = whereOf(engine, target, keys[name]);
    return {
      ...{ key: keys[name], statistic: sli.kind === 'time' ? sli.statistic : 'avg' },
      by: perService || isWorst ? [dimensionsOfKey(keys[name]).service] : [],
      ...{ where, filter: dqlFilter(where), slotMinutes, highest: isWorst && !perService },
    };
  });
}

/** The minutes in which an SLI was measured; of a cluster's services any one will do. */
export function measuredAsked(sli: Sli, { engine, target, keys }: HistoryScope): MeasuredAsked {
  const read = keysRead(sli).map((name) => keys[name]);
  return { keys: read, by: [], filter: dqlFilter(whereOf(engine, target, read[0] ?? '')) };
}
