import { touches } from '../../queries/touchedSlots';
import type { ServiceHistory } from './breachesOf';
import { goodness, type SlotRule } from './judgeSlots';

type Values = readonly (number | null)[];

/** What is measured of a cluster as a whole, on the grid of its services; empty where nothing is. */
export interface ClusterHistory {
  usage: Values;
  /** Percent of what its instances have. */
  reservation: Values;
  running: Values;
  desired: Values;
}

/** Means of something while a cluster was hot and its services were calm, and in the rest of the time; null without data. */
export interface BesideCalm {
  meanwhile: number | null;
  otherwise: number | null;
}

/** Minutes in which a cluster was above the threshold while no service was: its capacity is the cause, not a service. */
export interface HotClusterCalmServices {
  /** Minutes in which the cluster was bad. */
  clusterBadMinutes: number;
  /** Of these, those in which no service was. */
  calmMinutes: number;
  firstAt: number;
  lastAt: number;
  reservation: BesideCalm;
  running: BesideCalm;
  desired: BesideCalm;
}

/** Below this share of the cluster's bad minutes it is the edges of what a service did. */
const leastShare = 0.1;

/** Null when the cluster was never hot, or when a service was too in all but a tenth of that time. */
export function hotClusterCalmServices(
  { grid, services }: ServiceHistory,
  cluster: ClusterHistory,
  rule: SlotRule,
  grainMinutes: number,
): HotClusterCalmServices | null {
  const isGood = goodness(rule);
  const isExcluded = touches(rule.excluded);
  const isBad = (value: number | null | undefined): boolean => typeof value === 'number' && !isGood(value);
  const columns = [...services.values()];
  const hot = grid.flatMap((slot, index) => (!isExcluded(slot) && isBad(cluster.usage[index]) ? [index] : []));
  const calm = hot.filter((index) => !columns.some((values) => isBad(values[index])));
  const [first, last] = [grid[calm[0] ?? -1], grid[calm.at(-1) ?? -1]];
  if (!first || !last || calm.length < leastShare * hot.length) return null;
  const meanwhile = new Set(calm);
  const beside = (values: Values): BesideCalm => ({
    meanwhile: meanOf(values.filter((_, index) => meanwhile.has(index))),
    // What else was hot is no comparison.
    otherwise: meanOf(values.filter((_, index) => !isBad(cluster.usage[index]))),
  });
  return {
    ...{ clusterBadMinutes: hot.length * grainMinutes, calmMinutes: calm.length * grainMinutes },
    ...{ firstAt: first.from, lastAt: last.to },
    reservation: beside(cluster.reservation),
    running: beside(cluster.running),
    desired: beside(cluster.desired),
  };
}

function meanOf(values: Values): number | null {
  const measured = values.flatMap((value) => value ?? []);
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0) / measured.length;
}
