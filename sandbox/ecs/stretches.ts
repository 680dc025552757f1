import { chance } from './chance';
import type { ClusterPlan, Workload } from './clusterPlan';
import { incidentOf, roomOn, type Incident } from './incident';

const minutesOfDay = 1440;
/** How long a rollout has a task less, and how long tasks of a lost instance need to run elsewhere, minutes. */
const rolloutMinutes = 8;
const placementMinutes = 6;

/** A part of a day in which nothing changes but the hour and the noise. Minutes of the day, `from` included, `to` not. */
export interface Stretch {
  from: number;
  to: number;
  running: number;
  cpuLift: number;
  cpuFactor: number;
  memoryFactor: number;
}

/** What happens to a workload in some minutes of a day; `missing` tasks of several effects add up. */
type Effect = { from: number; to: number; missing?: number } & Partial<Omit<Stretch, 'from' | 'to' | 'running'>>;

/** Of each workload the day that was asked for last: a live stream asks for the same one every minute. */
const latest = new WeakMap<Workload, { day: number; stretches: readonly Stretch[] }>();

/** The day of a workload of the cluster in stretches, in order and without gaps. */
export function stretchesOf(plan: ClusterPlan, workload: Workload, day: number): readonly Stretch[] {
  const known = latest.get(workload);
  if (known?.day === day) return known.stretches;
  const stretches = computed(plan, workload, day);
  latest.set(workload, { day, stretches });
  return stretches;
}

function computed(plan: ClusterPlan, workload: Workload, day: number): readonly Stretch[] {
  const incident = incidentOf(plan, day);
  const isService = workload !== plan.standalone;
  const effects = [
    ...(isService ? mishaps(workload, day) : []),
    ...(incident && isService ? effectsOf(plan, workload, incident) : []),
  ];
  if (effects.length === 0) return [stretch(workload, [], 0, minutesOfDay)];
  const borders = new Set([0, minutesOfDay, ...effects.flatMap(({ from, to }) => [from, to])]);
  const sorted = [...borders].filter((border) => border <= minutesOfDay).sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => stretch(workload, effects, sorted[index] ?? 0, to));
}

function stretch({ desired }: Workload, effects: readonly Effect[], from: number, to: number): Stretch {
  const made: Stretch = { from, to, running: desired, cpuLift: 0, cpuFactor: 1, memoryFactor: 1 };
  for (const effect of effects) {
    if (effect.from > from || effect.to <= from) continue;
    made.running -= effect.missing ?? 0;
    made.cpuLift += effect.cpuLift ?? 0;
    made.cpuFactor *= effect.cpuFactor ?? 1;
    made.memoryFactor *= effect.memoryFactor ?? 1;
  }
  made.running = Math.max(0, made.running);
  return made;
}

/** On one day in six a deployment replaces tasks one by one; on one in forty most of a service's tasks fail. */
function mishaps({ seed, desired }: Workload, day: number): Effect[] {
  const dice = (what: number): number => chance(seed ^ what, day);
  const dip = (probability: number, what: number, shortest: number, longest: number, missing: number): Effect[] => {
    if (dice(what) >= probability) return [];
    const from = Math.floor(1300 * dice(what + 1));
    return [{ from, to: from + shortest + Math.floor((longest - shortest) * dice(what + 2)), missing }];
  };
  return [...dip(1 / 6, 0x0de1, 4, 12, 1), ...dip(1 / 40, 0x1bad, 20, 90, Math.ceil(0.75 * desired))];
}

function effectsOf(plan: ClusterPlan, workload: Workload, incident: Incident): Effect[] {
  const { cause, from, to, service, lift, instances } = incident;
  const { desired } = workload;
  const isCulprit = service !== null && plan.services[service] === workload;
  switch (cause) {
    case 'hot-service':
      return isCulprit ? [{ from, to, cpuLift: lift }] : [];
    case 'deployment':
      return isCulprit
        ? [
            { from, to, memoryFactor: 2 },
            { from, to: Math.min(to, from + rolloutMinutes), missing: 1 },
            { from: Math.max(from, to - rolloutMinutes), to, missing: 1 },
          ]
        : [];
    case 'lost-instances': {
      // At least one task of a service finds room; those that run share the work of all.
      const placed = Math.max(1, Math.floor(desired * roomOn(plan, instances)));
      const kept = Math.min(placed, Math.max(1, Math.round((desired * instances) / plan.instances)));
      const settled = Math.min(to, from + placementMinutes);
      return [
        { from, to: settled, missing: desired - kept },
        { from: settled, to, missing: desired - placed, cpuFactor: desired / placed },
      ];
    }
    case 'scaled-down-group':
      return [];
  }
}
