import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import { compileEntitySelector } from '../entities/entitySelector';
import { compileSelector } from '../metrics/compileSelector';
import { type Frame, measured, type Scope } from '../frames/frame';
import { gridFor } from '../frames/grid';
import { type Stats, valuesOf } from '../frames/stats';
import { earlier, minuteMs, type Timeframe } from '../parameters/timeframe';
import type { StoredSlo } from '../storedSlos/storedSlo';
import type { Series } from '../../metricStore/series';
import { extensionShelf } from '../extensions/extensionShelf';
import { entityShelf } from '../entities/entityShelf';
import { settingsShelf } from '../settings/settingsShelf';
import { metricShelf } from '../../metricStore/metricShelf';

const hourMs = 3_600_000;

/** A percentage, or why there is none. */
export type Outcome = { value: number; error: null } | { value: null; error: string };

export interface Evaluation {
  outcome: Outcome;
  /** The last hour's, or the given timeframe's. */
  burn: { value: number; rate: number; hoursLeft: number | null } | null;
}

const failed = (error: string): Outcome => ({ value: null, error });

function framesOf(world: World, { definition }: StoredSlo, timeframe: Timeframe): Frame[] {
  const { metricExpression, filter } = definition;
  const entities = filter === '' ? null : new Set(compileEntitySelector(filter)(world).map(({ entityId }) => entityId));
  const grid = gridFor(timeframe, null);
  const scope: Scope = { world, grid, entities, warnings: new Set(), cache: new Map<Series, Stats>() };
  return compileSelector(metricExpression).map((query) => query.run(scope));
}

/** Outcomes of an SLO that hold as long as nothing that they were made from has changed. */
interface Remembered {
  state: string;
  outcomes: Map<string, Outcome>;
}
const remembered = new WeakMap<StoredSlo, Remembered>();
const mostRemembered = 500;

/** Changes whenever the data may have: with every minute, every write, and when the extension is switched on. */
const stateOf = (world: World): string =>
  [
    Math.floor(world.clock.now() / minuteMs),
    world.shelf(metricShelf).revision,
    world.shelf(settingsShelf).revision,
    world.shelf(entityShelf).size,
    world.shelf(extensionShelf).activeSince,
  ].join();

/** The objective's value in a timeframe. Lists are read again and again, so it is kept until it may have changed. */
function outcomeIn(world: World, slo: StoredSlo, timeframe: Timeframe): Outcome {
  const state = stateOf(world);
  const known = remembered.get(slo);
  const { outcomes } = known?.state === state ? known : { outcomes: new Map<string, Outcome>() };
  if (outcomes !== known?.outcomes) remembered.set(slo, { state, outcomes });
  const { end, width, slots } = gridFor(timeframe, null);
  const key = [end, width, slots].join();
  const outcome = outcomes.get(key) ?? calculateOutcome(world, slo, timeframe);
  if (outcomes.size < mostRemembered) outcomes.set(key, outcome);
  return outcome;
}

/**
 * The objective's value in a timeframe: the mean of the slots that hold data, at the Metrics API's default of 120 slots.
 * How wide the real engine's slots are is not documented.
 */
function calculateOutcome(world: World, slo: StoredSlo, timeframe: Timeframe): Outcome {
  try {
    const series = framesOf(world, slo, timeframe).flatMap((frame) =>
      measured(frame).map(({ stats }) => valuesOf(stats, frame.aggregation)),
    );
    // Wording of the troubleshooting page of the classic SLOs.
    if (series.length > 1)
      return failed('One resulting value is required, but the SLO definition delivers more than one.');
    const values = (series[0] ?? []).filter((value) => value !== null);
    if (values.length === 0) return failed('N/A: no data in the timeframe of the SLO.');
    return { value: values.reduce((sum, value) => sum + value, 0) / values.length, error: null };
  } catch (error) {
    if (error instanceof ApiError) return failed(error.message);
    throw error;
  }
}

/** Burn rate: share of bad in recent time against the share that the target allows. Hours until the rest is used up. */
function burnOf(value: number, recent: Outcome, target: number, windowHours: number): Evaluation['burn'] {
  if (recent.value === null || target >= 100) return null;
  const rate = (100 - recent.value) / (100 - target);
  const left = (value - target) / (100 - target);
  return { value: recent.value, rate, hoursLeft: rate > 0 && left > 0 ? (left * windowHours) / rate : null };
}

/**
 * Evaluates an SLO in its own window or in the given timeframe. "Burn rate is calculated either for the past hour (if you
 * select the SLO timeframe) or for the global timeframe value."
 * @see https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/configure-and-monitor-slo
 */
export function evaluateSlo(world: World, slo: StoredSlo, given: Timeframe | null): Evaluation {
  const now = world.clock.now();
  const { amount, unit, target } = slo.definition;
  const timeframe = given ?? { from: earlier(now, amount, unit), to: now };
  const outcome = outcomeIn(world, slo, timeframe);
  if (outcome.value === null || !slo.definition.showsBurnRate) return { outcome, burn: null };
  const recent = given ? outcome : outcomeIn(world, slo, { from: now - hourMs, to: now });
  return { outcome, burn: burnOf(outcome.value, recent, target, (timeframe.to - timeframe.from) / hourMs) };
}
