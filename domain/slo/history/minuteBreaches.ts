import { largestOf, smallestOf } from '../../model/manyValues';
import { touches } from '../../queries/touchedSlots';
import { breachesOf, type ServiceHistory } from './breachesOf';
import { goodness, type SlotRule } from './judgeSlots';

/** How one service did, minute by minute. Instants in milliseconds since 1970. */
export interface ServiceMinutes {
  service: string;
  badMinutes: number;
  /** Its bad minutes ÷ its measured minutes, 0 to 1. */
  share: number;
  /** Its bad minutes ÷ the bad minutes that the target allows in the timeframe, in percent; null where it allows none. */
  budgetShare: number | null;
  firstAt: number | null;
  lastAt: number | null;
  longestRunMinutes: number;
  peak: number | null;
}

/** Bad minutes of all services taken together in one way. */
export interface RollUp {
  badMinutes: number;
  /** Of the minutes in which anything was measured, 0 to 1. */
  share: number;
}

export interface HeatMap {
  /** Widths are the same but for the last one's. */
  columns: { from: number; to: number }[];
  /** Worst service first; per column the worst value in it (null without data), and how many of its minutes were bad. */
  rows: { service: string; values: (number | null)[]; badMinutes: number[] }[];
  /** Services that did not fit. */
  leftOut: number;
}

export interface MinuteBreaches {
  /** Width of what is called a minute here: 1, or 5 where values come every five minutes or the timeframe is long. */
  grainMinutes: number;
  services: ServiceMinutes[];
  /** `worst`: of the service that has most of them. `any`: of minutes in which any service was bad. `mean`: in which all of them were on average. */
  rollUps: Record<'worst' | 'any' | 'mean', RollUp>;
  heatMap: HeatMap;
}

/** A day in quarters of an hour. */
export const mostColumns = 96;
export const mostRows = 50;

/** Which services were bad in which minutes; worst first by bad minutes, share and peak. Maintenance is neither bad nor measured. */
export function minuteBreaches(history: ServiceHistory, rule: SlotRule, grainMinutes: number): MinuteBreaches {
  const { services } = breachesOf(history, rule);
  const measured = minutesWhere(history, rule, (values) => values.length > 0);
  const allowed = (measured * grainMinutes * (100 - rule.target)) / 100;
  const isGood = goodness(rule);
  const rollUp = (slots: number): RollUp => ({
    badMinutes: slots * grainMinutes,
    share: measured === 0 ? 0 : slots / measured,
  });
  return {
    grainMinutes,
    services: services.map(({ service, badSlots, share, firstAt, lastAt, longestRun, peak }) => ({
      ...{ service, badMinutes: badSlots * grainMinutes, share },
      budgetShare: allowed > 0 ? (100 * badSlots * grainMinutes) / allowed : null,
      ...{ firstAt, lastAt, longestRunMinutes: longestRun * grainMinutes, peak },
    })),
    rollUps: {
      worst: rollUp(services[0]?.badSlots ?? 0),
      any: rollUp(minutesWhere(history, rule, (values) => values.some((value) => !isGood(value)))),
      mean: rollUp(minutesWhere(history, rule, (values) => values.length > 0 && !isGood(meanOf(values)))),
    },
    heatMap: heatMapOf(
      history,
      rule,
      services.map(({ service }) => service),
      grainMinutes,
    ),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many slots outside maintenance have values that pass. */
function minutesWhere(
  { grid, services }: ServiceHistory,
  rule: SlotRule,
  passes: (values: number[]) => boolean,
): number {
  const isExcluded = touches(rule.excluded);
  const columns = [...services.values()];
  return grid.filter((slot, index) => !isExcluded(slot) && passes(columns.flatMap((values) => values[index] ?? [])))
    .length;
}

function heatMapOf(history: ServiceHistory, rule: SlotRule, ranked: readonly string[], grainMinutes: number): HeatMap {
  const { grid, services } = history;
  const isGood = goodness(rule);
  const isExcluded = grid.map(touches(rule.excluded));
  const width = Math.max(1, Math.ceil(grid.length / mostColumns));
  const begins = Array.from({ length: Math.ceil(grid.length / width) }, (_, index) => index * width);
  const worst = rule.sli.kind === 'running-tasks' ? smallestOf : largestOf;
  return {
    columns: begins.map((begin) => ({
      from: grid[begin]?.from ?? 0,
      to: grid[Math.min(begin + width, grid.length) - 1]?.to ?? 0,
    })),
    rows: ranked.slice(0, mostRows).map((service) => {
      const values = services.get(service) ?? [];
      const cells = begins.map((begin) =>
        values.slice(begin, begin + width).flatMap((value, at) => (value === null ? [] : [{ value, at: begin + at }])),
      );
      return {
        service,
        values: cells.map((cell) => (cell.length === 0 ? null : worst(cell.map(({ value }) => value)))),
        badMinutes: cells.map(
          (cell) => grainMinutes * cell.filter(({ value, at }) => !isExcluded[at] && !isGood(value)).length,
        ),
      };
    }),
    leftOut: Math.max(0, ranked.length - mostRows),
  };
}
