import type { BurnTierId } from '../../model/burnTier';
import { slotMinutes as classicSlotMinutes, windowMinutes } from '../../queries/evaluationWindow';
import { alertMinutes, alertVerdict, type AlertObjective } from './alertVerdict';

/** Settings of an objective with which an alert would work, each by itself; null where no such change helps. */
export interface NearestWorkable {
  /** True where no single change helps: then those that are named are needed together. */
  together: boolean;
  /** Percent. */
  target: number | null;
  /** E.g. `-14d`. */
  window: string | null;
  /** Platform only. */
  slotMinutes: number | null;
}

/** 50 to 98.9 % by tenths, 99 to 99.99 % by hundredths. */
const targets = [
  ...Array.from({ length: 490 }, (_, at) => 50 + at / 10),
  ...Array.from({ length: 100 }, (_, at) => 99 + at / 100),
].map((target) => Number(target.toFixed(2)));

const windows = [
  ...['-1h', '-2h', '-3h', '-4h', '-6h', '-8h', '-12h', '-18h'],
  ...Array.from({ length: 30 }, (_, at) => `-${at + 1}d`),
  ...['-60d', '-90d'],
];

const widths = Array.from({ length: alertMinutes }, (_, at) => at + 1).filter((width) => alertMinutes % width === 0);

function nearest<T>(values: readonly T[], isNear: (value: T) => number, works: (value: T) => boolean): T | null {
  const sorted = [...values].sort((one, other) => isNear(one) - isNear(other));
  return sorted.find(works) ?? null;
}

const ratio = (one: number, other: number): number => Math.abs(Math.log(one / other));

const known = new Map<string, NearestWorkable>();

/** The nearest target, window or slot width for which a tier would work, each with the other two as they are. */
export function nearestWorkable(tier: BurnTierId, objective: AlertObjective, guard?: number): NearestWorkable {
  const key = JSON.stringify([tier, objective, guard]);
  const found = known.get(key) ?? search(tier, objective, guard);
  if (known.size > 500) known.clear();
  known.set(key, found);
  return found;
}

function search(tier: BurnTierId, objective: AlertObjective, guard?: number): NearestWorkable {
  const works = (change: Partial<AlertObjective>): boolean =>
    alertVerdict(tier, { ...objective, ...change }, guard).isPossible;
  const { engine, target, slotMinutes } = objective;
  const withWindow = (window: string): Partial<AlertObjective> => ({
    windowMinutes: windowMinutes(window),
    ...(engine === 'classic' ? { slotMinutes: classicSlotMinutes(window) } : {}),
  });
  const nearTarget = (change: Partial<AlertObjective> = {}): number | null =>
    nearest(
      targets,
      (one) => Math.abs(one - target),
      (one) => works({ ...change, target: one }),
    );
  const byRatio = (one: string): number => ratio(windowMinutes(one), objective.windowMinutes);
  const alone: NearestWorkable = {
    together: false,
    target: nearTarget(),
    window: nearest(windows, byRatio, (one) => works(withWindow(one))),
    slotMinutes:
      engine === 'classic'
        ? null
        : nearest(
            widths,
            (one) => ratio(one, slotMinutes),
            (one) => works({ slotMinutes: one }),
          ),
  };
  // Of the others, what looks at a longer time than an hour is not helped by a pair that nobody wants.
  if (tier !== 'fast' || alone.target !== null || alone.window !== null || alone.slotMinutes !== null) return alone;
  const window = nearest(windows, byRatio, (one) => nearTarget(withWindow(one)) !== null);
  return window === null ? alone : { ...alone, together: true, window, target: nearTarget(withWindow(window)) };
}
