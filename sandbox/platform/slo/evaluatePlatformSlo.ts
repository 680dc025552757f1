import { DqlError } from '../../grail/values/dqlError';
import { isNumeric } from '../../grail/values/dqlValue';
import { runDql } from '../../grail/runDql';
import type { World } from '../../world/world';
import { readTimeframe, type SloConfig, type SloCriterion } from './readSloConfig';
import { sloTimeframe } from './sloTimeframe';

/** One criterion's outcome. Without a value there is a message. */
export interface EvaluationResult {
  criteria: string;
  status: 'SUCCESS' | 'WARNING' | 'FAILURE' | 'ERROR';
  value?: number;
  /** Percentage points between value and target; negative when the target is missed. */
  errorBudget?: number;
  message?: string;
}

/**
 * Every criterion evaluated in its own timeframe, or in `custom` instead.
 * @throws ApiError 400 for a timeframe that is none
 */
export const evaluatePlatformSlo = (world: World, config: SloConfig, custom: unknown): EvaluationResult[] =>
  config.criteria.map((criterion) => {
    const timeframe = custom === undefined ? criterion : readTimeframe(custom, 'customTimeframe');
    const criteria = `${timeframe.timeframeFrom}/${timeframe.timeframeTo ?? 'now'}`;
    const values = sliValues(world, config.customSli.indicator, sloTimeframe(timeframe, world.clock.now()));
    return {
      criteria,
      ...(typeof values === 'string' ? { status: 'ERROR', message: values } : judged(values, criterion)),
    };
  });

/** All numbers of the field `sli` in all records, or why there are none. */
function sliValues(world: World, indicator: string, timeframe: { from: number; to: number }): number[] | string {
  try {
    const records = runDql(world, indicator, timeframe);
    const slis = records.map((record) => record.get('sli') ?? null);
    const isSeries =
      records.every((record) => record.has('sli')) && slis.every((sli) => sli === null || Array.isArray(sli));
    if (!isSeries) return 'The query does not yield the field "sli" as an array of numbers.';
    const values = slis.flatMap((sli) => (Array.isArray(sli) ? sli.filter(isNumeric).map(Number) : []));
    return values.length > 0 ? values : 'No data in the timeframe of the SLO.';
  } catch (error) {
    if (error instanceof DqlError) return error.message;
    throw error;
  }
}

/** The mean of all slots of all records that hold a value: how the real service aggregates is not documented. */
function judged(values: readonly number[], { target, warning }: SloCriterion) {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  // Compared as target and warning are stored, so that 99.9 reaches 99.9.
  const measured = Math.fround(value);
  const status =
    measured < target
      ? ('FAILURE' as const)
      : warning !== undefined && measured < warning
        ? ('WARNING' as const)
        : ('SUCCESS' as const);
  return { status, value, errorBudget: measured - target };
}
