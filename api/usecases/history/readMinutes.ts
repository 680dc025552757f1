import type { Target } from '../../../domain/model/cluster';
import { familyOf, metricFamilies } from '../../../domain/model/metricFamily';
import { connectionReservationKeys, streamReservationKeys, type MetricKeys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import type { Engine } from '../../../domain/model/slo';
import type { ClusterHistory } from '../../../domain/slo/history/hotCluster';
import type { HistoryGround } from './historyGround';
import type { HistoryPart, Span } from './historyPart';
import { slotSpan } from './slotSpan';

export interface MinutesAsked {
  engine: Engine;
  /** The SLI as it is held against services. */
  sli: Sli;
  target: Target;
  timeframe: Span;
}

const minuteMs = 60_000;
const finestMs = 7 * 24 * 60 * minuteMs;

/** Minutes, or fives where values come no faster, or where a month of minutes of every service would be too much to read. */
export const grainOf = (target: Target, { from, to }: Span): number =>
  Math.max(metricFamilies[familyOf(target)].intervalMinutes, to - from > finestMs ? 5 : 1);

/** The services of a cluster, or the one that is asked for, at the finest grain, read in chunks of a day. */
export const serviceMinutes = (ground: HistoryGround, asked: MinutesAsked): Promise<HistoryPart> =>
  ground.slots({ ...scopeOf(ground, asked), perService: true });

function scopeOf(ground: HistoryGround, { engine, sli, target, timeframe }: MinutesAsked) {
  const slotMinutes = grainOf(target, timeframe);
  const span = slotSpan('platform', timeframe, slotMinutes);
  return { ...span, engine, sli, target, keys: ground.found.keys, slotMinutes };
}

/**
 * The same minutes of a cluster as a whole: its usage, what is reserved of it, and the tasks of all its services. Null where it has no
 * cluster-level usage; what else the environment does not have is empty.
 */
export async function clusterMinutes(
  ground: HistoryGround,
  asked: MinutesAsked,
  grid: readonly Span[],
): Promise<ClusterHistory | null> {
  const { sli, target } = asked;
  if (sli.kind !== 'time' || target.service !== undefined) return null;
  const { keys, available } = ground.found;
  const reserved = familyOf(target) === 'stream' ? streamReservationKeys : connectionReservationKeys;
  /** Reads any metric of the level as if it were the usage. */
  const read = async (level: 'cluster' | 'service', key: string): Promise<HistoryPart | null> => {
    if (!available.has(key)) return null;
    const name: keyof MetricKeys = `${level}${sli.metric === 'cpu' ? 'Cpu' : 'Memory'}`;
    const scope = scopeOf(ground, { ...asked, sli: { ...sli, level } });
    return ground.slots({ ...scope, keys: { ...keys, [name]: key }, perService: level === 'service' });
  };
  const usage = await read('cluster', sli.metric === 'cpu' ? keys.clusterCpu : keys.clusterMemory);
  if (!usage || usage.series.size === 0) return null;
  const [reservation, running, desired] = await Promise.all([
    read('cluster', reserved[sli.metric]),
    read('service', keys.serviceRunningTasks),
    read('service', keys.serviceDesiredTasks),
  ]);
  return {
    usage: summed(usage, grid),
    reservation: summed(reservation, grid),
    running: summed(running, grid),
    desired: summed(desired, grid),
  };
}

/** The sum of all series on another grid; null where none of them was measured. */
function summed(part: HistoryPart | null, grid: readonly Span[]): (number | null)[] {
  if (!part) return [];
  const placeOf = new Map(part.grid.map(({ to }, index) => [to, index]));
  const columns = [...part.series.values()];
  return grid.map(({ to }) => {
    const place = placeOf.get(to);
    const values = place === undefined ? [] : columns.flatMap((column) => column[place] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  });
}
