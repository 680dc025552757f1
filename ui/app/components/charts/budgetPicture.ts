import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloHistoryValue } from '../../../../domain/contract/sloHistory';
import { smallestOf } from '../../../../domain/model/manyValues';

/** How fast the budget is spent; percent of it an hour. */
export interface Paces {
  /** Of the last hour; null when not known. */
  lastHour: number | null;
  /** Of the whole timeframe. */
  overall: number;
}

export interface BudgetPicture {
  past: { start: Date; value: number }[];
  /** What is left if it goes on at the faster and at the slower pace; empty where nothing is left or being spent. */
  forecast: { start: Date; y0: number; y1: number }[];
  /** Lowest value that is drawn. */
  floor: number;
}

/** Below this an overspent budget is drawn at the lower edge: the words tell by how much. */
const lowest = -50;
/** So far the red zone reaches below an unspent budget. */
const leastZone = -20;
const steps = 24;
const hourMs = 3_600_000;

/** The error budget as points of a chart. @param paces null draws no forecast. */
export function budgetPicture(
  { budget, slots }: Pick<SloHistoryValue, 'budget' | 'slots'>,
  paces: Paces | null,
): BudgetPicture {
  const begin = slots[0]?.from;
  const points = [...(begin === undefined ? [] : [{ at: begin, remaining: 100 }]), ...budget];
  const least = smallestOf(points.map(({ remaining }) => remaining));
  const floor = Math.max(lowest, Math.min(leastZone, least));
  const past = points.map(({ at, remaining }) => ({ start: new Date(at), value: Math.max(floor, remaining) }));
  return { past, forecast: paces === null ? [] : forecastOf(points, paces, floor), floor };
}

/** Half as long as what is behind, from the last point on, so that there is no hole between the two. */
function forecastOf(points: readonly { at: string; remaining: number }[], paces: Paces, floor: number) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.remaining <= 0) return [];
  const { fast, slow } = bounds(paces);
  if (fast <= 0) return [];
  const from = Date.parse(last.at);
  const hours = (from - Date.parse(first.at)) / hourMs / 2;
  const left = (pace: number, after: number) => Math.max(floor, last.remaining - pace * after);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const after = (hours * step) / steps;
    return { start: new Date(from + after * hourMs), y0: left(fast, after), y1: left(slow, after) };
  });
}

const bounds = ({ lastHour, overall }: Paces) => ({
  fast: Math.max(lastHour ?? overall, overall),
  slow: Math.min(lastHour ?? overall, overall),
});

/** Hours until the budget is spent: at the faster and at the slower pace; null where it is not being spent at that one. */
export function hoursLeft(remaining: number, paces: Paces): { least: number | null; most: number | null } {
  const { fast, slow } = bounds(paces);
  const hours = (pace: number) => (pace > 0 ? remaining / pace : null);
  return { least: hours(fast), most: hours(slow) };
}

/** @param exhaustedInHours as `list-slos` tells it; null with a burn rate of 0 means that nothing is being spent. */
export function pacesOf(
  { budget, slots }: Pick<SloHistoryValue, 'budget' | 'slots'>,
  { exhaustedInHours, burnRate, isHeadroom }: Pick<SloRow, 'exhaustedInHours' | 'burnRate' | 'isHeadroom'>,
): Paces | null {
  // Of headroom as much leaves the window as comes in: it runs out at a burn rate above 1 only, and then at that pace.
  if (isHeadroom && exhaustedInHours === null) return burnRate === 0 ? { lastHour: 0, overall: 0 } : null;
  const [begin, end] = [slots[0]?.from, budget.at(-1)];
  if (begin === undefined || end === undefined) return null;
  const hours = (Date.parse(end.at) - Date.parse(begin)) / hourMs;
  const now = exhaustedInHours === null ? null : end.remaining / exhaustedInHours;
  if (isHeadroom && now !== null) return { lastHour: now, overall: now };
  return { lastHour: now ?? (burnRate === 0 ? 0 : null), overall: (100 - end.remaining) / hours };
}
