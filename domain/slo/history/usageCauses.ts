type Values = readonly (number | null)[];

/** Usage in percent, all on one grid of time; `cluster` is empty where nothing is measured of it as a whole (Fargate). */
export interface MeasuredUsage {
  cluster: Values;
  services: ReadonlyMap<string, Values>;
}

export interface ClusterStory {
  usage: MeasuredUsage;
  /** Tasks of all services; empty without Container Insights. */
  running: Values;
  desired: Values;
}

/** What stood out while usage was high, beside what was before and after it. */
export type UsageCause =
  | { kind: 'service'; service: string; meanwhile: number; otherwise: number | null; areTasksReplaced: boolean }
  /** More than one rose: `services` are those, the one that rose most first. */
  | { kind: 'services'; services: string[]; areTasksKnown: boolean }
  | { kind: 'fewer-tasks'; running: number; desired: number }
  | { kind: 'less-capacity'; meanwhile: number; otherwise: number; areTasksKnown: boolean };

/** A stretch of time slots (`to` not included) with usage at or above a threshold. */
export interface HighUsage {
  from: number;
  to: number;
  peak: number;
  /** Null where nothing stood out. */
  cause: UsageCause | null;
}

/** What is compared with a stretch: so many slots on either side of it. */
const beside = 8;
/** A service that rose by less is no culprit, nor one whose neighbors rose half as much. */
const [leastRise, leastPoints] = [1.4, 10];
/** A cluster that rose by so much while its services did not has less to share out. */
const leastClusterRise = 1.15;
/** Below it a service is idle: how many times more it uses later says nothing. Percent. */
const idle = 1;
/** Tasks that were missing, as a share of those that were wanted. */
const leastMissing = 0.05;

/**
 * When a cluster or one of its services was at or above a threshold, and what the figures say about why: a service that rose alone, several that
 * rose together, tasks that were missing, or a cluster that rose while its services did not. It is what the metrics show, not a proof.
 * @param judged whose times at or above the threshold are told; without it, those of the cluster and of each service
 */
export function usageCauses(
  story: ClusterStory,
  threshold: number,
  judged: readonly Values[] = [story.usage.cluster, ...story.usage.services.values()],
): HighUsage[] {
  const { usage } = story;
  const all = [usage.cluster, ...usage.services.values()];
  const length = all.reduce((most, values) => Math.max(most, values.length), 0);
  const level = Array.from({ length }, (_, slot) =>
    judged.reduce((most, values) => Math.max(most, values[slot] ?? 0), 0),
  );
  const stretches = stretchesAtLeast(level, threshold);
  const isHigh = (slot: number) => (level[slot] ?? 0) >= threshold;
  return stretches.map(({ from, to }) => {
    const inside = range(from, to);
    const around = [...range(Math.max(0, from - beside), from), ...range(to, Math.min(length, to + beside))];
    const outside = around.filter((slot) => !isHigh(slot));
    const peak = level.slice(from, to).reduce((most, one) => Math.max(most, one), 0);
    return { from, to, peak, cause: causeOf(story, { inside, outside, threshold }) };
  });
}

interface Slots {
  inside: readonly number[];
  outside: readonly number[];
  threshold: number;
}

function causeOf({ usage, running, desired }: ClusterStory, slots: Slots): UsageCause | null {
  const { inside, outside, threshold } = slots;
  const risen = [...usage.services]
    .flatMap(([service, values]) => {
      const [meanwhile, otherwise] = [meanOf(values, inside), meanOf(values, outside)];
      if (meanwhile === null) return [];
      const rise = otherwise === null ? 1 : meanwhile / Math.max(otherwise, idle);
      return [{ service, meanwhile, otherwise, rise }];
    })
    .sort((one, other) => other.rise - one.rise);
  const missing = shortOf(running, desired, inside);
  const [first, second] = risen;
  const areTasksReplaced = missing !== null && missing.share > 0;
  const isAlone = first !== undefined && (second?.rise ?? 1) - 1 <= (first.rise - 1) / 2;
  if (first && isAlone && first.rise >= leastRise && first.meanwhile - (first.otherwise ?? 0) >= leastPoints)
    return serviceCause(first, areTasksReplaced);
  if (missing !== null && missing.share >= leastMissing)
    return { kind: 'fewer-tasks', running: missing.running, desired: missing.desired };
  const [meanwhile, otherwise] = [meanOf(usage.cluster, inside), meanOf(usage.cluster, outside)];
  const isClusterRisen = meanwhile !== null && otherwise !== null && meanwhile >= otherwise * leastClusterRise;
  const together = risen.filter(({ rise }) => rise >= leastClusterRise);
  // Of services without data beside the stretch it is not known whether they rose.
  const areServicesKnown = risen.length > 0 && risen.every((one) => one.otherwise !== null);
  if (isClusterRisen && areServicesKnown && together.length === 0)
    return { kind: 'less-capacity', meanwhile, otherwise, areTasksKnown: missing !== null };
  if (!isAlone && first && first.rise >= leastRise)
    return { kind: 'services', services: together.map(({ service }) => service), areTasksKnown: missing !== null };
  const [hottest] = risen.filter((one) => one.meanwhile >= threshold).sort((a, b) => b.meanwhile - a.meanwhile);
  return hottest === undefined ? null : serviceCause(hottest, false);
}

const serviceCause = (
  { service, meanwhile, otherwise }: { service: string; meanwhile: number; otherwise: number | null },
  areTasksReplaced: boolean,
): UsageCause => ({ kind: 'service', service, meanwhile, otherwise, areTasksReplaced });

/** Stretches of slots in which values are at least so high, from the first on. */
export function stretchesAtLeast(values: Values, threshold: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  values.forEach((value, slot) => {
    if (value === null || value < threshold) return;
    const last = found.at(-1);
    if (last?.to === slot) last.to = slot + 1;
    else found.push({ from: slot, to: slot + 1 });
  });
  return found;
}

/** The slot in which most tasks were missing; when instances go, tasks are soon placed on those that are left. */
function shortOf(running: Values, desired: Values, inside: readonly number[]) {
  const [first = 0] = inside;
  const measured = [first - 1, ...inside].flatMap((slot) => {
    const [ran, wanted] = [running[slot] ?? null, desired[slot] ?? null];
    return ran === null || wanted === null || wanted === 0
      ? []
      : [{ running: ran, desired: wanted, share: (wanted - ran) / wanted }];
  });
  return measured.sort((one, other) => other.share - one.share)[0] ?? null;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

function meanOf(values: Values, slots: readonly number[]): number | null {
  const measured = slots.flatMap((slot) => values[slot] ?? []);
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0) / measured.length;
}
